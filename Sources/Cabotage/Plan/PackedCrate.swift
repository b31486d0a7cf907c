public import Quantities

/// A crate with the goods of one order.
public struct PackedCrate: Sendable, Hashable {
  /// The group that it goes to.
  public let group: Identifier<Place>
  /// The household's code.
  public let member: Identifier<Member>
  /// The order.
  public let order: Identifier<Order>
  /// Its number in the group, from 1.
  public let number: Int
  /// How many crates the group has.
  public let count: Int
  /// The kind of crate; `nil` for a piece too large for any, which travels as it is.
  public let type: Identifier<CrateType>?
  /// The class of all its goods.
  public let temperature: TemperatureClass
  /// Whether something in it is fragile.
  public let isFragile: Bool
  /// The goods.
  public let contents: [ProductCount]
  /// What it weighs, the crate included.
  public let mass: Mass
  /// The room it takes in a vehicle.
  public let volume: Volume

  /// Makes the value of its parts.
  package init(
    group: Identifier<Place>, member: Identifier<Member>, order: Identifier<Order>, number: Int,
    count: Int, type: Identifier<CrateType>?, temperature: TemperatureClass, isFragile: Bool,
    contents: [ProductCount], mass: Mass, volume: Volume
  ) {
    self.group = group
    self.member = member
    self.order = order
    self.number = number
    self.count = count
    self.type = type
    self.temperature = temperature
    self.isFragile = isFragile
    self.contents = contents
    self.mass = mass
    self.volume = volume
  }
}
