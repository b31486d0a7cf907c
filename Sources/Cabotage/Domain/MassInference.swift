import Foundation
public import Quantities

/// Masses and volumes that the data leaves out, from what it says in words.
///
/// The text of the unit and the name are read first ("1 kg", "6 x 60 g", "50 cl"), then a table
/// of kinds of goods ("boîte de 6 œufs", "salade"); what neither knows weighs
/// ``unknownMass`` and is said to be unknown.
public enum MassInference {
  /// What a unit weighs that nothing is known about: half a kilo.
  public static let unknownMass: Mass = 500

  /// The mass of one unit, and whether it was inferred or is a mere default.
  public static func mass(ofUnit unit: String, name: String) -> (Mass, Product.Provenance) {
    let goods = Goods.matching(name)
    let (unit, name) = (unit.folded, name.folded)
    if let mass = writtenMass(in: unit, goods) ?? writtenMass(in: name, goods) {
      return (mass, .inferred)
    }
    if let piece = goods.piece {
      return (piece * (countOfUnit(unit) ?? countInName(name) ?? 1), .inferred)
    }
    return (unknownMass, .unknown)
  }

  /// The room that a mass of some goods takes, the air between them included.
  public static func volume(of mass: Mass, name: String) -> Volume {
    max(1, Volume(rounding: Double(mass.value) / Goods.matching(name).bulkDensity))
  }

  /// Reads "1,5 kg", "1/2 l", "6 x 60 g", "50 cl" or "1 500 g"; a bare "kg" is one of them.
  private static func writtenMass(in text: String, _ goods: Goods) -> Mass? {
    let text = text.replacing(/(\d)[ \u{A0}\u{202F}](\d{3})\b/) { "\($0.1)\($0.2)" }
      .replacing(/^(?:(?:le|au) )?(kg|kilo|litre)$/) { "1 \($0.1)" }
    guard
      let match = text.firstMatch(
        of: /(?:(\d+) ?[x×*] ?)?(\d+(?:[.,\/]\d+)?) ?(kg|kilos?|gr?|grammes?|l|litres?|cl|ml)\b/),
      let number = number(match.2)
    else { return nil }
    let grams: Double =
      switch match.3 {
      case "kg", "kilo", "kilos": number * 1_000
      case "l", "litre", "litres": number * 1_000 * goods.density
      case "cl": number * 10 * goods.density
      case "ml": number * goods.density
      default: number
      }
    let count = match.1.flatMap { Double($0) } ?? 1
    guard grams > 0, grams * count <= 2_000_000 else { return nil }
    return max(1, Mass(rounding: grams * count))
  }

  /// Reads "3", "1,5" or "1/2".
  private static func number(_ text: Substring) -> Double? {
    let parts = text.replacing(",", with: ".").split(separator: "/").compactMap { Double($0) }
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first, /)
  }

  /// Reads the 6 of "boîte de 6" or "x6".
  private static func countOfUnit(_ unit: String) -> Int? {
    unit.firstMatch(of: /\d+/).flatMap { count($0.0) }
  }

  /// Reads the 6 of "boîte de 6 œufs" or "6 œufs", but not the 4 of "salade 4 saisons".
  private static func countInName(_ name: String) -> Int? {
    name.firstMatch(of: /(?:^|\b(?:de|par|of|x) ?|[×*] ?)(\d+)\b/).flatMap { count($0.1) }
  }

  /// A count that leaves the heaviest piece of the table below the most that a unit may weigh.
  private static func count(_ digits: Substring) -> Int? {
    Int(digits).flatMap { (1...300).contains($0) ? $0 : nil }
  }
}

/// A kind of goods, known by a word of its name.
private struct Goods {
  /// Words in the singular, without accents.
  let words: [String]
  /// What a piece, or a bunch, weighs.
  var piece: Mass?
  /// Kilograms a litre of the goods themselves.
  var density = 1.0
  /// Kilograms a litre of room, the air between the pieces included.
  var bulkDensity = 0.5

  /// The first kind that has a word of the name.
  static func matching(_ name: String) -> Goods {
    let words = name.folded.split { !$0.isLetter }
    return table.first { goods in
      goods.words.contains { word in
        // A whole word: "laitue" is no "lait", "butternut" no "butter".
        ["", "s", "x", "es"].contains { words.contains(word[...] + $0) }
      }
    } ?? Goods(words: [])
  }

  /// Densities: FAO/INFOODS for milk, usual values for the rest; eggs: Regulation (EC) 589/2008;
  /// pieces and bulk densities are chosen.
  private static let table = [
    Goods(words: ["oeuf", "egg"], piece: 66, bulkDensity: 0.35),
    Goods(words: ["lait", "milk"], density: 1.03, bulkDensity: 0.85),
    Goods(words: ["jus", "juice", "cidre", "cider"], density: 1.04, bulkDensity: 0.75),
    Goods(words: ["huile", "oil"], density: 0.92, bulkDensity: 0.7),
    Goods(words: ["miel", "honey"], density: 1.42, bulkDensity: 0.9),
    Goods(
      words: ["creme", "yaourt", "fromage", "faisselle", "beurre", "cream", "cheese", "butter"],
      bulkDensity: 0.7),
    Goods(words: ["salade", "laitue", "mache", "lettuce"], piece: 300, bulkDensity: 0.15),
    Goods(words: ["pain", "baguette", "brioche", "bread"], piece: 500, bulkDensity: 0.25),
    Goods(words: ["chou", "cabbage", "courge", "potimarron", "butternut", "squash"], piece: 1_500),
    Goods(words: ["poulet", "volaille", "chicken"], piece: 1_800, bulkDensity: 0.6),
    Goods(words: ["panier", "basket"], piece: 6_000, bulkDensity: 0.35),
    Goods(words: ["botte", "radis", "bunch"], piece: 400, bulkDensity: 0.3),
    Goods(
      words: ["pomme", "carotte", "oignon", "betterave", "poire", "navet", "potato", "apple"],
      bulkDensity: 0.6),
  ]
}

extension String {
  /// The text in lower case without accents, œ as oe.
  fileprivate var folded: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacing("œ", with: "oe")
  }
}
