import Cabotage
import Quantities

/// A row of a spreadsheet, read cell by cell.
///
/// A cell that cannot be read is noted and reads as nothing, so that one run finds all of them.
final class Row {
  let layout: Layout
  /// The line of the file.
  private(set) var line = 0
  /// The columns of this row that could not be read.
  private(set) var broken: Set<String> = []
  private var cells: [String] = []
  private let places: [String: Place]
  private let log: DiagnosticLog

  /// Where a column is in the file.
  struct Place {
    let column: Column
    let index: Int
    let header: String
  }

  init(layout: Layout, places: [String: Place], log: DiagnosticLog) {
    self.layout = layout
    self.places = places
    self.log = log
  }

  /// Turns to the next row.
  func load(_ row: CSVText.Row) {
    line = row.line
    cells = row.cells
    if !broken.isEmpty { broken = [] }
  }

  /// Notes that a cell cannot be read.
  func refuse(_ name: String, found: String? = nil, expected: Text? = nil, hint: Text? = nil) {
    guard broken.insert(name).inserted else { return }
    let content = layout.column(named: name)?.content ?? .text
    log.note(
      Diagnostic(
        file: layout.file, line: line, column: places[name]?.header ?? name,
        found: found ?? cell(name) ?? "", expected: expected ?? content.expected, hint: hint))
  }

  /// The text of a cell, or nothing where it is empty.
  private func cell(_ name: String) -> String? {
    guard let place = places[name] else {
      assert(layout.column(named: name) != nil, "no column \(name)")
      return nil
    }
    guard place.index < cells.count else { return nil }
    let cell = cells[place.index].trimmed
    return cell.isEmpty ? nil : FormulaGuard.removed(from: cell)
  }

  func text(_ name: String) -> String? {
    cell(name)
  }

  func optionalIdentifier<Subject>(_ name: String) -> Identifier<Subject>? {
    cell(name).map { Identifier($0.cleanIdentifier) }
  }

  func identifier<Subject>(_ name: String) -> Identifier<Subject> {
    optionalIdentifier(name) ?? missing(name, Identifier(""))
  }

  func word<Value>(_ name: String, _ vocabulary: Vocabulary<Value>) -> Value? {
    guard let cell = cell(name) else { return nil }
    guard let value = vocabulary.value(of: cell) else {
      let words = vocabulary.words.flatMap { [$0.name.french, $0.name.english] }
      refuse(name, hint: log.didYouMean(cell, among: words))
      return nil
    }
    return value
  }

  func word<Value>(_ name: String, _ vocabulary: Vocabulary<Value>, or fallback: Value) -> Value {
    if let value = word(name, vocabulary) { return value }
    return broken.contains(name) ? fallback : missing(name, fallback)
  }

  func date(_ name: String) -> CalendarDate? {
    guard let cell = cell(name) else { return nil }
    guard let date = DateText.read(cell) else {
      refuse(name)
      return nil
    }
    return date
  }

  func time(_ name: String) -> Seconds? {
    guard let cell = cell(name) else { return nil }
    guard let moment = HoursText.time(cell) else {
      refuse(name)
      return nil
    }
    return Seconds(moment)
  }

  func hours(_ name: String) -> [Opening] {
    guard let cell = cell(name) else { return [] }
    switch HoursText.read(cell) {
    case .success(let openings): return openings
    case .failure(let problem):
      refuse(name, hint: problem.hint)
      return []
    }
  }

  func count(_ name: String) -> Int? {
    guard let number = number(name, nil) else { return nil }
    guard number == number.rounded() else {
      refuse(name)
      return nil
    }
    return Int(number)
  }

  func count(_ name: String, or fallback: Int) -> Int {
    if let count = count(name) { return count }
    return broken.contains(name) ? fallback : missing(name, fallback)
  }

  func number(_ name: String) -> Double? {
    number(name, unit(of: name))
  }

  func amount<Unit>(_ name: String) -> Quantity<Unit>? {
    let unit = unit(of: name)
    return number(name, unit).map { Quantity(rounding: $0 * Double(unit.scale)) }
  }

  func amount<Unit>(_ name: String, or fallback: Quantity<Unit>) -> Quantity<Unit> {
    if let amount: Quantity<Unit> = amount(name) { return amount }
    return broken.contains(name) ? fallback : missing(name, fallback)
  }

  /// The three sides of a thing, all of them or none.
  func extent(_ length: String, _ width: String, _ height: String) -> Extent? {
    let names = [length, width, height]
    guard names.contains(where: { cell($0) != nil }) else { return nil }
    return Extent(
      length: amount(length, or: 1), width: amount(width, or: 1), height: amount(height, or: 1))
  }

  private func unit(of name: String) -> AmountUnit {
    guard case .amount(let unit) = places[name]?.column.content else { return .ratio }
    return unit
  }

  private func number(_ name: String, _ unit: AmountUnit?) -> Double? {
    guard let cell = cell(name) else { return nil }
    switch NumberText.read(cell, unit: unit).settled(for: unit) {
    case .success(let number): return number
    case .failure(let problem):
      refuse(name, expected: problem.expected, hint: problem.hint)
      return nil
    }
  }

  private func missing<Value>(_ name: String, _ fallback: Value) -> Value {
    refuse(name)
    return fallback
  }
}
