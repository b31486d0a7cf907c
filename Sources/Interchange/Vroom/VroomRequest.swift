/// What VROOM is asked: tasks, vehicles, and the journeys between them, as its JSON names them.
///
/// Seconds, metres and amounts are whole numbers. A key that is missing has the default of VROOM;
/// a key that VROOM does not know is ignored.
public struct VroomRequest: Sendable, Decodable {
  /// Visits to one place.
  public var jobs: [Job]?
  /// Goods from one place to another.
  public var shipments: [Shipment]?
  /// Who drives.
  public var vehicles: [Vehicle]
  /// The journeys of each profile; estimated from the coordinates where there are none.
  public var matrices: [String: Matrices]?
  /// The seconds of the profile `car`, in the words of older requests.
  public var matrix: [[UInt32]]?

  /// The profile of a vehicle that names none.
  static let usualProfile = "car"

  /// The journeys of each profile, if the request has any.
  var tables: [String: Matrices]? {
    if let matrices, !matrices.isEmpty { return matrices }
    return matrix.map { [Self.usualProfile: Matrices(durations: $0)] }
  }

  /// The length of the amounts, which is that of the capacity of the first vehicle.
  var amountCount: Int { vehicles.first?.capacity?.count ?? 0 }
}

extension VroomRequest {
  /// The journeys of one profile, row by row.
  public struct Matrices: Sendable, Decodable {
    /// Seconds.
    public var durations: [[UInt32]]?
    /// Metres.
    public var distances: [[UInt32]]?
    /// What each journey costs, instead of its time and length.
    public var costs: [[UInt32]]?
  }

  /// The first and the last second at which a service may start, both included.
  public struct Window: Sendable, Hashable, Decodable {
    let opens: UInt32
    let closes: UInt32

    /// Reads an array of two moments.
    public init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      opens = try container.decode(UInt32.self)
      closes = try container.decode(UInt32.self)
    }
  }

  /// Degrees east, then degrees north.
  public struct Point: Sendable, Hashable, Decodable {
    let longitude: Double
    let latitude: Double

    /// Reads an array of two numbers.
    public init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      longitude = try container.decode(Double.self)
      latitude = try container.decode(Double.self)
    }
  }

  /// The row of a place in the matrices, its coordinates, or both.
  struct Site: Sendable, Hashable {
    var index: UInt16?
    var point: Point?
  }
}
