import Cabotage

extension DeliveredLine: SheetRecord {
  static var layout: Layout { .delivered }

  init(_ row: Row) {
    let member: Identifier<Member> = row.identifier("member")
    self.init(
      order: row.optionalIdentifier("order") ?? Identifier(member.name), member: member,
      group: row.identifier("group"), product: row.identifier("product"),
      planned: row.count("planned", or: 0), delivered: row.count("delivered"),
      broken: row.count("broken") ?? 0, replacement: row.optionalIdentifier("replaced_by"),
      replaced: row.count("replaced"), note: row.text("note"))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "order": writer.text(order), "member": writer.text(member), "group": writer.text(group),
      "product": writer.text(product), "planned": writer.count(planned),
      "delivered": writer.count(delivered), "broken": broken == 0 ? "" : writer.count(broken),
      "replaced_by": writer.text(replacement), "replaced": writer.count(replaced),
      "note": writer.text(note),
    ]
  }
}
