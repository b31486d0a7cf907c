import Cabotage
import Quantities

extension PaperSource {
  /// `crates.csv`: a row for each crate, with the stop that it is left at.
  var crateTable: CsvTable {
    var table = CsvTable(
      language: wording.language,
      columns: [
        Text("groupe", "group"), Text("nom du groupe", "group name"), Text("cagette", "crate"),
        Text("cagettes", "crates"), Text("foyer", "household"), Text("commande", "order"),
        Text("type", "type"), Text("température", "temperature"), Text("fragile", "fragile"),
        Text("non alimentaire", "not food"), Text("masse (kg)", "mass (kg)"),
        Text("volume (L)", "volume (L)"),
        Text("tournée", "tour"), Text("arrêt", "stop"), Text("jour", "day"),
      ])
    func yes(_ isSo: Bool) -> CsvTable.Cell {
      .text(wording(isSo ? Text("oui", "yes") : Text("non", "no")))
    }
    let rides = crateRides
    for group in groups {
      for position in crates(for: group) {
        let crate = plan.crates[position]
        let ride = rides[position]
        table.append([
          .text(group.id.name), .text(group.name), .integer(crate.number), .integer(crate.count),
          .text(crate.member.name), .text(crate.order.name), .text(crate.type?.name ?? ""),
          .text(wording(crate.temperature.name)), yes(crate.isFragile), yes(!isFood(crate)),
          .amount(crate.mass.value, per: 1_000, decimals: 3),
          .amount(crate.volume.value, per: 1_000, decimals: 3),
          .text(ride.map { plan.tours[$0.tour].id } ?? ""),
          ride.map { .integer($0.unload + 1) } ?? "",
          .text(ride.map { date(of: plan.tours[$0.tour]).iso } ?? ""),
        ])
      }
    }
    return table
  }

  /// The ride that takes each crate to its group.
  var crateRides: [Ride?] {
    var result: [Ride?] = Array(repeating: nil, count: plan.crates.count)
    for (lot, ride) in riding(Array(plan.lots.indices)) {
      for crate in plan.lots[lot].crates { result[crate] = ride }
    }
    return result
  }
}
