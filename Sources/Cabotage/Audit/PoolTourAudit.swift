import Quantities
import Sharing

/// Whether the tours of every group carry all its goods, with its own vehicles, and keep every rule.
struct PoolTourAudit {
  let certificate: PoolCertificate
  let ground: PoolAuditGround

  private var pooling: Pooling { certificate.pooling }

  func faults() -> [String] {
    // A group that travels in parts shares them with the groups that they are.
    var known: [PoolPart: [String]] = [:]
    for part in pooling.groups.flatMap(\.parts) where known[part] == nil {
      known[part] = partFaults(part)
    }
    return jointFaults() + pooling.ways.indices.flatMap(ownerFaults)
      + pooling.groups.dropFirst().flatMap { groupFaults($0, known) }
  }

  private func jointFaults() -> [String] {
    let all = pooling.groups.count - 1
    var ways: [Identifier<Network>: ShippingWay] = [:]
    for part in pooling.groups[all].parts where pooling.ways.indices.contains(part.variant) {
      for partner in part.members.players where ground.partners.indices.contains(partner) {
        let network = ground.partners[partner]
        ways[network] = pooling.ways[part.variant][network]
      }
    }
    var faults: [String] = []
    do throws(InvalidRound) {
      let round = try ground.round(of: Coalition(bits: all), going: ways)
      faults += pooling.plan.faults(in: round).map { "joint plan: \($0)" }
      let owners = zip(pooling.plan.lots, pooling.lotPartners).map {
        Pooling.PoolLot(lot: $0, partner: $1)
      }
      faults += PoolOwnerAudit(ground: ground, round: round, lots: owners).faults(
        of: pooling.plan.tours
      ).map { "joint plan: \($0)" }
    } catch {
      faults.append("the joint plan is for no round")
    }
    if pooling.trunk.value != ground.trunk(of: Coalition(bits: all), going: ways) {
      faults.append("carriers take something else")
    }
    return faults
  }

  /// Whether the lots of some ways are each partner's own.
  private func ownerFaults(_ variant: Int) -> [String] {
    do throws(InvalidRound) {
      let all = Coalition(bits: pooling.groups.count - 1)
      let round = try ground.round(of: all, going: pooling.ways[variant])
      return PoolOwnerAudit(ground: ground, round: round, lots: pooling.lots[variant])
        .faults(
          of: pooling.groups.flatMap(\.parts).filter { $0.variant == variant }.flatMap(\.tours)
        )
        .map { "ways \(variant): \($0)" }
    } catch {
      return ["ways \(variant) are of no round"]
    }
  }

  private func groupFaults(_ group: PoolGroup, _ known: [PoolPart: [String]]) -> [String] {
    let parts = group.parts
    let isSplit =
      parts.reduce(0) { $0 | $1.members.bits } == group.members.bits
      && parts.reduce(0) { $0 + $1.members.count } == group.members.count
    guard isSplit else { return ["\(group.members.players): the parts are not the group"] }
    return parts.flatMap { part in
      (known[part] ?? []).map { "\(group.members.players): \($0)" }
    }
  }

  private func partFaults(_ part: PoolPart) -> [String] {
    guard pooling.ways.indices.contains(part.variant) else { return ["its goods go no way"] }
    let entries = pooling.lots[part.variant]
    let own = entries.indices.filter { part.members.contains(entries[$0].partner) }
    let number = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
    let handled = part.tours.flatMap(\.stops).flatMap { $0.loads + $0.unloads }
    guard handled.allSatisfy({ number[$0] != nil }) else {
      return ["it carries what is not its own"]
    }
    let crates = pooling.plan.crates
    let ownCrates = crates.indices.filter { crate in
      ground.partner(of: crates[crate].group).map(part.members.contains) ?? false
    }
    let crateNumber = Dictionary(uniqueKeysWithValues: ownCrates.enumerated().map { ($1, $0) })
    let lots = own.map { index in
      entries[index].lot.numberingCrates { crateNumber[$0] ?? -1 }
    }
    do throws(InvalidRound) {
      let round = try ground.round(of: part.members, going: pooling.ways[part.variant])
      let plan = Plan(
        tours: part.tours.map { $0.numbering { number[$0] ?? -1 } }, lots: lots,
        crates: ownCrates.map { crates[$0] }, unserved: [], totals: pooling.plan.totals,
        shares: [], travel: pooling.plan.travel, seed: 0, iterations: 0)
      return plan.faultsOfTours(in: round)
    } catch {
      return ["it is no round"]
    }
  }
}

extension Lot {
  fileprivate func numberingCrates(_ number: (Int) -> Int) -> Lot {
    Lot(
      purpose: purpose, producer: producer, from: from, to: to, compartment: compartment,
      contents: contents, crates: crates.map(number), mass: mass, volume: volume,
      crateCount: crateCount)
  }
}
