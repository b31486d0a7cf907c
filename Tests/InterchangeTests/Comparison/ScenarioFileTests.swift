import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The file of scenarios` {
  private static let text = """
    mois:
    - {nom: mai, part: "0,5"}
    - {nom: juin, part: 1}
    contrats:
    - identifiant: notre-fourgon
      comme: fourgon
      prix le plus bas: 9000
      prix le plus haut: 13000
      années: 8
      revente: "0,2"
      par an: 900
      part: "0,5"
      litres frais: 700
      coût par km: "0,25"
    scénarios:
    - nom: Louer
      véhicules: [fourgon]
    - nom: Acheter
      véhicules: [notre-fourgon]
      jours:
      - {date: 15/01/2027, collecte: 8h-12h, préparation: 13h-17h}
      - {date: 17/01/2027, livraison: 9h-13h}

    """

  /// Reads a text as the scenarios of the fixture.
  private func year(_ text: String) throws -> Year {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, data) in FolderFixture().files {
      try data.write(to: folder.appending(path: name))
    }
    try Data(text.utf8).write(to: folder.appending(path: "scenarios.yaml"))
    let (round, warnings) = try RoundFolder.read(at: folder)
    #expect(warnings.isEmpty)
    return try RoundFolder.year(in: folder, of: round)
  }

  @Test func `is read`() throws {
    let year = try year(Self.text)
    #expect(
      year.months == [MonthShare(name: "mai", share: 500), MonthShare(name: "juin", share: 1_000)])
    let (rent, buy) = (year.scenarios[0], year.scenarios[1])
    #expect(rent.vehicles.map(\.id) == ["fourgon"])
    #expect(rent.terms.isEmpty)
    #expect(rent.days == nil)
    let own = try #require(buy.vehicles.first)
    #expect(own.tenure == .owned)
    #expect(own.costs == Vehicle.Costs(perKilometer: 250))
    #expect(own.capacity.mass == 1_100_000)
    #expect(own.capacity.chilled == 700_000)
    #expect(
      buy.terms["notre-fourgon"]
        == OwnershipTerms(
          price: 9_000_000...13_000_000, years: 8, resale: 20, perYear: 900_000, share: 50))
    #expect(buy.days?.map(\.date.iso) == ["2027-01-15", "2027-01-17"])
  }

  @Test(arguments: [
    ("part: 1}", "part: \"1,5\"}", 3), ("part: 1}", "part: deux}", 3),
    ("comme: fourgon", "comme: camion", 5), ("véhicules: [fourgon]", "véhicules: [camion]", 16),
    ("revente: \"0,2\"", "revente: 2", 5), ("années: 8", "années: huit", 9),
    ("nom: Louer", "nim: Louer", 16), ("17/01/2027, livraison", "14/01/2027, livraison", 18),
  ])
  func `is refused with the place of what is wrong`(old: String, new: String, line: Int) throws {
    #expect(Self.text.contains(old))
    let error = try #require(throws: UnreadableFolder.self) {
      try year(Self.text.replacingOccurrences(of: old, with: new))
    }
    #expect(error.diagnostics.first?.file == "scenarios.yaml")
    #expect(error.diagnostics.first?.line == line)
  }

  @Test func `is missed where it is not there`() throws {
    let (round, _) = try FolderFixture().read()
    let error = try #require(throws: UnreadableFolder.self) {
      try RoundFolder.year(in: URL(filePath: "/nowhere"), of: round)
    }
    #expect(error.diagnostics.map(\.file) == ["scenarios.yaml"])
  }
}
