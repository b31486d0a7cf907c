extension VroomRequest {
  /// One vehicle on one shift.
  public struct Vehicle: Sendable, Decodable {
    var id: UInt64
    var profile: String?
    var description: String?
    var start: Point?
    var startIndex: UInt16?
    var end: Point?
    var endIndex: UInt16?
    var capacity: [UInt32]?
    var costs: Costs?
    var skills: [UInt32]?
    var type: String?
    var timeWindow: Window?
    var breaks: [Break]?
    var speedFactor: Double?
    var maxTasks: UInt32?
    var maxTravelTime: UInt32?
    var maxDistance: UInt32?
    var steps: [Step]?
  }

  /// What a vehicle costs.
  public struct Costs: Sendable, Decodable {
    var fixed: UInt32?
    var perHour: UInt32?
    var perKm: UInt32?
    var perTaskHour: UInt32?
  }

  /// A break of a driver.
  public struct Break: Sendable, Decodable {
    var id: UInt64
    var timeWindows: [Window]?
    var service: UInt32?
    var description: String?
    var maxLoad: [UInt32]?
  }

  /// One step of the route that a vehicle is supposed to drive.
  public struct Step: Sendable, Decodable {
    /// What happens at a step.
    enum Kind: String, Sendable, Codable {
      case start, job, pickup, delivery, `break`, end
    }

    var type: Kind
    var id: UInt64?
  }
}

extension VroomRequest.Vehicle {
  /// The cost of an hour on the road where the request names none: a second costs one.
  static let usualPerHour: UInt32 = 3_600

  var profileName: String { profile ?? VroomRequest.usualProfile }

  var origin: VroomRequest.Site? { Self.site(startIndex, start) }

  var destination: VroomRequest.Site? { Self.site(endIndex, end) }

  /// The breaks in the order in which they are taken: that of their first windows.
  var breaksInOrder: [VroomRequest.Break] {
    func firstWindow(_ pause: VroomRequest.Break) -> (UInt32, UInt32) {
      let first = pause.timeWindows?.min { $0.opens < $1.opens }
      return (first?.opens ?? 0, first?.closes ?? .max)
    }
    return (breaks ?? []).enumerated()
      .sorted { left, right in
        let (first, second) = (firstWindow(left.element), firstWindow(right.element))
        return first == second ? left.offset < right.offset : first < second
      }
      .map(\.element)
  }

  private static func site(
    _ index: UInt16?, _ point: VroomRequest.Point?
  ) -> VroomRequest.Site? {
    index == nil && point == nil ? nil : VroomRequest.Site(index: index, point: point)
  }
}
