public import Quantities

/// What one thing more or less changes in a year of a scenario, by plans of all its months.
public struct Margin: Hashable, Sendable {
  /// What there is more or less.
  public enum Change: Hashable, Sendable {
    /// One more vehicle like one that there is, on the same terms.
    case more(Identifier<Vehicle>)
    /// One vehicle less, of those like one.
    case less(Identifier<Vehicle>)
    /// Every place that has its hours is open an hour longer, before and after.
    case longer
    /// No stop at a group, and none of its orders.
    case withoutStop(Identifier<Place>)
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

extension Margin.Change {
  /// The scenario with the change, as far as it is one of its vehicles.
  func scenario(_ scenario: Scenario) -> Scenario {
    var vehicles = scenario.vehicles
    var terms = scenario.terms
    switch self {
    case .more(let id):
      guard let vehicle = vehicles.first(where: { $0.id == id }) else { return scenario }
      let other = vehicle.named(Identifier("\(id) +1"))
      vehicles.append(other)
      terms[other.id] = terms[id]
    case .less(let id):
      vehicles.removeAll { $0.id == id }
      terms[id] = nil
    case .longer, .withoutStop, .without: return scenario
    }
    return Scenario(
      name: scenario.name, vehicles: vehicles, terms: terms, days: scenario.days,
      hubs: scenario.hubs)
  }

  /// Makes the change in a month, as far as it is one of places and orders.
  func apply(to contents: inout Round.Contents) {
    switch self {
    case .more, .less: break
    case .longer:
      for index in contents.places.indices {
        contents.places[index].openings = contents.places[index].openings.compactMap(\.longer)
      }
    case .withoutStop(let place): contents.orders.removeAll { $0.group == place }
    case .without(let network):
      let groups = Set(contents.places.filter { $0.network == network.id }.map(\.id))
      contents.orders.removeAll { groups.contains($0.group) }
    }
  }
}

extension Opening {
  /// The same an hour longer before and after, within the day.
  fileprivate var longer: Opening? {
    TimeWindow(opens: max(0, hours.opens - 3_600), closes: min(secondsPerDay, hours.closes + 3_600))
      .map { Opening($0, on: days) }
  }
}

extension Scenario {
  /// Its vehicles, one of each sort and on each terms.
  var sorts: [Vehicle] {
    var seen: [Vehicle: Set<OwnershipTerms?>] = [:]
    return vehicles.filter { seen[$0.named(""), default: []].insert(terms[$0.id]).inserted }
  }
}
