import Foundation
import Testing

@Suite struct `The command for research` {
  private static let problem = """
    NAME : tiny
    DIMENSION : 3
    CAPACITY : 5
    EDGE_WEIGHT_TYPE : EUC_2D
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 6 8
    DEMAND_SECTION
    1 0
    2 5
    3 4
    EOF
    """

  private func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write(Self.problem, to: "tiny.vrp")
    try tool.write("Route #1: 1\nRoute #2: 2\nCost 30\n", to: "right.sol")
    return tool
  }

  @Test func `finds a right solution right`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("verify", "tiny.vrp", "right.sol")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("tiny · coût 30 · 2"))
    #expect(outcome.output.contains("La solution est valable."))
    #expect(outcome.errors.isEmpty)
    #expect(
      try tool.run("verify", "tiny.vrp", "right.sol", "--json").output.contains("\"valid\" : true"))
  }

  @Test(arguments: [
    ("Route #1: 1 2\nCost 20\n", "route 1, at the start: overloaded"),
    ("Route #1: 1\n", "customer 2 is not served"),
    ("Route #1: 1\nRoute #2: 2\nCost 29\n", "the stated cost is 29, recomputed 30"),
  ])
  func `says what is wrong with a solution`(solution: String, fault: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(solution, to: "wrong.sol")
    let outcome = try tool.run("verify", "tiny.vrp", "wrong.sol", "--lang", "en")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains(fault))
  }

  @Test func `writes what proves a bound, and rechecks it`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let solved = try tool.run(
      "solve", "tiny.vrp", "--iterations", "50", "--prove", "5s", "-o", "tiny.sol",
      "--certificate", "proof.json")
    #expect(solved.status == 0)
    let held = try tool.run("verify", "tiny.vrp", "tiny.sol", "--certificate", "proof.json")
    #expect(held.status == 0)
    #expect(held.output.contains("Le certificat tient"))
    #expect(held.output.contains("noCheaperRoute"))
    #expect(held.output.contains("cabotage solve tiny.vrp --prove"))
    let text = String(decoding: try tool.contents("proof.json"), as: UTF8.self)
    try tool.write(
      text.replacing("\"version\":1", with: "\"version\":2"), to: "other.json")
    let other = try tool.run(
      "verify", "tiny.vrp", "tiny.sol", "--certificate", "other.json", "--lang", "en")
    #expect(other.status == 1)
    #expect(other.output.contains("The solution is valid."))
    #expect(other.output.contains("unknown version 2"))
    #expect(try tool.run("solve", "tiny.vrp", "--certificate", "proof.json").status == 64)
  }

  @Test func `says what other limits would save, for programs`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let solved = try tool.run("solve", "tiny.vrp", "--iterations", "50", "--prove", "5s", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(solved.output.utf8)) as? [String: Any]
    let proof = try #require(json?["proof"] as? [String: Any])
    let prices = try #require(proof["limitPrices"] as? [[String: Any]])
    #expect(prices.contains { $0["limit"] as? String == "fleet" && $0["vehicle"] as? Int == 0 })
    #expect(prices.allSatisfy { $0["saves"] as? Double ?? -1 >= 0 })
  }

  @Test(arguments: [
    ("", "a file that is not empty"), ("[1]", "it is no certificate"),
    ("{}", "is missing"), (#"{"version": "1"}"#, "“version”: unexpected value"),
    (#"{"version": 9223372036854775808}"#, "it is no certificate"),
  ])
  func `says what is wrong with a certificate`(text: String, reason: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(text, to: "bad.json")
    let outcome = try tool.run(
      "verify", "tiny.vrp", "right.sol", "--certificate", "bad.json", "--lang", "en")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test func `refuses files that it cannot read`() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("DIMENSION : x\n", to: "bad.vrp")
    try tool.write("Route #1: 7\n", to: "bad.sol")
    for arguments in [
      ["verify", "bad.vrp", "right.sol"], ["verify", "tiny.vrp", "bad.sol"],
      ["verify", "tiny.vrp", "none.sol"], ["solve", "bad.vrp"], ["solve", "none.vrp"],
      ["solve", "."], ["solve", "tiny.vrp", "--format", "solomon"],
    ] {
      let outcome = try tool.start(arguments).outcome()
      #expect(outcome.status == 2, "\(arguments)")
      #expect(!outcome.errors.isEmpty)
    }
    let json = try tool.run("solve", "bad.vrp", "--json")
    #expect(json.output.contains("\"line\" : 1"))
    #expect(try tool.run("solve", "tiny.vrp", "--round", "up").status == 64)
    #expect(try tool.run("solve", "tiny.vrp", "--threads", "0").status == 64)
  }

  @Test func `refuses an impossible destination before it searches`() throws {
    let tool = try tool()
    defer { tool.remove() }
    for destination in [".", "nowhere/tiny.sol", ""] {
      let outcome = try tool.run("solve", "tiny.vrp", "--time", "1h", "-o", destination)
      #expect(outcome.status == 2, "\(destination)")
    }
  }

  @Test func `solves a problem and finds its own solution right`() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("an older solution", to: "tiny.sol")
    let outcome = try tool.run(
      "solve", "tiny.vrp", "--iterations", "200", "-o", "tiny.sol", "--stats", "tiny.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("tiny · coût 30 · "))
    #expect(try tool.run("verify", "tiny.vrp", "tiny.sol").status == 0)
    let course = String(decoding: try tool.contents("tiny.csv"), as: UTF8.self)
    #expect(course.hasPrefix("seconds,iterations,cost,routes,unserved\n"))
    let bare = try tool.run("solve", "tiny.vrp", "--iterations", "200")
    #expect(bare.output.utf8.elementsEqual(try tool.contents("tiny.sol")))
    let json = try tool.run("solve", "tiny.vrp", "--iterations", "200", "--json")
    #expect(json.output.contains("\"cost\" : 30"))
  }

  @Test func `tells who cannot be served`() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write(Self.problem.replacing("3 4\nEOF", with: "3 9\nEOF"), to: "large.vrp")
    let outcome = try tool.run(
      "solve", "large.vrp", "--iterations", "200", "--lang", "en", "-o", "large.sol")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Customers not served (1): 2"))
    #expect(
      String(decoding: try tool.contents("large.sol"), as: UTF8.self).hasPrefix("Route #1: 1\n"))
  }
}
