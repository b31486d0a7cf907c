import Quantities
import Testing

@testable import Routing

/// Bounds by journeys that are counted and not strung together. That they are never above the optimum of problems
/// with all features is in `A lower bound`.
@Suite struct `A bound by journeys` {
  private typealias Lot = (from: Int?, to: Int, load: Int, service: Int)

  /// Places at points, the first of which is home; each vehicle costs 50 and one unit per metre.
  private func problem(
    _ points: [(Double, Double)], _ lots: [Lot], vehicles: Int = 1, capacity: Int = 100,
    closes: Int = 1_000, shift: Int = 1_000
  ) throws -> RoutingProblem {
    let hours = try #require(TimeWindow(opens: 0, closes: closes))
    let day = try #require(TimeWindow(opens: 0, closes: shift))
    return try RoutingProblem(
      places: points.indices.map { .init(location: $0, windows: [hours]) },
      shipments: lots.map { lot in
        .init(
          pickup: lot.from.map { .init(place: $0) },
          delivery: .init(place: lot.to, service: lot.service), load: [lot.load])
      },
      vehicles: (0..<vehicles).map { _ in
        .init(
          start: 0, end: 0, shift: day, capacity: [capacity], fixedCost: 50, costPerMeter: 1)
      },
      travel: try TravelMatrix(points: points.map { (x: $0.0, y: $0.1) }))
  }

  private func bound(_ problem: RoutingProblem) -> Int? {
    PlaceRelaxation(problem, below: 10_000)?.boundOfFlows(StopRule().start())
  }

  @Test func `goes to places far from each other in one way`() throws {
    let points = [(0, 0), (10, 0), (11, 0), (-10, 0), (-11, 0)] as [(Double, Double)]
    let bound = try bound(problem(points, (1...4).map { (nil, $0, 1, 0) }))
    #expect(bound == 50 + 44)
  }

  @Test func `enters a place as often as its goods ask for`() throws {
    let points = [(0, 0), (10, 0), (10, 0), (10, 0)] as [(Double, Double)]
    let bound = try bound(
      problem(points, (1...3).map { (nil, $0, 2, 0) }, vehicles: 3, capacity: 4))
    #expect(bound == 2 * (50 + 20))
  }

  @Test func `comes to where goods go after where they are from`() throws {
    let points = [(0, 0), (-10, 0), (-10, 0), (10, 0), (10, 0)] as [(Double, Double)]
    let bound = try bound(problem(points, [(1, 3, 1, 0), (4, 2, 1, 0)]))
    #expect(bound == 50 + 10 + 20 + 20 + 10)
  }

  /// Three places are 10 from home and 14 from each other; one vehicle would be at the last after 38.
  @Test(arguments: [(30, 1_000, 0), (1_000, 60, 8)])
  func `uses vehicles that have time together`(closes: Int, shift: Int, service: Int) throws {
    let points = [(0, 0), (10, 0), (0, 10), (-10, 0)] as [(Double, Double)]
    let bound = try bound(
      problem(
        points, (1...3).map { (nil, $0, 1, service) }, vehicles: 3, closes: closes, shift: shift))
    #expect(bound == 100 + (10 + 14 + 10) + (10 + 10))
  }

  /// Three farms, from which goods go to two shops; more than the vehicle can take at once.
  @Test func `follows a vehicle that goes to a shop twice`() throws {
    var (bounds, optima) = (0, 0)
    for seed in 1...30 as ClosedRange<UInt64> {
      var random = RandomSource(seed: seed)
      let points = (0...5).map { _ in (Double(random.below(100)), Double(random.below(100))) }
      let lots: [Lot] = (0..<5).map { (1 + $0 / 2, 4 + $0 % 2, 1, 0) }
      for capacity in 2...4 {
        let problem = try self.problem(points, lots, capacity: capacity)
        let optimum = try #require(exhaustiveOptimum(problem))
        let bound = try #require(self.bound(problem))
        #expect(bound <= optimum, "seed \(seed)")
        (bounds, optima) = (bounds + bound, optima + optimum)
      }
    }
    #expect(Double(bounds) > 0.98 * Double(optima), "\(bounds) of \(optima)")
  }

  /// Two vehicles that share no lot but one, which would be too much for one of them.
  @Test func `counts what either part may carry in none`() throws {
    let shift = try #require(TimeWindow(opens: 0, closes: 1_000))
    let problem = try RoutingProblem(
      places: [1, 2].map { .init(location: $0, windows: [shift]) },
      shipments: [(3, [0]), (1, [1]), (3, [0, 1])].map { load, vehicles in
        .init(
          pickup: .init(place: 0), delivery: .init(place: 1), load: [load],
          allowedVehicles: vehicles)
      },
      vehicles: (0..<2).map { _ in
        .init(start: 0, end: 0, shift: shift, capacity: [4], fixedCost: 50, costPerMeter: 1)
      },
      travel: try TravelMatrix(points: [(0, 0), (10, 0), (20, 0)]))
    #expect(exhaustiveOptimum(problem) == 2 * (50 + 40))
    #expect(bound(problem) == 2 * (50 + 40))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `is the shortest tour of one vehicle that minds nothing else`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let points = (0...7).map { _ in (Double(random.below(100)), Double(random.below(100))) }
    let travel = try TravelMatrix(points: points.map { (x: $0.0, y: $0.1) })
    func meters(_ from: Int, _ to: Int) -> Int { travel.journey(from: from, to: to)?.meters ?? 0 }
    func shortest(_ rest: Set<Int>, from place: Int) -> Int {
      rest.map { meters(place, $0) + shortest(rest.subtracting([$0]), from: $0) }.min()
        ?? meters(place, 0)
    }
    let bound = try bound(problem(points, (1...7).map { (nil, $0, 1, 0) }))
    #expect(bound == 50 + shortest(Set(1...7), from: 0))
  }
}

@Suite struct `A least cut` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `is the least over all sets`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let count = 6
    let flows = (0..<(count * count)).map { _ in
      random.below(2) == 0 ? 0 : Double(random.below(20))
    }
    func value(_ isInside: [Bool]) -> Double {
      (0..<(count * count)).reduce(0) { sum, arc in
        isInside[arc % count] && !isInside[arc / count] ? sum + flows[arc] : sum
      }
    }
    let least = (0..<(1 << count)).filter { $0 & 1 == 0 && $0 >> 5 & 1 == 1 }
      .map { set in value((0..<count).map { set >> $0 & 1 == 1 }) }.min()
    let cut = MinimumCut(from: 0, to: 5, of: count, flows)
    #expect(cut.value == least)
    #expect(value(cut.isInside) == cut.value)
    #expect(cut.isInside[5] && !cut.isInside[0])
  }
}
