import Quantities
import Routing
import Testing

/// Bounds of problems with more jobs than a word has bits.
@Suite struct `A bound of many jobs` {
  /// Ten customers each at fourteen places around a depot, and vans for ten: each goes to one place, as
  /// no route is shorter than a tenth of the ways there and back of those it serves.
  @Test func `is no higher than a known optimum, and can be checked`() throws {
    let corners = (0..<14).map { index -> (x: Double, y: Double) in
      // Corners of a square and points on its edges: no library of sines is asked.
      let step = Double(index % 4) * 60 - 90
      return [(step, 100), (100, step), (step, -100), (-100, step)][index / 4]
    }
    let places = corners.flatMap { [(x: Double, y: Double)](repeating: $0, count: 10) }
    let vans = 15
    let problem = try RoutingProblem(
      places: places.indices.map { .init(location: $0 + 1) },
      shipments: places.indices.map { .init(pickup: nil, delivery: .init(place: $0), load: [1]) },
      vehicles: (0..<vans).map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1 << 20)!, capacity: [10],
          costPerMeter: 1)
      },
      travel: try TravelMatrix(points: [(0, 0)] + places))
    let plan = RoutingPlan(
      routes: (0..<14).map { van in
        let there = problem.profiles[0].journey(from: 0, to: 10 * van + 1)?.seconds ?? 0
        return .init(
          vehicle: van, departure: 0, arrival: 2 * there,
          stops: (0..<10).map { customer in
            .init(
              place: 10 * van + customer, arrival: there, start: there, departure: there,
              deliveries: [10 * van + customer], pickups: [])
          })
      }, unserved: [])
    #expect(problem.violations(in: plan) == [])
    let optimum = problem.cost(of: plan)
    let bound = problem.prove(plan, until: StopRule(time: .seconds(20)))
    #expect(bound.cost <= optimum)
    #expect(bound.cost > optimum / 2)
    let certificate = try #require(bound.certificate)
    #expect(problem.faults(in: certificate, plan: plan) == [])
  }

  /// Whichever comes first of a group: the far delivery, or the near pair that is enough.
  @Test(arguments: [false, true])
  func `counts all ways to do one of a group`(isPairFirst: Bool) throws {
    let far = RoutingProblem.Shipment(pickup: nil, delivery: .init(place: 1), load: [1])
    let near = RoutingProblem.Shipment(
      pickup: .init(place: 0), delivery: .init(place: 2), load: [1])
    let spare = (0..<130).map { _ in
      RoutingProblem.Shipment(pickup: nil, delivery: .init(place: 1), load: [1], prize: 0)
    }
    let problem = try RoutingProblem(
      places: (1...3).map { .init(location: $0) },
      shipments: (isPairFirst ? [near, far] : [far, near]) + spare,
      vehicles: [
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1 << 20)!, capacity: [1],
          costPerMeter: 1)
      ],
      groups: [.init(shipments: [0, 1])],
      travel: try TravelMatrix(points: [(0, 0), (10, 0), (100, 0), (20, 0)]))
    let nothing = RoutingPlan(routes: [], unserved: Array(problem.shipments.indices))
    let plan = problem.solve(until: StopRule(iterations: 50)).plan
    #expect(problem.violations(in: plan) == [])
    #expect(problem.cost(of: plan) == 40)
    for start in [nothing, plan] {
      let bound = problem.prove(start, until: StopRule(time: .seconds(4)))
      #expect(bound.cost <= 40 && bound.cost > 0)
      #expect(bound.relaxed.contains(.pairing))
      let certificate = try #require(bound.certificate)
      #expect(problem.faults(in: certificate, plan: plan) == [])
    }
  }

  /// Goods of all sorts, thirty times those that few problems have, and a plan found by a search.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `is no higher than what a plan costs`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 140, vehicles: 4, locations: 8)
    let problem = try generator.wholeProblem()
    let plan = problem.solve(until: StopRule(iterations: 200), seed: seed).plan
    guard problem.violations(in: plan).isEmpty else { return }
    let bound = problem.prove(plan, until: StopRule(time: .seconds(4)))
    #expect(bound.cost <= problem.cost(of: bound.plan ?? plan))
    guard let certificate = bound.certificate else { return }
    #expect(problem.faults(in: certificate, plan: plan) == [])
  }
}
