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
  /// All tours met.
  private(set) var pool = LegPool()
  /// How many of the ways are the same for all; they come first.
  private(set) var commonCount = 0

  /// By way: the prices that hold for all groups, where they were found.
  var prices: [PoolPrices?] = []

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
  var groupCount: Int { 1 << ground.partners.count }

  /// Adds ways for the goods.
  mutating func add(_ ways: [Identifier<Network>: ShippingWay]) throws(PoolingFailure) -> Int {
    let variant = try PoolVariant(ground, going: ways)
    if let known = variants.firstIndex(where: variant.isSame) { return known }
    variants.append(variant)
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

  /// Keeps tours if none are known that cost less; others may take up each of them in any case.
  mutating func offer(_ tours: CoalitionTours?) {
    guard let tours else { return }
    let key = Key(members: tours.model.members.bits, variant: tours.model.variant)
    pool.add(tours.pooled(variants[key.variant]), ground)
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
    commonCount = variants.count
    progress(PoolProgress(step: .jointPlan, done: common.count, count: common.count + 1))
    guard common.contains(where: { !$0.straight.isEmpty || $0.hub == nil }),
      let best = bestVariant
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
      guard let tours else { continue }
      pool.add(tours.pooled(variant), ground)
      guard tours.cost < best else { continue }
      (best, kept, ways) = (tours.cost, tours, changed)
    }
    guard let kept else { return }
    // It begins with the tours that were found, and so ends with none that cost more.
    offer(
      try model(all.bits, add(ways)).tours(
        until: effort.rule(effort.jointIterations), seed: effort.seed, from: kept.plan))
  }

  /// The ways by which the joint plan costs least.
  var bestVariant: Int? {
    variants.indices.filter { found[Key(members: all.bits, variant: $0)] != nil }.min {
      let (one, two) = (Key(members: all.bits, variant: $0), Key(members: all.bits, variant: $1))
      return (found[one]?.cost ?? .max, $0) < (found[two]?.cost ?? .max, $1)
    }
  }

  /// Looks for the tours of every group; then whether those of a larger group serve it better.
  ///
  /// - Parameter first: The first of the ways for which that has not been done.
  mutating func searchGroups(from first: Int = 0) throws(PoolingFailure) {
    let others = groupCount - 2
    for members in 1..<groupCount - 1 where effort.cancellation?.isRaised != true {
      progress(PoolProgress(step: .groups, done: members - 1, count: others))
      for variant in variants.indices.dropFirst(first) {
        offer(
          try model(members, variant).tours(
            until: effort.rule(effort.iterations), seed: effort.seed))
      }
    }
    try dropPartners(from: first)
  }

  /// Tours of a group without the stops of one partner are tours of the others.
  mutating func dropPartners(from first: Int = 0) throws(PoolingFailure) {
    for members in stride(from: groupCount - 1, to: 0, by: -1) {
      for variant in variants.indices.dropFirst(first) {
        guard let tours = found[Key(members: members, variant: variant)] else { continue }
        let pooled = tours.pooled(variants[variant])
        for partner in Coalition(bits: members).players where members != 1 << partner {
          let smaller = try model(members ^ 1 << partner, variant)
          let start = smaller.start(with: pooled, variants[variant], ground)
          offer(try smaller.tours(until: effort.rule(1), seed: effort.seed, from: start))
        }
      }
    }
  }
}
