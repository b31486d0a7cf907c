/// A rule that a plan over satellites breaks.
///
/// Routes, satellites and customers are indices.
public enum TwoEchelonViolation: Sendable, Hashable {
  /// A truck goes to a satellite that does not exist.
  case unknownSatelliteOfTruck(route: Int, satellite: Int)
  /// A freighter starts from a satellite that does not exist.
  case unknownSatelliteOfFreighter(route: Int, satellite: Int)
  /// A freighter goes to a customer that does not exist.
  case unknownCustomer(route: Int, customer: Int)
  /// A truck goes nowhere.
  case emptyTruckRoute(route: Int)
  /// A freighter goes nowhere.
  case emptyFreighterRoute(route: Int)
  /// A truck leaves nothing, or less, at a satellite.
  case amountBelowOne(route: Int, satellite: Int, amount: Int)
  /// A truck comes to a satellite twice.
  case satelliteTwice(route: Int, satellite: Int)
  /// A truck carries too much.
  case truckOverfull(route: Int, load: Int, capacity: Int)
  /// A freighter carries too much.
  case freighterOverfull(route: Int, load: Int, capacity: Int)
  /// More trucks than there are.
  case tooManyTrucks(used: Int, limit: Int)
  /// More freighters than there are.
  case tooManyFreighters(used: Int, limit: Int)
  /// More freighters at one satellite than may be there.
  case tooManyAtSatellite(satellite: Int, used: Int, limit: Int)
  /// A customer that no freighter serves, or several do.
  case wrongVisits(customer: Int, visits: Int)
  /// A satellite where trucks leave more or less than freighters take.
  case unbalanced(satellite: Int, delivered: Int, taken: Int)
}
