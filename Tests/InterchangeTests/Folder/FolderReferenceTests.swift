import Cabotage
import Foundation
import Interchange
import Testing

@Suite struct `The guide to the files` {
  private static let documents = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  private func document(_ language: Language) throws -> String {
    let name = language == .french ? "fichiers.md" : "files.md"
    return try String(contentsOf: Self.documents.appending(path: name), encoding: .utf8)
  }

  @Test(arguments: Language.allCases)
  func `has the columns that the reader knows`(language: Language) throws {
    let text = try document(language)
    for (title, table) in FolderReference(language: language).markdownTables {
      #expect(text.contains(table), "the table of \(title) should be:\n\(table)")
    }
  }

  @Test(arguments: Language.allCases)
  func `has the words that the reader knows`(language: Language) throws {
    let words = FolderReference(language: language).markdownWords
    #expect(try document(language).contains(words), "the words should be:\n\(words)")
  }

  @Test(arguments: Language.allCases)
  func `has the defaults of vehicles`(language: Language) throws {
    let table = FolderReference(language: language).markdownVehicleDefaults
    #expect(try document(language).contains(table), "the defaults should be:\n\(table)")
  }

  /// The first block of code after a heading.
  private func block(after heading: String, in text: String) throws -> String {
    let rest = try #require(text.range(of: heading)).upperBound
    let parts = text[rest...].components(separatedBy: "```")
    return try #require(parts[1].firstIndex(of: "\n").map { String(parts[1][$0...].dropFirst()) })
  }

  @Test(arguments: zip(Language.allCases, ["## places.csv : les lieux", "## places.csv"]))
  func `has examples that can be read`(language: Language, heading: String) throws {
    let text = try document(language)
    var fixture = FolderFixture()
    fixture["round.yaml"] = try block(after: "**\\***", in: text)
    fixture["places.csv"] = try block(after: heading + "\n", in: text)
    let (hub, farm) = language == .french ? ("salle", "ferme") : ("room", "farm")
    fixture["vehicles.csv"] = "id;kind;start;payload kg;litres\nv;van;\(hub);900;8000\n"
    fixture["products.csv"] = "id;producer;name;unit\nlait;\(farm);Lait;1 l\n"
    fixture["orders.csv"] = "member;group;product;quantity\nF01;nancy;lait;2\n"
    let (round, warnings) = try fixture.read()
    #expect(warnings == [])
    #expect(round.contents.language == language)
    #expect(round.contents.days.count == 2)
    #expect(round.contents.places.map(\.kind) == [.hub, .producer, .group])
  }
}
