public import Quantities

/// A month of a year, by how much is ordered in it.
public struct MonthShare: Hashable, Sendable {
  /// Its name, as printed.
  public let name: String
  /// How many of the round's orders there are, in thousandths.
  public let share: Int

  /// Makes a month.
  public init(name: String, share: Int) {
    self.name = name
    self.share = share
  }
}

/// A way to do a year's rounds: with which vehicles, on which days, from which hubs.
public struct Scenario: Hashable, Sendable {
  /// Its name, as printed.
  public let name: String
  /// Its vehicles.
  public let vehicles: [Vehicle]
  /// What is paid for those of them that are had all year.
  public let terms: [Identifier<Vehicle>: OwnershipTerms]
  /// Its days, where they are not those of the round.
  public let days: [RoundDay]?
  /// Its hubs, where they are not those of the round.
  public let hubs: [Identifier<Place>]?

  /// Makes a scenario.
  public init(
    name: String, vehicles: [Vehicle], terms: [Identifier<Vehicle>: OwnershipTerms] = [:],
    days: [RoundDay]? = nil, hubs: [Identifier<Place>]? = nil
  ) {
    self.name = name
    self.vehicles = vehicles
    self.terms = terms
    self.days = days
    self.hubs = hubs
  }

  /// What all that it has costs a year.
  public func fixed(_ end: OwnershipTerms.Case) -> Money {
    terms.values.reduce(.zero) { $0 + $1.yearly(end) }
  }

  /// What is paid at the beginning.
  public func outlay(_ end: OwnershipTerms.Case) -> Money {
    terms.values.reduce(.zero) { $0 + $1.outlay(end) }
  }

  /// What is paid each year beside that, whether or not anything drives.
  public var upkeep: Money { terms.values.reduce(.zero) { $0 + $1.upkeep } }
}

extension Round.Contents {
  /// The round of a month of a scenario.
  ///
  /// Of all orders, in the order of the file, as many are taken as the share says, spread evenly, so
  /// that a smaller month has the same groups and hardly another mix of goods.
  package func month(of scenario: Scenario, share: Int) -> Round.Contents {
    var contents = self
    contents.vehicles = scenario.vehicles
    if let days = scenario.days { contents.days = days }
    if let hubs = scenario.hubs { contents.hubs = hubs }
    var chosen: [Identifier<Order>: Bool] = [:]
    contents.orders = orders.filter { line in
      if let isChosen = chosen[line.order] { return isChosen }
      let number = chosen.count
      let isChosen = (number + 1) * share / 1_000 > number * share / 1_000
      chosen[line.order] = isChosen
      return isChosen
    }
    return contents
  }
}
