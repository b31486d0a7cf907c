import Quantities

/// Whether docks and hubs hold on every day what the tours leave in them.
struct StoreAudit {
  let round: Round
  let plan: Plan
  let done: DoneWork

  /// What stands in a place, in grams and millilitres.
  private struct Goods {
    var mass = 0
    var volume: [Compartment: Int] = [:]

    mutating func add(_ mass: Int, _ volume: Int, _ compartment: Compartment) {
      self.mass += mass
      self.volume[compartment, default: 0] += volume
    }

    /// All goods, then those of each limit of a store.
    var amounts: [Int] {
      [
        mass, volume.values.reduce(0, +), volume[.chilled, default: 0],
        volume[.frozen, default: 0],
      ]
    }
  }

  func faults() -> [String] {
    let limited = round.contents.places.filter { $0.storage != nil }
    return limited.flatMap { place in
      let always = brought(to: place)
      return round.contents.days.indices.compactMap { day in
        isWithin(place, always: always, carried: carried(at: place, on: day))
          ? nil : "\(place.id) is overfull on day \(day)"
      }
    }
  }

  /// Where what is there anyway is already too much, no tour may add to it.
  private func isWithin(_ place: Place, always: Goods, carried: Goods) -> Bool {
    let storage = place.storage
    let limits = [
      storage?.mass?.value, storage?.volume?.value, storage?.chilled?.value, storage?.frozen?.value,
    ]
    return zip(limits, zip(always.amounts, carried.amounts)).allSatisfy { limit, amounts in
      amounts.1 == 0 || amounts.0 + amounts.1 <= limit ?? Int.max
    }
  }

  /// What the producers of a hub leave there or make there, and what tours have brought.
  private func brought(to place: Place) -> Goods {
    var goods = Goods()
    for lot in done.unloaded.map({ plan.lots[$0] })
    where lot.purpose == .collect && lot.to == place.id {
      goods.add(lot.mass.value, lot.volume.value, lot.compartment)
    }
    guard round.contents.hubs.contains(place.id) else { return goods }
    for line in round.orders {
      let product = round[line.product]
      let producer = round[product.producer]
      let hub = LotAudit.hub(of: line, from: producer, in: round)
      guard LotAudit.source(of: producer, hub) == place.id, hub == place.id else { continue }
      goods.add(
        product.mass.value * line.quantity, product.volume.value * line.quantity,
        product.temperature.compartment)
    }
    return goods
  }

  /// What waits at a dock for its tour, or at a hub until the last preparation.
  private func carried(at place: Place, on day: Int) -> Goods {
    let days = round.contents.days
    let ready = days.lastIndex { !$0.prepare.isEmpty } ?? days.count - 1
    var goods = Goods()
    for tour in plan.tours {
      for (index, lot) in tour.stops.flatMap(\.loads).map({ ($0, plan.lots[$0]) }) {
        let date = lot.producer.flatMap { round[$0].dropOff?.date }
        let dropped = days.firstIndex { $0.date == date } ?? 0
        let waits =
          lot.purpose != .deliver && lot.from == place.id && lot.from != lot.producer
          && !done.loaded.contains(index) && (dropped...max(dropped, tour.day)).contains(day)
        let stays =
          lot.purpose == .collect && lot.to == place.id && tour.day <= day && day <= ready
          && !done.unloaded.contains(index)
        if waits || stays { goods.add(lot.mass.value, lot.volume.value, lot.compartment) }
      }
    }
    return goods
  }
}
