import Cabotage
import Interchange
import Quantities
import Routing
import Testing

@Suite struct `VRPLIB with split deliveries` {
  private let fixture = VrplibFixture().with("TYPE", "SDVRP")
    .section("DEMAND", "1 0", "2 25", "3 4", "4 0")

  @Test func `reads customers who may be served in parts, and vehicles enough`() throws {
    let problem = try fixture.instance().problem
    #expect(problem.shipments.map(\.smallestPart) == [[1], [1], nil])
    #expect(problem.vehicles.count == 5)
    #expect(try fixture.with("VEHICLES", "3").instance().problem.vehicles.count == 3)
    // Site-dependent, with windows.
    let other = try fixture.with("TYPE", "SDVRPTW").instance().problem
    #expect(other.shipments.allSatisfy { $0.smallestPart == nil })
  }

  @Test func `solves it, and writes what it reads again`() throws {
    let instance = try fixture.instance()
    let plan = instance.problem.solve(until: StopRule(iterations: 2_000)).plan
    #expect(instance.faults(in: plan).map(\.english) == [])
    let solution = instance.solution(of: plan)
    let again = try ResearchSolution(reading: Array(solution.text.utf8))
    #expect(again == solution)
    #expect(again.routes.allSatisfy { $0.visits.count == $0.amounts.count })
    #expect(try instance.plan(of: again).routes.count == plan.routes.count)
    #expect(instance.faults(in: try instance.plan(of: again)).map(\.english) == [])
    #expect(instance.states(solution.cost ?? "", costOf: try instance.plan(of: again)) == true)
  }

  @Test func `judges the amounts`() throws {
    let instance = try fixture.instance()
    #expect(
      try instance.judge(": 1 (10)", ": 1 (10)", ": 1 (5) 2 (4) 3").faults == [])
    #expect(
      try instance.judge(": 0 - 1 ( 10 ) - 0", ": 0 - 1 ( 10 ) - 0", ": 1 (5) 2 3").faults == [])
    #expect(
      try instance.judge(": 1 (10)", ": 1 (10)", ": 1 (4) 2 (4) 3").faults
        == ["customer 1: its parts do not add up to its demand"])
    #expect(
      try instance.judge(": 1 (11)", ": 1 (9)", ": 1 (5) 2 (4) 3").faults
        == ["route 1, at the start: overloaded"])
    #expect(
      try instance.judge(": 1 (10)", ": 1 (10)", ": 1 (5) 2 (4) 1 (0) 3").faults
        == ["customer 1: too small a part"])
    #expect(
      try instance.judge(": 1 (10)", ": 1 (10)", ": 1 (5) 2 (4) 3 (1)").faults
        == ["route 3, customer 3: a part of what is not split"])
  }

  @Test(arguments: [
    ": 1 (a)", ": 1 (-1)", ": (1) 2", ": 1 (2) (3)", ": 1 (2", ": 1 )", ": 1 ()", ": 1 - 2",
    ": 1 (99999999999999999999)", ": 1 (2147483648)",
  ])
  func `refuses amounts that are none`(line: String) throws {
    let instance = try fixture.instance()
    #expect(throws: UnreadableInstance.self) { try instance.judge(line) }
  }

  @Test func `refuses demands that cannot be divided`() throws {
    for rows in [["1 0", "2 2.5", "3 4", "4 3"], ["1 0 0", "2 5 1", "3 4 1", "4 3 1"]] {
      var file = fixture.section("CAPACITY", "1 9 9", "2 9 9", "3 9 9", "4 9 9")
        .with("VEHICLES", "4")
      if rows[0] == "1 0" { file = fixture }
      file.sections.removeAll { $0.name == "DEMAND" }
      file.sections.append(("DEMAND", rows))
      #expect(throws: UnreadableInstance.self) { try file.instance() }
    }
  }
}
