public import Quantities

/// Goods that travel together from one place to another.
public struct Lot: Sendable, Hashable {
  /// What a lot travels for.
  public enum Purpose: String, Sendable, Hashable, Codable, CaseIterable {
    /// From a producer or dock to a hub.
    case collect
    /// From a hub to a group.
    case deliver
    /// From a producer to a group, where there is no hub.
    case direct
  }

  /// What it travels for.
  public let purpose: Purpose
  /// Who made the goods, for a lot that comes from one producer.
  public let producer: Identifier<Place>?
  /// Where it is loaded.
  public let from: Identifier<Place>
  /// Where it is unloaded.
  public let to: Identifier<Place>
  /// The part of the vehicle it needs.
  public let compartment: Compartment
  /// The goods.
  public let contents: [ProductCount]
  /// The packed crates, as positions in ``Plan/crates``; empty for goods in bulk.
  public let crates: [Int]
  /// What it weighs, with its crates.
  public let mass: Mass
  /// The room it takes.
  public let volume: Volume
  /// How many crates it is, packed or as an estimate for goods in bulk.
  public let crateCount: Int

  /// Makes the value of its parts.
  package init(
    purpose: Purpose, producer: Identifier<Place>?, from: Identifier<Place>,
    to: Identifier<Place>, compartment: Compartment, contents: [ProductCount], crates: [Int],
    mass: Mass, volume: Volume, crateCount: Int
  ) {
    self.purpose = purpose
    self.producer = producer
    self.from = from
    self.to = to
    self.compartment = compartment
    self.contents = contents
    self.crates = crates
    self.mass = mass
    self.volume = volume
    self.crateCount = crateCount
  }
}
