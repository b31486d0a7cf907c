import Quantities
import Sharing

/// Turns what a search has found into the joint plan and the costs of groups.
struct PoolAssembly {
  let search: PoolSearch
  let closure: PoolClosure

  private var ground: PoolGround { search.ground }

  func pooling() throws(PoolingFailure) -> Pooling {
    for members in 1..<closure.parts.count where closure.parts[members] == nil {
      throw .cannotTravel(Coalition(bits: members).players.map { ground.partners[$0] })
    }
    let groups = closure.parts.indices.map(group)
    let all = groups[groups.count - 1]
    var ways: [Identifier<Network>: ShippingWay] = [:]
    for part in all.parts {
      for partner in part.members.players {
        let network = ground.partners[partner]
        ways[network] = search.variants[part.variant].ways[network]
      }
    }
    let joint = try PoolVariant(ground, going: ways)
    let tours = all.parts.flatMap { part in
      let number = numbers(of: search.variants[part.variant], in: joint)
      return part.tours.map { $0.numbering { number[$0] } }
    }
    let plan: Plan
    do throws(PlanFault) {
      plan = try joint.round.plan(
        driving: tours.renamed(), joint.lots, joint.packing,
        seed: search.effort.seed,
        iterations: search.effort.jointIterations)
    } catch {
      throw .fault(error)
    }
    let names = Dictionary(
      joint.round.contents.networks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Pooling(
      partners: ground.partners.compactMap { names[$0] }, round: joint.round, plan: plan,
      trunk: joint.trunkCost(of: search.all),
      lotPartners: joint.owners,
      trunkMasses: ground.partners.indices.map(joint.trunkMass), ways: search.variants.map(\.ways),
      lots: search.variants.map { variant in
        zip(variant.lots, variant.owners).map { Pooling.PoolLot(lot: $0, partner: $1) }
      }, prices: search.prices, groups: groups, holders: ground.holders,
      seed: search.effort.seed)
  }

  private func group(_ members: Int) -> PoolGroup {
    let parts = (closure.parts[members] ?? []).compactMap { key -> PoolPart? in
      guard let tours = search.found[key] else { return nil }
      let variant = search.variants[key.variant]
      return PoolPart(
        members: tours.model.members, variant: key.variant, tours: tours.tours(of: variant),
        trunk: variant.trunkCost(of: tours.model.members), exactCost: tours.cost)
    }
    let bound = closure.bounds[members]
    let exact = parts.reduce(0) { $0 + $1.exactCost }
    return PoolGroup(
      members: Coalition(bits: members), bound: bound.cost / 10_000, source: bound.source,
      cost: (exact + 9_999) / 10_000, parts: parts)
  }

  /// By lot of a variant: its position where each partner's goods go as some part of them does.
  ///
  /// The lots of a partner depend on its own way alone.
  private func numbers(of variant: PoolVariant, in joint: PoolVariant) -> [Int] {
    var positions = Dictionary(grouping: joint.owners.indices) { joint.owners[$0] }
      .mapValues { $0[...] }
    return variant.owners.map { positions[$0]?.popFirst() ?? -1 }
  }
}

extension [Tour] {
  /// The tours in the order of the days and hours, named by it.
  fileprivate func renamed() -> [Tour] {
    sorted { ($0.day, $0.departure, $0.vehicle) < ($1.day, $1.departure, $1.vehicle) }
      .enumerated().map { number, tour in
        Tour(
          id: "T\(number + 1)", vehicle: tour.vehicle, day: tour.day, driver: nil,
          start: tour.start, end: tour.end, departure: tour.departure, arrival: tour.arrival,
          stops: tour.stops, distance: tour.distance, returnDistance: tour.returnDistance,
          trips: tour.trips, cost: tour.cost, emissions: tour.emissions)
      }
  }
}
