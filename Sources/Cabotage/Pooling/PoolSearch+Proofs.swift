import Quantities
import Routing
import Sharing

extension PoolSearch {
  /// What each group's tours cost at least by each way, in millionths of a euro.
  ///
  /// First what is quick, for every group; then the time goes to those groups that might gain most by
  /// leaving, for all that is proved of them.
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
      progress(PoolProgress(step: .proofs, done: members - 1, count: groupCount - 1))
      for variant in variants.indices {
        let key = Key(members: members, variant: variant)
        bounds[key] = try quickBound(
          of: key, until: effort.proof(watch, of: 4 * (groupCount - members) * variants.count))
      }
    }
    var tried: Set<Key> = []
    while !watch.isOver, effort.cancellation?.isRaised != true,
      let key = doubtful(bounds, besides: tried)
    {
      tried.insert(key)
      bounds[key]?.raise(
        to: try longBound(of: key, until: effort.proof(watch, of: Self.longProofs)), .proof)
    }
    return bounds
  }

  /// Of more lots than that, routes are so many that a proof of its own tells a group nothing in seconds.
  private static let fewLots = 20
  /// A long proof may take four times its part of the time that is left, if so many are.
  private static let longProofs = 40

  private mutating func quickBound(
    of key: Key, until rule: StopRule
  ) throws(PoolingFailure) -> PoolBound {
    let model = try model(key.members, key.variant)
    var best = PoolBound(cost: model.trunkCost, source: .nothing)
    if let prices = prices[key.variant] {
      let owners = variants[key.variant].owners
      let cost = prices.bound(
        ofLots: { model.members.contains(owners[$0]) },
        vehicles: { model.members.contains(ground.holders[$0]) })
      best.raise(to: cost + model.trunkCost, .prices)
    }
    best.raise(to: try visitBound(of: key, areWhole: false, until: rule), .proof)
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

  /// What to prove next: what bounds the group that might gain most by leaving, if any might gain.
  ///
  /// What a group would pay is not known before bounds are; as the same saving in per cent for all would
  /// have it, it is much the same.
  private func doubtful(_ bounds: [Key: PoolBound], besides tried: Set<Key>) -> Key? {
    let closure = PoolClosure(self, bounds: bounds)
    let alone = ground.partners.indices.map { Double(closure.costs[1 << $0]) }
    let rate = Double(closure.costs[all.bits]) / max(1, alone.reduce(0, +))
    let gains = (1..<groupCount).map { members in
      let pays = Coalition(bits: members).players.reduce(0) { $0 + alone[$1] } * rate
      return (members: members, gain: pays - Double(closure.bounds[members].cost))
    }
    for (members, gain) in gains.sorted(by: { ($1.gain, $0.members) < ($0.gain, $1.members) })
    where gain > 0 {
      let key = closure.boundParts[members].first { key in
        !tried.contains(key) && bounds[key]?.cost ?? 0 < found[key]?.cost ?? .max
      }
      if let key { return key }
    }
    return nil
  }
}
