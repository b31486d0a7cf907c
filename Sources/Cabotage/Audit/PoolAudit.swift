import Quantities
import Sharing

extension PoolCertificate {
  /// Everything in the certificate that is wrong, recomputed from the raw round in whole cents.
  ///
  /// Nothing is shared with the code that pools: tours are audited one by one, costs, bounds by prices, shares
  /// and gains are added up anew. What only another proof could check is that no route is cheaper than its
  /// prices, and the bounds of groups whose source is `proof`. The sentences are English only.
  package func faults(in round: Round) -> [String] {
    let ground = PoolAuditGround(round)
    guard ground.partners == pooling.partners.map(\.id) else {
      return ["the partners are not those of the round"]
    }
    guard pooling.groups.count == 1 << ground.partners.count,
      pooling.groups.indices.allSatisfy({ pooling.groups[$0].members.bits == $0 }),
      pooling.ways.count == pooling.lots.count, pooling.ways.count == pooling.prices.count
    else { return ["not every group is there once"] }
    let tours = PoolTourAudit(certificate: self, ground: ground).faults()
    return tours + PoolCostAudit(certificate: self, ground: ground).faults()
      + PoolShareAudit(certificate: self).faults()
  }
}

/// The partners of a round and their vehicles, read anew.
struct PoolAuditGround {
  let round: Round
  let partners: [Identifier<Network>]
  /// Those of partners, and of those without a network one for each partner.
  let vehicles: [(vehicle: Vehicle, partner: Int)]

  init(_ round: Round) {
    self.round = round
    let ordering = round.orders.compactMap { round[$0.group].network }
    let partners = round.contents.networks.map(\.id).filter(ordering.contains)
    self.partners = partners
    vehicles = round.contents.vehicles.flatMap { vehicle -> [(vehicle: Vehicle, partner: Int)] in
      if let network = vehicle.network {
        return partners.firstIndex(of: network).map { [(vehicle, $0)] } ?? []
      }
      return partners.enumerated().map { number, network in
        let name = round.contents.networks.first { $0.id == network }?.name ?? ""
        let hired = Vehicle(
          id: Identifier("\(vehicle.id) (\(name))"), network: network, kind: vehicle.kind,
          tenure: vehicle.tenure, start: vehicle.start, end: vehicle.end,
          capacity: vehicle.capacity, availability: vehicle.availability,
          borders: vehicle.borders, costs: vehicle.costs, energy: vehicle.energy,
          consumption: vehicle.consumption)
        return (hired, number)
      }
    }
  }

  func partner(of group: Identifier<Place>) -> Int? {
    round[group].network.flatMap { partners.firstIndex(of: $0) }
  }

  /// The round of some partners alone, their goods going some ways.
  func round(
    of members: Coalition, going ways: [Identifier<Network>: ShippingWay]
  ) throws(InvalidRound) -> Round {
    var contents = round.contents
    contents.orders = round.orders.filter {
      partner(of: $0.group).map(members.contains) ?? false
    }
    contents.vehicles = vehicles.filter { members.contains($0.partner) }.map(\.vehicle)
    contents.ways = ways
    return try Round(contents)
  }

  /// What carriers take for the far goods of some partners, in thousandths of a euro.
  func trunk(of members: Coalition, going ways: [Identifier<Network>: ShippingWay]) -> Int {
    struct Haul: Hashable {
      let producer: Identifier<Place>
      let hub: Identifier<Place>?
    }
    var grams: [Haul: Int] = [:]
    for line in round.orders {
      let product = round[line.product]
      guard round[product.producer].trunk != nil, let partner = partner(of: line.group),
        members.contains(partner)
      else { continue }
      let haul = Haul(producer: product.producer, hub: ways[partners[partner]]?.hub)
      grams[haul, default: 0] += product.mass.value * line.quantity
    }
    return grams.reduce(0) { sum, haul in
      guard let tariff = round[haul.key.producer].trunk else { return sum }
      let pallets = (haul.value + tariff.palletMass.value - 1) / tariff.palletMass.value
      return sum + tariff.perDelivery.value + pallets * tariff.perPallet.value
    }
  }
}
