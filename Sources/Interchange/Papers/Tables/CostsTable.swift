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
    for tour in plan.tours {
      table.append(
        [.text(wording(Text("tournée", "tour"))), .text(tour.id), kilometers(tour.distance), ""]
          + euros(tour.cost))
    }
    let whole = plan.tours.map(\.distance).reduce(.zero, +)
    table.append(
      [.text(wording(Text("somme", "sum"))), "", kilometers(whole), ""] + euros(plan.totals.cost))
    for share in plan.shares {
      table.append([
        .text(wording(Text("part", "share"))), .text(round[share.group].name), "",
        .amount(share.mass.value, per: 1_000, decimals: 3), "", "", "", euros(share.cost),
      ])
    }
    return table
  }

  private func kilometers(_ distance: Distance) -> CsvTable.Cell {
    .amount(distance.value, per: 1_000, decimals: 3)
  }

  private func euros(_ cost: TourCost) -> [CsvTable.Cell] {
    [cost.fixed, cost.distance, cost.time, cost.total].map(euros)
  }

  private func euros(_ money: Money) -> CsvTable.Cell {
    .amount(money.value, per: 1_000, decimals: 2)
  }
}
