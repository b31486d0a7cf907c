/// A household, known only by its code.
public enum Member {}

/// An order, which gathers the lines that share its identifier.
public enum Order {}

/// One product of a household's order.
public struct OrderLine: Hashable, Sendable {
  /// The order that the line belongs to.
  public let order: Identifier<Order>
  /// The code of the household; never a name.
  public let member: Identifier<Member>
  /// The group where the household fetches its goods.
  public let group: Identifier<Place>
  /// What is ordered.
  public let product: Identifier<Product>
  /// How many units.
  public let quantity: Int
  /// Who is served first in a shortage: higher first, 0 by default.
  ///
  /// It is never printed.
  public let priority: Int

  /// Makes a line.
  public init(
    order: Identifier<Order>, member: Identifier<Member>, group: Identifier<Place>,
    product: Identifier<Product>, quantity: Int, priority: Int = 0
  ) {
    self.order = order
    self.member = member
    self.group = group
    self.product = product
    self.quantity = quantity
    self.priority = priority
  }
}

extension OrderLine {
  /// The line with another quantity, or of another product.
  func with(product: Identifier<Product>? = nil, quantity: Int) -> OrderLine {
    OrderLine(
      order: order, member: member, group: group, product: product ?? self.product,
      quantity: quantity, priority: priority)
  }
}
