import Cabotage
import Quantities
import Testing

@Suite struct `Crates` {
  private func crates(
    _ products: [Product], _ quantities: [Int]
  ) throws -> (crates: [PackedCrate], bound: Int) {
    var contents = try smallRound()
    contents.products = products
    contents.orders = zip(products, quantities).map { product, quantity in
      OrderLine(
        order: "o1", member: "H-1", group: "north", product: product.id, quantity: quantity)
    }
    let plan = try Round(contents).plan(until: StopRule(iterations: 10))
    return (plan.crates, plan.totals.cratesBound)
  }

  @Test func `are as few as the kilos allow`() throws {
    // Tare 1.5 kg, so 13.5 kg of goods: 6 kg + 7 kg and 6 kg + 7 kg, where first fit takes three.
    let (crates, bound) = try crates(
      [
        Product(id: "a", producer: "farm", name: "A", mass: 6_000, volume: 1_000),
        Product(id: "b", producer: "farm", name: "B", mass: 7_000, volume: 1_000),
      ], [2, 2])
    #expect(crates.count == 2)
    #expect(bound == 2)
  }

  @Test func `keep all at +4 °C where some must be`() throws {
    let (crates, _) = try crates(
      [
        Product(
          id: "a", producer: "farm", name: "A", mass: 100, volume: 100, temperature: .chilled8),
        Product(
          id: "b", producer: "farm", name: "B", mass: 100, volume: 100, temperature: .chilled4),
        Product(
          id: "c", producer: "farm", name: "C", mass: 100, volume: 100, temperature: .fish),
      ], [1, 1, 1])
    #expect(crates.map(\.temperature) == [.chilled4, .fish])
  }

  @Test func `are not called the fewest where a stronger kind might do with fewer`() throws {
    var contents = try smallRound()
    contents.crates = [
      CrateType(id: "large", volume: 60_000, maximumMass: 8_000, tare: 1_000),
      CrateType(id: "strong", volume: 30_000, maximumMass: 25_000, tare: 1_000),
    ]
    contents.products = [
      Product(id: "a", producer: "farm", name: "A", mass: 4_000, volume: 5_000)
    ]
    contents.orders = [
      OrderLine(order: "o1", member: "H-1", group: "north", product: "a", quantity: 4)
    ]
    let plan = try Round(contents).plan(until: StopRule(iterations: 10))
    #expect(plan.crates.count == 4)
    #expect(plan.totals.cratesBound == 1)
  }

  @Test func `never mix temperatures`() throws {
    let (crates, _) = try crates(
      [
        Product(id: "a", producer: "farm", name: "A", mass: 100, volume: 100),
        Product(
          id: "b", producer: "farm", name: "B", mass: 100, volume: 100, temperature: .chilled4),
        Product(
          id: "c", producer: "farm", name: "C", mass: 100, volume: 100, temperature: .frozen),
      ], [1, 1, 1])
    #expect(crates.count == 3)
  }

  @Test func `keep eggs away from sacks`() throws {
    let (crates, _) = try crates(
      [
        Product(id: "a", producer: "farm", name: "Eggs", mass: 400, volume: 1_000, isFragile: true),
        Product(id: "b", producer: "farm", name: "Sack", mass: 5_000, volume: 8_000),
        Product(id: "c", producer: "farm", name: "Jam", mass: 350, volume: 500),
      ], [1, 1, 1])
    #expect(crates.count == 2)
    #expect(crates.filter(\.isFragile).count == 1)
  }

  @Test func `leave out a sack that no crate holds`() throws {
    let (crates, _) = try crates(
      [Product(id: "a", producer: "farm", name: "Sack", mass: 25_000, volume: 40_000)], [2])
    #expect(crates.map(\.type) == [nil, nil])
    #expect(crates.map(\.mass) == [25_000, 25_000])
  }

  @Test func `are numbered through their group`() throws {
    let plan = try Round(smallRound()).plan(until: StopRule(iterations: 10))
    for group in ["north", "south"] as [Identifier<Place>] {
      let crates = plan.crates.filter { $0.group == group }
      #expect(crates.map(\.number) == Array(1...crates.count))
      #expect(crates.allSatisfy { $0.count == crates.count })
    }
  }
}
