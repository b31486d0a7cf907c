import Foundation
import Testing

/// A folder with one thing wrong, and where that must be said to be.
struct BrokenFolder: Sendable, CustomTestStringConvertible {
  /// What is wrong, in words.
  let testDescription: String
  /// Whether other things are wrong because of it, which only a person can tell.
  var hasFollowers: Bool {
    ["no known header", "days out of order", "a duplicate id", "an unknown group"].contains(
      testDescription)
  }
  let fixture: FolderFixture
  let file: String
  let line: Int?
  let column: String?

  init(
    _ description: String, _ file: String, line: Int? = nil, column: String? = nil,
    _ change: (FolderFixture) -> FolderFixture
  ) {
    testDescription = description
    self.file = file
    self.line = line
    self.column = column
    fixture = change(FolderFixture())
  }

  init(
    _ description: String, _ file: String, line: Int, column: String?, _ old: String,
    _ new: String
  ) {
    self.init(description, file, line: line, column: column) {
      $0.replacing(old, with: new, in: file)
    }
  }
}

extension BrokenFolder {
  static let wholeFiles = [
    BrokenFolder("no round.yaml", "round.yaml") { $0.with("round.yaml", nil) },
    BrokenFolder("no orders.csv", "orders.csv") { $0.with("orders.csv", nil) },
    BrokenFolder("an empty file", "places.csv") { $0.with("places.csv", "") },
    BrokenFolder("a blank file", "products.csv") { $0.with("products.csv", " \n\n \n") },
    BrokenFolder("only headers", "orders.csv") {
      $0.with("orders.csv", "commande;foyer;groupe;produit;quantité\n")
    },
    BrokenFolder("a file of comments", "orders.csv") { $0.with("orders.csv", "# rien\n") },
    BrokenFolder("a key without a value", "round.yaml", line: 1) {
      $0.replacing("nom: Essai", with: "nom:", in: "round.yaml")
    },
    BrokenFolder("a day without a date", "round.yaml", line: 4) {
      $0.replacing("date: 15/01/2027", with: "date:", in: "round.yaml")
    },
    BrokenFolder("no known header", "orders.csv", line: 1) { $0.with("orders.csv", "x;y\n1;2\n") },
    BrokenFolder("a missing column", "orders.csv", line: 1) {
      $0.replacing("quantité", with: "nuance", in: "orders.csv")
    },
    BrokenFolder("a repeated column", "orders.csv", line: 1, column: "qté") {
      $0.replacing("priorité", with: "qté", in: "orders.csv")
    },
    BrokenFolder("null bytes", "orders.csv", line: 2) {
      $0.with("orders.csv", bytes: Data("commande;foyer\nc1;\0\0\n".utf8))
    },
    BrokenFolder("a workbook", "orders.csv") {
      $0.with("orders.csv", bytes: Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06]))
    },
    BrokenFolder("an image", "places.csv", line: 3) {
      $0.with("places.csv", bytes: Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]))
    },
    BrokenFolder("YAML that is a list", "round.yaml", line: 1) {
      $0.with("round.yaml", "- nom\n- langue\n")
    },
    BrokenFolder("invalid YAML", "round.yaml", line: 2) {
      $0.with("round.yaml", "nom: Essai\nlangue: fr: en\n")
    },
    BrokenFolder("tabs in YAML", "round.yaml", line: 2) {
      $0.with("round.yaml", "jours:\n\t- date: 15/01/2027\n")
    },
    BrokenFolder("a key twice", "round.yaml", line: 1) {
      $0.with("round.yaml", "nom: a\nnom: b\n")
    },
    BrokenFolder("a bomb of aliases", "round.yaml", line: 4) {
      $0.with(
        "round.yaml",
        (0..<9).map { level in
          "a\(level): &a\(level) ["
            + (0..<9).map { _ in level == 0 ? "x" : "*a\(level - 1)" }
            .joined(separator: ", ") + "]"
        }.joined(separator: "\n"))
    },
    BrokenFolder("a thousand nested lists", "round.yaml", line: 1) {
      $0.with("round.yaml", String(repeating: "[", count: 100_000))
    },
    BrokenFolder("YAML of bad bytes", "round.yaml", line: 1) {
      $0.with("round.yaml", bytes: Data([0x6E, 0x3A, 0x20, 0x01, 0x02, 0x0A]))
    },
  ]

  /// A sheet of products, the second with some sides.
  private static func products(sides: String) -> String {
    "identifiant;producteur;kg;longueur mm;largeur mm;hauteur mm;debout\npdt;ferme;5;;;;\n"
      + "lait;ferme;1,03;\(sides)\n"
  }

  static let cells = [
    BrokenFolder(
      "an unknown key", "round.yaml", line: 9, column: "plateforms", "plateformes", "plateforms"),
    BrokenFolder("an impossible date", "round.yaml", line: 4, column: "date", "15/01", "31/02"),
    BrokenFolder("a bad hour", "round.yaml", line: 5, column: "collecte", "8h-12h", "8h-"),
    BrokenFolder("days out of order", "round.yaml", line: 3, column: "jours", "16/01", "14/01"),
    BrokenFolder(
      "an unknown hub", "round.yaml", line: 9, column: "plateformes", "[salle]", "[sale]"),
    BrokenFolder("a duplicate id", "places.csv", line: 5, column: "identifiant", "g2;", "g1;"),
    BrokenFolder("a missing id", "places.csv", line: 4, column: "identifiant", "g1;", ";"),
    BrokenFolder(
      "an unknown kind", "places.csv", line: 3, column: "sorte", "producteur", "vendeur"),
    BrokenFolder(
      "an impossible latitude", "places.csv", line: 4, column: "latitude", "48,75003", "148,75003"),
    BrokenFolder("half a position", "places.csv", line: 4, column: "longitude", "6,05236", ""),
    BrokenFolder("reversed hours", "places.csv", line: 3, column: "ouverture", "8h-12h", "12h-8h"),
    BrokenFolder(
      "hours in words", "places.csv", line: 5, column: "ouverture", "9h30 à 12h", "le matin"),
    BrokenFolder(
      "a formula for a number", "vehicles.csv", line: 2, column: "charge utile kg", "1100", "=A1*2"),
    BrokenFolder("no payload", "vehicles.csv", line: 2, column: "charge utile kg", "1100", ""),
    BrokenFolder("an unknown start", "vehicles.csv", line: 2, column: "départ", "salle", "garage"),
    BrokenFolder(
      "an enormous number", "vehicles.csv", line: 2, column: "litres", "8000",
      "1" + String(repeating: "0", count: 30)),
    BrokenFolder("a number that is none", "vehicles.csv", line: 2, column: "litres", "8000", "NaN"),
    BrokenFolder("a negative weight", "products.csv", line: 2, column: "kg", "5 kg;5", "5 kg;-5"),
    BrokenFolder("an ambiguous number", "products.csv", line: 3, column: "kg", "1,03", "1,030"),
    BrokenFolder(
      "an unknown producer", "products.csv", line: 2, column: "producteur", "pdt;ferme",
      "pdt;verger"),
    BrokenFolder(
      "an unknown temperature", "products.csv", line: 3, column: "température", "frais", "tiède"),
    BrokenFolder("a side without the others", "products.csv", line: 3, column: "largeur mm") {
      $0.with("products.csv", products(sides: "72;;195;oui"))
    },
    BrokenFolder("a side in other units", "products.csv", line: 3, column: "longueur mm") {
      $0.with("products.csv", products(sides: "7,2 cm;72;195;oui"))
    },
    BrokenFolder("perhaps this side up", "products.csv", line: 3, column: "debout") {
      $0.with("products.csv", products(sides: "72;72;195;parfois"))
    },
    BrokenFolder("a crate of no inner height", "crates.csv", line: 2, column: "inner_height_mm") {
      $0.with(
        "crates.csv",
        "id;litres;inner_length_mm;inner_width_mm;inner_height_mm\nbac;40;544;364;0\n")
    },
    BrokenFolder(
      "a quantity in words", "orders.csv", line: 3, column: "quantité", ";6;", ";douze;"),
    BrokenFolder("a fraction of a unit", "orders.csv", line: 3, column: "quantité", ";6;", ";2,5;"),
    BrokenFolder("no unit at all", "orders.csv", line: 3, column: "quantité", ";6;", ";0;"),
    BrokenFolder(
      "an unknown product", "orders.csv", line: 4, column: "produit", "g2;lait", "g2;beurre"),
    BrokenFolder("an unknown group", "orders.csv", line: 2, column: "groupe", "g1;pdt", "g9;pdt"),
    BrokenFolder("an empty group", "orders.csv", line: 2, column: "groupe", "g1;pdt", ";pdt"),
    BrokenFolder("too many cells", "orders.csv", line: 3, column: "G", ";6;", ";6;;x"),
    BrokenFolder(
      "a quote never closed", "orders.csv", line: 3, column: nil, ";lait;6;", ";\"lait;6;"),
    BrokenFolder(
      "a huge cell", "places.csv", line: 4, column: "contact", "6,05236;;;",
      "6,05236;;;" + String(repeating: "x", count: 1_000_001)),
    BrokenFolder(
      "an order of two households", "orders.csv", line: 3, column: "foyer", "F01;g1;lait",
      "F09;g1;lait"),
  ]
}
