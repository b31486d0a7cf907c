import Cabotage
import Quantities

extension PaperSource {
  /// Where the lengths of the journeys come from, in one line.
  var travelLine: String {
    let travel = plan.travel
    let known = wording.count(travel.known, .leg)
    let estimated = wording.count(travel.estimated, .leg)
    let detour = wording.decimal(Int((travel.detour * 100).rounded()), per: 100, decimals: 2)
    return wording(
      Text(
        "Trajets : \(known) d'après travel.csv, \(estimated) par estimation "
          + "(vol d'oiseau × \(detour))",
        "Journeys: \(known) from travel.csv, \(estimated) by estimate "
          + "(great circle × \(detour))"))
  }

  /// How well the kilos are known, in one line; the parts add up to 100 %.
  var massLine: String {
    let parts = plan.totals.massPercents.map(wording.percent)
    return wording(
      Text(
        "Kilos : \(parts[0]) pesés, \(parts[1]) déduits, \(parts[2]) inconnus",
        "Kilos: \(parts[0]) measured, \(parts[1]) inferred, \(parts[2]) unknown"))
  }

  /// The dates of the round, in full.
  var dates: String {
    guard let first = round.contents.days.first, let last = round.contents.days.last else {
      return ""
    }
    return wording.dates(first.date, last.date)
  }
}
