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
}
