import Cabotage
import Quantities

/// Writes values as the cells of a language.
struct CellWriter {
  let language: Language

  func text<Subject>(_ id: Identifier<Subject>?) -> String {
    FormulaGuard.added(to: id?.name ?? "")
  }

  func text(_ text: String?) -> String {
    FormulaGuard.added(to: text ?? "")
  }

  func word<Value>(_ value: Value, _ vocabulary: Vocabulary<Value>) -> String {
    vocabulary.word(for: value, in: language)
  }

  func amount<Unit>(_ amount: Quantity<Unit>?, _ unit: AmountUnit) -> String {
    amount.map { NumberText.written($0.value, per: unit.scale, in: language) } ?? ""
  }

  func number(_ number: Double?) -> String {
    number.map { NumberText.written($0, in: language) } ?? ""
  }

  func count(_ count: Int?) -> String {
    count.map { "\($0)" } ?? ""
  }

  func hours(_ openings: [Opening]) -> String {
    HoursText.written(openings, in: language)
  }

  func date(_ date: CalendarDate?) -> String {
    date.map { DateText.written($0, in: language) } ?? ""
  }
}
