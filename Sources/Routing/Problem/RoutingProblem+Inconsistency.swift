extension RoutingProblem {
  /// What is wrong with the data of a problem.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A row of a travel table, or the number of rows, is not as long as the matrix is wide.
    case raggedMatrix(row: Int)
    /// An entry of the travel matrix that is negative or above 2³¹ − 1.
    case journeyOutOfRange(from: Int, to: Int)
    /// A journey from a location to itself that is not zero.
    case journeyToItself(location: Int)
    /// A place whose location is no row of the travel matrix.
    case placeWithoutLocation(place: Int)
    /// A place with a moment beyond ±(2³¹ − 1) or a setup outside of 0...2³⁰ seconds.
    case placeTimesOutOfRange(place: Int)
    /// A shipment with an end at a place that does not exist.
    case shipmentWithoutPlace(shipment: Int)
    /// A shipment with a service outside of 0...2³⁰ seconds, the setup included where it may be split.
    case serviceOutOfRange(shipment: Int)
    /// A shipment that is allowed or usual on a vehicle that does not exist.
    case shipmentWithoutVehicle(shipment: Int)
    /// A shipment that stays in a store that does not exist, or on a day the store does not count.
    case shipmentWithoutStore(shipment: Int)
    /// A vehicle whose start or end is no row of the travel matrix.
    case vehicleWithoutLocation(vehicle: Int)
    /// A vehicle with a shift beyond ±(2³¹ − 1) or longer than 2³⁰ seconds.
    case shiftOutOfRange(vehicle: Int)
    /// A store that counts a negative number of days or more than ``mostDays``.
    case daysOutOfRange(store: Int)
    /// A cost or prize that is negative.
    case negativeCost
    /// A speed outside of 1...1000 percent, or changes of speed that are not in order.
    case speedOutOfRange(change: Int)
    /// No travel profile, or profiles that differ in their locations.
    case profilesDiffer
    /// A vehicle whose profile does not exist.
    case vehicleWithoutProfile(vehicle: Int)
    /// A vehicle with a place to reload that does not exist, a limit that is negative, a break
    /// without a window or out of range, or overtime that is not in order.
    case vehicleOutOfRange(vehicle: Int)
    /// A shipment with neither pickup nor delivery.
    case shipmentWithoutEnds(shipment: Int)
    /// A shipment with a release beside a pickup, or a release or limit on board out of range.
    case shipmentTimesOutOfRange(shipment: Int)
    /// A shipment with a return load beside a pickup.
    case returnLoadWithPickup(shipment: Int)
    /// A shipment with a prize of its own that is in a group.
    case prizeInGroup(shipment: Int)
    /// A smallest part of nothing, or of more than the shipment in some dimension.
    case smallestPartOutOfRange(shipment: Int)
    /// A shipment that may be split, but is in a group, has a return load or both ends at one place,
    /// is of a kind that rides alone, has both ends and may ride with a vehicle that unloads first
    /// what it loaded last, or has a service at a place with a stock for several shipments.
    case notToBeSplit(shipment: Int)
    /// A group with a shipment that does not exist or is in another group too.
    case groupOutOfRange(group: Int)
    /// A coupling with a group that does not exist, is in another coupling too or has not as many
    /// members as the others.
    case couplingOutOfRange(coupling: Int)
    /// Costs so large that the cost of a plan might not fit in 60 bits.
    case costsTooLarge
  }

  /// The most days that a store counts.
  public static let mostDays = 10_000
}

extension RoutingProblem.Inconsistency: CustomStringConvertible {
  /// The inconsistency as a sentence.
  public var description: String {
    switch self {
    case .raggedMatrix(let row):
      "The travel matrix is not square at row \(row)."
    case .journeyOutOfRange(let from, let to):
      "The journey from location \(from) to \(to) is negative or too long."
    case .journeyToItself(let location):
      "The journey from location \(location) to itself is not zero."
    case .placeWithoutLocation(let place):
      "The location of place \(place) is not in the travel matrix."
    case .placeTimesOutOfRange(let place):
      "A window or the setup of place \(place) is out of range."
    case .shipmentWithoutPlace(let shipment):
      "Shipment \(shipment) has an end at a place that does not exist."
    case .serviceOutOfRange(let shipment):
      "A service of shipment \(shipment) is negative or too long."
    case .shipmentWithoutVehicle(let shipment):
      "Shipment \(shipment) is allowed or usual on a vehicle that does not exist."
    case .shipmentWithoutStore(let shipment):
      "Shipment \(shipment) stays in a store, or on a day of it, that does not exist."
    case .vehicleWithoutLocation(let vehicle):
      "The start or end of vehicle \(vehicle) is not in the travel matrix."
    case .shiftOutOfRange(let vehicle):
      "The shift of vehicle \(vehicle) is out of range."
    case .daysOutOfRange(let store):
      "The number of days of store \(store) is out of range."
    case .speedOutOfRange(let change):
      "Change \(change) of speed is out of order or range."
    case .profilesDiffer:
      "The travel profiles do not have the same locations."
    case .vehicleWithoutProfile(let vehicle):
      "The travel profile of vehicle \(vehicle) does not exist."
    case .vehicleOutOfRange(let vehicle):
      "A limit, break, reload or overtime of vehicle \(vehicle) is out of range."
    case .shipmentWithoutEnds(let shipment):
      "Shipment \(shipment) has neither a pickup nor a delivery."
    case .shipmentTimesOutOfRange(let shipment):
      "The release or the longest time on board of shipment \(shipment) is out of range."
    case .returnLoadWithPickup(let shipment):
      "Shipment \(shipment) has both a pickup and a return load."
    case .prizeInGroup(let shipment):
      "Shipment \(shipment) has a prize of its own and is in a group."
    case .smallestPartOutOfRange(let shipment):
      "The smallest part of shipment \(shipment) is nothing or more than the shipment."
    case .notToBeSplit(let shipment):
      """
      Shipment \(shipment) cannot be split: it is in a group, has a return load or both ends at one \
      place, rides alone of its kind or last in, first out, or takes a service at a shared stock.
      """
    case .groupOutOfRange(let group):
      "Group \(group) has a shipment that does not exist or is in two groups."
    case .couplingOutOfRange(let coupling):
      """
      Coupling \(coupling) has a group that does not exist, is in two couplings or has not as many \
      members as the others.
      """
    case .negativeCost:
      "A cost or prize is negative."
    case .costsTooLarge:
      "The costs are too large to be added up."
    }
  }
}
