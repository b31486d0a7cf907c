import Cabotage
import Interchange
import Testing

@Suite struct `Reading a shortage` {
  private var fixture: FolderFixture {
    FolderFixture().with(
      "products.csv",
      """
      identifiant;producteur;nom;unité;kg;température;disponible;remplacement
      pdt;ferme;Pommes de terre;5 kg;5;ambiant;1;lait
      lait;ferme;Lait;1 l;1,03;frais;;
      """)
  }

  @Test(arguments: ["pénurie: parts égales", "shortage: equal awards", "Répartition: Parts Egales"])
  func `takes the rule in either language`(line: String) throws {
    var fixture = fixture
    fixture["round.yaml"] = (fixture["round.yaml"] ?? "") + line + "\n"
    #expect(try fixture.read().round.contents.shortageRule == .equalAwards)
  }

  @Test func `takes what replaces a product, and what was received before`() throws {
    let history = "foyer;commandé;reçu\nF01;10;4\nF09;3;3\n"
    let (round, warnings) = try fixture.with("history.csv", history).read()
    #expect(round.contents.products[0].substitute == "lait")
    #expect(
      round.contents.history == [
        FillRecord(member: "F01", ordered: 10, received: 4),
        FillRecord(member: "F09", ordered: 3, received: 3),
      ])
    #expect(warnings.map(\.line) == [2])
    #expect(round.shortages.first?.portions.map(\.substituted) == [1])
  }

  @Test func `says where an account is wrong`() throws {
    let history = "foyer;commandé;reçu\nF01;3;4\nF02;3;x\n"
    let error = try #require(throws: UnreadableFolder.self) {
      try fixture.with("history.csv", history).read()
    }
    let errors = error.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.file) == ["history.csv", "history.csv"])
    #expect(errors.map(\.line) == [2, 3])
    #expect(errors.map(\.column) == ["reçu", "reçu"])
  }

  @Test func `says when the substitute is unknown`() throws {
    let wrong = fixture.replacing("1;lait", with: "1;lai", in: "products.csv")
    let error = try #require(throws: UnreadableFolder.self) { try wrong.read() }
    let issue = error.diagnostics.first { $0.severity == .error }
    #expect(issue?.column == "remplacement")
    #expect(issue?.hint?.french == "peut-être « lait »")
  }
}
