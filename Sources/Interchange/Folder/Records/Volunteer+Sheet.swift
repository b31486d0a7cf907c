import Cabotage

extension Volunteer: SheetRecord {
  static var layout: Layout { .volunteers }

  init(_ row: Row) {
    self.init(
      id: row.identifier("id"), network: row.optionalIdentifier("network"),
      availability: row.hours("available"), mayDrive: row.word("may_drive", .yesOrNo) ?? false,
      turns: row.count("turns") ?? 0)
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(id), "network": writer.text(network),
      "available": writer.hours(availability), "may_drive": writer.word(mayDrive, .yesOrNo),
      "turns": writer.count(turns),
    ]
  }
}
