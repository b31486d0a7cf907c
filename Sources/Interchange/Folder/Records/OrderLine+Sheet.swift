import Cabotage

extension OrderLine: SheetRecord {
  static var layout: Layout { .orders }

  init(_ row: Row) {
    let member: Identifier<Member> = row.identifier("member")
    self.init(
      order: row.optionalIdentifier("order") ?? Identifier(member.name), member: member,
      group: row.identifier("group"), product: row.identifier("product"),
      quantity: row.count("quantity", or: 1), priority: row.count("priority") ?? 0)
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "order": writer.text(order), "member": writer.text(member), "group": writer.text(group),
      "product": writer.text(product), "quantity": writer.count(quantity),
      "priority": priority == 0 ? "" : writer.count(priority),
    ]
  }
}
