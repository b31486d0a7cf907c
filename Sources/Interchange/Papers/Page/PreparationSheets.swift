import Cabotage
import Quantities

extension PaperSource {
  /// The timetable of each hub: what comes in, who fills which crates, what leaves.
  var preparationSheets: [PaperSheet] {
    plan.preparations.enumerated().map { index, preparation in
      let hours = preparation.hours(of: plan, in: round)
      let days = Set(hours.map(\.day)).sorted()
      let most = hours.map(\.hands).max() ?? 0
      let warnings =
        wording.warnings(of: preparation, of: plan, in: round)
        + roomWarnings(hours, preparation.hub)
      let code = plan.preparations.count > 1 ? "H\(index + 1)" : ""
      return PaperSheet(
        kind: .preparation, code: code, title: round[preparation.hub].name, subtitle: dates,
        view: [
          "need": section(wording.sentence(of: preparation, in: round)),
          "warnings": warnings, "hasWarnings": !warnings.isEmpty,
          "charts": days.map { day in
            chart(hours.filter { $0.day == day }, most: most, at: preparation.hub)
          },
          "times": packingTimeLine,
        ])
    }
  }

  /// How long preparation is reckoned to take.
  private var packingTimeLine: String {
    let times = round.contents.packingTimes
    func minutes(_ time: Seconds) -> String {
      wording.with(unit: "min", wording.decimal(time.value, per: 60, decimals: 1))
    }
    let (crate, line) = (minutes(times.perCrate), minutes(times.perLine))
    return wording(
      Text(
        "Compté : \(crate) par cagette et \(line) par produit qu'on y met, pour une personne.",
        "Reckoned: \(crate) a crate and \(line) a product that goes in it, for one person."))
  }

  private func chart(
    _ hours: [PreparationHour], most: Int, at hub: Identifier<Place>
  ) -> TemplateView {
    let bars = HandsChart(hours, most: most)
    return [
      "day": hours.first.map { wording.date(round.contents.days[$0.day].date) } ?? "",
      "width": HandsChart.width.svg, "height": HandsChart.height.svg,
      "bars": bars.bars.map { bar -> TemplateView in
        [
          "kind": bar.isMissing ? "short" : "need", "x": bar.x.svg, "y": bar.y.svg,
          "barWidth": bar.width.svg, "barHeight": bar.height.svg,
        ]
      },
      "texts": bars.texts(wording).map { text -> TemplateView in
        ["x": text.x.svg, "y": text.y.svg, "text": text.text]
      },
      "hasBars": !bars.bars.isEmpty,
      "hasVolunteers": !round.contents.volunteers.isEmpty,
      "rows": hours.map { row($0, at: hub) },
    ]
  }

  private func row(_ hour: PreparationHour, at hub: Identifier<Place>) -> TemplateView {
    [
      "hour": wording.clock(Seconds(hour.hour * 3_600)),
      "goodsIn": goodsIn(hour).joined(separator: "; "),
      "packed": packed(hour).joined(separator: ", "),
      "hands": hour.hands == 0 ? "" : wording.integer(hour.hands),
      "there": hour.there.map(wording.integer) ?? "", "goodsOut": goodsOut(hour),
      "room": roomLines(hour.stock, at: hub),
    ]
  }

  /// What comes in within an hour, by producer.
  func goodsIn(_ hour: PreparationHour) -> [String] {
    let brought = hour.brought.sorted { $0.key < $1.key }.map { producer, mass in
      round[producer].name + ", " + wording.mass(mass)
    }
    let carried = Dictionary(grouping: hour.arrivals) { lot in
      plan.lots[lot].producer ?? plan.lots[lot].from
    }.sorted { $0.key < $1.key }.map { producer, lots in
      round[producer].name + ", " + wording.mass(lots.reduce(.zero) { $0 + plan.lots[$1].mass })
    }
    return brought + carried
  }

  /// What is filled within an hour, by group.
  func packed(_ hour: PreparationHour) -> [String] {
    hour.packed.sorted { round.position(of: $0.key) < round.position(of: $1.key) }
      .map { group, count in round[group].name + "\u{A0}× " + wording.integer(count) }
  }

  /// What leaves within an hour, by tour.
  func goodsOut(_ hour: PreparationHour) -> [String] {
    let lots = Dictionary(grouping: hour.departures) { rides[$0].map { plan.tours[$0.tour].id } }
    return lots.sorted { $0.key ?? "" < $1.key ?? "" }.map { tour, lots in
      let crates = lots.reduce(0) { $0 + plan.lots[$1].crateCount }
      return (tour ?? "") + ", " + wording.count(crates, .crate)
    }
  }

  /// What is in the room at the most, with what it holds where that is known.
  func roomLines(_ stock: Freight, at hub: Identifier<Place>) -> [String] {
    let storage = round[hub].storage
    func of(_ limit: String?) -> String { limit.map { " / " + $0 } ?? "" }
    func cold(_ name: Text, _ volume: Volume, _ limit: Volume?) -> String? {
      guard volume > .zero else { return nil }
      return wording(name) + " " + wording.liters(volume) + of(limit.map(wording.liters))
    }
    return [
      wording.mass(stock.mass) + of(storage?.mass.map(wording.mass)),
      storage?.volume.map {
        wording.liters(stock.volume + stock.frozen) + of(wording.liters($0))
      },
      cold(Text("frais", "chilled"), stock.chilled, storage?.chilled),
      cold(Text("surgelé", "frozen"), stock.frozen, storage?.frozen),
    ].compactMap(\.self)
  }

  /// The hours in which more is in the room than it holds.
  private func roomWarnings(_ hours: [PreparationHour], _ hub: Identifier<Place>) -> [String] {
    guard let storage = round[hub].storage else { return [] }
    return hours.filter { storage.isOverfull($0.stock) }.map { hour in
      let lines = roomLines(hour.stock, at: hub).joined(separator: ", ")
      let date = wording.dayAndMonth(round.contents.days[hour.day].date)
      let clock = wording.clock(Seconds(hour.hour * 3_600))
      return wording(
        Text(
          "Trop dans la salle, \(date), \(clock) : ", "Too much in the room, \(date), \(clock): "))
        + lines
    }
  }
}

extension Place.Storage {
  /// Whether some goods do not fit.
  fileprivate func isOverfull(_ goods: Freight) -> Bool {
    goods.mass > mass ?? goods.mass
      || goods.volume + goods.frozen > volume ?? (goods.volume + goods.frozen)
      || goods.chilled > chilled ?? goods.chilled || goods.frozen > frozen ?? goods.frozen
  }
}
