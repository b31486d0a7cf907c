import Quantities
import Testing

@testable import Routing

@Suite struct `Visits that are coupled` {
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `keep to one pattern of days, at the cost that is stated`(seed: UInt64) throws {
    let periodic = try Periodic(seed: seed, customers: 4 + 3 * Int(seed))
    let outcome = periodic.problem.solve(until: StopRule(iterations: 800), seed: seed)
    #expect(periodic.problem.violations(in: outcome.plan) == [])
    #expect(periodic.problem.cost(of: outcome.plan) == outcome.cost)
    for (days, patterns) in zip(periodic.days(of: outcome.plan), periodic.patterns) {
      #expect(patterns.contains(days), "\(days) is none of \(patterns)")
    }
    // Once more from there, and from a part of it.
    var start = outcome.plan
    let again = periodic.problem.solve(until: StopRule(iterations: 1), from: start)
    #expect(again.cost <= outcome.cost)
    start.routes.removeFirst()
    let rest = periodic.problem.solve(until: StopRule(iterations: 50), from: start)
    #expect(periodic.problem.violations(in: rest.plan) == [])
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `are all left behind where that is cheaper`(seed: UInt64) throws {
    let periodic = try Periodic(seed: seed, customers: 8, prize: 15)
    let outcome = periodic.problem.solve(until: StopRule(iterations: 800), seed: seed)
    #expect(periodic.problem.violations(in: outcome.plan) == [])
    #expect(periodic.problem.cost(of: outcome.plan) == outcome.cost)
    let days = periodic.days(of: outcome.plan)
    #expect(zip(days, periodic.patterns).allSatisfy { $0.isEmpty || $1.contains($0) })
  }

  /// The first four shipments of a problem with all features in two coupled groups of two.
  private static func coupled(_ seed: UInt64) throws -> RoutingProblem {
    var generator = ProblemGenerator(seed: seed)
    let whole = try generator.wholeProblem()
    var shipments = whole.shipments
    for index in shipments.indices { shipments[index].prize = nil }
    return try RoutingProblem(
      places: whole.places, shipments: shipments, vehicles: whole.vehicles, stores: whole.stores,
      groups: [
        .init(shipments: [0, 1], prize: 40 + Int(seed)), .init(shipments: [2, 3], prize: 30),
      ],
      couplings: [.init(groups: [0, 1])], conflicts: whole.conflicts, profiles: whole.profiles)
  }

  @Test func `cost what trying everything finds, and no less than a bound`() throws {
    var (found, tried) = (0, 0)
    for seed in 1...30 as ClosedRange<UInt64> {
      let problem = try Self.coupled(seed)
      let outcome = problem.solve(until: StopRule(iterations: 150), seed: seed)
      #expect(problem.violations(in: outcome.plan) == [], "seed \(seed)")
      let optimum = try #require(exhaustiveOptimum(problem))
      #expect(outcome.cost >= optimum)
      tried += 1
      if outcome.cost == optimum { found += 1 }
      let bound = problem.prove(outcome.plan, until: StopRule())
      #expect(bound.cost <= optimum, "seed \(seed)")
      let certificate = try #require(bound.certificate)
      #expect(problem.faults(in: certificate, plan: bound.plan ?? outcome.plan) == [])
      // Two different visits of one group may be on one vehicle here.
      #expect(bound.relaxed.contains(.patterns))
    }
    // Visits that are only worth their vehicle together are looked at one by one.
    #expect(found * 10 >= tried * 8, "\(found) of \(tried)")
  }

  @Test(arguments: [nil, 60] as [Int?])
  func `cost what their bound says, where visits are told by their vehicles`(prize: Int?) throws {
    for seed in 1...12 as ClosedRange<UInt64> {
      let periodic = try Periodic(seed: seed, customers: 5, prize: prize, capacity: 7)
      let problem = periodic.problem
      let start = problem.solve(until: StopRule(iterations: 5), seed: seed).plan
      let bound = problem.prove(start, until: StopRule())
      #expect(!bound.relaxed.contains(.patterns))
      // Found by the proof itself, where the search has not.
      let plan = bound.plan ?? start
      #expect(problem.violations(in: plan) == [])
      #expect(problem.cost(of: plan) == bound.cost, "seed \(seed)")
      if prize == nil { #expect(bound.cost == periodic.optimum, "seed \(seed)") }
      let certificate = try #require(bound.certificate)
      #expect(problem.faults(in: certificate, plan: plan) == [])
      for (days, patterns) in zip(periodic.days(of: plan), periodic.patterns) {
        #expect(patterns.contains(days) || prize != nil && days.isEmpty)
      }
    }
  }

  @Test func `are paid for by the option that pays least, whatever a certificate says`() throws {
    let problem = try Periodic(seed: 2, customers: 5, capacity: 7).problem
    let plan = problem.solve(until: StopRule(iterations: 50)).plan
    let certificate = try #require(problem.prove(plan, until: StopRule()).certificate)
    // One member of a group pays more and nobody less: that proves no more than before.
    let groups = problem.couplings.flatMap { $0.groups.map { problem.groups[$0].shipments } }
    let job = try #require(
      certificate.jobs.indices.first { index in
        let members = Set(certificate.jobs[index].visits.map { $0 / 2 })
        return groups.contains { members.isStrictSubset(of: $0) }
      })
    var forged = certificate
    forged.jobs[job].price += 1 << 50
    forged.bound += 1_000
    forged.claim += 1_000
    #expect(problem.faults(in: forged, plan: plan) != [])
  }

  @Test func `are reported where patterns are mixed or a visit is missing`() throws {
    let periodic = try Periodic(seed: 3, customers: 6)
    let problem = periodic.problem
    var plan = problem.solve(until: StopRule(iterations: 20)).plan
    let several = try #require(periodic.patterns.firstIndex { $0[0].count > 1 })
    let group = problem.couplings[several].groups[0]
    let members = problem.groups[group].shipments
    let at = try #require(
      plan.routes.lazy.enumerated().compactMap { route, drive in
        drive.stops.firstIndex { !Set($0.deliveries).isDisjoint(with: members) }.map { (route, $0) }
      }.first)
    plan.unserved += plan.routes[at.0].stops[at.1].deliveries
    plan.routes[at.0].stops.remove(at: at.1)
    #expect(problem.violations(in: plan).contains(.couplingBroken(coupling: several)))
    #expect(problem.violations(in: plan).contains(.groupLeftBehind(group: group)))
  }

  @Test func `have groups of as many members, each in one coupling`() throws {
    let problem = try Periodic(seed: 1, customers: 5).problem
    func couple(_ groups: [Int]...) -> RoutingProblem.Inconsistency? {
      do throws(RoutingProblem.Inconsistency) {
        _ = try RoutingProblem(
          places: problem.places, shipments: problem.shipments, vehicles: problem.vehicles,
          groups: problem.groups, couplings: groups.map { .init(groups: $0) },
          profiles: problem.profiles)
        return nil
      } catch { return error }
    }
    let alike = problem.couplings.map(\.groups).filter { $0.count > 1 }
    #expect(couple(alike[0]) == nil)
    #expect(couple(alike[0], alike[0]) == .couplingOutOfRange(coupling: 1))
    #expect(couple([problem.groups.count]) == .couplingOutOfRange(coupling: 0))
    let sizes = problem.groups.map(\.shipments.count)
    let other = try #require(sizes.firstIndex { $0 != sizes[0] })
    #expect(couple([0, other]) == .couplingOutOfRange(coupling: 0))
  }
}
