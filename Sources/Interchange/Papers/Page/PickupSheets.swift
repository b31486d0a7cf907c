import Cabotage
import Quantities

extension PaperSource {
  /// The pick-up note of each producer, also of those who bring their goods themselves.
  var pickupSheets: [PaperSheet] {
    producers.map { producer in
      let goods = goods(from: producer)
      let view: TemplateView = [
        "openings": section(openings(of: producer)), "access": section(producer.access),
        "contact": section(producer.contact), "address": section(producer.commune),
        "dropOff": section(dropOff(of: producer)),
        "visits": visits(of: producer),
        "cold": section(cold(goods)),
        "mass": wording.mass(goods.map(mass).reduce(.zero, +)),
        "units": wording.count(goods.map(\.units).reduce(0, +), .unit),
      ]
      return PaperSheet(
        kind: .pickup, code: code(producer), title: producer.name, subtitle: dates, view: view)
    }
  }

  /// The goods of each passage of a driver, then those that nobody fetches.
  private func visits(of producer: Place) -> [TemplateView] {
    let lots = lots(by: producer)
    guard !lots.isEmpty else {
      return [visit(nil, goods(from: producer), isMissed: false)]
    }
    var passages: [(line: String, counts: [ProductCount])] = []
    for (lot, ride) in riding(lots) {
      let line = round[plan.lots[lot].from].name + ", " + passage(tour: ride.tour, stop: ride.load)
      if let known = passages.firstIndex(where: { $0.line == line }) {
        passages[known].counts += plan.lots[lot].contents
      } else {
        passages.append((line, plan.lots[lot].contents))
      }
    }
    let missed = lots.filter { rides[$0] == nil }.flatMap { plan.lots[$0].contents }
    return passages.map { visit($0.line, gathered($0.counts), isMissed: false) }
      + (missed.isEmpty ? [] : [visit(nil, gathered(missed), isMissed: true)])
  }

  private func visit(_ line: String?, _ counts: [ProductCount], isMissed: Bool) -> TemplateView {
    [
      "passage": section(line), "isMissed": isMissed, "lines": counts.map(productLine),
      "visitMass": wording.mass(counts.map(mass).reduce(.zero, +)),
      "visitUnits": wording.integer(counts.map(\.units).reduce(0, +)),
    ]
  }

  /// A row of a list of products.
  func productLine(_ count: ProductCount) -> TemplateView {
    let product = round[count.product]
    return [
      "reference": product.id.name, "name": product.name, "unit": section(product.unit),
      "quantity": wording.integer(count.units), "mass": wording.mass(mass(of: count)),
      "mark": section(product.temperature.mark.map { wording($0) }),
      "isFragile": product.isFragile, "isNotFood": !product.isFood,
      "producer": round[product.producer].name, "producerCode": code(round[product.producer]),
    ]
  }

  private func dropOff(of producer: Place) -> String? {
    guard let dropOff = producer.dropOff, let day = dropOff.date ?? round.contents.days.first?.date
    else { return nil }
    return address(of: round[dropOff.place]) + ", " + wording.date(day)
  }

  /// The hours of a place on the days of the round when somebody may come.
  func openings(of place: Place) -> String? {
    guard !place.openings.isEmpty else { return nil }
    let days = round.contents.days.filter { day in
      switch place.kind {
      case .producer, .dock: !day.collect.isEmpty
      case .group: !day.deliver.isEmpty
      case .hub, .vehicleBase: true
      }
    }.map(\.date).compactMap { date -> String? in
      let hours = place.openings.hours(on: date).map(wording.hours)
      return hours.isEmpty ? nil : wording.dayAndMonth(date) + " " + hours.joined(separator: ", ")
    }
    return days.joined(separator: " ; ")
  }

  private func cold(_ goods: [ProductCount]) -> String? {
    let classes = Set(goods.map { round[$0.product].temperature })
    return TemperatureClass.allCases.filter { $0 != .ambient && classes.contains($0) }
      .map { wording($0.name) }.joined(separator: " ; ")
  }
}
