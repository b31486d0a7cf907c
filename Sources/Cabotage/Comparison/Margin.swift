public import Quantities

/// What one thing more or less changes in a year of a scenario, by plans of all its months.
public struct Margin: Hashable, Sendable {
  /// What there is more or less.
  public enum Change: Hashable, Sendable {
    /// One more vehicle like one that there is, on the same terms.
    case more(Identifier<Vehicle>)
    /// One vehicle less, of those like one.
    case less(Identifier<Vehicle>)
    /// None of the orders of a network: what it changes that it leaves, and with the other sign that it joins.
    case without(Network)
  }

  /// What there is more or less.
  public let change: Change
  /// The year as it is.
  public let base: ScenarioOutcome
  /// The year as it would be.
  public let outcome: ScenarioOutcome

  /// By how much a year is dearer.
  public func cost(_ end: OwnershipTerms.Case) -> Money {
    outcome.yearly(end) - base.yearly(end)
  }

  /// By how much more is left behind.
  public var left: Mass { outcome.left - base.left }
}

extension Scenario {
  /// Its vehicles, one of each sort and on each terms.
  var sorts: [Vehicle] {
    var seen: [Vehicle: Set<OwnershipTerms?>] = [:]
    return vehicles.filter { seen[$0.named(""), default: []].insert(terms[$0.id]).inserted }
  }

  /// The same with one more vehicle like one that it has.
  func adding(like vehicle: Vehicle) -> Scenario {
    let other = vehicle.named(Identifier("\(vehicle.id) +1"))
    var terms = terms
    terms[other.id] = terms[vehicle.id]
    return Scenario(
      name: "\(name), \(other.id)", vehicles: vehicles + [other], terms: terms, days: days,
      hubs: hubs)
  }

  /// The same without a vehicle.
  func removing(_ vehicle: Vehicle) -> Scenario {
    var terms = terms
    terms[vehicle.id] = nil
    return Scenario(
      name: "\(name), \(vehicle.id) −1", vehicles: vehicles.filter { $0.id != vehicle.id },
      terms: terms, days: days, hubs: hubs)
  }
}
