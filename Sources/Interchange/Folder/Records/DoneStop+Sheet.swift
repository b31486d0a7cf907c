import Cabotage
import Quantities

extension DoneStop: SheetRecord {
  static var layout: Layout { .progress }

  init(_ row: Row) {
    self.init(
      vehicle: row.identifier("vehicle"), date: row.date("date"), number: row.count("stop"),
      place: row.optionalIdentifier("place"), departure: row.time("left"))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "vehicle": writer.text(vehicle),
      "date": date.map { DateText.written($0, in: writer.language) } ?? "",
      "stop": number.map(writer.count) ?? "", "place": place.map(writer.text) ?? "",
      "left": departure.map { HoursText.clock($0.value, writer.language) } ?? "",
    ]
  }
}
