import Cabotage
import Quantities

extension PaperSource {
  /// `costs.csv`: a row for each tour by cause, their sum, then a row for each group's part.
  var costTable: CsvTable {
    var table = CsvTable(
      language: wording.language,
      columns: [
        Text("ligne", "row"), Text("nom", "name"), Text("distance (km)", "distance (km)"),
        Text("masse (kg)", "mass (kg)"), Text("jour (€)", "day (€)"),
        Text("kilomètres (€)", "kilometers (€)"), Text("heures (€)", "hours (€)"),
        Text("total (€)", "total (€)"),
      ])
    let costs = CostTable(plan)
    for (tour, row) in zip(plan.tours, costs.tours) {
      table.append(
        [.text(wording(Text("tournée", "tour"))), .text(tour.id), kilometers(tour.distance), ""]
          + euros(row))
    }
    let whole = plan.tours.map(\.distance).reduce(.zero, +)
    table.append(
      [.text(wording(Text("somme", "sum"))), "", kilometers(whole), ""] + euros(costs.sum))
    for (share, cents) in zip(plan.shares, costs.shares) {
      table.append([
        .text(wording(Text("part", "share"))), .text(round[share.group].name), "",
        .amount(share.mass.value, per: 1_000, decimals: 3), "", "", "", euros(cents),
      ])
    }
    return table
  }

  private func kilometers(_ distance: Distance) -> CsvTable.Cell {
    .amount(distance.value, per: 1_000, decimals: 3)
  }

  private func euros(_ row: CostTable.Row) -> [CsvTable.Cell] {
    (row.causes + [row.total]).map(euros)
  }

  private func euros(_ cents: Int) -> CsvTable.Cell {
    .amount(cents, per: 100, decimals: 2)
  }
}
