import Cabotage
import Quantities
import Testing

@Suite struct `Food and what is not` {
  private func product(
    _ id: String, mass: Mass = 300, volume: Volume? = 1_000, isFood: Bool = true,
    _ temperature: TemperatureClass = .ambient, isFragile: Bool = false,
    shape: Product.Shape? = nil
  ) -> Product {
    Product(
      id: Identifier(id), producer: "farm", name: id, mass: mass, volume: volume,
      temperature: temperature, isFragile: isFragile, isFood: isFood, shape: shape)
  }

  /// The small round with other goods and orders of six households in two groups.
  private func contents(
    _ products: [Product], _ units: (_ household: Int, _ product: Int) -> Int
  ) throws -> Round.Contents {
    var contents = try smallRound()
    contents.products = products
    contents.orders = (1...6).flatMap { household in
      products.indices.compactMap { index in
        let quantity = units(household, index)
        return quantity == 0
          ? nil
          : OrderLine(
            order: Identifier("o\(household)"), member: Identifier("H-\(household)"),
            group: household <= 3 ? "north" : "south", product: products[index].id,
            quantity: quantity)
      }
    }
    return contents
  }

  private func plan(_ contents: Round.Contents) throws -> Plan {
    try Round(contents).plan(until: StopRule(iterations: 5))
  }

  /// The crates that hold both.
  private func mixed(_ plan: Plan, _ products: [Product]) -> Int {
    let soaps = Set(products.filter { !$0.isFood }.map(\.id))
    return plan.crates.count { crate in
      let count = crate.contents.count { soaps.contains($0.product) }
      return count > 0 && count < crate.contents.count
    }
  }

  @Test func `never share a crate, however small`() throws {
    let goods = [
      product("bread"), product("soap", isFood: false), product("cheese", .chilled4),
      product("powder", isFood: false),
    ]
    let plan = try plan(contents(goods) { _, _ in 1 })
    let contents = Set(plan.crates.map { Set($0.contents.map(\.product)) })
    #expect(contents == [["bread"], ["cheese"], ["soap", "powder"]])
    #expect(plan.crates.count == 18 && plan.totals.cratesBound == 18)
  }

  /// Kilos, litres, cold and fragile goods as they come.
  private func goods(_ source: inout RandomSource) -> [Product] {
    (0..<5).map { index in
      product(
        "p\(index)", mass: Mass(200 + source.below(6_000)),
        volume: Volume(1_000 + source.below(15_000)), isFood: source.below(2) == 0,
        source.below(4) == 0 ? .chilled4 : .ambient, isFragile: source.below(4) == 0)
    }
  }

  /// The fewest crates of 13.5 kg and 40 l for some units, by trying every way.
  private func fewest(_ units: ArraySlice<Product>, _ crates: [[Product]] = []) -> Int {
    guard let unit = units.first else { return crates.count }
    func fits(_ crate: [Product]) -> Bool {
      let isFragile = crate.contains(where: \.isFragile)
      return Set(crate.map(\.isFood)).count == 1 && Set(crate.map(\.temperature)).count == 1
        && crate.reduce(0) { $0 + $1.mass.value } <= 13_500
        && crate.reduce(0) { $0 + $1.volume.value } <= 40_000
        && !(isFragile && crate.contains { !$0.isFragile && $0.mass >= 2_000 })
    }
    var best = fewest(units.dropFirst(), crates + [[unit]])
    for index in crates.indices where fits(crates[index] + [unit]) {
      var more = crates
      more[index].append(unit)
      best = min(best, fewest(units.dropFirst(), more))
    }
    return best
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `fill the fewest crates that hold no two of them`(seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let goods = goods(&source)
    let contents = try contents(goods) { _, _ in source.below(3) }
    let plan = try plan(contents)
    #expect(mixed(plan, goods) == 0)
    let products = Dictionary(uniqueKeysWithValues: goods.map { ($0.id, $0) })
    let orders = Dictionary(grouping: contents.orders, by: \.order).values
    let best = try orders.reduce(0) { sum, lines in
      let units = try lines.flatMap { line in
        Array(repeating: try #require(products[line.product]), count: line.quantity)
      }
      return sum + fewest(units[...])
    }
    #expect(plan.crates.count == best && plan.totals.cratesBound == best)
  }

  /// The goods of a round and those that are food, or not, alone, packed by their sides.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `are arranged as if each came alone`(seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let goods = (0..<6).map { index in
      product(
        "p\(index)", mass: Mass(100 + source.below(1_500)), volume: nil, isFood: index % 2 == 0,
        isFragile: source.below(5) == 0,
        shape: Product.Shape(
          size: Extent(
            length: Length(40 + source.below(300)), width: Length(40 + source.below(200)),
            height: Length(40 + source.below(170))), isUpright: source.below(2) == 0))
    }
    var contents = try contents(goods) { _, _ in source.below(5) }
    contents.crates = [
      CrateType(
        id: "crate", volume: 40_000, tare: 1_500,
        inside: Extent(length: 544, width: 364, height: 200))
    ]
    let plan = try plan(contents)
    #expect(mixed(plan, goods) == 0)
    #expect(plan.crates.allSatisfy { $0.type == nil || $0.arrangement != nil })
    let alone = try [true, false].map { isFood in
      var part = contents
      let kept = Set(goods.filter { $0.isFood == isFood }.map(\.id))
      part.orders.removeAll { !kept.contains($0.product) }
      return try self.plan(part)
    }
    func crates(_ plan: Plan) -> Set<[ProductCount]> { Set(plan.crates.map(\.contents)) }
    #expect(plan.crates.count == alone.reduce(0) { $0 + $1.crates.count })
    #expect(plan.totals.cratesBound == alone.reduce(0) { $0 + $1.totals.cratesBound })
    #expect(crates(plan) == alone.reduce(into: []) { $0.formUnion(crates($1)) })
  }

  @Test func `are kept apart by the audit`() throws {
    let goods = [
      product("bread"), product("rice"), product("soap", isFood: false),
      product("powder", isFood: false),
    ]
    let round = try Round(contents(goods) { _, _ in 1 })
    let plan = try round.plan(until: StopRule(iterations: 5))
    #expect(plan.faults(in: round).isEmpty)
    // As many lines, kilos and litres in either crate, and the lot is the same.
    let pair = plan.crates.indices.filter { plan.crates[$0].order == "o1" }
    var crates = plan.crates
    for (index, part) in zip(pair, [[0, 2], [1, 3]]) {
      crates[index] = crates[index].with(
        contents: part.map { ProductCount(product: goods[$0].id, units: 1) })
    }
    let names = pair.map { "crate \(crates[$0].number) of north" }
    #expect(
      plan.with(crates: crates).faults(in: round)
        == names.map { "\($0) holds food beside what is not" })
  }

  @Test func `stay where they are in crates that are loaded, and part in the others`() throws {
    let before = [product("bread"), product("soap"), product("rice", isFood: false)]
    var small = try SmallPlan(contents(before) { _, _ in 1 })
    #expect(small.plan.crates.count == 12)
    let tour = try #require(small.plan.tours.first { $0.day == 1 })
    let done = small.plan.tours.filter { $0.day == 0 }.flatMap {
      small.done($0.stops.count, of: $0)
    }
    // The first stop loads all crates of the tour.
    let loaded = small.done(1, of: tour)
    small.contents.products[1] = product("soap", isFood: false)
    let (inForce, plan, _) = try small.replan(after: done + loaded)
    let aboard = tour.stops[0].loads.flatMap { small.plan.lots[$0].crates }.count
    #expect(aboard > 0 && mixed(plan, inForce.round.contents.products) == aboard / 2)
    let (_, anew, _) = try small.replan(after: done)
    #expect(mixed(anew, small.contents.products) == 0)
  }
}
