extension RoutingPlan {
  /// How much of a shipment a stop handles, where that is not all of it.
  public struct Part: Sendable, Hashable, Codable {
    /// The index of the shipment, which may be split.
    public var shipment: Int
    /// What is loaded or unloaded.
    public var load: Load

    /// Makes a part.
    public init(shipment: Int, load: Load) {
      self.shipment = shipment
      self.load = load
    }
  }
}

extension RoutingPlan.Stop: Codable {
  private enum CodingKeys: CodingKey {
    case place, arrival, start, departure, deliveries, pickups, parts
  }

  /// Reads a stop; without any parts, all is handled at once.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      place: try values.decode(Int.self, forKey: .place),
      arrival: try values.decode(Int.self, forKey: .arrival),
      start: try values.decode(Int.self, forKey: .start),
      departure: try values.decode(Int.self, forKey: .departure),
      deliveries: try values.decode([Int].self, forKey: .deliveries),
      pickups: try values.decode([Int].self, forKey: .pickups),
      parts: try values.decodeIfPresent([RoutingPlan.Part].self, forKey: .parts) ?? [])
  }

  /// Writes a stop; its parts only where it has any.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(place, forKey: .place)
    try values.encode(arrival, forKey: .arrival)
    try values.encode(start, forKey: .start)
    try values.encode(departure, forKey: .departure)
    try values.encode(deliveries, forKey: .deliveries)
    try values.encode(pickups, forKey: .pickups)
    if !parts.isEmpty { try values.encode(parts, forKey: .parts) }
  }
}

extension Load: Codable {
  /// Reads the amounts, dimension by dimension.
  ///
  /// - Throws: Too many amounts, or one out of range.
  public init(from decoder: any Decoder) throws {
    let amounts = try decoder.singleValueContainer().decode([Int].self)
    guard let load = Load(amounts) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "Not a load: \(amounts)."))
    }
    self = load
  }

  /// Writes the amounts up to the last that is not zero.
  public func encode(to encoder: any Encoder) throws {
    let count = (0..<Self.dimensions).last { self[$0] > 0 }.map { $0 + 1 } ?? 0
    var container = encoder.singleValueContainer()
    try container.encode((0..<count).map { self[$0] })
  }
}
