import Cabotage
import Quantities

extension PaperSource {
  /// `preparation.csv`: a row for each hour of each hub, then what is filled in it.
  var preparationTable: CsvTable {
    var table = CsvTable(
      language: wording.language,
      columns: [
        Text("plateforme", "hub"), Text("date", "date"), Text("heure", "hour"),
        Text("arrive", "comes in"), Text("à remplir", "to fill"), Text("personnes", "people"),
        Text("présentes", "there"), Text("part", "leaves"), Text("salle (kg)", "room (kg)"),
        Text("frais (l)", "chilled (l)"), Text("surgelé (l)", "frozen (l)"),
      ])
    for preparation in plan.preparations {
      for hour in preparation.hours(of: plan, in: round) {
        table.append(row(hour, at: preparation.hub))
      }
    }
    return table
  }

  private func row(_ hour: PreparationHour, at hub: Identifier<Place>) -> [CsvTable.Cell] {
    func liters(_ volume: Volume) -> CsvTable.Cell {
      .amount(volume.value, per: 1_000, decimals: 0)
    }
    return [
      .text(round[hub].name), .text(round.contents.days[hour.day].date.iso), .integer(hour.hour),
      .text(goodsIn(hour).joined(separator: "; ")), .text(packed(hour).joined(separator: "; ")),
      .integer(hour.hands), hour.there.map { .integer($0) } ?? "",
      .text(goodsOut(hour).joined(separator: "; ")),
      .amount(hour.stock.mass.value, per: 1_000, decimals: 1), liters(hour.stock.chilled),
      liters(hour.stock.frozen),
    ]
  }
}
