import Foundation
import Testing

@Suite struct `The command replan` {
  /// A folder of a dataset and its plan `old`, made with few iterations.
  private func planned(
    _ dataset: String = "emplettes-toul", in folder: String = "toul"
  ) throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try FileManager.default.copyItem(
      at: URL(filePath: CommandLineTool.dataset(dataset)),
      to: tool.folder.appending(path: folder))
    try tool.run("plan", folder, "--iterations", "300", "-o", "old")
    return tool
  }

  private func text(_ tool: CommandLineTool, _ path: String) throws -> String {
    String(decoding: try tool.contents(path), as: UTF8.self)
  }

  /// The tours of a plan, by vehicle and date.
  private func tours(_ tool: CommandLineTool, _ path: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: tool.contents(path)) as? [String: Any]
    return object?["tours"] as? [[String: Any]] ?? []
  }

  @Test func `changes nothing where nothing happens`() throws {
    // One tour, whose best plan so few iterations find: any other would be improved.
    let tool = try planned("vallees-oise", in: "oise")
    defer { tool.remove() }
    let again = try tool.run("replan", "oise", "--from", "old", "--iterations", "400")
    #expect(again.status == 0)
    #expect(again.output.hasPrefix("Rien ne change."))
    #expect(tool.has("oise-replan/changes.json"))
    let refused = try tool.run("replan", "oise", "--from", "old", "--iterations", "400")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--force"))
  }

  @Test func `keeps what is done, takes a late driver and new orders, and says what changes`()
    throws
  {
    let tool = try planned()
    defer { tool.remove() }
    let first = try #require(try tours(tool, "old/plan.json").first)
    let vehicle = try #require(first["vehicle"] as? String)
    let date = try #require(first["date"] as? String)
    let stops = try #require(first["stops"] as? [[String: Any]])
    let left = try #require(stops[0]["departure_s"] as? Int) + 900
    let clock = "\(left / 3_600)h" + (left / 60 % 60 < 10 ? "0" : "") + "\(left / 60 % 60)"
    try tool.write(
      "véhicule;date;arrêt;reparti\n\(vehicle);\(date);1;\(clock)\n\(vehicle);\(date);2;\n",
      to: "toul/progress.csv")
    let orders = try text(tool, "toul/orders.csv")
    try tool.write(
      orders + "N-1;N-1;toul;carottes;3;\nN-2;N-2;nancy-sud;beurre;2;\n", to: "toul/orders.csv")

    let next = try tool.run(
      "replan", "toul", "--from", "old/plan.json", "--iterations", "600", "-o", "new")
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.output.contains("Changements comptés"))
    let tour = try #require(
      try tours(tool, "new/plan.json").first {
        $0["vehicle"] as? String == vehicle && $0["date"] as? String == date
      })
    let kept = try #require(tour["stops"] as? [[String: Any]])
    #expect(kept[0]["place"] as? String == stops[0]["place"] as? String)
    #expect(kept[1]["place"] as? String == stops[1]["place"] as? String)
    #expect(kept[0]["departure_s"] as? Int == left / 60 * 60)
    #expect(try text(tool, "new/plan.html").contains("id=\"changes\""))
    let members = ["N-1", "N-2", "EC-001"]
    #expect(members.allSatisfy { !next.output.contains($0) })
  }

  @Test func `gives the work of a broken van to others as far as they can`() throws {
    let tool = try planned()
    defer { tool.remove() }
    let vehicles = try text(tool, "toul/vehicles.csv")
    let kept = vehicles.split(separator: "\n").filter { !$0.hasPrefix("voiture;") }
    try tool.write(kept.joined(separator: "\n") + "\n", to: "toul/vehicles.csv")
    let next = try tool.run(
      "replan", "toul", "--from", "old", "--iterations", "600", "--json", "-o", "new")
    #expect([0, 1].contains(next.status))
    let changes = try JSONSerialization.jsonObject(with: Data(next.output.utf8)) as? [String: Any]
    let moves = try #require(changes?["moves"] as? [[String: Any]])
    #expect(!moves.isEmpty)
    let broken = moves.filter { move in
      (move["before"] as? [[String: Any]] ?? []).contains { $0["vehicle"] as? String == "voiture" }
    }
    #expect(!broken.isEmpty)
    #expect(try tours(tool, "new/plan.json").allSatisfy { $0["vehicle"] as? String != "voiture" })
  }

  @Test func `refuses bad plans and bad progress`() throws {
    let tool = try planned()
    defer { tool.remove() }
    try tool.write("{}", to: "no.json")
    for from in ["nowhere", "no.json", "toul"] {
      let refused = try tool.run("replan", "toul", "--from", from, "--iterations", "5")
      #expect(refused.status == 2)
      #expect(!refused.errors.isEmpty)
    }
    try tool.write("véhicule;arrêt\nfusée;1\n", to: "toul/progress.csv")
    let refused = try tool.run("replan", "toul", "--from", "old", "--iterations", "5")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("progress.csv:2 · véhicule"))
    #expect(!tool.has("toul-replan"))
  }
}
