public import Quantities

/// What a year comes to in a scenario, as planned month by month.
public struct ScenarioOutcome: Hashable, Sendable {
  /// The scenario.
  public let scenario: Scenario
  /// Whether it is the fleet that the model proposes, and none of those asked for.
  public let isProposed: Bool
  /// Its months.
  public let months: [MonthOutcome]

  /// What its rounds cost in a year.
  public var running: Money { sum(\.cost) }
  /// How far its vehicles drive in a year.
  public var distance: Distance { sum(\.distance) }
  /// How long they are out in a year.
  public var time: Seconds { sum(\.time) }
  /// Their emissions in a year, in CO₂ equivalent.
  public var emissions: Mass { sum(\.emissions) }
  /// What is left behind in a year.
  public var left: Mass { sum(\.left) }
  /// The days on which anything drives.
  public var drivenDays: Int { vehiclesByDay.count { $0 > 0 } }
  /// The most vehicles on a day.
  public var mostVehicles: Int { vehiclesByDay.max() ?? 0 }
  /// The vehicles' days, a vehicle and a day counting one.
  public var vehicleDays: Int { vehiclesByDay.reduce(0, +) }
  /// The most people who have to fill crates at once.
  public var packers: Int { months.map(\.packers).max() ?? 0 }
  /// The largest gap that proofs leave open; `nil` where nothing was to be proved.
  public var gap: Double? { months.compactMap(\.gap).max() }

  /// What each stop adds in a year, the dearest first, by the prices of proofs; `nil` unless all months have
  /// them.
  public var stopPrices: [Proof.StopPrice]? {
    var sums: [Identifier<Place>: Money] = [:]
    for month in months {
      guard let prices = month.proof?.stopPrices else { return nil }
      for stop in prices { sums[stop.place, default: .zero] += stop.price }
    }
    return sums.map { Proof.StopPrice(place: $0.key, price: $0.value) }
      .sorted { ($1.price, $0.place) < ($0.price, $1.place) }
  }

  /// What it could save at most in a year that a limit gave way, the most first, by the prices of proofs:
  /// the limits of which that is known in all months.
  public var limitPrices: [Proof.LimitPrice] {
    var found: [Proof.Limit: [Proof.LimitPrice]] = [:]
    for price in months.flatMap({ $0.proof?.limitPrices ?? [] }) {
      found[price.limit, default: []].append(price)
    }
    // Where all was asked, a limit without a price is one that was no limit.
    let open = months.filter { $0.proof?.limitPrices == nil || $0.proof?.unpricedLimits != 0 }
    return found.compactMap { limit, prices in
      let isKnown = open.allSatisfy { month in
        month.proof?.limitPrices?.contains { $0.limit == limit } ?? false
      }
      guard isKnown, let first = prices.first else { return nil }
      return Proof.LimitPrice(
        limit: limit, amount: first.amount, saves: prices.reduce(.zero) { $0 + $1.saves },
        gap: prices.reduce(.zero) { $0 + $1.gap })
    }
    .sorted { ($1.saves, "\($0.limit)") < ($0.saves, "\($1.limit)") }
  }

  /// How many months all that is bought is kept; `nil` where nothing is.
  public var monthsKept: Int? {
    scenario.terms.values.filter { $0.outlay(.high) > .zero }.map(\.years).min()
      .map { $0 * months.count }
  }

  /// What all of it costs a year.
  public func yearly(_ end: OwnershipTerms.Case) -> Money {
    scenario.fixed(end) + running
  }

  /// What is paid from month to month.
  public func course(_ end: OwnershipTerms.Case) -> CostCourse {
    CostCourse(
      outlay: scenario.outlay(end), upkeep: scenario.upkeep, running: months.map(\.cost))
  }

  private var vehiclesByDay: [Int] { months.flatMap(\.vehiclesByDay) }

  private func sum<Unit>(_ amount: (MonthOutcome) -> Quantity<Unit>) -> Quantity<Unit> {
    months.reduce(.zero) { $0 + amount($1) }
  }
}
