import Cabotage
import Quantities
import Testing

/// A way to spoil a good plan of the small round.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let plan: @Sendable (Plan) throws -> Plan

  init(_ description: String, _ plan: @escaping @Sendable (Plan) throws -> Plan) {
    testDescription = description
    self.plan = plan
  }

  static let all = tours + stops + lots + crates + sums

  private static func tour(
    _ description: String, _ change: @escaping @Sendable (Tour) -> Tour
  ) -> Tampering {
    Tampering(description) { $0.with(tours: [change($0.tours[0])] + $0.tours.dropFirst()) }
  }

  private static func stop(
    _ description: String, _ change: @escaping @Sendable (TourStop) -> TourStop
  ) -> Tampering {
    tour(description) { tour in
      var stops = tour.stops
      stops[1] = change(stops[1])
      return tour.with(stops: stops)
    }
  }

  private static func lot(
    _ description: String, _ change: @escaping @Sendable (Lot) -> Lot
  ) -> Tampering {
    Tampering(description) { $0.with(lots: [change($0.lots[0])] + $0.lots.dropFirst()) }
  }

  private static func crate(
    _ description: String, _ change: @escaping @Sendable (PackedCrate) -> PackedCrate
  ) -> Tampering {
    Tampering(description) { $0.with(crates: [change($0.crates[0])] + $0.crates.dropFirst()) }
  }

  private static func totals(
    _ description: String, _ change: @escaping @Sendable (Totals) -> Totals
  ) -> Tampering {
    Tampering(description) { $0.with(totals: change($0.totals)) }
  }

  private static let tours = [
    tour("an unknown vehicle") { $0.with(vehicle: "ghost") },
    tour("another vehicle") { $0.with(vehicle: "van") },
    tour("a day that is not there") { $0.with(day: 9) },
    tour("another day") { $0.with(day: 1) },
    tour("a start elsewhere") { $0.with(start: "farm") },
    tour("an end elsewhere") { $0.with(end: .some("farm")) },
    tour("no way back") { $0.with(end: .some(nil)) },
    tour("an early departure") { $0.with(departure: 0) },
    tour("a late departure") { $0.with(departure: $0.departure + 60) },
    tour("an early arrival") { $0.with(arrival: $0.arrival - 60) },
    tour("a late arrival") { $0.with(arrival: 86_000) },
    tour("a longer way back") {
      $0.with(distance: $0.distance + 100, returnDistance: $0.returnDistance + 100)
    },
    tour("another distance") { $0.with(distance: $0.distance + 1) },
    tour("another number of trips") { $0.with(trips: $0.trips + 1) },
    tour("a dearer day") {
      $0.with(
        cost: TourCost(fixed: $0.cost.fixed + 10, distance: $0.cost.distance, time: $0.cost.time))
    },
    tour("cents of one cause in another") {
      $0.with(
        cost: TourCost(
          fixed: $0.cost.fixed, distance: $0.cost.distance - 10, time: $0.cost.time + 10))
    },
    tour("other emissions") { $0.with(emissions: $0.emissions + 1) },
    tour("an unknown driver") { $0.with(driver: .some("ghost")) },
    Tampering("a tour twice") { $0.with(tours: $0.tours + [$0.tours[0]]) },
    Tampering("two tours of one name") { plan in
      plan.with(tours: plan.tours.map { $0.with(id: "T") })
    },
  ]

  private static let stops = [
    stop("a stop nowhere") { $0.with(place: "nowhere") },
    stop("a stop elsewhere") { $0.with(place: "north") },
    stop("a load that is not there") { $0.with(loads: $0.loads + [999]) },
    stop("another load") { $0.with(loads: []) },
    stop("another number of crates on board") { stop in
      var onBoard = stop.onBoard
      onBoard.crates += 1
      return stop.with(onBoard: onBoard)
    },
    stop("other room on board") { stop in
      var onBoard = stop.onBoard
      onBoard.volume += 1
      return stop.with(onBoard: onBoard)
    },
    stop("other chilled goods on board") { stop in
      var onBoard = stop.onBoard
      onBoard.chilled += 1
      return stop.with(onBoard: onBoard)
    },
  ]

  private static let lots = [
    lot("a lot for something else") { $0.with(purpose: .direct) },
    lot("a lot of nobody") { $0.with(producer: .some(nil)) },
    lot("a lot of somebody else") { $0.with(producer: .some("dairy")) },
    lot("a lot from elsewhere") { $0.with(from: "dairy") },
    lot("a lot to elsewhere") { $0.with(to: "north") },
    lot("a lot of another compartment") { $0.with(compartment: .frozen) },
    lot("a lot of fewer goods") { $0.with(contents: []) },
    lot("a lot with a crate") { $0.with(crates: [0]) },
    lot("a lighter lot") { $0.with(mass: $0.mass - 1) },
    lot("a smaller lot") { $0.with(volume: $0.volume - 1) },
    lot("a lot of no crates") { $0.with(crateCount: 0) },
    Tampering("lots that swap their crates") { plan in
      let ends = plan.lots.indices.filter { !plan.lots[$0].crates.isEmpty }
      let (first, last) = (try #require(ends.first), try #require(ends.last))
      var lots = plan.lots
      lots[first] = lots[first].with(crates: plan.lots[last].crates)
      lots[last] = lots[last].with(crates: plan.lots[first].crates)
      return plan.with(lots: lots)
    },
  ]

  private static let crates = [
    crate("a crate of another group") { $0.with(group: "south") },
    crate("a crate of another household") { $0.with(member: "H-6") },
    crate("a crate of another order") { $0.with(order: "o6") },
    crate("a crate of another number") { $0.with(number: 99) },
    crate("a crate of other fellows") { $0.with(count: 99) },
    crate("a crate of an unknown type") { $0.with(type: .some("ghost")) },
    crate("goods without a crate") { $0.with(type: .some(nil)) },
    crate("a crate of another temperature") { $0.with(temperature: .frozen) },
    crate("a crate that hides its eggs") { $0.with(isFragile: !$0.isFragile) },
    crate("a lighter crate") { $0.with(mass: $0.mass - 1) },
    crate("a smaller crate") { $0.with(volume: $0.volume - 1) },
    Tampering("eggs among the potatoes") { plan in
      let eggs = try #require(plan.crates.firstIndex { $0.isFragile })
      let sacks = try #require(
        plan.crates.firstIndex { crate in
          crate.order == plan.crates[eggs].order && !crate.isFragile
            && crate.contents.contains { $0.product == "potatoes" }
        })
      let both = plan.crates[eggs].contents + plan.crates[sacks].contents
      var crates = plan.crates
      crates[sacks] = crates[sacks].with(contents: [])
      crates[eggs] = crates[eggs].with(contents: both)
      return plan.with(crates: crates)
    },
  ]

  private static let sums = [
    totals("another number of orders") { $0.with(orders: $0.orders + 1) },
    totals("another mass ordered") { $0.with(mass: [:]) },
    totals("more delivered") { $0.with(delivered: $0.delivered + 1) },
    totals("more not collected") { $0.with(notCollected: 1) },
    totals("more not delivered") { $0.with(notDelivered: 1) },
    totals("more crates") { $0.with(crates: $0.crates + 1) },
    totals("a bound above the crates") { $0.with(cratesBound: $0.crates + 1) },
    totals("a dearer total") {
      $0.with(
        cost: TourCost(fixed: $0.cost.fixed + 10, distance: $0.cost.distance, time: $0.cost.time))
    },
    totals("a longer total") { $0.with(distance: $0.distance + 1) },
    totals("more time") { $0.with(time: $0.time + 1) },
    totals("more trips") { $0.with(trips: $0.trips + 1) },
    totals("more emissions") { $0.with(emissions: $0.emissions + 1) },
    Tampering("a share moved to another group") { plan in
      let shares = plan.shares
      return plan.with(shares: [
        shares[0].with(cost: shares[0].cost + 20), shares[1].with(cost: shares[1].cost - 20),
      ])
    },
    Tampering("a share of other goods") { plan in
      plan.with(shares: [plan.shares[0].with(mass: plan.shares[0].mass + 1), plan.shares[1]])
    },
    Tampering("a group without a share") { plan in
      let all = plan.shares[1]
      return plan.with(shares: [all.with(cost: plan.totals.cost.total)])
    },
    Tampering("another sum of known journeys") {
      $0.with(travel: TravelSummary(known: 99, estimated: 0, detour: $0.travel.detour))
    },
  ]
}

extension Plan {
  func with(
    tours: [Tour]? = nil,
    lots: [Lot]? = nil,
    crates: [PackedCrate]? = nil,
    unserved: [Unserved]? = nil, shortages: [Shortage]? = nil,
    totals: Totals? = nil,
    shares: [GroupShare]? = nil,
    travel: TravelSummary? = nil,
    seed: UInt64? = nil,
    iterations: Int? = nil,
    preparations: [Preparation]? = nil
  ) -> Self {
    Plan(
      tours: tours ?? self.tours, lots: lots ?? self.lots, crates: crates ?? self.crates,
      unserved: unserved ?? self.unserved, shortages: shortages ?? self.shortages,
      totals: totals ?? self.totals,
      shares: shares ?? self.shares, travel: travel ?? self.travel, seed: seed ?? self.seed,
      iterations: iterations ?? self.iterations,
      preparations: preparations ?? self.preparations)
  }
}

extension Plan.GroupShare {
  func with(
    group: Identifier<Place>? = nil,
    mass: Mass? = nil,
    cost: Money? = nil
  ) -> Self {
    Plan.GroupShare(group: group ?? self.group, mass: mass ?? self.mass, cost: cost ?? self.cost)
  }
}

extension Tour {
  func with(
    id: String? = nil,
    vehicle: Identifier<Vehicle>? = nil,
    day: Int? = nil,
    driver: Identifier<Volunteer>?? = nil,
    start: Identifier<Place>? = nil,
    end: Identifier<Place>?? = nil,
    departure: Seconds? = nil,
    arrival: Seconds? = nil,
    stops: [TourStop]? = nil,
    distance: Distance? = nil,
    returnDistance: Distance? = nil,
    trips: Int? = nil,
    cost: TourCost? = nil,
    emissions: Mass? = nil
  ) -> Self {
    Tour(
      id: id ?? self.id, vehicle: vehicle ?? self.vehicle, day: day ?? self.day,
      driver: driver ?? self.driver, start: start ?? self.start, end: end ?? self.end,
      departure: departure ?? self.departure, arrival: arrival ?? self.arrival,
      stops: stops ?? self.stops, distance: distance ?? self.distance,
      returnDistance: returnDistance ?? self.returnDistance, trips: trips ?? self.trips,
      cost: cost ?? self.cost, emissions: emissions ?? self.emissions)
  }
}

extension TourStop {
  func with(
    place: Identifier<Place>? = nil,
    arrival: Seconds? = nil,
    start: Seconds? = nil,
    departure: Seconds? = nil,
    distance: Distance? = nil,
    unloads: [Int]? = nil,
    loads: [Int]? = nil,
    onBoard: Freight? = nil
  ) -> Self {
    TourStop(
      place: place ?? self.place, arrival: arrival ?? self.arrival, start: start ?? self.start,
      departure: departure ?? self.departure, distance: distance ?? self.distance,
      unloads: unloads ?? self.unloads, loads: loads ?? self.loads, onBoard: onBoard ?? self.onBoard
    )
  }
}

extension Lot {
  func with(
    purpose: Purpose? = nil,
    producer: Identifier<Place>?? = nil,
    from: Identifier<Place>? = nil,
    to: Identifier<Place>? = nil,
    compartment: Compartment? = nil,
    contents: [ProductCount]? = nil,
    crates: [Int]? = nil,
    mass: Mass? = nil,
    volume: Volume? = nil,
    crateCount: Int? = nil
  ) -> Self {
    Lot(
      purpose: purpose ?? self.purpose, producer: producer ?? self.producer,
      from: from ?? self.from, to: to ?? self.to, compartment: compartment ?? self.compartment,
      contents: contents ?? self.contents, crates: crates ?? self.crates, mass: mass ?? self.mass,
      volume: volume ?? self.volume, crateCount: crateCount ?? self.crateCount)
  }
}

extension PackedCrate {
  func with(
    group: Identifier<Place>? = nil,
    member: Identifier<Member>? = nil,
    order: Identifier<Order>? = nil,
    number: Int? = nil,
    count: Int? = nil,
    type: Identifier<CrateType>?? = nil,
    temperature: TemperatureClass? = nil,
    isFragile: Bool? = nil,
    contents: [ProductCount]? = nil,
    arrangement: [PlacedUnit]?? = nil,
    mass: Mass? = nil,
    volume: Volume? = nil
  ) -> Self {
    PackedCrate(
      group: group ?? self.group, member: member ?? self.member, order: order ?? self.order,
      number: number ?? self.number, count: count ?? self.count, type: type ?? self.type,
      temperature: temperature ?? self.temperature, isFragile: isFragile ?? self.isFragile,
      contents: contents ?? self.contents, arrangement: arrangement ?? self.arrangement,
      mass: mass ?? self.mass, volume: volume ?? self.volume)
  }
}

extension Totals {
  func with(
    orders: Int? = nil,
    mass: [Product.Provenance: Mass]? = nil,
    delivered: Mass? = nil,
    notCollected: Mass? = nil,
    notDelivered: Mass? = nil,
    crates: Int? = nil,
    cratesBound: Int? = nil,
    cost: TourCost? = nil,
    distance: Distance? = nil,
    time: Seconds? = nil,
    trips: Int? = nil,
    emissions: Mass? = nil
  ) -> Self {
    Totals(
      orders: orders ?? self.orders, mass: mass ?? self.mass,
      delivered: delivered ?? self.delivered, notCollected: notCollected ?? self.notCollected,
      notDelivered: notDelivered ?? self.notDelivered, crates: crates ?? self.crates,
      cratesBound: cratesBound ?? self.cratesBound, cost: cost ?? self.cost,
      distance: distance ?? self.distance, time: time ?? self.time, trips: trips ?? self.trips,
      emissions: emissions ?? self.emissions)
  }
}
