import Cabotage

/// A column of a spreadsheet, or a key of `round.yaml`.
struct Column {
  /// Its name in English, by which ``RoundIssue/field`` calls it.
  let name: String
  /// Its name in French, as written in a French folder.
  let french: String
  /// Further names that are understood.
  let aliases: [String]
  /// What its cells hold.
  let content: Content
  /// Whether the file must have it and every row must fill it.
  let isRequired: Bool
  /// Whether a file is written without it where no row fills it.
  let isRare: Bool
  /// What it means and what an empty cell stands for.
  let about: Text

  /// What a cell may hold.
  enum Content {
    /// The name of the row, or of a row of another file.
    case identifier(of: RoundTable?)
    /// Anything.
    case text
    /// One of some words.
    case word([Word])
    /// A whole number.
    case count
    /// An amount in a unit.
    case amount(AmountUnit)
    /// Hours, on some days or on all.
    case hours
    /// A date.
    case date
    /// A time of day.
    case time
    /// Several things, in `round.yaml` only.
    case list(Text)
  }

  init(
    _ name: String, _ french: String, _ aliases: [String] = [], _ content: Content,
    required: Bool = false, rare: Bool = false, _ about: Text
  ) {
    self.name = name
    self.french = french
    self.aliases = aliases
    self.content = content
    isRequired = required
    isRare = rare
    self.about = about
  }

  /// The name in a language.
  subscript(language: Language) -> String {
    language == .french ? french : name
  }

  /// All names, folded; a unit may be written in any of its ways.
  var foldedNames: [String] {
    let names = ([name, french] + aliases).map(\.foldedWords)
    guard case .amount(let unit) = content else { return names }
    return names.flatMap { name -> [String] in
      let words = name.split(separator: " ")
      let stem =
        unit.words.contains(words.last.map(String.init) ?? "") ? words.dropLast() : words[...]
      return [name] + unit.words.map { (stem + [$0[...]]).joined(separator: " ") }
    }
  }
}

/// A unit in which amounts are written, and its ratio to the unit of ``Quantities``.
enum AmountUnit {
  case kilogram, liter, minute, kilometer, euro, degree, per100Kilometers, ratio

  /// How many of the units of a quantity it holds: grams, millilitres, seconds, metres,
  /// thousandths of a euro.
  var scale: Int {
    switch self {
    case .kilogram, .liter, .kilometer, .euro: 1_000
    case .minute: 60
    case .degree, .per100Kilometers, .ratio: 1
    }
  }

  /// The ways to write the unit after a number or in a header, folded.
  var words: [String] {
    switch self {
    case .kilogram: ["kg", "kilos", "kilo", "kilogrammes", "kilograms"]
    case .liter: ["l", "litres", "litre", "liters", "liter"]
    case .minute: ["min", "mn", "minutes", "minute"]
    case .kilometer: ["km", "kilometres", "kilometers"]
    case .euro: ["€", "eur", "euros", "euro"]
    case .degree: ["°"]
    case .per100Kilometers: ["l", "kwh", "l 100 km", "kwh 100 km", "l/100 km", "kwh/100 km"]
    case .ratio: []
    }
  }

  /// The unit in words, after "a number of".
  var name: Text {
    switch self {
    case .kilogram: Text("kilogrammes", "kilograms")
    case .liter: Text("litres", "litres")
    case .minute: Text("minutes", "minutes")
    case .kilometer: Text("kilomètres", "kilometres")
    case .euro: Text("euros", "euros")
    case .degree: Text("degrés", "degrees")
    case .per100Kilometers: Text("litres ou kWh pour 100 km", "litres or kWh per 100 km")
    case .ratio: Text("fois", "times")
    }
  }
}

extension Column.Content {
  /// What a cell should hold, in words that follow "expected".
  var expected: Text {
    switch self {
    case .identifier: Text("un identifiant", "an identifier")
    case .text: Text("un texte", "a text")
    case .word(let words):
      Text(
        "un de ces mots : " + words.map(\.name.french).joined(separator: ", "),
        "one of these words: " + words.map(\.name.english).joined(separator: ", "))
    case .count: Text("un nombre entier, comme 12", "a whole number, such as 12")
    case .amount(.degree):
      Text("des degrés décimaux, comme 48,675", "decimal degrees, such as 48.675")
    case .amount(.ratio): Text("un nombre, comme 1,3", "a number, such as 1.3")
    case .amount(let unit):
      Text("un nombre de \(unit.name.french)", "a number of \(unit.name.english)")
    case .hours:
      Text(
        "des heures, comme « 9h-12h » ou « mardi 9h30-12h; jeudi 14h-18h »",
        "hours, such as “9:00-12:00” or “Tuesday 9:30-12:00; Thursday 14:00-18:00”")
    case .date: Text("une date, comme 21/11/2026", "a date, such as 2026-11-21")
    case .time: Text("une heure, comme « 10h15 »", "a time, such as “10:15”")
    case .list(let text): text
    }
  }
}
