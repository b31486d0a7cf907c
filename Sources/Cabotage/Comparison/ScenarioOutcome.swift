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
