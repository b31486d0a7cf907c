import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `Writing a folder` {
  @Test(arguments: 0..<30) func `gives the same round when read`(seed: Int) throws {
    var generator = RoundGenerator(seed: UInt64(seed))
    let contents = generator.contents()
    let read = try withTemporaryFolder { folder in
      try RoundFolder.write(contents, to: folder)
      return try RoundFolder.read(at: folder).round.contents
    }
    expectEqual(read, contents)
  }

  @Test(arguments: Language.allCases)
  func `gives an example that can be read without a warning`(language: Language) throws {
    try withTemporaryFolder { folder in
      try RoundFolder.writeExample(language, to: folder)
      let (round, warnings) = try RoundFolder.read(at: folder)
      #expect(warnings == [])
      expectEqual(round.contents, RoundFolder.example(language))
      #expect(round.contents.products.allSatisfy { $0.massProvenance != .unknown })
    }
  }

  @Test func `writes what a French spreadsheet opens`() throws {
    try withTemporaryFolder { folder in
      try RoundFolder.writeExample(.french, to: folder)
      let data = try Data(contentsOf: folder.appending(path: "places.csv"))
      #expect(data.starts(with: [0xEF, 0xBB, 0xBF]))
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains("identifiant;nom;sorte;"))
      #expect(text.contains(";48,67942;5,89804;"))
      #expect(text.contains("lundi, mercredi, vendredi 8h-12h"))
    }
  }

  @Test func `guards texts that look like formulas`() throws {
    var contents = RoundFolder.example(.english)
    let old = contents.places[1]
    contents.places[1] = Place(
      id: old.id, name: "=HYPERLINK(\"http://x\")", kind: old.kind, coordinate: old.coordinate,
      access: "'=quoted", contact: "+33 3 00 00 00 00")
    try withTemporaryFolder { folder in
      try RoundFolder.write(contents, to: folder)
      let text = try String(contentsOf: folder.appending(path: "places.csv"), encoding: .utf8)
      #expect(text.contains("\"'=HYPERLINK(\"\"http://x\"\")\""))
      #expect(text.contains("'+33 3"))
      expectEqual(try RoundFolder.read(at: folder).round.contents, contents)
    }
  }

  @Test func `replaces files only when told to, and then leaves none of the old ones`() throws {
    var contents = RoundFolder.example(.french)
    contents.volunteers = [Volunteer(id: "chauffeur 1", mayDrive: true)]
    try withTemporaryFolder { folder in
      try RoundFolder.write(contents, to: folder)
      let before = try Data(contentsOf: folder.appending(path: "orders.csv"))
      #expect(throws: UnwritableFolder.self) {
        try RoundFolder.write(RoundFolder.example(.english), to: folder)
      }
      #expect(try Data(contentsOf: folder.appending(path: "orders.csv")) == before)
      try RoundFolder.write(RoundFolder.example(.english), to: folder, replacing: true)
      expectEqual(try RoundFolder.read(at: folder).round.contents, RoundFolder.example(.english))
    }
  }

  @Test func `says when the folder cannot be made`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "file")
      try Data("x".utf8).write(to: file)
      let inside = file.appending(path: "folder")
      #expect(throws: UnwritableFolder.self) {
        try RoundFolder.write(RoundFolder.example(.french), to: inside)
      }
    }
  }
}

/// Expects two rounds to be equal, part by part.
func expectEqual(_ left: Round.Contents, _ right: Round.Contents) {
  #expect(left.name == right.name)
  #expect(left.language == right.language)
  #expect(left.days == right.days)
  #expect(left.hubs == right.hubs)
  #expect(left.detour == right.detour)
  #expect(left.balance == right.balance)
  #expect(left.notes == right.notes)
  #expect(left.emergency == right.emergency)
  #expect(left.networks == right.networks)
  #expect(left.solidarity == right.solidarity)
  #expect(left.places == right.places)
  #expect(left.vehicles == right.vehicles)
  #expect(left.products == right.products)
  #expect(left.orders == right.orders)
  #expect(left.crates == right.crates)
  #expect(left.volunteers == right.volunteers)
  #expect(left.travel == right.travel)
  #expect(left.shortageRule == right.shortageRule)
  #expect(left.history == right.history)
}
