import Foundation
import Quantities
import Routing
import Testing

@Suite struct `Generated goods that may be split` {
  /// The problem with every shipment that may be split, if the model allows it.
  private func split(
    _ problem: RoutingProblem, _ random: inout RandomSource
  ) throws -> RoutingProblem {
    var shipments = problem.shipments
    for index in shipments.indices where random.below(4) > 0 {
      var copy = shipments
      let load = shipments[index].load
      copy[index].smallestPart = Load([1 + random.below(max(1, load[0]))])
      if (try? remade(problem, copy)) != nil { shipments = copy }
    }
    return try remade(problem, shipments)
  }

  private func remade(
    _ problem: RoutingProblem, _ shipments: [RoutingProblem.Shipment]
  ) throws -> RoutingProblem {
    try RoutingProblem(
      places: problem.places, shipments: shipments, vehicles: problem.vehicles,
      stores: problem.stores, groups: problem.groups, conflicts: problem.conflicts,
      profiles: problem.profiles)
  }

  /// All features at once, as they come.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `are carried by all rules, and left behind whole`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed)
    // Rounds, where shipments meet at stops, have their share.
    let whole = try seed.isMultiple(of: 3) ? generator.problem() : generator.wholeProblem()
    let problem = try split(whole, &generator.random)
    let outcome = problem.solve(until: StopRule(iterations: 200), seed: seed)
    let faults = problem.violations(in: outcome.plan).filter { fault in
      switch fault {
      case .requiredLeftBehind, .groupLeftBehind: false
      default: true
      }
    }
    #expect(faults == [])
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    // It is a start like any other, and no plan is worse than where it starts from.
    guard problem.violations(in: outcome.plan).isEmpty else { return }
    let again = problem.solve(until: StopRule(iterations: 0), seed: seed, from: outcome.plan)
    #expect(problem.violations(in: again.plan) == [])
  }

  /// Where the triangle inequality holds and nothing takes time at a stop, parts can only help.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `cost no more than goods that may not`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let points = (0..<6).map { _ in (x: Double(random.below(100)), y: Double(random.below(100))) }
    let travel = try TravelMatrix(points: points)
    let meters = points.indices.map { from in
      points.indices.map { to in travel.journey(from: from, to: to)?.meters ?? 0 }
    }
    var fixture = try SplitFixture(
      (0..<5).map { _ in 20 + random.below(70) }, vehicles: 5, meters: meters, smallest: nil)
    let whole = try fixture.solve()
    for index in fixture.shipments.indices {
      fixture.shipments[index].smallestPart = Load([1 + random.below(20)])
      if seed % 3 == 0 { fixture.shipments[index].prize = 1 + random.below(300) }
    }
    let parts = try fixture.solve()
    #expect(parts.cost <= whole.cost, "\(parts) \(whole)")
  }

  @Test func `are the same in JSON, with parts only where there are any`() throws {
    let fixture = try SplitFixture([150], vehicles: 2, meters: [[0, 10], [10, 0]])
    var plan = try fixture.solve().plan
    let data = try JSONEncoder().encode(plan)
    #expect(try JSONDecoder().decode(RoutingPlan.self, from: data) == plan)
    plan.routes[0].stops[0].parts = []
    plan.routes.removeLast()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(plan.routes[0].stops), as: UTF8.self)
        == #"[{"arrival":10,"deliveries":[0],"departure":10,"pickups":[],"place":1,"start":10}]"#)
    for load in ["[-1]", "[2147483648]", "[0,0,0,0,0,0,0,0,0]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Load.self, from: Data(load.utf8))
      }
    }
  }
}
