/// A file format in which routing problems are published for research.
public enum ResearchFormat: String, CaseIterable, Sendable {
  /// VRPLIB, with the sections of CVRPLIB, LKH-3 and PyVRP.
  case vrplib
  /// The text of Solomon, and of Gehring and Homberger: time windows.
  case solomon
  /// The text of Li and Lim: pickups and deliveries with time windows.
  case liLim = "li-lim"
  /// The text of Cordeau: several depots or days, with and without time windows.
  case cordeau
  /// The texts of Golden, Taillard, and Duhamel, Lacomme and Prodhon: several types of vehicle.
  case mixedFleet = "hfvrp"
  /// JSON with tables of metres and seconds and several types of vehicle.
  case everyday

  /// How its numbers are rounded where nobody says otherwise.
  var usualRounding: ResearchRounding {
    switch self {
    case .vrplib: .round
    case .solomon: .dimacs
    case .liLim, .cordeau, .mixedFleet, .everyday: .none
    }
  }

  /// The format of a file, by its contents; `nil` where they look like none.
  init?(of text: InstanceText) {
    guard let first = text.lines.first else { return nil }
    if text.byte(at: first.range.lowerBound) == UInt8(ascii: "{") {
      self = .everyday
      return
    }
    let words = text.lines.prefix(30).map { text.words(of: $0) }
    if words.contains(where: { $0.first?.uppercased() == "NUMBER" }) {
      self = .solomon
    } else if words.contains(where: Self.isKeyword) {
      self = .vrplib
    } else if words.contains(where: { $0.first?.hasPrefix("//") == true }) || words[0].count == 1 {
      self = .mixedFleet
    } else if words[0].count == 3, words.count > 1, words[1].count == 9 {
      self = .liLim
    } else if (4...5).contains(words[0].count), words.count > 1, words[1].count == 2 {
      self = .cordeau
    } else {
      return nil
    }
  }

  private static func isKeyword(_ words: [String]) -> Bool {
    guard let word = words.first, word.first?.isLetter == true else { return false }
    return word.contains("_SECTION") || word.contains(":") || words.dropFirst().first == ":"
  }
}
