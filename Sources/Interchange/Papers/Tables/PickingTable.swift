import Cabotage
import Quantities

extension PaperSource {
  /// `picking.csv`: a row for each product of each crate, or of each order packed by its group.
  var pickingTable: CsvTable {
    var table = CsvTable(
      language: wording.language,
      columns: [
        Text("groupe", "group"), Text("nom du groupe", "group name"), Text("foyer", "household"),
        Text("commande", "order"), Text("cagette", "crate"), Text("cagettes", "crates"),
        Text("produit", "product"), Text("nom du produit", "product name"),
        Text("producteur", "producer"), Text("unité", "unit"), Text("quantité", "quantity"),
        Text("masse (kg)", "mass (kg)"),
      ])
    for group in groups {
      for slip in householdSlips(of: group) {
        for line in slip.lines { table.append(row(line, slip, group)) }
      }
    }
    return table
  }

  private func row(
    _ line: HouseholdSlip.Line, _ slip: HouseholdSlip, _ group: Place
  ) -> [CsvTable.Cell] {
    let product = round[line.count.product]
    let crate = line.crate.map { plan.crates[$0] }
    return [
      .text(group.id.name), .text(group.name), .text(slip.member.name), .text(line.order.name),
      crate.map { .integer($0.number) } ?? "", crate.map { .integer($0.count) } ?? "",
      .text(product.id.name), .text(product.name), .text(round[product.producer].name),
      .text(product.unit), .integer(line.count.units),
      .amount(mass(of: line.count).value, per: 1_000, decimals: 3),
    ]
  }
}
