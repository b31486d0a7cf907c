/// A product of which fewer units are there than ordered, and who gets them.
///
/// Nothing in it says who is served first.
public struct Shortage: Hashable, Sendable {
  /// What an order gets.
  public struct Portion: Hashable, Sendable {
    /// The order.
    public let order: Identifier<Order>
    /// The household's code.
    public let member: Identifier<Member>
    /// The group where it fetches its goods.
    public let group: Identifier<Place>
    /// The units ordered.
    public let ordered: Int
    /// The units received of the product itself.
    public let received: Int
    /// The units received of the substitute in its place.
    public let substituted: Int

    /// Makes a portion of its parts.
    public init(
      order: Identifier<Order>, member: Identifier<Member>, group: Identifier<Place>, ordered: Int,
      received: Int, substituted: Int
    ) {
      self.order = order
      self.member = member
      self.group = group
      self.ordered = ordered
      self.received = received
      self.substituted = substituted
    }

    /// The units for which the order gets nothing.
    public var missing: Int { ordered - received - substituted }
  }

  /// The product.
  public let product: Identifier<Product>
  /// What replaces it, as far as there is more of that than ordered.
  public let substitute: Identifier<Product>?
  /// How it is divided.
  public let rule: ShortageRule
  /// The units there are.
  public let available: Int
  /// What each order of the product gets, in the order of the household codes.
  public let portions: [Portion]

  /// Makes a shortage of its parts.
  public init(
    product: Identifier<Product>, substitute: Identifier<Product>?, rule: ShortageRule,
    available: Int, portions: [Portion]
  ) {
    self.product = product
    self.substitute = substitute
    self.rule = rule
    self.available = available
    self.portions = portions
  }

  /// The units ordered.
  public var ordered: Int { portions.reduce(0) { $0 + $1.ordered } }
  /// The units of the substitute that are given.
  public var substituted: Int { portions.reduce(0) { $0 + $1.substituted } }
}

extension Shortage {
  /// The shortage where more is loaded already than the rule would give.
  func counting(_ loaded: [OrderLine]) -> Shortage {
    let portions = portions.map { portion in
      let units = loaded.reduce(0) { sum, line in
        let isSame =
          line.product == product && line.order == portion.order
          && line.member == portion.member && line.group == portion.group
        return isSame ? sum + line.quantity : sum
      }
      return Portion(
        order: portion.order, member: portion.member, group: portion.group,
        ordered: portion.ordered, received: portion.received + min(units, portion.missing),
        substituted: portion.substituted)
    }
    return Shortage(
      product: product, substitute: substitute, rule: rule, available: available,
      portions: portions)
  }
}

extension [FillRecord] {
  /// The record after a round, by household code: what was short in it is added.
  public func adding(_ shortages: [Shortage]) -> [FillRecord] {
    var records = Dictionary(map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    for portion in shortages.flatMap(\.portions) {
      var record =
        records[portion.member]
        ?? FillRecord(member: portion.member, ordered: 0, received: 0)
      record.ordered += portion.ordered
      record.received += portion.received + portion.substituted
      records[portion.member] = record
    }
    return records.values.sorted { $0.member < $1.member }
  }
}
