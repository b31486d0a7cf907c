import LinearOptimization
import Quantities
import Testing

@testable import Routing

/// Proofs by cases alone, without cuts and without enumeration.
@Suite struct `A proof by cases` {
  private func answer(
    _ problem: RoutingProblem, cutoff: Int, isBranchingOnly: Bool = true, until rule: StopRule
  ) -> ProofSearch.Answer {
    ProofSearch(
      cutoff: cutoff, watch: rule.start(), isBranchingOnly: isBranchingOnly, report: { _ in }
    )
    .run(PricingNetwork(problem, cutoff: cutoff), from: [])
  }

  /// Mixed fleets, groups, pairs, windows, prizes: whatever is decided, no plan gets lost.
  @Test func `never passes the optimum of a small problem`() throws {
    var exact = 0
    var proved = 0
    var split = 0
    for seed in 1...150 as ClosedRange<UInt64> {
      var plain = ProblemGenerator(seed: seed)
      var whole = ProblemGenerator(seed: seed)
      for problem in [try plain.plainProblem(), try whole.wholeProblem()] {
        guard let optimum = exhaustiveOptimum(problem) else { continue }
        let answer = answer(problem, cutoff: 2 * optimum + 1, until: StopRule())
        #expect(answer.bound <= optimum, "seed \(seed)")
        if answer.nodes > 1 { split += 1 }
        guard PricingNetwork(problem, cutoff: 2 * optimum + 1).relaxed.isEmpty else { continue }
        exact += 1
        if answer.bound == optimum { proved += 1 }
      }
    }
    #expect(split > 10, "\(split)")
    #expect(proved == exact, "\(proved) of \(exact)")
  }

  /// Journeys that count both ways, and those of vehicles of several kinds.
  @Test(arguments: 1...8 as ClosedRange<UInt64>, [true, false])
  func `agrees with enumeration`(seed: UInt64, isMixed: Bool) throws {
    let problem = try Self.delivery(seed: seed, isMixed: isMixed)
    let plan = problem.solve(until: StopRule(iterations: 3_000), seed: seed).plan
    let cutoff = problem.cost(of: plan) + 1
    let enumerated = answer(problem, cutoff: cutoff, isBranchingOnly: false, until: StopRule())
    let split = answer(problem, cutoff: cutoff, until: StopRule())
    #expect(split.bound == enumerated.bound)
  }

  /// One half of each of two plans is better than either.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `puts routes of several plans together`(seed: UInt64) throws {
    let problem = try Self.delivery(seed: seed, isMixed: seed % 2 == 0)
    let best = problem.solve(until: StopRule(iterations: 3_000), seed: seed)
    let alone = problem.shipments.indices.map { shipment in
      problem.timetable([(4 + shipment % 4, [2 * Int32(shipment) + 1])]).routes[0]
    }
    let cutoff = 2 * best.cost
    let network = PricingNetwork(problem, cutoff: cutoff)
    try LinearProgram.withModel { model throws(LinearProgramError) in
      var search = try BoundSearch(
        network, cutoff: cutoff, StopRule().start(),
        MemoryBudget(bytes: RoutingProblem.usualProofMemory), &model)
      let routes = network.routes(of: alone + best.plan.routes)
      #expect(routes.count == alone.count + best.plan.routes.count)
      _ = try search.master.add(routes, &model)
      var tree = ProofTree(
        search: search, cutoff: cutoff, isBranchingOnly: false, report: { _ in })
      #expect(try tree.combine(ProofNode.roots(of: network)[0]))
      let plan = problem.timetable(network.vehicleRoutes(tree.answer.routes))
      #expect(problem.violations(in: plan).isEmpty)
      #expect(problem.cost(of: plan) == best.cost)
      // Once is enough.
      #expect(try !tree.combine(ProofNode.roots(of: network)[0]))
    }
  }

  @Test func `stops where it has no memory left, and what was proved stands`() throws {
    let problem = try Self.delivery(seed: 1, isMixed: true)
    let plan = problem.solve(until: StopRule(iterations: 3_000), seed: 1).plan
    let best = problem.prove(plan, until: StopRule()).cost
    for memory in [.min, 0, 100_000, 1_000_000, 10_000_000] {
      let bound = problem.prove(plan, until: StopRule(), memory: memory)
      #expect(bound.cost <= best)
      if memory <= 0 { #expect(bound.cost < best) }
    }
  }

  private static func delivery(seed: UInt64, isMixed: Bool) throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let customers = 12
    let points = (0...customers).map { _ in
      (x: Double(random.below(100)), y: Double(random.below(100)))
    }
    return try RoutingProblem(
      places: (1...customers).map { .init(location: $0) },
      shipments: (0..<customers).map { index in
        .init(pickup: nil, delivery: .init(place: index), load: [10 + random.below(20)])
      },
      vehicles: (0..<8).map { index in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1 << 24)!,
          capacity: [isMixed && index < 4 ? 50 : 80], fixedCost: isMixed && index >= 4 ? 30 : 0,
          costPerMeter: 1)
      },
      travel: try TravelMatrix(points: points))
  }
}
