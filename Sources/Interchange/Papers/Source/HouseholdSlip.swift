import Cabotage

/// What a household receives, crate by crate.
struct HouseholdSlip: Sendable {
  /// Units of a product.
  struct Line: Sendable {
    /// The order.
    let order: Identifier<Order>
    /// What and how much.
    let count: ProductCount
    /// The position in ``Plan/crates``; `nil` where the group packs for itself.
    let crate: Int?
  }

  /// The household's code.
  let member: Identifier<Member>
  /// What it receives.
  let lines: [Line]
}

extension PaperSource {
  /// The slips of a group's households, sorted by code.
  func householdSlips(of group: Place) -> [HouseholdSlip] {
    var lines: [Identifier<Member>: [HouseholdSlip.Line]] = [:]
    if group.packsItself {
      for line in round.orders where line.group == group.id {
        let count = ProductCount(product: line.product, units: line.quantity)
        lines[line.member, default: []].append(.init(order: line.order, count: count, crate: nil))
      }
    } else {
      for position in crates(for: group) {
        let crate = plan.crates[position]
        lines[crate.member, default: []] += gathered(crate.contents)
          .map { .init(order: crate.order, count: $0, crate: position) }
      }
    }
    return lines.sorted { $0.key < $1.key }.map { HouseholdSlip(member: $0.key, lines: $0.value) }
  }
}
