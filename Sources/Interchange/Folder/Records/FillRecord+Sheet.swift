import Cabotage

extension FillRecord: SheetRecord {
  static var layout: Layout { .history }

  init(_ row: Row) {
    self.init(
      member: row.identifier("member"), ordered: row.count("ordered", or: 0),
      received: row.count("received", or: 0))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "member": writer.text(member), "ordered": writer.count(ordered),
      "received": writer.count(received),
    ]
  }
}
