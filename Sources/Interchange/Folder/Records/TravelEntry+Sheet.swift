import Cabotage
import Quantities

extension TravelEntry: SheetRecord {
  static var layout: Layout { .travel }

  init(_ row: Row) {
    self.init(
      from: row.identifier("from"), to: row.identifier("to"),
      distance: row.amount("km", or: 0), time: row.amount("minutes", or: 0))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "from": writer.text(from), "to": writer.text(to),
      "km": writer.amount(distance, .kilometer), "minutes": writer.amount(time, .minute),
    ]
  }
}
