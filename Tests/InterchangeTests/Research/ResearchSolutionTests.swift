import Interchange
import Routing
import Testing

@Suite struct `Solutions of research problems` {
  @Test(arguments: [
    "Route #1: 3 7 2\nRoute #2: 1\nCost 123\n", "Route 1: 3 7 2\r\nRoute 2: 1\r\nCost: 123",
    "  route #1 : 3  7 2 \nComment\nRoute #2:1\nOptimal: True\nCost : 123\n",
  ])
  func `are read as several programs write them`(text: String) throws {
    let solution = try ResearchSolution(reading: Array(text.utf8))
    #expect(solution.routes.map(\.visits) == [[3, 7, 2], [1]])
    #expect(solution.cost == "123")
    #expect(solution.text == "Route #1: 3 7 2\nRoute #2: 1\nCost 123\n")
  }

  @Test func `keep the names of vehicles`() throws {
    let text = "Route #1 (small van): 3 7\nCost 1.5\n"
    let solution = try ResearchSolution(reading: Array(text.utf8))
    #expect(solution.routes == [.init(name: "small van", visits: [3, 7])])
    #expect(solution.text == text)
  }

  @Test(arguments: [
    "", "Cost 3", "Route #1: a", "Route #1: -1", "Route #1 2 3", "Route #1: 1\nCost x",
    "Route #1: 1\nCost nan", "Route #1: 99999999999999999999",
  ])
  func `are refused where they say nothing`(text: String) {
    #expect(throws: UnreadableInstance.self) { try ResearchSolution(reading: Array(text.utf8)) }
  }

  @Test func `name customers that exist`() throws {
    let instance = try VrplibFixture().instance()
    #expect(throws: UnreadableInstance.self) { try instance.judge(": 4") }
    #expect(throws: UnreadableInstance.self) { try instance.judge(": 1 \(Int.max)") }
    #expect(try instance.judge(": 1 1", ": 2 3").faults == ["customer 1: served more than once"])
    #expect(
      try instance.judge(": 1", ": 2", ": 3", ":", ": 1").faults.contains(
        "route 4: there are not as many vehicles"))
  }

  @Test func `leave as late as they can without finishing later`() throws {
    let instance = try VrplibFixture()
      .section("TIME_WINDOW", "1 0 90", "2 30 50", "3 20 60", "4 0 90").instance()
    let plan = try instance.plan(of: ResearchSolution(routes: [.init(visits: [1, 2])], cost: nil))
    let route = try #require(plan.routes.first)
    #expect(route.departure == 25)
    #expect(route.stops.map(\.arrival) == [30, 37])
    #expect(route.arrival == 47)
  }

  @Test(arguments: [("36", true), ("36.4", false), ("360", false), ("37", false), ("36.0", true)])
  func `state a cost that is checked`(statement: String, isRight: Bool) throws {
    let instance = try VrplibFixture().instance()
    let solution = ResearchSolution(
      routes: [.init(visits: [1]), .init(visits: [2, 3])], cost: nil)
    let plan = try instance.plan(of: solution)
    #expect(instance.states(statement, costOf: plan) == isRight)
    #expect(instance.states("x", costOf: plan) == nil)
  }
}
