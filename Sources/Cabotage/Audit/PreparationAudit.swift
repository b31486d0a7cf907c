import Quantities

/// Whether all crates are prepared once, after their goods have come and before they leave, and
/// whether the hands said to be necessary are.
struct PreparationAudit {
  let round: Round
  let plan: Plan

  func faults() -> [String] {
    let hubs = plan.preparations.map(\.hub)
    guard Set(hubs).count == hubs.count, hubs.allSatisfy(round.contents.hubs.contains) else {
      return ["the hubs of the preparation are not those of the round"]
    }
    return round.contents.hubs.flatMap { hub in
      let preparation = plan.preparations.first { $0.hub == hub }
      let wanted = goods(at: hub)
      guard let preparation else {
        return wanted.isEmpty || openHours(of: hub).isEmpty
          ? [] : ["the preparation at \(hub) is missing"]
      }
      return faults(of: preparation, wanted)
    }
  }

  private func faults(of preparation: Preparation, _ wanted: [Preparation.Goods: Int]) -> [String] {
    let hub = preparation.hub
    var found = UnitBalance<Preparation.Goods>()
    for task in preparation.tasks { found.add(1, to: task.goods) }
    for task in preparation.late { found.add(1, to: task.goods) }
    var expected = UnitBalance<Preparation.Goods>()
    for (goods, count) in wanted { expected.add(count, to: goods) }
    guard found.balances(expected) else { return ["not everything is prepared once at \(hub)"] }
    return preparation.tasks.flatMap { hourFaults($0, at: hub) }
      + stockFaults(preparation) + boundFaults(preparation)
  }

  /// The crates that leave a hub, and how many parts goods in bulk have.
  private func goods(at hub: Identifier<Place>) -> [Preparation.Goods: Int] {
    var goods: [Preparation.Goods: Int] = [:]
    for (index, lot) in plan.lots.enumerated() where lot.purpose == .deliver && lot.from == hub {
      if lot.crates.isEmpty { goods[.bulk(index)] = lot.crateCount }
      for crate in lot.crates { goods[.crate(crate)] = 1 }
    }
    return goods
  }

  /// When anybody works at a hub, day by day in seconds of the round.
  private func openHours(of hub: Identifier<Place>) -> [(from: Int, to: Int)] {
    round.contents.days.flatMap { day in
      let open = round[hub].openings.hours(on: day.date)
      return day.prepare.flatMap { hours in
        open.compactMap { hours.intersection($0) }.filter { $0.opens < $0.closes }
          .map { (midnight(day.date) + $0.opens, midnight(day.date) + $0.closes) }
      }
    }
  }

  private func midnight(_ date: CalendarDate) -> Int {
    (round.contents.days.first?.date.days(to: date) ?? 0) * 86_400
  }

  private func moment(_ day: Int, _ time: Seconds) -> Int {
    midnight(round.contents.days[day].date) + time.value
  }

  private func hourFaults(_ task: Preparation.Task, at hub: Identifier<Place>) -> [String] {
    guard round.contents.days.indices.contains(task.day) else { return ["no day \(task.day)"] }
    let (start, end) = (moment(task.day, task.start), moment(task.day, task.end))
    var faults: [String] = []
    if end - start != work(of: task.goods) { faults.append("\(task.goods) takes another time") }
    if !openHours(of: hub).contains(where: { $0.from <= start && end <= $0.to }) {
      faults.append("\(task.goods) is prepared when nobody is at \(hub)")
    }
    if end > due(of: task.goods, at: hub) { faults.append("\(task.goods) is prepared too late") }
    return faults
  }

  private func work(of goods: Preparation.Goods) -> Int {
    let times = round.contents.packingTimes
    switch goods {
    case .crate(let index):
      return times.perCrate.value + times.perLine.value * plan.crates[index].contents.count
    case .bulk(let index):
      let lot = plan.lots[index]
      let lines = times.perLine.value * lot.contents.count
      return times.perCrate.value + (lines + lot.crateCount - 1) / lot.crateCount
    }
  }

  /// When the tour that takes goods begins to load.
  private func due(of goods: Preparation.Goods, at hub: Identifier<Place>) -> Int {
    for tour in plan.tours {
      for stop in tour.stops where stop.place == hub {
        let isLoaded = stop.loads.contains { lot in
          switch goods {
          case .crate(let crate): plan.lots[lot].crates.contains(crate)
          case .bulk(let index): lot == index
          }
        }
        if isLoaded { return moment(tour.day, stop.start) }
      }
    }
    return Int.max
  }

  /// Whether what goes into crates has come before, unit by unit; what never comes is not awaited.
  private func stockFaults(_ preparation: Preparation) -> [String] {
    struct Change: Comparable {
      let moment: Int
      /// Arrivals before what is begun at the same moment.
      let rank: Int
      let units: Int

      static func < (left: Self, right: Self) -> Bool {
        (left.moment, left.rank) < (right.moment, right.rank)
      }
    }
    var changes: [Identifier<Product>: [Change]] = [:]
    for (count, moment) in arrivals(at: preparation.hub) {
      changes[count.product, default: []].append(
        Change(moment: moment, rank: 0, units: count.units))
    }
    var begun: Set<Preparation.Goods> = []
    for task in preparation.tasks where begun.insert(task.goods).inserted {
      let contents =
        switch task.goods {
        case .crate(let index): plan.crates[index].contents
        case .bulk(let index): plan.lots[index].contents
        }
      for count in contents {
        changes[count.product, default: []].append(
          Change(moment: moment(task.day, task.start), rank: 1, units: -count.units))
      }
    }
    return changes.sorted { $0.key < $1.key }.compactMap { product, changes in
      let come = changes.reduce(0) { $0 + max(0, $1.units) }
      var (stock, lacking, seen) = (0, 0, 0)
      for change in changes.sorted() {
        stock += change.units
        seen += max(0, change.units)
        // Until the last unit is there, nothing may be given out that is not.
        if seen < come { lacking = min(lacking, stock) }
      }
      return lacking < 0 ? "\(product) is packed before it has come" : nil
    }
  }

  /// What comes to a hub and when; what a producer makes there or brings is there all day.
  private func arrivals(at hub: Identifier<Place>) -> [(ProductCount, Int)] {
    let carried = plan.tours.flatMap { tour in
      tour.stops.filter { $0.place == hub }.flatMap { stop in
        stop.unloads.flatMap { plan.lots[$0].contents }
          .map { ($0, moment(tour.day, stop.departure)) }
      }
    }
    let brought = round.orders.compactMap { line -> (ProductCount, Int)? in
      let producer = round[round[line.product].producer]
      guard LotAudit.hub(of: line, from: producer, in: round) == hub,
        LotAudit.source(of: producer, hub) == hub
      else { return nil }
      let count = ProductCount(product: line.product, units: line.quantity)
      return (count, producer.dropOff?.date.map(midnight) ?? 0)
    }
    return carried + brought
  }

  /// Whether the work that the bound names has to be done in its hours, and takes the hands.
  private func boundFaults(_ preparation: Preparation) -> [String] {
    guard let bound = preparation.bound else {
      return preparation.tasks.isEmpty ? [] : ["the bound of the hands is missing"]
    }
    let days = round.contents.days.indices
    guard days.contains(bound.day), days.contains(bound.lastDay) else { return ["no such days"] }
    let (from, to) = (moment(bound.day, bound.from), moment(bound.lastDay, bound.to))
    let time = openHours(of: preparation.hub).reduce(0) { sum, hours in
      sum + max(0, min(to, hours.to) - max(from, hours.from))
    }
    let done = preparation.tasks.filter {
      moment($0.day, $0.start) >= from && moment($0.day, $0.end) <= to
    }.reduce(0) { $0 + work(of: $1.goods) }
    let isRight =
      time > 0 && bound.hands == (bound.work.value + time - 1) / time
      && bound.work.value <= done && bound.hands <= preparation.hands
    return isRight ? [] : ["the bound of the hands does not follow"]
  }
}
