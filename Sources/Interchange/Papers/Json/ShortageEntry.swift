import Cabotage

extension PlanDocument {
  /// A product that is short, as in ``Shortage``.
  struct ShortageEntry: Sendable, Hashable, Codable {
    var product: Identifier<Product>
    var substitute: Identifier<Product>?
    var rule: ShortageRule
    var available: Int
    var portions: [PortionEntry]

    init(_ shortage: Shortage) {
      product = shortage.product
      substitute = shortage.substitute
      rule = shortage.rule
      available = shortage.available
      portions = shortage.portions.map(PortionEntry.init)
    }

    var shortage: Shortage {
      Shortage(
        product: product, substitute: substitute, rule: rule, available: available,
        portions: portions.map(\.portion))
    }
  }

  /// What an order gets of it, as in ``Shortage/Portion``.
  struct PortionEntry: Sendable, Hashable, Codable {
    var order: Identifier<Order>
    var member: Identifier<Member>
    var group: Identifier<Place>
    var ordered: Int
    var received: Int
    var substituted: Int

    init(_ portion: Shortage.Portion) {
      order = portion.order
      member = portion.member
      group = portion.group
      ordered = portion.ordered
      received = portion.received
      substituted = portion.substituted
    }

    var portion: Shortage.Portion {
      Shortage.Portion(
        order: order, member: member, group: group, ordered: ordered, received: received,
        substituted: substituted)
    }
  }
}
