extension TwoEchelonProblem {
  /// What is wrong with the data of a problem.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// No satellite, or more than ``TwoEchelonProblem/mostSatellites``.
    case satellitesOutOfRange
    /// No customer, or more than ``TwoEchelonProblem/mostCustomers``.
    case customersOutOfRange
    /// A fleet without vehicles or capacity, or with a number that is out of range.
    case fleetOutOfRange
    /// A travel matrix that has not a row for the depot, each satellite and each customer.
    case locationsDiffer
    /// A journey that cannot be made.
    case unreachable(from: Int, to: Int)
    /// A customer that needs nothing, or more than a freighter carries.
    case demandOutOfRange(customer: Int)
    /// Customers that need more together than ``TwoEchelonProblem/largestAmount``.
    case totalOutOfRange
    /// Trucks that cannot carry what all customers need.
    case tooFewTrucks(demand: Int, capacity: Int)
    /// Freighters that cannot.
    case tooFewFreighters(demand: Int, capacity: Int)
    /// A cost that is negative, or costs so large that they might not fit in 60 bits.
    case costOutOfRange
  }

  func validate() throws(Inconsistency) {
    guard 1...Self.mostSatellites ~= satelliteCount else { throw .satellitesOutOfRange }
    guard 1...Self.mostCustomers ~= demands.count else { throw .customersOutOfRange }
    let range = 1...Self.largestAmount
    let numbers = [
      trucks.count, trucks.capacity, freighters.count, freighters.capacity,
      mostFreightersAtSatellite,
    ]
    guard numbers.allSatisfy(range.contains) else { throw .fleetOutOfRange }
    guard travel.count == 1 + satelliteCount + demands.count else { throw .locationsDiffer }
    for from in 0..<travel.count {
      for to in 0..<travel.count where travel.journey(from: from, to: to) == nil {
        throw .unreachable(from: from, to: to)
      }
    }
    for (customer, demand) in demands.enumerated()
    where !(1...freighters.capacity ~= demand) {
      throw .demandOutOfRange(customer: customer)
    }
    let demand = totalDemand
    guard demand <= Self.largestAmount else { throw .totalOutOfRange }
    for (fleet, count, isFirst) in [
      (trucks, trucks.count, true), (freighters, mostFreighters, false),
    ] {
      let capacity = count * fleet.capacity
      guard capacity < demand else { continue }
      throw isFirst
        ? .tooFewTrucks(demand: demand, capacity: capacity)
        : .tooFewFreighters(demand: demand, capacity: capacity)
    }
    try validateCosts(demand)
  }

  private func validateCosts(_ demand: Int) throws(Inconsistency) {
    let costs = handlingCosts + [trucks, freighters].flatMap { [$0.costPerMeter, $0.fixedCost] }
    guard costs.allSatisfy({ 0...(1 << 50) ~= $0 }) else { throw .costOutOfRange }
    let journeys = Int128(2 * (demands.count + satelliteCount) * (satelliteCount + 1))
    var total = Int128(handlingCosts.max() ?? 0) * Int128(demand)
    for fleet in [trucks, freighters] {
      let dearest = Int128(travel.longestMeters) * Int128(fleet.costPerMeter)
      total += journeys * (dearest + Int128(fleet.fixedCost))
    }
    guard total < 1 << 60 else { throw .costOutOfRange }
  }
}

extension TwoEchelonProblem.Inconsistency: CustomStringConvertible {
  /// The inconsistency as a sentence.
  public var description: String {
    switch self {
    case .satellitesOutOfRange:
      "There are no satellites, or more than \(TwoEchelonProblem.mostSatellites)."
    case .customersOutOfRange:
      "There are no customers, or more than \(TwoEchelonProblem.mostCustomers)."
    case .fleetOutOfRange:
      "A fleet has no vehicles, no capacity or a number that is out of range."
    case .locationsDiffer:
      "The travel matrix has not a row for the depot, each satellite and each customer."
    case .unreachable(let from, let to):
      "The journey from location \(from) to \(to) cannot be made."
    case .demandOutOfRange(let customer):
      "Customer \(customer) needs nothing, or more than a freighter carries."
    case .totalOutOfRange:
      "All customers need more than \(TwoEchelonProblem.largestAmount)."
    case .tooFewTrucks(let demand, let capacity):
      "All trucks carry \(capacity), customers need \(demand)."
    case .tooFewFreighters(let demand, let capacity):
      "All freighters carry \(capacity), customers need \(demand)."
    case .costOutOfRange:
      "A cost is negative, or too large."
    }
  }
}
