import Cabotage

extension Volunteer: SheetRecord {
  static var layout: Layout { .volunteers }

  init(_ row: Row) {
    self.init(
      id: row.identifier("id"), network: row.optionalIdentifier("network"),
      availability: row.hours("available"), mayDrive: row.word("may_drive", .yesOrNo) ?? false,
      licences: Set(
        (row.text("licences") ?? "").split(separator: "+").compactMap { String($0).licence }),
      turns: row.count("turns") ?? 0)
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(id), "network": writer.text(network),
      "available": writer.hours(availability), "may_drive": writer.word(mayDrive, .yesOrNo),
      "licences": licences.sorted().joined(separator: "+"), "turns": writer.count(turns),
    ]
  }
}

extension String {
  /// A driving licence, as it is compared; `nil` where there is none.
  var licence: String? {
    let name = trimmed.uppercased()
    return name.isEmpty ? nil : name
  }
}
