import Quantities

/// Whether each partner's lots are its own goods, and vehicles carry only goods of those they are lent to.
struct PoolOwnerAudit {
  let ground: PoolAuditGround
  /// The round whose goods go the ways of the lots.
  let round: Round
  let lots: [Pooling.PoolLot]

  /// The faults of the lots, and of tours that carry them.
  func faults(of tours: [Tour]) -> [String] {
    lotFaults() + tours.flatMap(lendingFaults)
  }

  private struct Flow: Hashable {
    let partner: Int
    let from: Identifier<Place>
    let to: Identifier<Place>
    let product: Identifier<Product>
  }

  private func lotFaults() -> [String] {
    var missing: [Flow: Int] = [:]
    for line in round.orders {
      guard let partner = ground.partner(of: line.group) else { continue }
      let producer = round[round[line.product].producer]
      let hub = LotAudit.hub(of: line, from: producer, in: round)
      let source = LotAudit.source(of: producer, hub)
      for (from, to) in hub.map({ [(source, $0), ($0, line.group)] }) ?? [(source, line.group)]
      where from != to {
        missing[
          Flow(partner: partner, from: from, to: to, product: line.product), default: 0] +=
          line.quantity
      }
    }
    for lot in lots {
      for count in lot.lot.contents {
        missing[
          Flow(
            partner: lot.partner, from: lot.lot.from, to: lot.lot.to, product: count.product),
          default: 0] -= count.units
      }
    }
    return missing.values.allSatisfy { $0 == 0 } ? [] : ["lots are not their partners' own"]
  }

  private func lendingFaults(_ tour: Tour) -> [String] {
    guard let entry = ground.vehicles.first(where: { $0.vehicle.id == tour.vehicle }) else {
      return []
    }
    let lent = entry.vehicle.borders.networks
    guard !lent.isEmpty else { return [] }
    let isLent = tour.stops.flatMap(\.loads).allSatisfy { index in
      guard lots.indices.contains(index) else { return false }
      let partner = lots[index].partner
      return partner == entry.partner || lent.contains(ground.partners[partner])
    }
    return isLent ? [] : ["\(tour.id): the vehicle is not lent to all whose goods it carries"]
  }
}
