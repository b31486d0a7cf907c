/// Goods that a producer has to sell soon, offered to rounds that are planned already.
///
/// Order lines of the product are wishes: they are met as far as there are units, and as bringing them
/// costs less than they are worth.
public struct SurplusOffer: Hashable, Sendable {
  /// The product.
  public let product: Identifier<Product>
  /// How many units there are.
  public let units: Int
  /// When they can be fetched; empty means whenever the round collects.
  public let hours: [Opening]

  /// Makes an offer.
  public init(product: Identifier<Product>, units: Int, hours: [Opening] = []) {
    self.product = product
    self.units = units
    self.hours = hours
  }
}
