import Cabotage
import Quantities

extension TurnRecord: SheetRecord {
  static var layout: Layout { .turns }

  init(_ row: Row) {
    let due = row.number("due") ?? 0
    self.init(
      volunteer: row.identifier("id"), turns: row.count("turns", or: 0),
      due: Int((due * 1_000).rounded()), early: row.count("early", or: 0),
      usual: row.optionalIdentifier("usual"),
      longestDay: row.amount("longest_minutes"))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(volunteer), "turns": writer.count(turns),
      "due": NumberText.written(due, per: 1_000, in: writer.language),
      "early": early == 0 ? "" : writer.count(early),
      "usual": writer.text(usual), "longest_minutes": writer.amount(longestDay, .minute),
    ]
  }
}
