extension VroomRequest {
  /// One end of some goods, as jobs and both steps of a shipment have it.
  protocol Visit {
    var id: UInt64 { get }
    var description: String? { get }
    var location: Point? { get }
    var locationIndex: UInt16? { get }
    var setup: UInt32? { get }
    var service: UInt32? { get }
    var setupPerType: [String: UInt32]? { get }
    var servicePerType: [String: UInt32]? { get }
    var timeWindows: [Window]? { get }
  }

  /// Goods that come from the start of a vehicle or go to its end, or a visit without goods.
  public struct Job: Visit, Sendable, Decodable {
    var id: UInt64
    var description: String?
    var location: Point?
    var locationIndex: UInt16?
    var setup: UInt32?
    var service: UInt32?
    var setupPerType: [String: UInt32]?
    var servicePerType: [String: UInt32]?
    var timeWindows: [Window]?
    var delivery: [UInt32]?
    var pickup: [UInt32]?
    /// What is delivered, in the words of older requests.
    var amount: [UInt32]?
    var skills: [UInt32]?
    var priority: UInt32?
  }

  /// Goods that go from one place to another.
  public struct Shipment: Sendable, Decodable {
    var pickup: ShipmentStep
    var delivery: ShipmentStep
    var amount: [UInt32]?
    var skills: [UInt32]?
    var priority: UInt32?
  }

  /// One end of a shipment.
  public struct ShipmentStep: Visit, Sendable, Decodable {
    var id: UInt64
    var description: String?
    var location: Point?
    var locationIndex: UInt16?
    var setup: UInt32?
    var service: UInt32?
    var setupPerType: [String: UInt32]?
    var servicePerType: [String: UInt32]?
    var timeWindows: [Window]?
  }
}

extension VroomRequest.Visit {
  var site: VroomRequest.Site { VroomRequest.Site(index: locationIndex, point: location) }

  /// The seconds of the visit before its service, by a vehicle of the type.
  func setup(by type: String?) -> Int {
    Int(type.flatMap { setupPerType?[$0] } ?? setup ?? 0)
  }

  /// The seconds of service, by a vehicle of the type.
  func service(by type: String?) -> Int {
    Int(type.flatMap { servicePerType?[$0] } ?? service ?? 0)
  }
}
