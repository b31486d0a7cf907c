import Foundation
import Testing

@Suite struct `The datasets` {
  @Test(arguments: [
    "emplettes-toul", "emplettes-toul/november", "casa-grande-boutique", "cocagne-haute-borne",
    "croc-la-vie/boxes", "vallees-oise",
  ])
  func `are served completely`(name: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let plan = try tool.run(
      "plan", CommandLineTool.dataset(name), "--iterations", "500", "-o", "plan")
    #expect(plan.status == 0)
    #expect(plan.output.contains("Tout est servi."))
    #expect(tool.has("plan/plan.html"))
  }

  @Test func `give the same plan on one thread and on two`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    for threads in ["1", "2"] {
      try tool.run(
        "plan", CommandLineTool.dataset("emplettes-toul"), "--iterations", "700", "--seed", "3",
        "--threads", threads, "-o", threads)
    }
    #expect(try tool.contents("1/plan.json") == tool.contents("2/plan.json"))
  }

  @Test func `say what would serve the five structures of croc-la-vie`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let folder = CommandLineTool.dataset("croc-la-vie")
    let check = try tool.run("check", folder, "--explain")
    #expect(check.status == 1)
    #expect(
      check.output.matches(of: /caisses isothermes .* pour \d+,\d\d\u{A0}€ de plus/).count == 5)
    let english = try tool.run("check", folder, "--explain", "--lang", "en")
    #expect(english.output.matches(of: /more isothermal boxes/).count == 5)
    let json = try tool.run("check", folder, "--explain", "--json")
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let unserved = try #require(document?["unserved"] as? [[String: Any]])
    #expect(unserved.count == 5)
    #expect(unserved.allSatisfy { ($0["ways"] as? [[String: Any]])?.isEmpty == false })
    // Without the question there is no answer.
    #expect(try !tool.run("check", folder).output.contains("isothermes"))
  }

  @Test func `say by how much November does not fit in one van`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try FileManager.default.copyItem(
      at: URL(filePath: CommandLineTool.dataset("emplettes-toul/november")),
      to: tool.folder.appending(path: "november"))
    let vehicles = String(decoding: try tool.contents("november/vehicles.csv"), as: UTF8.self)
    let lines = vehicles.split(separator: "\n")
    let kept = lines.filter { !$0.hasPrefix("van-2;") }
    #expect(kept.count == lines.count - 1)
    try tool.write(kept.joined(separator: "\n") + "\n", to: "november/vehicles.csv")

    let plan = try tool.run("plan", "november", "--iterations", "500")
    #expect(plan.status == 1)
    #expect(plan.output.contains(/Tout ne tient pas, il reste : .*\d,\d\u{A0}kg/))
    let json = try JSONSerialization.jsonObject(with: tool.contents("november-plan/plan.json"))
    let totals = (json as? [String: Any])?["totals"] as? [String: Any]
    let left = ["mass_not_collected_g", "mass_not_delivered_g"]
      .reduce(0) { $0 + (totals?[$1] as? Int ?? 0) }
    #expect(left > 300_000)
  }
}

@Suite struct `A broken folder` {
  /// A file of the example, what is put there instead, and where the complaint must be.
  struct Damage: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let place: String
    let bytes: @Sendable (Data) -> Data?

    init(
      _ description: String, _ file: String, at place: String,
      _ bytes: @escaping @Sendable (Data) -> Data?
    ) {
      testDescription = description
      self.file = file
      self.place = place
      self.bytes = bytes
    }
  }

  @Test(arguments: [
    Damage("a missing file", "orders.csv", at: "orders.csv") { _ in nil },
    Damage("an empty file", "orders.csv", at: "orders.csv") { _ in Data() },
    Damage("a binary file", "products.csv", at: "products.csv") { _ in
      Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
    },
    Damage("only a header", "orders.csv", at: "orders.csv") { Data($0.prefix { $0 != 10 }) },
    Damage("a cell of 10 MB", "orders.csv", at: "orders.csv:2") { data in
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      return Data("\(lines[0])\n\(String(repeating: "x", count: 10_000_000));a;b;c;1\n".utf8)
    },
    Damage("a formula for a number", "orders.csv", at: "orders.csv:2") { data in
      Self.replacingSecondLine(of: data) { $0.replacing(/;\d+;/, with: ";=1+1;") }
    },
    Damage("a negative quantity", "orders.csv", at: "orders.csv:2") { data in
      Self.replacingSecondLine(of: data) { $0.replacing(/;\d+;/, with: ";-3;") }
    },
    Damage("an unknown product", "orders.csv", at: "orders.csv:2") { data in
      Self.replacingSecondLine(of: data) { $0.replacing("pdt", with: "pdtt") }
    },
    Damage("an impossible window", "round.yaml", at: "round.yaml") { data in
      Data(String(decoding: data, as: UTF8.self).replacing("8h-12h", with: "18h-9h").utf8)
    },
    Damage("a list for a round", "round.yaml", at: "round.yaml") { _ in Data("- a\n- b\n".utf8) },
    Damage("no YAML at all", "round.yaml", at: "round.yaml") { _ in Data("nom: [\n".utf8) },
  ])
  func `ends with its place and no output for`(_ damage: Damage) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.run("init", "order")
    let file = tool.folder.appending(path: "order/\(damage.file)")
    let before = try Data(contentsOf: file)
    if let bytes = damage.bytes(before) {
      #expect(bytes != before)
      try bytes.write(to: file)
    } else {
      try FileManager.default.removeItem(at: file)
    }
    let plan = try tool.run("plan", "order", "--iterations", "50")
    #expect(plan.status == 2)
    #expect(plan.errors.contains(damage.place))
    #expect(!tool.has("order-plan"))
  }

  private static func replacingSecondLine(
    of data: Data, _ change: (String) -> String
  ) -> Data {
    var lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[1] = change(lines[1])
    return Data(lines.joined(separator: "\n").utf8)
  }
}
