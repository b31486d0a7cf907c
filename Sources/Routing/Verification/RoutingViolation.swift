/// One way in which a plan breaks the rules of its problem.
///
/// Routes and stops are named by their position in the plan, the rest by its index in the problem.
public enum RoutingViolation: Hashable, Sendable {
  /// A route of a vehicle that does not exist.
  case unknownVehicle(route: Int)
  /// A vehicle with more than one route.
  case vehicleUsedTwice(vehicle: Int)
  /// A route without stops.
  case emptyRoute(route: Int)
  /// A stop at a place that does not exist.
  case unknownPlace(route: Int, stop: Int)
  /// A stop where nothing is handled.
  case emptyStop(route: Int, stop: Int)
  /// A stop that handles a shipment that does not exist.
  case unknownShipment(route: Int, stop: Int)
  /// A shipment that does not exist is said to stay behind.
  case unknownUnserved(shipment: Int)
  /// A shipment is not in the plan.
  case missing(shipment: Int)
  /// A shipment is handled or left behind more than once.
  case repeated(shipment: Int)
  /// A shipment is picked up or delivered elsewhere than at its place.
  case wrongPlace(shipment: Int, route: Int, stop: Int)
  /// A shipment is not delivered, at a later stop, by the vehicle that picks it up.
  case notCarriedThrough(shipment: Int)
  /// A shipment is carried by a vehicle that is not allowed to.
  case vehicleNotAllowed(shipment: Int, vehicle: Int)
  /// A vehicle leaves a stop with more than its capacity.
  case overloaded(route: Int, stop: Int)
  /// A vehicle leaves before its shift opens.
  case leavesBeforeShift(route: Int)
  /// A vehicle is back after its shift closes.
  case returnsAfterShift(route: Int)
  /// A stop, or the end (then `stop` is the number of stops), that cannot be reached.
  case unreachable(route: Int, stop: Int)
  /// A time of arrival that is not that of departure from the stop before and the journey.
  case wrongArrival(route: Int, stop: Int)
  /// Service starts before the vehicle arrives.
  case startsBeforeArrival(route: Int, stop: Int)
  /// Service starts outside of all windows of the place.
  case outsideWindows(route: Int, stop: Int)
  /// A time of departure that is not that of the start of service and its length.
  case wrongDeparture(route: Int, stop: Int)
  /// A time of return that is not that of the last departure and the journey home.
  case wrongReturn(route: Int)
  /// A shipment is carried before it is there, after it is needed, or when its store is not open.
  case carriedOutsideStay(shipment: Int)
  /// More stands in a store on a day than its limit.
  case storeOverfull(store: Int, day: Int)
}
