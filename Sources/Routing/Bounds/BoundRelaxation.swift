/// A rule that a lower bound leaves aside, or looks at more kindly than the verifier does.
///
/// Leaving rules aside keeps a bound valid and makes it weaker.
public enum BoundRelaxation: String, Sendable, Hashable, CaseIterable, Codable {
  /// Waiting and late departures count neither as working time nor as its cost.
  case waiting
  /// A place with several windows is open from the first to the last.
  case severalWindows
  /// Lateness where it has a price.
  case lateness
  /// Overtime.
  case overtime
  /// Breaks of drivers.
  case breaks
  /// Hours at which journeys take longer: they always take as long as at the best hour.
  case speeds
  /// The release of goods binds the stop that unloads them, not the departure of all the others.
  case releases
  /// The longest time on board.
  case onBoard
  /// Goods that may not ride together.
  case conflicts
  /// What was loaded last may be unloaded later.
  case lastInFirstOut
  /// Deliveries and pickups of one trip are each within the capacity, not all that is aboard.
  case mixedLoads
  /// Stocks of places and room in stores.
  case stores
  /// Visits that are coupled, such as those to one customer by a pattern of days, where two that differ may
  /// be on one vehicle: each is made on any of its days.
  case patterns
  /// Goods that may be split are visited at least once, with their smallest part.
  case parts
  /// The limit on the number of reloads.
  case reloadCount
  /// Loads in dimensions beyond those that a label can carry.
  case dimensions
  /// A pickup and its delivery need not be in order, nor in pairs: there are too many of them.
  case pairing
  /// Loading and unloading where many lots come from or go to: when exactly, and the room that goods of
  /// different such places take together.
  case hubs
  /// Minutes, waiting and all loads but the tightest, for vehicles whose routes are long.
  case coarse
  /// The hours of places, the order of trips over hubs, and limits on stops and distances: trips need only
  /// fit into the shift together.
  case trips
  /// What is carried: every place is visited, as often as its goods ask for together, and nothing else counts.
  case goods
}
