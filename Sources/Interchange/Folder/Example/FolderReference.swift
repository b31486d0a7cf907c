package import Cabotage
import Quantities

/// The description of the files, from the same table that reads them.
package struct FolderReference {
  private let language: Language

  /// Describes the files in a language.
  package init(language: Language) {
    self.language = language
  }

  /// The files whose keys or columns are described, in order, `day` being those of a day.
  private var layouts: [(title: String, layout: Layout)] {
    [
      (RoundTable.round.file, .round), (say("round.yaml : jours", "round.yaml: days"), .day),
      (say("round.yaml : replanification", "round.yaml: replan"), .replan),
      (say("round.yaml : mise en cagettes", "round.yaml: packing"), .packing),
    ]
      + RoundTable.allCases.filter { $0 != .round }.map { ($0.file, $0.layout) }
      + [
        (say("scenarios.yaml : mois", "scenarios.yaml: months"), .month),
        (say("scenarios.yaml : contrats", "scenarios.yaml: contracts"), .contract),
        (say("scenarios.yaml : scénarios", "scenarios.yaml: scenarios"), .scenario),
      ]
  }

  /// A Markdown table for each file, by the title of its section.
  package var markdownTables: [(title: String, table: String)] {
    layouts.map { ($0.title, markdown($0.layout)) }
  }

  /// A Markdown table of the words for each column that takes some.
  package var markdownWords: String {
    var text = "| \(say("mot", "word")) | \(say("s'écrit aussi", "also written")) |\n|---|---|\n"
    var seen: Set<[Word]> = []
    for column in layouts.flatMap(\.layout.columns) {
      guard case .word(let words) = column.content, seen.insert(words).inserted else { continue }
      for word in words {
        let others = ([word.name.english, word.name.french] + word.others)
          .filter { $0 != word.name[language] }
        text += "| \(word.name[language]) | \(others.unique.joined(separator: ", ")) |\n"
      }
    }
    return text
  }

  /// A Markdown table of what is assumed of each kind of vehicle.
  package var markdownVehicleDefaults: String {
    let heads = [
      say("sorte", "kind"), say("l/100 km", "l/100 km"), say("kWh/100 km", "kWh/100 km"),
      say("€/km si loué (diesel)", "€/km if rented (diesel)"), say("€/km sinon", "€/km otherwise"),
    ]
    var text = "| \(heads.joined(separator: " | ")) |\n|---|---|---|---|---|\n"
    for kind in Vehicle.Kind.allCases {
      let fuel = VehicleDefaults.consumption(kind, .diesel)
      let costs = [Vehicle.Tenure.rented, .owned].map { tenure in
        VehicleDefaults.costPerKilometer(tenure, .diesel, consumption: fuel)
      }
      let numbers =
        [fuel, VehicleDefaults.consumption(kind, .electric)]
        + costs.map { Double($0.value) / 1_000 }
      let cells = numbers.map { NumberText.written($0, in: language) }
      let name = Vocabulary.vehicleKinds.word(for: kind, in: language)
      text += "| \(([name] + cells).joined(separator: " | ")) |\n"
    }
    return text
  }

  /// The description as a plain text, for the folder itself.
  var plainText: String {
    var text = say(
      """
      CE DOSSIER DÉCRIT UNE TOURNÉE

      Chaque fichier .csv s'ouvre dans un tableur ; enregistrez-le toujours au format CSV.
      « cabotage check » vérifie le dossier, « cabotage plan » calcule les tournées.

      """,
      """
      THIS FOLDER DESCRIBES A ROUND

      Each .csv file opens in a spreadsheet; always save it in CSV format.
      “cabotage check” checks the folder, “cabotage plan” computes the rounds.

      """)
    for (title, layout) in layouts {
      let isOptional = layout.isRequired ? "" : say(" (facultatif)", " (optional)")
      text += "\n\(title)\(isOptional)\n"
      for column in layout.columns {
        let mark = column.isRequired ? "*" : " "
        text += " \(mark) \(column[language]): \(column.about[language])\n"
      }
    }
    return text + say("\n* : à remplir à chaque ligne\n", "\n*: filled in every row\n")
  }

  private func markdown(_ layout: Layout) -> String {
    let heads = [
      say("colonne", "column"), say("en anglais", "in French"), say("aussi", "also"),
      say("contenu", "content"), say("sens", "meaning"),
    ]
    var text = "| \(heads.joined(separator: " | ")) |\n|---|---|---|---|---|\n"
    for column in layout.columns {
      let other: Language = language == .french ? .english : .french
      let mark = column.isRequired ? " **\\***" : ""
      let cells = [
        "`\(column[language])`\(mark)", "`\(column[other])`",
        column.aliases.joined(separator: ", "), content(column), column.about[language],
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private func content(_ column: Column) -> String {
    switch column.content {
    case .word(let words): words.map { $0.name[language] }.joined(separator: ", ")
    case .amount(.ratio): say("nombre", "number")
    case .amount(let unit): unit.name[language]
    case .count: say("nombre entier", "whole number")
    case .hours: say("heures", "hours")
    case .date: say("date", "date")
    case .time: say("heure", "time")
    case .text: say("texte", "text")
    case .identifier(let table?): say("identifiant de ", "identifier of ") + table.file
    case .identifier(nil): say("identifiant", "identifier")
    case .list(let text): text[language]
    }
  }

  private func say(_ french: String, _ english: String) -> String {
    Text(french, english)[language]
  }
}

extension [String] {
  /// The texts without repetitions.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
