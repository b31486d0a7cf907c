import Cabotage
import Quantities

/// Households, and what they order.
///
/// The total of each product is set beforehand and only who takes how many is drawn, so that a
/// dataset has exactly the kilos that it is meant to have.
struct OrderBook {
  private struct Household {
    let group: Identifier<Place>
    let persons: Int
    /// The units by product.
    var units: [Int: Int] = [:]
  }

  private var households: [Household] = []
  private let code: String
  private var random: RandomSource

  /// Makes an empty book; household codes begin with `code`.
  init(code: String, seed: UInt64) {
    self.code = code
    random = RandomSource(seed: seed)
  }

  /// Adds households of one to five persons to a group.
  mutating func add(_ count: Int, in group: Identifier<Place>) {
    for _ in 0..<count {
      households.append(Household(group: group, persons: 1 + random.below(5)))
    }
  }

  /// Hands out all units of some products, round after round over the households in random order.
  ///
  /// A household takes at most one unit a person, and never more than `most`, at a time. So
  /// baskets of several sizes, as many as there are households and one at a time, go to one
  /// household each.
  mutating func handOut(_ offers: [(product: Int, units: Int)], most: Int) {
    var order = Array(households.indices)
    random.shuffle(&order)
    var turn = 0
    for (product, units) in offers {
      var left = units
      while left > 0 {
        let household = order[turn % order.count]
        let taken = min(left, 1 + random.below(min(most, households[household].persons)))
        households[household].units[product, default: 0] += taken
        left -= taken
        turn += 1
      }
    }
  }

  /// The lines of all orders; a household is a code.
  func lines(of products: [Product]) -> [OrderLine] {
    households.enumerated().flatMap { number, household in
      precondition(!household.units.isEmpty, "household \(number) orders nothing")
      return products.indices.compactMap { product in
        household.units[product].map { units in
          OrderLine(
            order: Identifier("C-\(padded(number + 1))"),
            member: Identifier("\(code)-\(padded(number + 1))"), group: household.group,
            product: products[product].id, quantity: units)
        }
      }
    }
  }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
  }
}
