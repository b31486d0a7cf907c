import Cabotage
import DatasetGenerator
import Testing

/// The monthly order of Toul, where the hens lay two boxes of three.
@Suite struct `A month with too few eggs` {
  /// What there is, and the round that divides it.
  private func short(_ rule: ShortageRule) throws -> (available: Int, round: Round) {
    let rounds = Dataset.emplettesToul.rounds(scale: 1)
    var contents = try #require(rounds.first { $0.folder.isEmpty }).contents
    let eggs = contents.orders.filter { $0.product == "oeufs" }
    let available = eggs.reduce(0) { $0 + $1.quantity } * 2 / 3
    contents.shortageRule = rule
    contents.products = contents.products.map { product in
      Product(
        id: product.id, producer: product.producer, name: product.name, unit: product.unit,
        mass: product.mass, volume: product.volume, temperature: product.temperature,
        isFragile: product.isFragile, price: product.price,
        available: product.id == "oeufs" ? available : nil)
    }
    return (available, try Round(contents))
  }

  // Random arrival is left out: in a debug build it takes seconds.
  @Test(arguments: ShortageRule.allCases.filter { $0 != .randomArrival })
  func `is divided to the last box`(rule: ShortageRule) throws {
    let (available, round) = try short(rule)
    let shortage = try #require(round.shortages.first)
    #expect(round.shortages.count == 1)
    #expect(shortage.portions.reduce(0) { $0 + $1.received } == available)
    #expect(shortage.portions.allSatisfy { 0...$0.ordered ~= $0.received })
    let served = round.orders.filter { $0.product == "oeufs" }
    #expect(served.reduce(0) { $0 + $1.quantity } == available)
    #expect(
      round.orders.count { $0.product != "oeufs" }
        == round.contents.orders.count { $0.product != "oeufs" })
  }

  /// By leximin nobody could have a box more without another falling as low.
  @Test func `leaves nobody behind`() throws {
    let portions = try #require(short(.leximin).round.shortages.first).portions
    for portion in portions where portion.missing > 0 {
      for other in portions where other.received > 0 {
        #expect(
          (other.received - 1) * portion.ordered <= portion.received * other.ordered)
      }
    }
  }
}
