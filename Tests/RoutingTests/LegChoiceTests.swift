import Quantities
import Routing
import Testing

@Suite struct `A choice of legs` {
  @Test func `brings all that passes a hub over the same one`() throws {
    // Hub 0 is cheap for the first goods and hub 1 for the second, but their owner has one hub.
    func choice(owners: [Int]) -> LegChoice {
      let units = owners.enumerated().map { unit, owner in
        LegChoice.Unit(
          owner: owner,
          ways: [
            LegChoice.Way(hub: 0, legs: [2 * unit], carrier: 0, load: 60),
            LegChoice.Way(hub: 1, legs: [2 * unit + 1]),
          ])
      }
      let tours = [10, 50, 90, 10].enumerated().map { leg, cost in
        LegChoice.Tour(cost: cost, vehicle: 0, amounts: [leg: 1])
      }
      return LegChoice(
        tours: tours, vehicles: [4], legs: [1, 1, 1, 1], units: units,
        carriers: [.init(perDelivery: 3, perPallet: 5, pallet: 100)])
    }
    let apart = try #require(choice(owners: [0, 1]).solve(below: .max, nodeLimit: 1_000))
    #expect(apart.ways == [0, 1])
    #expect(apart.cost == 10 + 10 + 3 + 5)
    let together = try #require(choice(owners: [0, 0]).solve(below: .max, nodeLimit: 1_000))
    #expect(together.ways == [1, 1])
    #expect(together.cost == 50 + 10)
    #expect(choice(owners: [0, 0]).solve(below: 60, nodeLimit: 1_000) == nil)
  }

  @Test(arguments: 1...120)
  func `costs what trying all tours and ways costs`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var legs: [Int] = []
    let units = (0..<2 + random.below(2)).map { unit in
      let ways = ([nil, 0, 1] as [Int?]).filter { $0 == 0 || random.below(3) > 0 }.map { hub in
        let own = legs.count..<legs.count + 1 + random.below(2)
        legs += own.map { _ in 1 + random.below(3) }
        let isBrought = hub != nil && random.below(3) == 0
        return LegChoice.Way(
          hub: hub, legs: Array(own), carrier: isBrought ? hub : nil,
          load: isBrought ? 1 + random.below(5) : 0)
      }
      return LegChoice.Unit(owner: unit % 2, ways: ways)
    }
    let tours = (0..<9).map { _ in
      let carried = (0..<1 + random.below(4)).map { _ in random.below(legs.count) }
      return LegChoice.Tour(
        cost: 5 + random.below(40), vehicle: random.below(2),
        amounts: Dictionary(carried.map { ($0, 1 + random.below(3)) }) { max($0, $1) })
    }
    let choice = LegChoice(
      tours: tours, vehicles: [2, 3], legs: legs, units: units,
      carriers: (0..<2).map { _ in
        .init(perDelivery: random.below(9), perPallet: random.below(5), pallet: 3)
      })
    let best = Self.leastCost(choice)
    let answer = choice.solve(below: .max, nodeLimit: 10_000)
    #expect(answer?.cost == best)
    guard let answer, let best else { return }
    #expect(answer.isProvedOptimal)
    #expect(Self.isPossible(answer.tours, answer.ways, in: choice))
    #expect(choice.solve(below: best, nodeLimit: 10_000) == nil)
    #expect(choice.solve(below: best + 1, nodeLimit: 10_000)?.cost == best)
  }

  private static func leastCost(_ choice: LegChoice) -> Int? {
    let ways = choice.units.reduce([[Int]]([[]])) { partial, unit in
      partial.flatMap { chosen in unit.ways.indices.map { chosen + [$0] } }
    }
    let subsets = (0..<1 << choice.tours.count).map { bits in
      choice.tours.indices.filter { bits >> $0 & 1 == 1 }
    }
    return ways.flatMap { ways in
      subsets.filter { isPossible($0, ways, in: choice) }.map { cost(of: $0, ways, in: choice) }
    }.min()
  }

  private static func isPossible(_ tours: [Int], _ ways: [Int], in choice: LegChoice) -> Bool {
    for (vehicle, count) in choice.vehicles.enumerated()
    where tours.count(where: { choice.tours[$0].vehicle == vehicle }) > count { return false }
    for owner in 0..<2 {
      let hubs = zip(choice.units, ways).filter { $0.0.owner == owner }
        .compactMap { $0.0.ways[$0.1].hub }
      if Set(hubs).count > 1 { return false }
    }
    return zip(choice.units, ways).allSatisfy { unit, way in
      unit.ways[way].legs.allSatisfy { leg in
        tours.reduce(0) { $0 + (choice.tours[$1].amounts[leg] ?? 0) } >= choice.legs[leg]
      }
    }
  }

  private static func cost(of tours: [Int], _ ways: [Int], in choice: LegChoice) -> Int {
    var cost = tours.reduce(0) { $0 + choice.tours[$1].cost }
    for (index, carrier) in choice.carriers.enumerated() {
      let load = zip(choice.units, ways).map { $0.0.ways[$0.1] }.filter { $0.carrier == index }
        .reduce(0) { $0 + $1.load }
      if load > 0 {
        cost += carrier.perDelivery + carrier.perPallet * ((load - 1) / carrier.pallet + 1)
      }
    }
    return cost
  }
}
