/// What each vehicle does, and what stays behind.
///
/// A plan is a bare value: only ``RoutingProblem/violations(in:)`` says whether it is valid.
public struct RoutingPlan: Sendable, Hashable, Codable {
  /// The routes, at most one a vehicle.
  public var routes: [Route]
  /// The indices of the shipments that stay behind.
  public var unserved: [Int]

  /// Makes a plan.
  public init(routes: [Route], unserved: [Int]) {
    self.routes = routes
    self.unserved = unserved
  }

  /// What one vehicle does on its shift.
  public struct Route: Sendable, Hashable, Codable {
    /// The index of the vehicle.
    public var vehicle: Int
    /// When it leaves its start, in seconds.
    public var departure: Int
    /// When it is back at its end and all breaks are over, in seconds; where it has no end, when it
    /// leaves its last stop.
    public var arrival: Int
    /// Its stops, in order.
    public var stops: [Stop]
    /// The breaks of the driver, in order: one for each break of the vehicle.
    public var breaks: [Break]

    /// Makes a route.
    public init(
      vehicle: Int, departure: Int, arrival: Int, stops: [Stop], breaks: [Break] = []
    ) {
      self.vehicle = vehicle
      self.departure = departure
      self.arrival = arrival
      self.stops = stops
      self.breaks = breaks
    }
  }

  /// A break of a driver, before driving on or after arriving and before service.
  ///
  /// The first may be before leaving the start, once the route has begun; the last after arriving
  /// at the end.
  public struct Break: Sendable, Hashable, Codable {
    /// The number of stops before it.
    public var stop: Int
    /// When it starts, in seconds.
    public var start: Int

    /// Makes a break.
    public init(stop: Int, start: Int) {
      self.stop = stop
      self.start = start
    }
  }

  /// One stop of a route: unloading, then loading.
  ///
  /// A stop without any shipment, at a place where the vehicle may reload, is a reload: what goes
  /// to the end of the vehicle is unloaded and what comes from its start is loaded, as far as the
  /// stops until the next reload handle it. The vehicle may leave a reload later than its setup is
  /// over.
  public struct Stop: Sendable, Hashable {
    /// The index of the place.
    public var place: Int
    /// When the vehicle arrives, in seconds: its departure before, breaks before driving, and the
    /// journey.
    public var arrival: Int
    /// When service starts, in seconds.
    public var start: Int
    /// When the vehicle leaves, in seconds.
    public var departure: Int
    /// The indices of the shipments that are unloaded, in this order.
    public var deliveries: [Int]
    /// The indices of the shipments that are loaded, in this order.
    public var pickups: [Int]
    /// How much of them is handled, of each shipment that is split; of any other, all.
    public var parts: [Part]

    /// Makes a stop.
    public init(
      place: Int, arrival: Int, start: Int, departure: Int, deliveries: [Int], pickups: [Int],
      parts: [Part] = []
    ) {
      self.place = place
      self.arrival = arrival
      self.start = start
      self.departure = departure
      self.deliveries = deliveries
      self.pickups = pickups
      self.parts = parts
    }
  }
}
