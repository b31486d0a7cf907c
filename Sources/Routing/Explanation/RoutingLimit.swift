/// One rule of a problem that may give way: what keeps goods from being served.
///
/// Vehicles, shipments, places, stores and conflicts are named by their index in the problem.
public enum RoutingLimit: Hashable, Sendable {
  /// How many vehicles there are like one; gives way by vehicles.
  case fleet(vehicle: Int)
  /// A vehicle may not carry a shipment; gives way or does not.
  case permission(shipment: Int, vehicle: Int)
  /// Two kinds of goods that are never aboard together; gives way or does not.
  case conflict(Int)
  /// What was loaded last is unloaded first; gives way or does not.
  case lastInFirstOut(vehicle: Int)
  /// Deliveries from the start come before pickups for the end; gives way or does not.
  case linehaulFirst(vehicle: Int)
  /// The stops of a vehicle; gives way by stops.
  case stops(vehicle: Int)
  /// The times that a vehicle reloads; gives way by times.
  case reloads(vehicle: Int)
  /// What a vehicle carries in one dimension; gives way by units of it.
  case capacity(vehicle: Int, dimension: Int)
  /// What stands in a store in one dimension; gives way by units of it.
  case store(Int, dimension: Int)
  /// What is picked up at a place in one dimension; gives way by units of it.
  case stock(place: Int, dimension: Int)
  /// The first day on which a shipment may be carried; gives way by days.
  case firstDay(shipment: Int)
  /// The last day on which a shipment may be carried; gives way by days.
  case lastDay(shipment: Int)
  /// The metres of a route; gives way by metres.
  case distance(vehicle: Int)
  /// The time on the road of a route; gives way by seconds.
  case driving(vehicle: Int)
  /// The time from departure to return; gives way by seconds.
  case duration(vehicle: Int)
  /// The time that a shipment is aboard; gives way by seconds.
  case timeOnBoard(shipment: Int)
  /// The time that perishable goods may be aboard a vehicle; gives way by seconds.
  case perishable(vehicle: Int)
  /// The earliest departure with a shipment; gives way by seconds.
  case release(shipment: Int)
  /// When the windows of a place open; gives way by seconds that each opens earlier.
  case opening(place: Int)
  /// When the windows of a place close; gives way by seconds that each closes later.
  case closing(place: Int)
  /// When the shift of a vehicle begins; gives way by seconds that it does earlier.
  case shiftStart(vehicle: Int)
  /// When the shift of a vehicle is over; gives way by seconds that it is later.
  case shiftEnd(vehicle: Int)
}

/// A limit that gives way, and by how much.
public struct Relaxation: Hashable, Sendable {
  /// The limit.
  public var limit: RoutingLimit
  /// By how much, in the unit of the limit; 1 where it gives way or does not.
  public var amount: Int

  /// Makes a relaxation.
  public init(_ limit: RoutingLimit, by amount: Int = 1) {
    self.limit = limit
    self.amount = amount
  }
}
