import Cabotage
import Foundation
import Quantities
import Yams

/// `round.yaml`, read.
struct RoundFile: YAMLReading {
  /// What it says; the name is empty where it could not be read.
  private(set) var contents = Round.Contents(name: "")
  var lines: [String: Int] = [:]
  var keys: [String: String] = [:]
  var broken: Set<String> = []
  /// Whether the file could be read at all.
  private(set) var isUnreadable = false

  let file = RoundTable.round.file
  let log: DiagnosticLog

  /// Reads the file of a folder, noting what is wrong with it.
  init(in folder: URL, _ log: DiagnosticLog) {
    self.log = log
    do throws(FileProblem) {
      let data = try InputFile.bytes(
        at: folder.appending(path: file), limit: FolderLimits.roundBytes)
      let root = try YAMLText.root(of: TextDecoding.text(of: data))
      read(root)
    } catch {
      isUnreadable = true
      log.note(
        Diagnostic(
          file: file, line: error.line, found: error.found, expected: error.expected,
          hint: error.isMissing ? FolderContents.hint(missing: file, in: folder) : error.hint))
    }
  }

  private mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      isUnreadable = true
      log.note(
        Diagnostic(
          file: file, line: root.mark?.line, found: root.summary,
          expected: Text("des lignes « clé: valeur »", "lines “key: value”")))
      return
    }
    let values = known(in: mapping, .round, of: root)
    if let language = word(values["language"], "language", .languages) {
      contents.language = language
    }
    contents.name = text(values["name"], "name") ?? ""
    contents.emergency = text(values["emergency"], "emergency")
    contents.hubs = texts(values["hubs"], "hubs").map { Identifier($0.cleanIdentifier) }
    contents.notes = texts(values["notes"], "notes")
    contents.detour = number(values["detour"], "detour") ?? contents.detour
    contents.balance = money(values["balance"], "balance") ?? contents.balance
    contents.networks = networks(values["networks"])
    contents.solidarity = solidarity(values["solidarity"])
    contents.changePrices = changePrices(values["replan"])
    contents.packingTimes = packingTimes(values["packing"])
    contents.shortageRule =
      word(values["shortage"], "shortage", .shortageRules) ?? contents.shortageRule
    contents.days = days(values["days"])
  }

  private mutating func changePrices(_ node: Node?) -> ChangePrices {
    var prices = ChangePrices()
    let expected = Text("des lignes « clé: prix »", "lines “key: price”")
    guard let values = values(in: node, "replan", .replan, expected) else { return prices }
    prices.otherVehicle = money(values["other_vehicle"], "other_vehicle") ?? prices.otherVehicle
    prices.otherHour = money(values["other_hour"], "other_hour") ?? prices.otherHour
    prices.tolerance = minutes(values["tolerance"], "tolerance") ?? prices.tolerance
    prices.extraVehicle = money(values["extra_vehicle"], "extra_vehicle") ?? prices.extraVehicle
    return prices
  }

  private mutating func packingTimes(_ node: Node?) -> PackingTimes {
    var times = PackingTimes()
    let expected = Text("des lignes « clé: minutes »", "lines “key: minutes”")
    guard let values = values(in: node, "packing", .packing, expected) else { return times }
    times.perCrate =
      minutes(values["minutes_per_crate"], "minutes_per_crate") ?? times.perCrate
    times.perLine = minutes(values["minutes_per_line"], "minutes_per_line") ?? times.perLine
    return times
  }

  private mutating func minutes(_ node: Node?, _ key: String) -> Seconds? {
    number(node, key, .minute).map { Seconds(rounding: $0 * Double(AmountUnit.minute.scale)) }
  }

  /// The values of the keys below a key; `nil` where there are none.
  private mutating func values(
    in node: Node?, _ key: String, _ layout: Layout, _ expected: Text
  ) -> [String: Node]? {
    guard let node, !node.isEmpty else { return nil }
    guard let mapping = node.mapping else {
      refuse(key, node, expected)
      return nil
    }
    return known(in: mapping, layout, of: node)
  }
}

extension YAMLReading {
  /// The values of the keys of a layout; unknown and missing keys are noted.
  mutating func known(
    in mapping: Node.Mapping, _ layout: Layout, of parent: Node
  ) -> [String: Node] {
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let written = key.scalar?.string ?? key.summary
      guard let column = layout.column(headed: written) else {
        let names = layout.columns.flatMap { [$0.name, $0.french] }
        log.note(
          Diagnostic(
            file: file, line: key.mark?.line, column: written, found: written,
            expected: Text("une clé connue", "a known key"),
            hint: log.didYouMean(written, among: names)
              ?? Text(
                "les clés sont " + layout.columns.map(\.french).joined(separator: ", "),
                "the keys are " + layout.columns.map(\.name).joined(separator: ", "))))
        continue
      }
      guard values[column.name] == nil else {
        refuse(column.name, key, Text("cette clé une seule fois", "this key only once"))
        continue
      }
      values[column.name] = value
      lines[column.name] = lines[column.name] ?? key.mark?.line
      keys[column.name] = keys[column.name] ?? written
    }
    for column in layout.columns where column.isRequired {
      guard values[column.name].map(\.isEmpty) ?? true else { continue }
      broken.insert(column.name)
      log.note(
        Diagnostic(
          file: file, line: (values[column.name] ?? parent).mark?.line,
          expected: Text(
            "une clé « \(column.french) » (ou \(column.name)) et sa valeur",
            "a key “\(column.name)” (or \(column.french)) and its value")))
    }
    return values
  }

  mutating func refuse(
    _ key: String, _ node: Node, _ expected: Text, hint: Text? = nil
  ) {
    broken.insert(key)
    log.note(
      Diagnostic(
        file: file, line: node.mark?.line, column: keys[key] ?? key, found: node.summary,
        expected: expected, hint: hint))
  }

  mutating func text(_ node: Node?, _ key: String) -> String? {
    guard let node, !node.isEmpty else { return nil }
    guard let scalar = node.scalar else {
      refuse(key, node, Column.Content.text.expected)
      return nil
    }
    return scalar.string.trimmed
  }

  mutating func word<Value>(
    _ node: Node?, _ key: String, _ vocabulary: Vocabulary<Value>
  ) -> Value? {
    guard let node, let text = text(node, key) else { return nil }
    guard let value = vocabulary.value(of: text) else {
      refuse(key, node, Column.Content.word(vocabulary.words).expected)
      return nil
    }
    return value
  }

  mutating func money(_ node: Node?, _ key: String) -> Money? {
    number(node, key, .euro).map { Money(rounding: $0 * Double(AmountUnit.euro.scale)) }
  }

  mutating func number(
    _ node: Node?, _ key: String, _ unit: AmountUnit = .ratio
  ) -> Double? {
    guard let node, let text = text(node, key) else { return nil }
    switch NumberText.read(text, unit: unit).settled(for: unit) {
    case .success(let number): return number
    case .failure(let problem):
      refuse(
        key, node, problem.expected ?? Column.Content.amount(unit).expected, hint: problem.hint)
      return nil
    }
  }

  /// A list of texts, or a single one.
  mutating func texts(_ node: Node?, _ key: String) -> [String] {
    guard let node, !node.isEmpty else { return [] }
    guard let sequence = node.sequence else { return text(node, key).map { [$0] } ?? [] }
    var texts: [String] = []
    for element in sequence {
      if let text = text(element, key) { texts.append(text) }
    }
    return texts
  }

  mutating func days(_ node: Node?) -> [RoundDay] {
    guard let node, !node.isEmpty else { return [] }
    var days: [RoundDay] = []
    for element in node.sequence.map({ Array($0) }) ?? [node] {
      guard let mapping = element.mapping else {
        refuse(
          "days", element,
          Text(
            "un jour, comme « date: 21/11/2026 »", "a day, such as “date: 2026-11-21”"))
        continue
      }
      if let day = day(mapping, element) { days.append(day) }
    }
    return days
  }

  mutating func day(_ mapping: Node.Mapping, _ parent: Node) -> RoundDay? {
    let values = known(in: mapping, .day, of: parent)
    let collect = hours(values["collect"], "collect")
    let prepare = hours(values["prepare"], "prepare")
    let deliver = hours(values["deliver"], "deliver")
    guard let node = values["date"], let text = text(node, "date") else {
      broken.insert("days")
      return nil
    }
    guard let date = DateText.read(text) else {
      refuse("date", node, Column.Content.date.expected)
      broken.insert("days")
      return nil
    }
    return RoundDay(date: date, collect: collect, prepare: prepare, deliver: deliver)
  }

  mutating func hours(_ node: Node?, _ key: String) -> [TimeWindow] {
    guard let node else { return [] }
    let expected = Text("des heures, comme « 7h30-13h »", "hours, such as “7:30-13:00”")
    return texts(node, key).flatMap { text -> [TimeWindow] in
      switch HoursText.read(text) {
      case .success(let openings) where openings.allSatisfy({ $0.days == .all }):
        return openings.map(\.hours)
      case .success:
        refuse(
          key, node, expected,
          hint: Text("sans jour, la date est déjà dite", "without a day, the date is given"))
      case .failure(let problem): refuse(key, node, expected, hint: problem.hint)
      }
      return []
    }
  }
}
