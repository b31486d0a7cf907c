import Quantities
import Routing
import Synchronization
import Testing

@Suite struct `How a search is run` {
  private func problem(shipments: Int = 25) throws -> RoutingProblem {
    var generator = ProblemGenerator(seed: 5, shipments: shipments, vehicles: 5, locations: 15)
    return try generator.problem()
  }

  @Test(arguments: [0, 1, 7, 300, 2_300])
  func `gives the same on one thread and on two, within its iterations`(iterations: Int) throws {
    let problem = try problem()
    let rule = StopRule(iterations: iterations)
    let one = problem.solve(until: rule, seed: 3, threads: 1)
    let two = problem.solve(until: rule, seed: 3, threads: 2)
    #expect(one == two)
    #expect(one.iterations == iterations)
    #expect(one.stopReason == .iterations)
  }

  @Test func `depends on its seed only`() throws {
    let problem = try problem(shipments: 80)
    let plans = [1, 2, 3, 4, 1].map {
      problem.solve(until: StopRule(iterations: 20), seed: $0).plan
    }
    #expect(plans[0] == plans[4])
    #expect(Set(plans).count > 1)
  }

  @Test func `reports the first plan at once, then ever better ones`() throws {
    let problem = try problem()
    var reports: [SearchProgress] = []
    let outcome = problem.solve(until: StopRule(iterations: 4_100)) { reports.append($0) }
    #expect(reports.first?.iterations == 0)
    #expect(reports.last?.iterations == 4_100)
    for (one, next) in zip(reports, reports.dropFirst()) {
      #expect(one.iterations < next.iterations)
      #expect(one.cost >= next.cost)
    }
    #expect(reports.last?.cost == outcome.cost)
    #expect(reports.last?.unserved == outcome.plan.unserved.count)
    #expect(reports.last?.routes == outcome.plan.routes.count)
  }

  @Test func `returns a valid plan when it is cancelled before or while it searches`() throws {
    let problem = try problem()
    let cancellation = Cancellation()
    let rule = StopRule(cancellation: cancellation)
    let outcome = problem.solve(until: rule, threads: 2) { _ in cancellation.raise() }
    #expect(outcome.stopReason == .cancelled)
    #expect(outcome.iterations == 0)
    #expect(outcome.plan.routes.count > 0)
    #expect(problem.violations(in: outcome.plan) == [])

    let atOnce = problem.solve(until: rule)
    #expect(atOnce.stopReason == .cancelled)
    #expect(problem.violations(in: atOnce.plan) == [])
  }

  @Test func `stops when time is over`() throws {
    let problem = try problem()
    let outcome = problem.solve(until: StopRule(time: .milliseconds(50)), threads: 2)
    #expect(outcome.stopReason == .time)
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(problem.cost(of: outcome.plan) == outcome.cost)
  }

  @Test func `goes on from a plan, and leaves out what is not valid of it`() throws {
    let problem = try problem()
    let good = problem.solve(until: StopRule(iterations: 500))
    let again = problem.solve(until: StopRule(iterations: 0), from: good.plan)
    #expect(again.cost == good.cost)
    #expect(again.plan == good.plan)

    var broken = good.plan
    broken.routes[0].stops[0].arrival += 1
    broken.routes.append(broken.routes[1])
    broken.routes.append(.init(vehicle: 99, departure: 0, arrival: 0, stops: []))
    let repaired = problem.solve(until: StopRule(iterations: 0), from: broken)
    #expect(problem.violations(in: repaired.plan) == [])
    #expect(repaired.plan.routes.contains(good.plan.routes[1]))
  }

  @Test func `ends by itself when nothing limits it`() throws {
    var generator = ProblemGenerator(seed: 1, shipments: 1, vehicles: 1)
    let outcome = try generator.problem().solve(until: StopRule())
    #expect(outcome.stopReason == .exhausted)
    #expect(outcome.iterations > 0)
  }
}
