/// One way in which a plan breaks the rules of its problem.
///
/// Routes, stops, trips and breaks are named by their position in the plan, the rest by its index in
/// the problem. Where the start of a vehicle is meant, the stop is -1; where its end is, the number
/// of stops. A reload begins a new trip.
public enum RoutingViolation: Hashable, Sendable {
  /// A route of a vehicle that does not exist.
  case unknownVehicle(route: Int)
  /// A vehicle with more than one route.
  case vehicleUsedTwice(vehicle: Int)
  /// A route without stops.
  case emptyRoute(route: Int)
  /// A stop at a place that does not exist.
  case unknownPlace(route: Int, stop: Int)
  /// A stop where nothing is handled and the vehicle may not reload.
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
  /// A part of a shipment that is not handled at the stop, is named twice or may not be split.
  case unknownPart(route: Int, stop: Int)
  /// A stop handles less of a shipment than its smallest part.
  case partTooSmall(shipment: Int, route: Int, stop: Int)
  /// The parts of a shipment that are picked up, or those that are delivered, are not all of it.
  case wrongParts(shipment: Int)
  /// A shipment stays behind that may not.
  case requiredLeftBehind(shipment: Int)
  /// More than one shipment of a group is carried.
  case groupCarriedTwice(group: Int)
  /// No shipment of a group is carried of which one must be.
  case groupLeftBehind(group: Int)
  /// Of groups that are coupled, members of different numbers are carried, or not of all groups.
  case couplingBroken(coupling: Int)
  /// A shipment is carried by a vehicle that is not allowed to.
  case vehicleNotAllowed(shipment: Int, vehicle: Int)
  /// A vehicle leaves its start or a stop with more than its capacity.
  case overloaded(route: Int, stop: Int)
  /// A shipment is loaded, at the start or a stop, while goods of a kind are aboard that conflict.
  case conflict(shipment: Int, kind: Int, route: Int, stop: Int)
  /// A delivery from the start comes after a pickup for the end, in a vehicle that delivers first.
  case deliveryAfterPickups(route: Int, stop: Int)
  /// A trip of a vehicle that delivers first has pickups for the end alone.
  case pickupsAlone(route: Int, trip: Int)
  /// A shipment is unloaded while one that was loaded later is still aboard.
  case notLastInFirstOut(shipment: Int, route: Int, stop: Int)
  /// A shipment leaves the start, or a reload, before its release.
  case leavesBeforeRelease(shipment: Int, route: Int)
  /// A shipment is aboard for longer than its limit.
  case onBoardTooLong(shipment: Int)
  /// A vehicle leaves before its shift opens.
  case leavesBeforeShift(route: Int)
  /// A vehicle is back after its shift closes.
  case returnsAfterShift(route: Int)
  /// A route takes longer than its vehicle may.
  case durationTooLong(route: Int)
  /// A route takes more time on the road than its vehicle may.
  case drivingTooLong(route: Int)
  /// A route is longer, in metres, than its vehicle may drive.
  case distanceTooLong(route: Int)
  /// A route has more stops than its vehicle may.
  case tooManyStops(route: Int)
  /// A vehicle reloads more often than it may.
  case tooManyReloads(route: Int)
  /// The breaks of a route are not those of its vehicle, or not in the order of the stops.
  case wrongBreaks(route: Int)
  /// A break starts outside of all its windows.
  case breakOutsideWindows(route: Int, number: Int)
  /// A break starts before the stop, journey or break that comes first is over.
  case wrongBreak(route: Int, number: Int)
  /// A stop, or the end, that cannot be reached.
  case unreachable(route: Int, stop: Int)
  /// A time of arrival that is not that of departure from the stop before, breaks and the journey.
  case wrongArrival(route: Int, stop: Int)
  /// Service starts before the vehicle arrives or a break there is over.
  case startsBeforeArrival(route: Int, stop: Int)
  /// Service starts outside of all windows of the place, and not late where it may be late.
  case outsideWindows(route: Int, stop: Int)
  /// A time of departure that is not that of the start of service and its length.
  case wrongDeparture(route: Int, stop: Int)
  /// A time of return that is not that of the last departure, breaks and the journey home.
  case wrongReturn(route: Int)
  /// A shipment is carried before it is there, after it is needed, or when its store is not open.
  case carriedOutsideStay(shipment: Int)
  /// More is picked up at a place than its stock.
  case stockExceeded(place: Int)
  /// More stands in a store on a day than its limit.
  case storeOverfull(store: Int, day: Int)
}
