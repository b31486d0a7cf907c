import Quantities
import Routing
import Sharing

extension PoolSearch {
  /// What each group's tours cost at least by each way, in millionths of a euro.
  ///
  /// Time goes first to the groups that might gain most by leaving, for all that is proved of them: to what
  /// is quick, then to what takes long.
  mutating func prove() throws(PoolingFailure) -> [Key: PoolBound] {
    let watch = StopRule(time: effort.proofTime).start()
    for variant in variants.indices {
      let model = try model(all.bits, variant)
      let nothing = RoutingPlan(
        routes: [], unserved: Array(model.routing.problem.shipments.indices))
      // A plan that carries nothing cuts nothing off, so that the prices hold for every group.
      let bound = model.routing.problem.prove(
        nothing, until: effort.proof(watch, of: 20 * variants.count))
      prices.append(PoolPrices(bound.certificate, of: model))
    }
    var bounds: [Key: PoolBound] = [:]
    for members in 1..<groupCount {
      for variant in variants.indices {
        let key = Key(members: members, variant: variant)
        bounds[key] = try priceBound(of: key)
      }
    }
    var proofs: [Key: Int] = [:]
    while !watch.isOver, effort.cancellation?.isRaised != true,
      let key = doubtful(bounds, after: proofs)
    {
      progress(PoolProgress(step: .proofs, done: proofs.count, count: bounds.count))
      let rule = effort.proof(watch, of: Self.expectedProofs)
      let cost =
        proofs[key] == nil
        ? try visitBound(of: key, areWhole: false, until: rule)
        : try longBound(of: key, until: rule)
      bounds[key]?.raise(to: cost, .proof)
      proofs[key, default: 0] += 1
    }
    return bounds
  }

  /// Of more lots than that, routes are so many that a proof of its own tells a group nothing in seconds.
  private static let fewLots = 20
  /// A proof may take four times its part of the time that is left, if so many are.
  private static let expectedProofs = 40
  /// So little is no gain, in millionths of a euro.
  private static let noGain = 10_000.0

  private mutating func priceBound(of key: Key) throws(PoolingFailure) -> PoolBound {
    let model = try model(key.members, key.variant)
    var best = PoolBound(cost: model.trunkCost, source: .nothing)
    if let prices = prices[key.variant] {
      let owners = variants[key.variant].owners
      let cost = prices.bound(
        ofLots: { model.members.contains(owners[$0]) },
        vehicles: { model.members.contains(ground.holders[$0]) })
      best.raise(to: cost + model.trunkCost, .prices)
    }
    return best
  }

  private mutating func longBound(of key: Key, until rule: StopRule) throws(PoolingFailure) -> Int {
    let model = try model(key.members, key.variant)
    guard model.lots.count <= Self.fewLots, let tours = found[key] else {
      return try visitBound(of: key, areWhole: true, until: rule)
    }
    let bound = model.routing.problem.prove(tours.plan, until: rule)
    if let plan = bound.plan { offer(try model.checked(plan)) }
    return min(bound.cost + model.trunkCost, tours.cost)
  }

  /// What it costs a group at least to pass by all its producers and groups, whatever it carries.
  private mutating func visitBound(
    of key: Key, areWhole: Bool, until rule: StopRule
  ) throws(PoolingFailure) -> Int {
    let model = try model(key.members, key.variant)
    guard let problem = try model.visits(variants[key.variant], areWhole: areWhole) else {
      return 0
    }
    let plan = problem.solve(until: effort.rule(effort.iterations), seed: effort.seed).plan
    let bound = problem.prove(plan, until: rule).cost + model.trunkCost
    // Where no tours were found there may be none; prizes of what stays behind say so.
    return min(bound, found[key]?.cost ?? bound)
  }

  /// What to prove next: what bounds the group that might gain most by leaving.
  ///
  /// What a group would pay is not known before bounds are; as the same saving in per cent for all would
  /// have it, it is much the same. Where it could not gain so, it might by another rule, which is worth
  /// what is quick.
  private func doubtful(_ bounds: [Key: PoolBound], after proofs: [Key: Int]) -> Key? {
    let closure = PoolClosure(self, bounds: bounds)
    let alone = ground.partners.indices.map { Double(closure.costs[1 << $0]) }
    let rate = Double(closure.costs[all.bits]) / max(1, alone.reduce(0, +))
    let gains = (1..<groupCount).map { members in
      let pays = Coalition(bits: members).players.reduce(0) { $0 + alone[$1] } * rate
      return (members: members, gain: pays - Double(closure.bounds[members].cost))
    }
    for (members, gain) in gains.sorted(by: { ($1.gain, $0.members) < ($0.gain, $1.members) })
    where closure.bounds[members].cost < closure.costs[members] {
      let most = gain > Self.noGain ? 2 : 1
      let key = closure.boundParts[members].first { key in
        proofs[key] ?? 0 < most && bounds[key]?.cost ?? 0 < found[key]?.cost ?? .max
      }
      if let key { return key }
    }
    return nil
  }
}
