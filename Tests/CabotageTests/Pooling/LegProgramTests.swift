import Quantities
import Routing
import Sharing
import Testing

@testable import Cabotage

@Suite struct `The legs of a pool` {
  private static func search(
    _ seed: UInt64, partners: Int = 2, producers: Int = 2, ownVan: Bool = false, iterations: Int
  ) throws -> PoolSearch {
    let round = try Round(
      pooledRound(partners: partners, seed: seed, producers: producers, ownVan: ownVan))
    var search = PoolSearch(
      try PoolGround(round),
      effort: PoolEffort(iterations: iterations, jointIterations: iterations, seed: seed)
    ) { _ in }
    try search.chooseWays()
    try search.searchGroups()
    return search
  }

  @Test(arguments: 1...12)
  func `are combined as cheaply as trying everything does`(seed: UInt64) throws {
    let search = try Self.search(seed, iterations: 20)
    var random = RandomSource(seed: seed)
    let variant = try #require(search.bestVariant)
    let best = try #require(search.found[.init(members: search.all.bits, variant: variant)])
    var others = search.found.keys.sorted { ($0.members, $0.variant) < ($1.members, $1.variant) }
      .flatMap { search.found[$0]?.pooled(search.variants[$0.variant]) ?? [] }
    while others.count > 8 { others.remove(at: random.below(others.count)) }
    var pool = LegPool()
    pool.add(best.pooled(search.variants[variant]), search.ground)
    pool.add(others, search.ground)
    let common = Array(search.variants.prefix(search.commonCount))
    let program = LegProgram(of: search.all, from: pool, common: common, search.ground)
    let answer = try #require(program.choice.solve(below: .max, nodeLimit: 10_000))
    let trial = Trial(ground: search.ground, tours: pool.tours)
    #expect(answer.cost == trial.leastCost)
    let ways = program.ways(of: answer, search.ground)
    #expect(trial.cost(of: program.tours(of: answer), going: ways) == answer.cost)
  }

  @Test(arguments: [(2, 1, 0), (3, 2, 0), (5, 5, 0), (6, 7, 1)] as [(Int, UInt64, Int)])
  func `make no plan dearer, and some cheaper where searching has hardly begun`(
    partners: Int, seed: UInt64, gains: Int
  ) throws {
    var search = try Self.search(
      seed, partners: partners, producers: partners, ownVan: seed % 2 == 0, iterations: 1)
    let before = search.found
    try search.combineLegs()
    for (key, tours) in before { #expect(search.found[key]?.cost ?? .max <= tours.cost) }
    #expect(before.count { search.found[$0.key]?.cost ?? .max < $0.value.cost } >= gains)
  }
}

/// All ways for two partners' goods, and all tours of a few, with nothing taken from the program.
private struct Trial {
  let ground: PoolGround
  let tours: [PooledTour]

  private struct Flow: Hashable {
    let partner: Int
    let from: Identifier<Place>
    let to: Identifier<Place>
    let product: Identifier<Product>
  }

  var leastCost: Int? {
    let subsets = (0..<1 << tours.count).map { bits in
      tours.indices.filter { bits >> $0 & 1 == 1 }.map { tours[$0] }
    }
    let farms: [Identifier<Place>] = ["farm0", "farm1"]
    let choices = (0..<4).map { bits in
      ShippingWay(
        hub: "hub", straight: Set(farms.indices.filter { bits >> $0 & 1 == 1 }.map { farms[$0] }))
    }
    return choices.flatMap { one in
      choices.flatMap { other in
        subsets.compactMap {
          cost(of: $0, going: [ground.partners[0]: one, ground.partners[1]: other])
        }
      }
    }.min()
  }

  /// What tours and the carrier cost, if they bring everything with the vehicles that there are.
  func cost(of chosen: [PooledTour], going ways: [Identifier<Network>: ShippingWay]) -> Int? {
    for row in Set(chosen.map { ground.models[$0.vehicle] })
    where chosen.count(where: { ground.models[$0.vehicle] == row })
      > ground.models.count(where: { $0 == row })
    {
      return nil
    }
    var carried: [Flow: Int] = [:]
    for lot in chosen.flatMap(\.lots) {
      for count in lot.lot.contents {
        carried[
          Flow(partner: lot.partner, from: lot.lot.from, to: lot.lot.to, product: count.product),
          default: 0] += count.units
      }
    }
    var wanted: [Flow: Int] = [:]
    var far = 0
    for line in ground.contents.orders {
      let partner = line.group == "g0" ? 0 : 1
      let product = ground.contents.products.first { $0.id == line.product }
      let producer = product?.producer ?? ""
      func add(_ from: Identifier<Place>, _ to: Identifier<Place>) {
        wanted[
          Flow(partner: partner, from: from, to: to, product: line.product), default: 0] +=
          line.quantity
      }
      let isStraight = ways[ground.partners[partner]]?.straight.contains(producer) ?? false
      if producer == "sicily" {
        far += line.quantity * (product?.mass.value ?? 0)
        add("hub", line.group)
      } else if isStraight {
        add(producer, line.group)
      } else {
        add(producer, "hub")
        add("hub", line.group)
      }
    }
    guard wanted.allSatisfy({ carried[$0.key] ?? 0 >= $0.value }) else { return nil }
    let pallets = (far + 99_999) / 100_000
    return chosen.reduce(0) { $0 + $1.cost } + (60_000 + 30_000 * pallets) * 1_000
  }
}
