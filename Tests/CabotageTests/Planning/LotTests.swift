import Cabotage
import Quantities
import Testing

@Suite struct `Lots` {
  @Test(arguments: 0..<12)
  func `hold at most half of the smallest vehicle, or one piece`(seed: UInt64) throws {
    let round = try Round(randomRound(seed: seed))
    let plan = try round.plan(until: StopRule(iterations: 1))
    let capacities = round.contents.vehicles.map(\.capacity)
    let mass = capacities.map(\.mass.value).min() ?? 0
    let crates = capacities.compactMap(\.crates).min() ?? Int.max
    func room(_ volume: (Vehicle.Capacity) -> Volume) -> Int {
      capacities.map { volume($0).value }.filter { $0 > 0 }.min() ?? Int.max
    }
    #expect(Set(plan.lots.map(\.purpose)).count == (round.contents.hubs.isEmpty ? 1 : 2))
    for lot in plan.lots {
      let pieces = lot.crates.isEmpty ? lot.contents.reduce(0) { $0 + $1.units } : lot.crates.count
      let volume =
        switch lot.compartment {
        case .ambient: room(\.volume)
        case .chilled: room(\.chilled)
        case .frozen: room(\.frozen)
        }
      let isHalf =
        lot.mass.value <= mass / 2 && lot.volume.value <= volume / 2
        && (lot.crates.isEmpty || lot.crates.count <= max(1, crates / 2))
      #expect(pieces == 1 || isHalf)
    }
  }

  private func randomRound(seed: UInt64) throws -> Round.Contents {
    var source = RandomSource(seed: seed)
    var contents = try smallRound()
    if seed % 3 == 0 {
      contents.hubs = []
      let hours = try hours(8, 18)
      contents.days = [
        RoundDay(date: try date("2026-11-12"), collect: [hours], deliver: [hours])
      ]
    }
    contents.vehicles = (0...source.below(3)).map { number in
      let volume = 100_000 + source.below(1_000_000)
      return Vehicle(
        id: Identifier("v\(number)"), kind: .van, start: "hub", end: "hub",
        capacity: .init(
          mass: Mass(20_000 + source.below(200_000)), volume: Volume(volume),
          chilled: Volume(source.below(volume)), frozen: Volume(source.below(100_000)),
          crates: source.below(2) == 0 ? nil : 1 + source.below(20)),
        costs: .init(perKilometer: 180), consumption: 10)
    }
    contents.products = (0..<8).map { number in
      Product(
        id: Identifier("p\(number)"), producer: number < 4 ? "farm" : "dairy", name: "P",
        mass: Mass(50 + source.below(15_000)), volume: Volume(50 + source.below(30_000)),
        temperature: TemperatureClass.allCases[source.below(TemperatureClass.allCases.count)])
    }
    contents.orders = (0..<30).map { number in
      OrderLine(
        order: Identifier("o\(number % 9)"), member: Identifier("H-\(number % 9)"),
        group: number % 9 < 4 ? "north" : "south",
        product: Identifier("p\(source.below(8))"), quantity: 1 + source.below(12))
    }
    return contents
  }
}
