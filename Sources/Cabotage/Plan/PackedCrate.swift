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
  /// Where each unit lies, those below first; `nil` where sides of the goods or of the crate are unknown.
  public let arrangement: [PlacedUnit]?
  /// What it weighs, the crate included.
  public let mass: Mass
  /// The room it takes in a vehicle.
  public let volume: Volume

  /// A unit of a product in its place in a crate.
  public struct PlacedUnit: Sendable, Hashable {
    /// The product.
    public let product: Identifier<Product>
    /// From the left end of the crate, along its length.
    public let fromLeft: Length
    /// From the back of the crate, across it.
    public let fromBack: Length
    /// From the floor of the crate to its base.
    public let fromFloor: Length
    /// What it takes along, across and up, which tells on which side it lies.
    public let size: Extent

    /// Makes the value of its parts.
    package init(
      product: Identifier<Product>, fromLeft: Length, fromBack: Length, fromFloor: Length,
      size: Extent
    ) {
      self.product = product
      self.fromLeft = fromLeft
      self.fromBack = fromBack
      self.fromFloor = fromFloor
      self.size = size
    }
  }

  /// Makes the value of its parts.
  package init(
    group: Identifier<Place>, member: Identifier<Member>, order: Identifier<Order>, number: Int,
    count: Int, type: Identifier<CrateType>?, temperature: TemperatureClass, isFragile: Bool,
    contents: [ProductCount], arrangement: [PlacedUnit]? = nil, mass: Mass, volume: Volume
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
    self.arrangement = arrangement
    self.mass = mass
    self.volume = volume
  }
}
