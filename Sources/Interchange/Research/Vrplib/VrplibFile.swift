import Cabotage

/// The keywords and sections of a VRPLIB file, before anybody knows what they mean.
struct VrplibFile {
  /// One keyword and what follows its colon.
  struct Entry {
    let value: String
    let line: InstanceText.Line
  }

  /// The rows of one section.
  struct Section {
    let name: String
    let line: InstanceText.Line
    /// All numbers, one row after the other.
    var numbers: [Double] = []
    /// Where each row begins in ``numbers``.
    var starts: [Int] = []
    var lines: [InstanceText.Line] = []

    /// What to call the section in a message.
    var title: String { name + "_SECTION" }

    func row(_ index: Int) -> ArraySlice<Double> {
      numbers[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : numbers.count)]
    }

    mutating func read(
      _ row: InstanceText.Line, of text: InstanceText
    ) throws(UnreadableInstance) {
      starts.append(numbers.count)
      lines.append(row)
      try text.readNumbers(of: row, into: &numbers, context: title)
    }
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var sections: [String: Section] = [:]
  /// What was passed over.
  private(set) var notes: [Text] = []

  let text: InstanceText

  init(_ text: InstanceText) throws(UnreadableInstance) {
    self.text = text
    var section: Section?
    var isPassedOver = false
    for line in text.lines {
      // Comments of vrplib.
      if text.byte(at: line.range.lowerBound) == UInt8(ascii: "#") { continue }
      if text.word(startsWithLetter: line) {
        let (keyword, value) = Self.split(text.string(line.range))
        if keyword.hasSuffix("_SECTION") {
          try close(section)
          let name = String(keyword.dropLast("_SECTION".count))
          isPassedOver = !VrplibKeyword.sections.contains(name)
          if isPassedOver { note(keyword, line) }
          section = isPassedOver ? nil : Section(name: name, line: line)
          continue
        }
        if keyword == "EOF" { break }
        if let value {
          try add(keyword, Entry(value: value, line: line))
          continue
        }
      }
      if isPassedOver { continue }
      guard section != nil else {
        let read = text.string(line.range).shown
        throw UnreadableInstance(
          line: line.number, "mot-clé attendu, lu `\(read)`", "expected a keyword, read `\(read)`")
      }
      try section?.read(line, of: text)
    }
    try close(section)
  }

  private static func split(_ line: String) -> (keyword: String, value: String?) {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? String(parts[1]).trimmed : nil
    return (String(parts[0]).trimmed.uppercased(), value)
  }

  private mutating func close(_ section: Section?) throws(UnreadableInstance) {
    guard let section else { return }
    guard sections.updateValue(section, forKey: section.name) == nil else {
      throw UnreadableInstance(
        line: section.line.number, "\(section.name)_SECTION est là deux fois",
        "\(section.name)_SECTION is there twice")
    }
  }

  private mutating func add(_ keyword: String, _ entry: Entry) throws(UnreadableInstance) {
    guard VrplibKeyword.entries.contains(keyword) else {
      if !VrplibKeyword.silent.contains(keyword) { note(keyword, entry.line) }
      return
    }
    guard entries.updateValue(entry, forKey: keyword) == nil else {
      throw UnreadableInstance(
        line: entry.line.number, "\(keyword) est là deux fois", "\(keyword) is there twice")
    }
  }

  private mutating func note(_ keyword: String, _ line: InstanceText.Line) {
    guard notes.count < 20 else { return }
    let keyword = keyword.shown
    notes.append(
      Text(
        "ligne \(line.number) : \(keyword) est inconnu et n'est pas lu",
        "line \(line.number): \(keyword) is unknown and not read"))
  }
}
