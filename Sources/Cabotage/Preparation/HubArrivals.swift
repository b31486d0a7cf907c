import Quantities

/// When units of each product are at a hub, to be given out once each.
struct HubArrivals {
  /// Units that arrive together.
  private struct Batch {
    let moment: Int
    var units: Int
  }

  private var batches: [Identifier<Product>: [Batch]] = [:]
  /// When the last units of a product come.
  private var latest: [Identifier<Product>: Int] = [:]

  /// Takes down what tours unload, and what producers bring themselves.
  init(round: Round, plan: Plan, hub: Identifier<Place>) {
    let timetable = Timetable(days: round.contents.days)
    func add(_ product: Identifier<Product>, _ units: Int, at moment: Int) {
      batches[product, default: []].append(Batch(moment: moment, units: units))
    }
    for tour in plan.tours {
      for stop in tour.stops where stop.place == hub {
        for lot in stop.unloads.map({ plan.lots[$0] }) where lot.purpose == .collect {
          for count in lot.contents {
            add(count.product, count.units, at: timetable.moment(tour.day, stop.departure.value))
          }
        }
      }
    }
    for line in round.broughtGoods(to: hub) {
      let day = round.dropOffDay(of: round[line.product].producer)
      add(line.product, line.quantity, at: timetable.moment(day, 0))
    }
    for product in batches.keys { batches[product]?.sort { $0.moment < $1.moment } }
    latest = batches.compactMapValues { $0.last?.moment }
  }

  /// Gives out some goods, those that came first first.
  ///
  /// - Returns: When the last of them is there; what never comes is awaited until the last units of
  ///   its product are there.
  mutating func take(_ goods: [ProductCount]) -> Int {
    var last = Int.min
    for count in goods {
      var wanted = count.units
      while wanted > 0, var batch = batches[count.product]?.first {
        let units = min(wanted, batch.units)
        wanted -= units
        batch.units -= units
        last = max(last, batch.moment)
        if batch.units > 0 {
          batches[count.product]?[0] = batch
        } else {
          batches[count.product]?.removeFirst()
        }
      }
      if wanted > 0, let moment = latest[count.product] { last = max(last, moment) }
    }
    return last == .min ? 0 : last
  }
}
