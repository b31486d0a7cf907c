import Quantities
import Routing
import Testing

@Suite struct `A contradiction` {
  /// One van at location 0 and places 100 s apart on a line.
  private func problem(
    loads: [Int], capacity: Int, closes: Int = 10_000, vans: Int = 1
  ) throws -> RoutingProblem {
    let travel = (0..<6).map { from in (0..<6).map { abs(from - $0) * 100 } }
    return try RoutingProblem(
      places: (0..<6).map { .init(location: $0) },
      shipments: loads.enumerated().map { index, load in
        .init(pickup: nil, delivery: .init(place: 1 + index), load: [load], prize: 1_000_000)
      },
      vehicles: (0..<vans).map { _ in
        .init(start: 0, end: 0, shift: TimeWindow(opens: 0, closes: closes)!, capacity: [capacity])
      }, travel: TravelMatrix(meters: travel, seconds: travel))
  }

  @Test func `holds the two goods that are too heavy for the only van, and not the third`() throws {
    let found = try problem(loads: [6, 1, 7], capacity: 10).contradiction(around: 0)
    let expected: [RoutingLimit] = [.capacity(vehicle: 0, dimension: 0), .fleet(vehicle: 0)]
    #expect(found?.shipments == [0, 2])
    #expect(found.map { Set($0.limits) } == Set(expected))
    #expect(found?.isProved == true)
  }

  @Test func `holds what no vehicle can do alone`() throws {
    let problem = try problem(loads: [1, 1, 1], capacity: 10, closes: 500)
    // Out to place 3 and home is 600 s: a longer shift at either end would do, more vans would not.
    let found = try #require(problem.contradiction(around: 2))
    #expect(found.shipments == [2])
    #expect(found.limits == [.shiftStart(vehicle: 0), .shiftEnd(vehicle: 0)])
    #expect(found.isProved)
    // What the first has nothing to do with is not told of it.
    #expect(problem.contradiction(around: 0) == nil)
  }

  @Test func `is none where all can be served, and is not proved where time is short`() throws {
    #expect(try problem(loads: [1, 1, 1], capacity: 3).contradiction(around: 0) == nil)
    let heavy = try problem(loads: [1, 1, 1, 1, 1], capacity: 4, vans: 1)
    #expect(heavy.contradiction(around: 0)?.isProved == true)
    #expect(heavy.contradiction(around: 0, until: StopRule(iterations: 3)) == nil)
    let cancellation = Cancellation()
    cancellation.raise()
    #expect(heavy.contradiction(around: 0, until: StopRule(cancellation: cancellation)) == nil)
  }

  /// Every limit of a problem, giving way by more than the problem is wide.
  private func everything(in problem: RoutingProblem) -> [Relaxation] {
    let width = 100_000
    let vehicles = problem.vehicles.indices.flatMap { vehicle in
      [
        .lastInFirstOut(vehicle: vehicle), .linehaulFirst(vehicle: vehicle),
        .stops(vehicle: vehicle), .reloads(vehicle: vehicle), .distance(vehicle: vehicle),
        .driving(vehicle: vehicle), .duration(vehicle: vehicle), .perishable(vehicle: vehicle),
        .shiftStart(vehicle: vehicle), .shiftEnd(vehicle: vehicle),
      ] + (0..<8).map { RoutingLimit.capacity(vehicle: vehicle, dimension: $0) }
        + problem.shipments.indices.filter {
          problem.shipments[$0].allowedVehicles?.contains(vehicle) == false
        }.map { RoutingLimit.permission(shipment: $0, vehicle: vehicle) }
    }
    let places = problem.places.indices.flatMap { place in
      [.opening(place: place), .closing(place: place)]
        + (0..<8).map { RoutingLimit.stock(place: place, dimension: $0) }
    }
    let goods = problem.shipments.indices.flatMap { shipment -> [RoutingLimit] in
      [
        .timeOnBoard(shipment: shipment), .release(shipment: shipment),
        .firstDay(shipment: shipment), .lastDay(shipment: shipment),
      ]
    }
    let rest =
      problem.conflicts.indices.map(RoutingLimit.conflict)
      + problem.stores.indices.flatMap { store in
        (0..<8).map { RoutingLimit.store(store, dimension: $0) }
      }
    let fleet = problem.vehicles.indices.filter { vehicle in
      !problem.vehicles[..<vehicle].contains(problem.vehicles[vehicle])
    }.map { Relaxation(.fleet(vehicle: $0), by: problem.shipments.count) }
    return (vehicles + places + goods + rest).map { Relaxation($0, by: width) } + fleet
  }

  /// Whether some goods can all be served where only some limits are kept, by trying everything.
  private func isPossible(
    _ problem: RoutingProblem, _ shipments: [Int], keeping limits: [RoutingLimit]
  ) throws -> Bool {
    let relaxed = try problem.relaxed(
      by: everything(in: problem).filter { !limits.contains($0.limit) })
    let required = shipments.map { index in
      var shipment = relaxed.shipments[index]
      shipment.prize = nil
      return shipment
    }
    return exhaustiveOptimum(
      try RoutingProblem(
        places: relaxed.places, shipments: required, vehicles: relaxed.vehicles,
        stores: relaxed.stores, conflicts: relaxed.conflicts, profiles: relaxed.profiles)) != nil
  }

  @Test func `is proved of most goods that stay behind on generated problems`() throws {
    var counts = (found: 0, proved: 0)
    for seed in UInt64(1)...40 {
      var generator = ProblemGenerator(seed: seed, shipments: 3, vehicles: 1, locations: 4)
      let problem = seed % 2 == 0 ? try generator.problem() : try generator.wholeProblem()
      for shipment in problem.shipments.indices {
        guard let found = problem.contradiction(around: shipment) else { continue }
        counts.found += 1
        if found.isProved { counts.proved += 1 }
      }
    }
    #expect(counts.found > 40)
    #expect(counts.proved * 10 > counts.found * 8)
  }

  @Test(arguments: 1...40)
  func `cannot be, and every smaller part of it can`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 3, vehicles: 1, locations: 4)
    let problem = seed % 2 == 0 ? try generator.problem() : try generator.wholeProblem()
    for shipment in problem.shipments.indices {
      guard let found = problem.contradiction(around: shipment), found.isProved else { continue }
      #expect(found.shipments.contains(shipment))
      #expect(try !isPossible(problem, found.shipments, keeping: found.limits))
      for other in found.shipments {
        let fewer = found.shipments.filter { $0 != other }
        #expect(try isPossible(problem, fewer, keeping: found.limits))
      }
      for limit in found.limits {
        let fewer = found.limits.filter { $0 != limit }
        #expect(try isPossible(problem, found.shipments, keeping: fewer), "\(limit)")
        for other in found.shipments {
          let some = found.shipments.filter { $0 != other }
          #expect(try isPossible(problem, some, keeping: fewer))
        }
      }
    }
  }
}
