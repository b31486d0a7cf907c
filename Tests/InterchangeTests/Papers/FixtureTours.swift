import Cabotage
import Quantities

extension PlanFixture {
  /// The plan; the frozen lot of the last group stays behind, or its last lot of all.
  var plan: Plan {
    let missing = lots.indices.last { lots[$0].compartment == .frozen } ?? lots.count - 1
    let collected = lots.indices.filter { lots[$0].purpose == .collect && $0 != missing }
    let delivered = lots.indices.filter { lots[$0].purpose == .deliver && $0 != missing }
    let groups = places(.group).map(\.id)
    var tours = [tour("T1", day: 0, visits: collect(collected))]
    for first in stride(from: 0, to: groups.count, by: 6) {
      let served = groups[first..<min(first + 6, groups.count)]
      tours.append(
        tour("T\(tours.count + 1)", day: 1, visits: deliver(delivered, to: Array(served))))
    }
    var left = Plan.Unserved(lot: missing, reason: Text("congélateur plein", "freezer full"))
    left.ways = [
      Plan.Way(text: Text("un congélateur de plus", "one more freezer"), price: 12_340)
    ]
    left.contradiction = Text("Prouvé : un lot et un seau", "Proved: a lot and a bucket")
    return Plan(
      tours: tours, lots: lots, crates: crates, unserved: [left],
      totals: totals(tours, missing: missing), shares: shares(tours),
      travel: TravelSummary(known: 3, estimated: 12, detour: 1.3), seed: 42, iterations: 12_345
    ).prepared(in: round)
  }

  private typealias Visit = (place: Identifier<Place>, unloads: [Int], loads: [Int])

  private func collect(_ lots: [Int]) -> [Visit] {
    let places = places(.producer).map { $0.dropOff?.place ?? $0.id }
    let visits: [Visit] = places.map { place in
      (place, [], lots.filter { self.lots[$0].from == place })
    }
    return visits.filter { !$0.loads.isEmpty } + [("salle", lots, [])]
  }

  private func deliver(_ lots: [Int], to groups: [Identifier<Place>]) -> [Visit] {
    let half = (groups.count + 1) / 2
    return [groups.prefix(half), groups.dropFirst(half)].flatMap { trip -> [Visit] in
      let loads = lots.filter { trip.contains(self.lots[$0].to) }
      guard !loads.isEmpty else { return [] }
      return [("salle", [], loads)]
        + trip.map { group in (group, loads.filter { self.lots[$0].to == group }, []) }
    }
  }

  private func tour(_ id: String, day: Int, visits: [Visit]) -> Tour {
    var moment = 30_600
    var aboard = Freight()
    let stops = visits.map { visit in
      let arrival = moment + 1_260
      let start = visit.place == "quai" ? arrival + 600 : arrival
      moment = start + 900
      for lot in visit.unloads { add(lots[lot], to: &aboard, sign: -1) }
      for lot in visit.loads { add(lots[lot], to: &aboard, sign: 1) }
      return TourStop(
        place: visit.place, arrival: Seconds(arrival), start: Seconds(start),
        departure: Seconds(moment), distance: 17_350, unloads: visit.unloads, loads: visit.loads,
        onBoard: aboard)
    }
    let distance = Distance(17_350 * stops.count + 4_200)
    return Tour(
      id: id, vehicle: "camionnette", day: day, driver: day == 0 ? "conducteur 1" : nil,
      start: "base", end: "base", departure: 30_600, arrival: Seconds(moment + 600), stops: stops,
      distance: distance, returnDistance: 4_200, trips: day == 0 ? 1 : 2,
      cost: TourCost(
        fixed: 86_670, distance: Money(distance.value * 143 / 10_000 * 10),
        time: Money((moment - 30_000) * 333 / 36_000 * 10)),
      emissions: Mass(distance.value * 301 / 1_000))
  }

  private func add(_ lot: Lot, to freight: inout Freight, sign: Int) {
    freight.mass += lot.mass * sign
    freight.crates += lot.crateCount * sign
    switch lot.compartment {
    case .ambient: freight.volume += lot.volume * sign
    case .chilled:
      freight.volume += lot.volume * sign
      freight.chilled += lot.volume * sign
    case .frozen: freight.frozen += lot.volume * sign
    }
  }

  private func totals(_ tours: [Tour], missing: Int) -> Totals {
    var masses: [Product.Provenance: Mass] = [.measured: 0, .inferred: 0, .unknown: 0]
    for line in round.contents.orders {
      let product = round[line.product]
      masses[product.massProvenance, default: 0] += product.mass * line.quantity
    }
    let served = lots.indices.filter { lots[$0].purpose == .deliver && $0 != missing }
    return Totals(
      orders: Set(round.contents.orders.map(\.order)).count, mass: masses,
      delivered: served.map { lots[$0].mass }.reduce(.zero, +), notCollected: 0,
      notDelivered: lots[missing].mass,
      crates: crates.count, cratesBound: crates.count - 2,
      cost: TourCost(
        fixed: tours.map(\.cost.fixed).reduce(.zero, +),
        distance: tours.map(\.cost.distance).reduce(.zero, +),
        time: tours.map(\.cost.time).reduce(.zero, +)),
      distance: tours.map(\.distance).reduce(.zero, +),
      time: tours.map { $0.arrival - $0.departure }.reduce(.zero, +),
      trips: tours.map(\.trips).reduce(0, +), emissions: tours.map(\.emissions).reduce(.zero, +))
  }

  private func shares(_ tours: [Tour]) -> [Plan.GroupShare] {
    let cost = tours.map(\.cost.total.value).reduce(0, +)
    let masses = places(.group).map { group in
      (group.id, lots.filter { $0.to == group.id }.map { mass($0.contents) }.reduce(.zero, +))
    }
    let whole = masses.map(\.1.value).reduce(0, +)
    var left = cost
    return masses.enumerated().map { index, entry in
      let part = index == masses.count - 1 ? left : cost * entry.1.value / whole / 10 * 10
      left -= part
      return Plan.GroupShare(group: entry.0, mass: entry.1, cost: Money(part))
    }
  }
}
