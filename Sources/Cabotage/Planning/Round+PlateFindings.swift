import Quantities

extension Round {
  /// The tours on which isothermal crates are closed for longer than their plates hold, the worst
  /// crate of each; a refrigerated vehicle cools by itself.
  package func plateFindings(_ plan: Plan) -> [Finding] {
    plan.tours.compactMap { tour in
      let vehicle = contents.vehicles.first { $0.id == tour.vehicle }
      guard let vehicle, vehicle.kind != .refrigerated else { return nil }
      var worst: (stop: Int, time: Seconds, holds: Seconds)?
      var loadedAt: [Int: Seconds] = [:]
      for (index, stop) in tour.stops.enumerated() {
        for lot in stop.unloads {
          guard let loaded = loadedAt[lot], let holds = holdingTime(of: plan.lots[lot], plan) else {
            continue
          }
          let time = stop.start - loaded
          let isWorst = worst.map { time - holds > $0.time - $0.holds } ?? (time > holds)
          if isWorst { worst = (index, time, holds) }
        }
        for lot in stop.loads { loadedAt[lot] = stop.departure }
      }
      return worst.map { worst in
        let place = self[tour.stops[worst.stop].place].name
        let (french, english) = (Wording(.french), Wording(.english))
        return Finding(
          table: .crates, subject: tour.id,
          text: Text(
            "\(tour.id) : jusqu'à l'arrêt \(worst.stop + 1), \(place), \(french.duration(worst.time)) "
              + "hors du froid ; les plaques tiennent \(french.duration(worst.holds))",
            "\(tour.id): \(english.duration(worst.time)) without cooling until stop "
              + "\(worst.stop + 1), \(place); the plates hold \(english.duration(worst.holds))"))
      }
    }
  }

  /// How long the plates of a lot's crates hold at least; `nil` where it has none.
  private func holdingTime(of lot: Lot, _ plan: Plan) -> Seconds? {
    types(of: lot, plan).compactMap { $0.plates?.holds }.min()
  }

  /// The kinds of the crates of a lot, crate by crate.
  private func types(of lot: Lot, _ plan: Plan) -> [CrateType] {
    guard lot.crates.isEmpty else {
      return lot.crates.compactMap { plan.crates[$0].type.flatMap(crateType) }
    }
    return Array(repeating: crateType(for: lot.compartment), count: lot.crateCount)
  }

  /// How many plates go into the crates of some lots.
  package func plateCount(of lots: [Lot], in plan: Plan) -> Int {
    lots.reduce(0) { sum, lot in
      types(of: lot, plan).reduce(sum) { $0 + ($1.plates?.count ?? 0) }
    }
  }
}
