import Quantities
import Routing
import Sharing

/// Looks for the plan of every group of partners, by every way that its goods may go.
struct PoolSearch {
  let ground: PoolGround
  let effort: PoolEffort
  let progress: (PoolProgress) -> Void
  private(set) var variants: [PoolVariant] = []
  private var models: [Key: CoalitionModel] = [:]
  /// The best tours of each group by each way.
  private(set) var found: [Key: CoalitionTours] = [:]

  struct Key: Hashable {
    let members: Int
    let variant: Int
  }

  init(
    _ ground: PoolGround, effort: PoolEffort, progress: @escaping (PoolProgress) -> Void
  ) {
    self.ground = ground
    self.effort = effort
    self.progress = progress
  }

  var all: Coalition { Coalition(0..<ground.partners.count) }
  private var groupCount: Int { 1 << ground.partners.count }

  /// Adds ways for the goods.
  mutating func add(_ ways: [Identifier<Network>: ShippingWay]) throws(PoolingFailure) -> Int {
    if let known = variants.firstIndex(where: { $0.ways == ways }) { return known }
    variants.append(try PoolVariant(ground, going: ways))
    return variants.count - 1
  }

  mutating func model(_ members: Int, _ variant: Int) throws(PoolingFailure) -> CoalitionModel {
    let key = Key(members: members, variant: variant)
    if let known = models[key] { return known }
    let model = try CoalitionModel(
      Coalition(bits: members), variants[variant], number: variant, ground)
    models[key] = model
    return model
  }

  /// Keeps tours if none are known that cost less.
  private mutating func offer(_ tours: CoalitionTours?) {
    guard let tours else { return }
    let key = Key(members: tours.model.members.bits, variant: tours.model.variant)
    if tours.cost < found[key]?.cost ?? .max { found[key] = tours }
  }

  /// Looks for the best ways of the joint plan: the same for all first; then, one producer after the other
  /// and one partner after the other, whether the goods would better go straight or over the hub.
  mutating func chooseWays() throws(PoolingFailure) {
    let common = ground.commonWays
    for (index, way) in common.enumerated() {
      progress(PoolProgress(step: .jointPlan, done: index, count: common.count + 1))
      let variant = try add(ground.ways(way))
      offer(
        try model(all.bits, variant).tours(
          until: effort.rule(effort.jointIterations), seed: effort.seed))
    }
    progress(PoolProgress(step: .jointPlan, done: common.count, count: common.count + 1))
    guard common.contains(where: { !$0.straight.isEmpty || $0.hub == nil }),
      let best = bestVariant(of: all.bits)
    else { return }
    try improveWays(from: best)
  }

  /// Tries one change of the ways after the other and keeps what makes the joint plan cheaper.
  private mutating func improveWays(from first: Int) throws(PoolingFailure) {
    let hub = variants[first].ways.values.compactMap(\.hub).first ?? ground.contents.hubs.first
    guard let hub else { return }
    let producers = ground.contents.places.filter { $0.kind == .producer && $0.trunk == nil }
      .map(\.id)
    var ways = variants[first].ways.mapValues {
      ShippingWay(hub: hub, straight: $0.hub == nil ? Set(producers) : $0.straight)
    }
    var best = found[Key(members: all.bits, variant: first)]?.cost ?? .max
    var kept: CoalitionTours?
    let changes: [(partners: [Identifier<Network>], producers: [Identifier<Place>])] =
      producers.map { (ground.partners, [$0]) } + ground.partners.map { ([$0], producers) }
    for change in changes where effort.cancellation?.isRaised != true {
      var changed = ways
      for partner in change.partners {
        for producer in change.producers {
          let isStraight = ways[change.partners[0]]?.straight.contains(change.producers[0]) ?? false
          if isStraight {
            changed[partner]?.straight.remove(producer)
          } else {
            changed[partner]?.straight.insert(producer)
          }
        }
      }
      guard changed != ways else { continue }
      let variant = try PoolVariant(ground, going: changed)
      let model = try CoalitionModel(all, variant, number: variants.count, ground)
      let tours = try model.tours(until: effort.rule(effort.iterations), seed: effort.seed)
      guard let tours, tours.cost < best else { continue }
      (best, kept, ways) = (tours.cost, tours, changed)
    }
    guard kept != nil else { return }
    let variant = try add(ways)
    offer(kept)
    offer(
      try model(all.bits, variant).tours(
        until: effort.rule(effort.jointIterations), seed: effort.seed, from: kept?.plan))
  }

  private func bestVariant(of members: Int) -> Int? {
    variants.indices.filter { found[Key(members: members, variant: $0)] != nil }.min {
      let (one, two) = (Key(members: members, variant: $0), Key(members: members, variant: $1))
      return (found[one]?.cost ?? .max, $0) < (found[two]?.cost ?? .max, $1)
    }
  }

  /// Looks for the tours of every group; then whether those of a larger group serve it better.
  mutating func searchGroups() throws(PoolingFailure) {
    let others = groupCount - 2
    for members in 1..<groupCount - 1 where effort.cancellation?.isRaised != true {
      progress(PoolProgress(step: .groups, done: members - 1, count: others))
      for variant in variants.indices {
        offer(
          try model(members, variant).tours(
            until: effort.rule(effort.iterations), seed: effort.seed))
      }
    }
    try dropPartners()
  }

  /// Tours of a group without the stops of one partner are tours of the others.
  mutating func dropPartners() throws(PoolingFailure) {
    for members in stride(from: groupCount - 1, to: 0, by: -1) {
      for variant in variants.indices {
        guard let tours = found[Key(members: members, variant: variant)] else { continue }
        for partner in Coalition(bits: members).players where members != 1 << partner {
          let smaller = try model(members ^ 1 << partner, variant)
          let start = tours.restricted(to: smaller, ground)
          offer(try smaller.tours(until: effort.rule(1), seed: effort.seed, from: start))
        }
      }
    }
  }

  /// What each group's tours cost at least by each way, in millionths of a euro.
  ///
  /// A proof may come upon better tours, which are kept.
  mutating func prove() throws(PoolingFailure) -> [Key: PoolBound] {
    var bounds: [Key: PoolBound] = [:]
    var prices: [PoolPrices?] = []
    let watch = StopRule(time: effort.proofTime).start()
    var left = groupCount * variants.count
    for variant in variants.indices {
      let model = try model(all.bits, variant)
      let nothing = RoutingPlan(
        routes: [], unserved: Array(model.routing.problem.shipments.indices))
      // A plan that carries nothing cuts nothing off, so that the prices hold for every group.
      let bound = model.routing.problem.prove(
        nothing, until: effort.proof(watch, of: 20 * variants.count))
      prices.append(PoolPrices(bound.certificate, of: model))
    }
    for members in 1..<groupCount {
      progress(PoolProgress(step: .proofs, done: members - 1, count: groupCount - 1))
      for variant in variants.indices {
        let key = Key(members: members, variant: variant)
        let model = try model(members, variant)
        var best = PoolBound(cost: model.trunkCost, source: .nothing)
        if let prices = prices[variant] {
          let owners = variants[variant].owners
          let cost = prices.bound(
            ofLots: { Coalition(bits: members).contains(owners[$0]) },
            vehicles: { Coalition(bits: members).contains(ground.holders[$0]) })
          best.raise(to: cost + model.trunkCost, .prices)
        }
        if ground.hasNoShortcut {
          // Where no tours were found there may be none; prizes of what stays behind say so.
          let bound = try visitBound(of: model, until: effort.proof(watch, of: left))
          best.raise(to: min(bound, found[key]?.cost ?? bound), .proof)
        }
        if let tours = found[key], best.cost < tours.cost, model.lots.count <= Self.fewLots {
          let bound = model.routing.problem.prove(
            tours.plan, until: effort.proof(watch, of: left))
          best.raise(to: min(bound.cost + model.trunkCost, tours.cost), .proof)
          if let plan = bound.plan { offer(try model.checked(plan)) }
        }
        bounds[key] = best
        left -= 1
      }
    }
    self.prices = prices
    return bounds
  }

  /// Of more lots than that, routes are so many that a proof of its own tells a group nothing in seconds.
  private static let fewLots = 20

  /// What it costs a group at least to pass by all its producers and groups, whatever it carries.
  private func visitBound(
    of model: CoalitionModel, until rule: StopRule
  ) throws(PoolingFailure) -> Int {
    let visits = try model.visits(variants[model.variant])
    let problem = visits.routing.problem
    let plan = problem.solve(until: effort.rule(effort.iterations), seed: effort.seed).plan
    return problem.prove(plan, until: rule).cost + model.trunkCost
  }

  /// By way: the prices that hold for all groups, where they were found.
  private(set) var prices: [PoolPrices?] = []
}

/// What a group pays at least, and how that is known.
package struct PoolBound: Hashable, Sendable {
  /// How a bound is known.
  package enum Source: String, Hashable, Sendable, Codable {
    /// No tour costs less than nothing.
    case nothing
    /// By the prices of the lots.
    case prices
    /// By a proof of the group's own.
    case proof
    /// By the bounds of the parts in which the group may travel.
    case parts
  }

  /// The cost, in millionths of a euro.
  package var cost: Int
  /// How it is known.
  package var source: Source

  mutating func raise(to other: Int, _ how: Source) {
    if other > cost { (cost, source) = (other, how) }
  }
}
