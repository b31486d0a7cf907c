public import Quantities

/// Something a producer sells by the unit.
public struct Product: Hashable, Sendable {
  /// How well the mass of a unit is known.
  public enum Provenance: String, Hashable, Sendable, Codable, CaseIterable {
    /// Given in the data.
    case measured
    /// Read from the text of the unit or the name, or taken from a table of kinds of goods.
    case inferred
    /// A mere default.
    case unknown
  }

  /// How a unit is packed beside others, where its sides are known.
  public struct Shape: Hashable, Sendable {
    /// Its sides, packing included; the height is up where it matters.
    public var size: Extent
    /// Whether its height has to stay up.
    public var isUpright: Bool
    /// The most that may stand on it; `nil` for anything on sturdy goods and nothing on fragile ones.
    public var bears: Mass?

    /// Describes the shape of a unit.
    public init(size: Extent, isUpright: Bool = false, bears: Mass? = nil) {
      self.size = size
      self.isUpright = isUpright
      self.bears = bears
    }
  }

  /// Its identifier.
  public let id: Identifier<Product>
  /// The place it comes from.
  public let producer: Identifier<Place>
  /// Its name, as printed.
  public let name: String
  /// What one unit is, such as "1 kg" or "boîte de 6".
  public let unit: String
  /// The mass of a unit.
  public let mass: Mass
  /// How well ``mass`` is known.
  public let massProvenance: Provenance
  /// The room that a unit takes.
  public let volume: Volume
  /// The sides of a unit and what follows from them; `nil` where only its room is known.
  public let shape: Shape?
  /// How cold it must travel.
  public let temperature: TemperatureClass
  /// Whether nothing heavy may lie on it.
  public let isFragile: Bool
  /// Whether it is food, which shares no crate with soap and the like.
  public let isFood: Bool
  /// The producer's price of a unit, if known.
  public let price: Money?
  /// How many units there are; `nil` for as many as ordered.
  public private(set) var available: Int?
  /// What replaces it where it is short, as far as there is more of that than ordered.
  public let substitute: Identifier<Product>?

  /// Makes a product; a mass or volume that is not given is inferred, see ``MassInference``, the volume
  /// first from the sides.
  public init(
    id: Identifier<Product>, producer: Identifier<Place>, name: String, unit: String = "",
    mass: Mass? = nil, volume: Volume? = nil, temperature: TemperatureClass = .ambient,
    isFragile: Bool = false, isFood: Bool = true, price: Money? = nil, available: Int? = nil,
    substitute: Identifier<Product>? = nil, shape: Shape? = nil
  ) {
    self.id = id
    self.producer = producer
    self.name = name
    self.unit = unit
    if let mass {
      self.mass = mass
      massProvenance = .measured
    } else {
      (self.mass, massProvenance) = MassInference.mass(ofUnit: unit, name: name)
    }
    self.shape = shape
    self.volume = volume ?? Self.inferredVolume(shape, mass: self.mass, name: name)
    self.temperature = temperature
    self.isFragile = isFragile
    self.isFood = isFood
    self.price = price
    self.available = available
    self.substitute = substitute
  }
}

extension Product {
  /// The room of a unit that is not given: that of its sides, else what its mass takes.
  package static func inferredVolume(_ shape: Shape?, mass: Mass, name: String) -> Volume {
    shape?.size.volume ?? MassInference.volume(of: mass, name: name)
  }

  /// The most that may stand on a unit; `nil` for anything, or where nothing is known.
  var bearing: Mass? { shape?.bears ?? (isFragile ? 0 : nil) }

  /// The product with another number of units.
  func with(available: Int) -> Product {
    var product = self
    product.available = available
    return product
  }
}

/// A number of units of one product.
public struct ProductCount: Hashable, Sendable {
  /// The product.
  public let product: Identifier<Product>
  /// How many units.
  public let units: Int

  /// Makes a count.
  public init(product: Identifier<Product>, units: Int) {
    self.product = product
    self.units = units
  }
}
