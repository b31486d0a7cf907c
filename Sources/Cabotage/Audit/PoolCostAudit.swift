import Quantities
import Sharing

/// Whether the costs of groups are those of their tours, and bounds are no higher than what proves them.
struct PoolCostAudit {
  let certificate: PoolCertificate
  let ground: PoolAuditGround

  private var pooling: Pooling { certificate.pooling }

  func faults() -> [String] {
    pooling.groups.dropFirst().flatMap(groupFaults) + splitFaults()
      + pooling.prices.indices.flatMap(priceFaults)
  }

  private func groupFaults(_ group: PoolGroup) -> [String] {
    let name = "\(group.members.players)"
    var faults: [String] = []
    for part in group.parts where pooling.ways.indices.contains(part.variant) {
      let trunk = ground.trunk(of: part.members, going: pooling.ways[part.variant])
      if part.trunk.value != trunk { faults.append("\(name): carriers take something else") }
      let cost = part.tours.reduce(trunk * 1_000) { $0 + exactCost(of: $1) }
      if part.exactCost != cost { faults.append("\(name): the tours cost something else") }
    }
    let sum = group.parts.reduce(0) { $0 + $1.exactCost }
    if group.cost != (sum + 9_999) / 10_000 { faults.append("\(name): the cost is not the sum") }
    if group.bound < 0 || group.bound > group.cost {
      faults.append("\(name): the bound is above the plan")
    }
    switch group.source {
    case .nothing where !isCarriers(group):
      faults.append("\(name): carriers do not prove the bound")
    case .prices where !isPriced(group):
      faults.append("\(name): the prices do not prove the bound")
    case .parts where !isSplit(group):
      faults.append("\(name): the parts do not prove the bound")
    default: break
    }
    return faults
  }

  /// In millionths of a euro.
  private func exactCost(of tour: Tour) -> Int {
    guard let vehicle = ground.vehicles.first(where: { $0.vehicle.id == tour.vehicle })?.vehicle
    else { return -1 }
    return vehicle.costs.perDay.value * 1_000
      + vehicle.costs.perKilometer.value * tour.distance.value
      + vehicle.costs.perHour.value * 1_000 / 3_600 * (tour.arrival - tour.departure).value
  }

  /// Whether carriers alone take as much on some ways.
  private func isCarriers(_ group: PoolGroup) -> Bool {
    pooling.ways.contains { ground.trunk(of: group.members, going: $0) / 10 >= group.bound }
  }

  /// Whether the bounds of two parts come to as much; cents are rounded down.
  private func isSplit(_ group: PoolGroup) -> Bool {
    splits(of: group.members.bits).contains { part, rest in
      pooling.groups[part].bound + pooling.groups[rest].bound + 1 >= group.bound
    }
  }

  /// The ways to part a group in two.
  private func splits(of whole: Int) -> some Sequence<(Int, Int)> {
    sequence(first: (whole - 1) & whole) { ($0 - 1) & whole }.prefix { $0 > 0 }
      .lazy.map { ($0, whole ^ $0) }
  }

  /// Whether the prices of some ways prove as much.
  private func isPriced(_ group: PoolGroup) -> Bool {
    pooling.prices.indices.contains { variant in
      guard let prices = pooling.prices[variant] else { return false }
      let lots = pooling.lots[variant]
      let cost = prices.bound(
        ofLots: { lots.indices.contains($0) && group.members.contains(lots[$0].partner) },
        vehicles: {
          ground.vehicles.indices.contains($0)
            && group.members.contains(ground.vehicles[$0].partner)
        })
      let trunk = ground.trunk(of: group.members, going: pooling.ways[variant])
      return (cost + trunk * 1_000) / 10_000 >= group.bound
    }
  }

  /// A group pays no more than its parts by themselves, and its bound is no higher than theirs.
  private func splitFaults() -> [String] {
    let groups = pooling.groups
    return groups.indices.flatMap { whole -> [String] in
      let name = "\(Coalition(bits: whole).players)"
      var faults: [String] = []
      if splits(of: whole).contains(where: {
        groups[$0].cost + groups[$1].cost < groups[whole].cost
      }) {
        faults.append("\(name): its parts pay less")
      }
      // Cents are rounded down, so that two parts lose less than one by it.
      if splits(of: whole).contains(where: {
        groups[$0].bound + groups[$1].bound + 1 < groups[whole].bound
      }) {
        faults.append("\(name): its parts may pay less than its bound")
      }
      return faults
    }
  }

  /// On no tour that is known do prices come to more than it costs.
  private func priceFaults(_ variant: Int) -> [String] {
    guard let prices = pooling.prices[variant] else { return [] }
    let all = prices.lots + (prices.entries + prices.triples).map(\.price)
    guard all.allSatisfy({ $0 >= 0 }), prices.kinds.allSatisfy({ $0.least <= 0 }),
      (-40...40).contains(prices.scale)
    else { return ["prices of ways \(variant) are out of range"] }
    var faults: [String] = []
    for group in pooling.groups {
      for part in group.parts where part.variant == variant {
        for tour in part.tours where !isCovered(tour, by: prices) {
          faults.append("\(group.members.players): \(tour.id) costs less than its prices")
        }
      }
    }
    return faults
  }

  private func isCovered(_ tour: Tour, by prices: PoolPrices) -> Bool {
    let lots = Set(tour.stops.flatMap(\.loads))
    let vehicle = ground.vehicles.firstIndex { $0.vehicle.id == tour.vehicle } ?? -1
    let least = prices.kinds.filter { $0.vehicles.contains(vehicle) }.map(\.least).min() ?? 0
    var reduced = Int128(exactCost(of: tour))
    reduced = prices.scale >= 0 ? reduced << Int128(prices.scale) : reduced >> Int128(-prices.scale)
    for lot in lots where prices.lots.indices.contains(lot) { reduced -= Int128(prices.lots[lot]) }
    // A route with a lot of a set enters it at least once; one that does two of three pays at most so much.
    for cut in prices.entries where cut.lots.contains(where: lots.contains) {
      reduced -= Int128(cut.price)
    }
    for cut in prices.triples where cut.lots.count(where: lots.contains) > 1 {
      reduced += Int128(cut.price)
    }
    // Costs in fine units are rounded down, by less than one unit.
    return reduced >= Int128(least) - 1
  }
}
