import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The files of the day` {
  private func reconciliation(
    _ text: String?
  ) throws -> (reconciliation: Reconciliation, warnings: [Diagnostic]) {
    let fixture = FolderFixture()
    let round = try fixture.read().round
    return try fixture.with("delivered.csv", text).withFolder {
      try RoundFolder.reconciliation(at: $0, in: round)
    }
  }

  private func complaints(_ text: String?) throws -> [String] {
    do {
      _ = try reconciliation(text)
      return []
    } catch let error as UnreadableFolder {
      return error.diagnostics.map { "\($0.file):\($0.line ?? 0) \($0.column ?? "")" }
    }
  }

  /// A line of the fixture's orders.
  private func line() throws -> DeliveredLine {
    try #require(FolderFixture().read().round.linesToDeliver.first { $0.planned > 1 })
  }

  @Test func `a sheet of what was delivered is read in French and in English`() throws {
    let line = try line()
    let cells = "\(line.order);\(line.member);\(line.group);\(line.product);\(line.planned)"
    let french =
      "commande;foyer;groupe;produit;prévu;livré;abîmé;remarque\n\(cells);1,0;1;tombé\n"
    let english =
      "order,member,group,product,planned,delivered,broken\n"
      + cells.replacing(";", with: ",") + ",1,1\n"
    for text in [french, english] {
      let found = try reconciliation(text).reconciliation
      #expect(found.lines.map(\.lacking) == [line.planned])
      #expect(found.households.map(\.broken) == [1])
    }
  }

  @Test func `what is wrong with it comes in one run, line by line`() throws {
    let line = try line()
    let cells = "\(line.order);\(line.member);\(line.group);\(line.product);\(line.planned)"
    let header = "commande;foyer;groupe;produit;prévu;livré;abîmé\n"
    #expect(try complaints(nil) == ["delivered.csv:0 "])
    #expect(
      try complaints(header + "\(cells);tous;\nX;X;X;X;1;;\n\(cells);99;\n")
        == [
          "delivered.csv:2 livré", "delivered.csv:3 produit", "delivered.csv:4 produit",
          "delivered.csv:4 livré",
        ])
    // What cannot be read is complained about once.
    let unplanned = cells.split(separator: ";").dropLast().joined(separator: ";")
    #expect(try complaints(header + "\(unplanned);beaucoup;;\n") == ["delivered.csv:2 prévu"])
  }

  @Test func `a surplus is read, and refused where it cannot be`() throws {
    let fixture = FolderFixture()
    let round = try fixture.read().round
    let product = try #require(round.contents.products.first { $0.price != nil })
    func offers(_ text: String?) throws -> [SurplusOffer] {
      try fixture.with("surplus.csv", text).withFolder {
        try RoundFolder.surplus(at: $0, in: round)
      }
    }
    #expect(try offers(nil).isEmpty)
    let found = try offers("produit;unités;à enlever\n\(product.id);12;15/01/2027 8h-12h\n")
    #expect(found.map(\.units) == [12])
    #expect(found.first?.hours.count == 1)
    #expect(throws: UnreadableFolder.self) { try offers("produit;unités\nfantôme;0\n") }
  }

  @Test(arguments: Language.allCases)
  func `credits are written to the cent and tell nothing but codes`(language: Language) throws {
    let line = try line()
    let round = try FolderFixture().read().round
    let row = DeliveredLine(
      order: line.order, member: line.member, group: line.group, product: line.product,
      planned: line.planned, delivered: 0)
    let papers = CreditPapers(try Reconciliation([row], in: round), of: round, language: language)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try papers.write(to: folder)
    let credits = try String(contentsOf: folder.appending(path: "credits.csv"), encoding: .utf8)
    #expect(credits.contains(line.member.name))
    let history = try String(contentsOf: folder.appending(path: "history.csv"), encoding: .utf8)
    #expect(history.contains("\(line.member)"))
    #expect(papers.text.contains(line.member.name))
    #expect(throws: UnwritableFolder.self) { try papers.write(to: folder) }
    try papers.write(to: folder, force: true)
    #expect(papers.json.contains("\"credit_meur\""))
  }
}
