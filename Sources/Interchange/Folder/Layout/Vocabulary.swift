import Cabotage

/// A word that a cell may hold.
struct Word: Hashable, Sendable {
  /// How it is written in each language.
  let name: Text
  /// Other ways to write it.
  let others: [String]
}

/// The words for the values of a type.
struct Vocabulary<Value: Hashable & Sendable>: Sendable {
  /// The words, in the order of the values.
  let words: [Word]
  private let names: [Value: Text]
  private let values: [String: Value]

  init(_ entries: [(value: Value, french: String, english: String, others: [String])]) {
    words = entries.map { Word(name: Text($0.french, $0.english), others: $0.others) }
    names = Dictionary(uniqueKeysWithValues: zip(entries.map(\.value), words.map(\.name)))
    var values: [String: Value] = [:]
    for entry in entries {
      for word in [entry.french, entry.english] + entry.others {
        let other = values.updateValue(entry.value, forKey: word.foldedWords)
        precondition(other == nil || other == entry.value, "“\(word)” has two meanings")
      }
    }
    self.values = values
  }

  /// The value that a cell means.
  func value(of cell: String) -> Value? {
    cell.utf8.count > 100 ? nil : values[cell.foldedWords]
  }

  /// The word for a value.
  func word(for value: Value, in language: Language) -> String {
    names[value]?[language] ?? "\(value)"
  }
}
