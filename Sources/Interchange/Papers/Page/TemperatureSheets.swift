import Cabotage
import Quantities

extension PaperSource {
  /// The temperature log of each tour that carries cold goods.
  var temperatureSheets: [PaperSheet] {
    zip(plan.tours, plan.coldExposures(in: round)).compactMap { tour, exposures in
      guard !exposures.isEmpty else { return nil }
      return PaperSheet(
        kind: .temperatures, code: tour.id, title: vehicle(of: tour).id.name,
        subtitle: wording.date(date(of: tour)),
        view: ["rows": exposures.compactMap { view(of: $0, tour: tour) }])
    }
  }

  private func view(of exposure: Plan.ColdExposure, tour: Tour) -> TemplateView? {
    guard let ride = rides[exposure.lot] else { return nil }
    let lot = plan.lots[exposure.lot]
    let (loading, unloading) = (tour.stops[ride.load], tour.stops[ride.unload])
    let classes = Set(lot.contents.map { round[$0.product].temperature })
    return [
      "from": round[lot.from].name, "to": round[lot.to].name, "mass": wording.mass(lot.mass),
      "marks": TemperatureClass.allCases.filter(classes.contains).compactMap(\.mark)
        .map(wording.callAsFunction),
      "loaded": "\(ride.load + 1). " + wording.clock(loading.departure),
      "unloaded": "\(ride.unload + 1). " + wording.clock(unloading.start),
      "aboard": wording.duration(unloading.start - loading.departure),
      "holds": section(
        exposure.withoutCooling.flatMap { _ in vehicle(of: tour).capacity.coldTime }
          .map(wording.duration)),
      "open": wording.duration(exposure.inTheOpen), "isTooLong": exposure.isTooLong,
    ]
  }
}
