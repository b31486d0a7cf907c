import Foundation
import Testing

@Suite struct `The command compare` {
  private static let scenarios = """
    mois: [{nom: mai, part: "0,5"}, {nom: juin, part: 1}]
    contrats: [{identifiant: le nôtre, comme: VEHICLE, prix le plus bas: 5000, années: 5}]
    scénarios:
    - {nom: Comme ici, véhicules: [VEHICLE]}
    - {nom: Acheter, véhicules: [le nôtre]}

    """

  @Test func `writes a page and a table, and refuses what it cannot read`() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let folder = CommandLineTool.dataset("mangeons-solidaire")
    let vehicles = try String(contentsOfFile: folder + "/vehicles.csv", encoding: .utf8)
    let row = try #require(vehicles.split(whereSeparator: \.isNewline).dropFirst().first)
    let vehicle = String(try #require(row.split(separator: ";").first))
    let text = Self.scenarios.replacingOccurrences(of: "VEHICLE", with: vehicle)
    try tool.write(text, to: "year.yaml")
    let arguments = ["--scenarios", "year.yaml", "--iterations", "20", "-o", "page.html"]
    let first = try tool.start(["compare", folder] + arguments).outcome()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("2. Acheter"))
    #expect(tool.has("page.html"))
    // The page is not written over, and the same effort gives the same answer.
    #expect(try tool.start(["compare", folder] + arguments).outcome().status == 2)
    let again = try tool.start(["compare", folder] + arguments + ["--force"]).outcome()
    #expect(again.output == first.output)
    let json = try tool.start(["compare", folder] + arguments + ["--force", "--json"]).outcome()
    let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((document?["scenarios"] as? [Any])?.count == 2)

    try tool.write(text.replacingOccurrences(of: "part: 1", with: "part: 3"), to: "year.yaml")
    let bad = try tool.start(["compare", folder] + arguments + ["--force"]).outcome()
    #expect(bad.status == 2)
    #expect(bad.errors.contains("year.yaml:1"))
    // Without a file of its own the folder has none.
    #expect(try tool.run("compare", folder).status == 2)
  }
}
