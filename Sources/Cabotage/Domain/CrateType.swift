public import Quantities

/// A kind of crate that orders are packed in.
public struct CrateType: Hashable, Sendable {
  /// Its identifier.
  public let id: Identifier<CrateType>
  /// The room inside.
  public let volume: Volume
  /// The most it may weigh when full, its own mass included.
  public let maximumMass: Mass
  /// Its own mass, without plates.
  public let tare: Mass
  /// The classes of goods it is for.
  public let compartment: Compartment
  /// How many there are; `nil` for as many as needed.
  public let count: Int?
  /// Its outer sides, where they are known.
  public let size: Extent?
  /// Its inner sides, where they are known: goods of known sides are then arranged in it.
  public let inside: Extent?
  /// The most that may stand on it; `nil` for anything on sturdy goods and nothing on fragile ones.
  public let bears: Mass?
  /// What keeps its goods cold, for an isothermal crate.
  public let plates: Plates?

  /// The ice plates of an isothermal crate.
  public struct Plates: Hashable, Sendable {
    /// How many go into each crate.
    public var count: Int
    /// What a plate weighs.
    public var mass: Mass
    /// How long they keep a closed crate cold.
    public var holds: Seconds

    /// Describes plates.
    public init(count: Int, mass: Mass, holds: Seconds) {
      self.count = count
      self.mass = mass
      self.holds = holds
    }
  }

  /// What it weighs without goods, its plates included.
  public var emptyMass: Mass { plates.map { tare + $0.mass * $0.count } ?? tare }

  /// 15 kg, which one person may lift all day (French standard NF X35-109).
  public static let defaultMaximumMass: Mass = 15_000

  /// The common 600 × 400 mm crate, used where a round names none: 40 litres, tare 1.5 kg.
  public static func standard(_ compartment: Compartment) -> CrateType {
    CrateType(
      id: Identifier(compartment == .ambient ? "600x400" : "600x400-\(compartment.rawValue)"),
      volume: 40_000, tare: 1_500, compartment: compartment)
  }

  /// Makes a crate type.
  public init(
    id: Identifier<CrateType>, volume: Volume, maximumMass: Mass = defaultMaximumMass,
    tare: Mass, compartment: Compartment = .ambient, count: Int? = nil, size: Extent? = nil,
    inside: Extent? = nil, bears: Mass? = nil, plates: Plates? = nil
  ) {
    self.id = id
    self.volume = volume
    self.maximumMass = maximumMass
    self.tare = tare
    self.compartment = compartment
    self.count = count
    self.size = size
    self.inside = inside
    self.bears = bears
    self.plates = plates
  }
}
