import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `A broken folder` {
  @Test(arguments: BrokenFolder.wholeFiles + BrokenFolder.cells)
  func `is refused with the place of what is wrong`(broken: BrokenFolder) throws {
    let errors = try broken.fixture.errors().filter { $0.severity == .error }
    #expect(errors.first?.file == broken.file)
    #expect(errors.first?.line == broken.line)
    #expect(errors.first?.column == broken.column)
    #expect(errors.count == 1 || broken.hasFollowers)
  }

  @Test func `gives all of its errors in one run, in order`() throws {
    let fixture = FolderFixture()
      .replacing("langue: fr", with: "langue: de", in: "round.yaml")
      .replacing("plateforme;48,67942", with: "plateforme;nord", in: "places.csv")
      .replacing("8000", with: "beaucoup", in: "vehicles.csv")
      .replacing("ferme;Lait", with: "étable;Lait", in: "products.csv")
      .replacing(";2;", with: ";deux;", in: "orders.csv")
      .replacing("g2;lait", with: "g2;beurre", in: "orders.csv")
    let errors = try fixture.errors()
    #expect(
      errors.map { "\($0.file):\($0.line ?? 0)" } == [
        "round.yaml:2", "places.csv:2", "vehicles.csv:2", "products.csv:3", "orders.csv:2",
        "orders.csv:4",
      ])
  }

  @Test func `speaks both languages in one line each`() throws {
    let errors = try FolderFixture().replacing(";6;", with: ";do\tuze;", in: "orders.csv").errors()
    let error = try #require(errors.first)
    #expect(
      error.text(in: .french)
        == "orders.csv:3 · quantité : lu « do␉uze », attendu un nombre entier, comme 12.")
    #expect(
      error.text(in: .english)
        == "orders.csv:3 · quantité: read “do␉uze”, expected a whole number, such as 12.")
  }

  @Test func `counts thousands of equal errors and lists two hundred`() throws {
    var text = "commande;foyer;groupe;produit;quantité\n"
    for line in 0..<3_000 { text += "c\(line);F\(line);g1;lait;x\(line)\n" }
    let errors = try FolderFixture().with("orders.csv", text).errors()
    #expect(errors.count == 200)
    #expect(errors.total == 3_000)
    #expect(errors.last?.text(in: .french).hasSuffix("(et 2800 autres du même genre)") == true)
  }

  @Test func `shortens what was read and shows control characters`() throws {
    let long = String(repeating: "é", count: 5_000) + "\u{1}"
    let errors = try FolderFixture().replacing(";6;", with: ";\(long);", in: "orders.csv").errors()
    #expect(errors.first?.found == String(repeating: "é", count: 60) + "…")
    let bell = try FolderFixture().replacing(";6;", with: ";6\u{7}\u{202E};", in: "orders.csv")
      .errors()
    #expect(bell.first?.found == "6␇\\u{202e}")
  }

  @Test func `is told from a file, from nothing and from a loop of links`() throws {
    try withTemporaryFolder { folder in
      let missing = folder.appending(path: "nowhere")
      #expect(throws: UnreadableFolder.self) { try RoundFolder.read(at: missing) }
      let file = folder.appending(path: "round.yaml")
      try Data("nom: x".utf8).write(to: file)
      #expect(throws: UnreadableFolder.self) { try RoundFolder.read(at: file) }
      let loop = folder.appending(path: "orders.csv").path(percentEncoded: false)
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      let thrown = try #require(throws: UnreadableFolder.self) { try RoundFolder.read(at: folder) }
      let links = thrown.diagnostics.filter { $0.file == "orders.csv" }
      #expect(links.first?.hint?.french.contains("lien symbolique") == true)
    }
  }

  @Test func `never waits for a pipe or a device nor reads a folder as a file`() throws {
    for name in ["orders.csv", "round.yaml"] {
      try FolderFixture().withFolder { folder in
        let path = folder.appending(path: name).path(percentEncoded: false)
        try FileManager.default.removeItem(atPath: path)
        #expect(mkfifo(path, 0o600) == 0)
        let pipe = try #require(throws: UnreadableFolder.self) { try RoundFolder.read(at: folder) }
        #expect(pipe.diagnostics.map(\.file) == [name])
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "/dev/zero")
        #expect(throws: UnreadableFolder.self) { try RoundFolder.read(at: folder) }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: UnreadableFolder.self) { try RoundFolder.read(at: folder) }
      }
    }
  }

  @Test func `refuses files beyond its limits unread`() throws {
    try FolderFixture().withFolder { folder in
      let path = folder.appending(path: "orders.csv").path(percentEncoded: false)
      // A sparse file: no such bytes are written.
      #expect(truncate(path, 200_000_001) == 0)
      let thrown = try #require(throws: UnreadableFolder.self) { try RoundFolder.read(at: folder) }
      #expect(thrown.diagnostics.map(\.file) == ["orders.csv"])
      #expect(thrown.diagnostics.first?.expected.french == "200 Mo au plus")
    }
  }

  @Test func `hints at the file that was meant`() throws {
    var fixture = FolderFixture()
    fixture["orders.xlsx"] = "PK"
    fixture["orders.csv"] = nil
    fixture["crate.csv"] = "id;litres\n"
    fixture["LISEZMOI.txt"] = "bonjour"
    let found = try fixture.errors()
    #expect(found.first { $0.file == "orders.csv" }?.hint?.french.contains("orders.xlsx") == true)
    #expect(found.first { $0.file == "crate.csv" }?.hint?.french.contains("crates.csv") == true)
    #expect(found.allSatisfy { $0.file != "LISEZMOI.txt" })
  }

  @Test func `is suspected where accents were lost`() throws {
    let (_, warnings) = try FolderFixture()
      .replacing("La ferme", with: "La prÃ©e", in: "places.csv").read()
    #expect(warnings.map(\.line) == [3])
    #expect(warnings.map(\.severity) == [.warning])
  }

  @Test func `survives any change of a byte or loss of its end`() throws {
    var random = RandomSource(seed: 7)
    let fixture = FolderFixture()
    try fixture.withFolder { folder in
      for name in fixture.files.keys.sorted() {
        let whole = try #require(fixture.files[name])
        for _ in 0..<30 {
          var bytes = whole
          let place = random.below(bytes.count)
          if random.below(4) == 0 {
            bytes = bytes.prefix(place)
          } else {
            bytes[place] = UInt8(random.below(256))
          }
          try bytes.write(to: folder.appending(path: name))
          // Whatever comes out, it comes out as a round or as diagnostics.
          do throws(UnreadableFolder) {
            let round = try RoundFolder.read(at: folder).round
            #expect(!round.contents.orders.isEmpty)
          } catch {
            #expect(
              error.diagnostics.contains { $0.severity == .error },
              "\(name): \(String(decoding: bytes, as: UTF8.self))")
          }
        }
        try whole.write(to: folder.appending(path: name))
      }
    }
  }
}
