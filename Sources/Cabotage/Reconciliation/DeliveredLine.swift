/// What became of a line of an order, as noted on the day.
public struct DeliveredLine: Hashable, Sendable {
  /// The order.
  public let order: Identifier<Order>
  /// The household's code.
  public let member: Identifier<Member>
  /// The group where it fetches its goods.
  public let group: Identifier<Place>
  /// What was to come.
  public let product: Identifier<Product>
  /// How many units were to come.
  public let planned: Int
  /// How many came, broken ones included; `nil` for as many as planned.
  public let delivered: Int?
  /// How many of those came broken or spoilt.
  public let broken: Int
  /// What was given instead of what is missing or broken; `nil` for nothing.
  public let replacement: Identifier<Product>?
  /// How many units were replaced, one for one; `nil` for all that are missing or broken.
  public let replaced: Int?
  /// What else there is to say; it counts for nothing.
  public let note: String?

  /// Makes a row of `delivered.csv`; by default all came as planned.
  public init(
    order: Identifier<Order>, member: Identifier<Member>, group: Identifier<Place>,
    product: Identifier<Product>, planned: Int, delivered: Int? = nil, broken: Int = 0,
    replacement: Identifier<Product>? = nil, replaced: Int? = nil, note: String? = nil
  ) {
    self.order = order
    self.member = member
    self.group = group
    self.product = product
    self.planned = planned
    self.delivered = delivered
    self.broken = broken
    self.replacement = replacement
    self.replaced = replaced
    self.note = note
  }

  /// The units that came, broken ones included.
  public var came: Int { delivered ?? planned }
  /// The units that came in good state.
  public var good: Int { came - broken }
  /// The units that did not come in good state.
  public var lacking: Int { planned - good }
  /// The units of the replacement.
  public var substituted: Int { replacement == nil ? 0 : replaced ?? lacking }
  /// The units for which the household got nothing.
  public var missing: Int { lacking - substituted }
}

extension Round {
  /// The lines of all orders as they are served, group by group, for whoever notes what came.
  public var linesToDeliver: [DeliveredLine] {
    var order: [DeliveredLine.Key] = []
    var units: [DeliveredLine.Key: Int] = [:]
    for line in orders {
      let key = DeliveredLine.Key(line)
      if units[key] == nil { order.append(key) }
      units[key, default: 0] += line.quantity
    }
    let lines = Dictionary(grouping: order, by: \.group)
    return contents.places.flatMap { lines[$0.id] ?? [] }.map { key in
      DeliveredLine(
        order: key.order, member: key.member, group: key.group, product: key.product,
        planned: units[key, default: 0])
    }
  }
}

extension DeliveredLine {
  /// What tells a line from others.
  struct Key: Hashable {
    let order: Identifier<Order>
    let member: Identifier<Member>
    let group: Identifier<Place>
    let product: Identifier<Product>

    init(_ line: OrderLine) {
      (order, member, group, product) = (line.order, line.member, line.group, line.product)
    }

    init(_ line: DeliveredLine) {
      (order, member, group, product) = (line.order, line.member, line.group, line.product)
    }
  }
}
