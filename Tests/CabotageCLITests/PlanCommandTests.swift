import Foundation
import Testing

@Suite struct `The command` {
  @Test func `goes from an example to printed sheets`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(try tool.run("init", "order").status == 0)
    let check = try tool.run("check", "order")
    #expect(check.status == 0)
    #expect(check.output.contains("kg"))
    let plan = try tool.run("plan", "order", "--iterations", "200")
    #expect(plan.status == 0)
    #expect(plan.output.contains("Tout est servi."))
    for file in ["plan.json", "plan.html", "rounds.geojson", "rounds.ics", "picking.csv"] {
      #expect(tool.has("order-plan/\(file)"))
    }
  }

  @Test func `says what is short, divides it and keeps the account`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order", "--lang", "en")
    let products = String(decoding: try tool.contents("order/products.csv"), as: UTF8.self)
    let rows = products.split(separator: "\n").map { row in
      row.hasPrefix("pdt,") ? String(row.dropLast(1)) + "4," : String(row)
    }
    try tool.write(rows.joined(separator: "\n"), to: "order/products.csv")
    let check = try tool.run("check", "order")
    #expect(check.status == 0)
    #expect(
      check.output.contains(
        "Potatoes: ordered 6\u{A0}units, available 4\u{A0}units, short 2\u{A0}units"))
    let plan = try tool.run("plan", "order", "--iterations", "100")
    #expect(plan.status == 0)
    #expect(plan.output.contains("Not enough for all, divided"))
    let ledger = String(decoding: try tool.contents("order-plan/history.csv"), as: UTF8.self)
    #expect(ledger.contains("F05,3,"))
    try tool.write(ledger, to: "order/history.csv")
    #expect(try tool.run("plan", "order", "--iterations", "100", "--force").status == 0)
  }

  @Test(arguments: ["fr", "en"])
  func `writes an example that plans in either language`(language: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(try tool.run("init", "order", "--lang", language).status == 0)
    #expect(try tool.run("plan", "order", "--iterations", "200").status == 0)
  }

  @Test func `gives the same bytes on one thread and on two`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    for threads in ["1", "2"] {
      try tool.run(
        "plan", "order", "--iterations", "400", "--seed", "7", "--threads", threads, "-o", threads)
    }
    for file in ["plan.json", "plan.html", "rounds.ics"] {
      #expect(try tool.contents("1/\(file)") == tool.contents("2/\(file)"))
    }
  }

  @Test func `never replaces a plan unless it is told to`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    try tool.run("plan", "order", "--iterations", "50")
    let before = try tool.contents("order-plan/plan.json")
    let again = try tool.run("plan", "order", "--iterations", "50", "--seed", "2")
    #expect(again.status == 2)
    #expect(again.errors.contains("--force"))
    #expect(try tool.contents("order-plan/plan.json") == before)
    let forced = try tool.run("plan", "order", "--iterations", "50", "--seed", "2", "--force")
    #expect(forced.status == 0)
    #expect(try tool.contents("order-plan/plan.json") != before)
  }

  @Test func `keeps to its days where hours meet at midnight`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let round = """
      nom: Minuit
      jours:
      - date: 15/01/2027
        collecte: 0h-24h
      - date: 16/01/2027
        livraison: 0h-24h

      """
    try tool.write(round, to: "order/round.yaml")
    // Nothing that is loaded on one day can be brought on the next by the same tour.
    #expect(try tool.run("plan", "order", "--iterations", "50").status == 1)
  }

  @Test func `takes any number of iterations`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let plan = try tool.run("plan", "order", "--iterations", "\(Int.max)", "--time", "10ms")
    #expect(plan.status == 0)
  }

  @Test func `plans where standard error is closed`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let plan = try tool.run("plan", "order", "--iterations", "50", closing: 2)
    #expect(plan.status == 0)
    #expect(tool.has("order-plan/plan.html"))
  }

  @Test func `shows its progress in the numbers of its language`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let plan = try tool.run("plan", "order", "--iterations", "50")
    #expect(plan.errors.contains(#/^\d+,\d s · /#))
  }

  @Test func `prints its plan as JSON`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let plan = try tool.run("plan", "order", "--iterations", "50", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(plan.output.utf8)) as? [String: Any]
    #expect(json?["format"] as? String == "cabotage-plan")
    let check = try tool.run("check", "order", "--json")
    #expect(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) is [String: Any])
  }

  @Test(arguments: ["fr", "en"])
  func `proves what no plan can cost less than`(language: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order", "--lang", language)
    let plan = try tool.run(
      "plan", "order", "--iterations", "200", "--prove", "5s", "--lang", language)
    #expect(plan.status == 0)
    #expect(
      plan.output.contains(
        language == "fr"
          ? /En comptant le temps des conducteurs|Rien n'a pu être prouvé/
          : /Counting drivers' time|Nothing could be proved/))
    let json = try JSONSerialization.jsonObject(with: tool.contents("order-plan/plan.json"))
    let proof = try #require((json as? [String: Any])?["proof"] as? [String: Any])
    let cost = try #require(proof["cost_meur"] as? Int)
    let bound = try #require(proof["bound_meur"] as? Int)
    #expect((0...cost).contains(bound))
    let again = try tool.run(
      "replan", "order", "--from", "order-plan", "--iterations", "200", "--prove", "1s")
    #expect(again.status == 0)
  }

  @Test func `keeps the best plan when it is interrupted`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let running = try tool.start(["plan", "order", "--time", "10min"])
    // Its first line says that there is a plan.
    while !running.hasSpoken, running.process.isRunning { usleep(10_000) }
    running.process.interrupt()
    let outcome = try running.outcome()
    #expect(outcome.status == 130)
    #expect(tool.has("order-plan/plan.html"))
  }

  @Test func `says what stays behind and exits with 1`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order", "--lang", "en")
    let vehicles = String(decoding: try tool.contents("order/vehicles.csv"), as: UTF8.self)
    let lines = vehicles.split(separator: "\n", omittingEmptySubsequences: false)
    let isVehicle = { (line: Substring) in line.hasPrefix("car") || line.hasPrefix("van") }
    #expect(lines.contains(where: isVehicle))
    let kept = lines.first(where: isVehicle)
    try tool.write(
      lines.filter { !isVehicle($0) || $0 == kept }.joined(separator: "\n"),
      to: "order/vehicles.csv")
    let orders = String(decoding: try tool.contents("order/orders.csv"), as: UTF8.self)
    let last = try #require(orders.split(separator: "\n").last)
    let huge = (1...30).map { last.replacing(/^[^,]*/, with: "more-\($0)") }
      .map { $0.replacing(/,\d+(,[^,]*)$/, with: { ",900\($0.1)" }) }
    try tool.write(orders + huge.joined(separator: "\n") + "\n", to: "order/orders.csv")
    let plan = try tool.run("plan", "order", "--iterations", "50")
    #expect(plan.status == 1)
    #expect(plan.output.contains("Not everything fits"))
  }

  @Test func `says that there are too few crates and exits with 1`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    try tool.write(
      "identifiant;litres;kg max;tare kg;température;nombre\nc;25;15;0,8;ambiant;1\n",
      to: "order/crates.csv")
    #expect(try tool.run("check", "order").status == 1)
    let plan = try tool.run("plan", "order", "--iterations", "50")
    #expect(plan.status == 1)
    #expect(plan.output.contains("cagettes c, il y en a 1"))
  }

  @Test func `exits with 2 on wrong data and writes nothing`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    try tool.write("id;name\n", to: "order/places.csv")
    let plan = try tool.run("plan", "order")
    #expect(plan.status == 2)
    #expect(plan.errors.contains("places.csv"))
    #expect(plan.output.isEmpty)
    #expect(!tool.has("order-plan"))
    let json = try tool.run("check", "order", "--json")
    #expect(json.status == 2)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  }

  @Test(arguments: [
    ["plan"], ["plan", "a", "--time", "soon"], ["plan", "a", "--threads", "0"],
    ["plan", "a", "--iterations", "0"], ["plan", "a", "--lang", "de"], ["drive"],
  ])
  func `exits with 64 when it is called wrongly`(arguments: [String]) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(try tool.start(arguments).outcome().status == 64)
  }

  @Test func `exits with 2 where there is no folder`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(try tool.run("check", "nowhere").status == 2)
  }
}
