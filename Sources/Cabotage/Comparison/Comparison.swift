public import Quantities

/// Ways to do a year's rounds, compared by what real plans of its months come to.
public struct Comparison: Sendable {
  /// The scenarios that were planned to the end, in the order asked for, then the fleet that the
  /// model proposes, if it is another.
  public let outcomes: [ScenarioOutcome]
  /// How many scenarios were asked for.
  public let scenarioCount: Int
  /// When the first scenario's rented vehicles would pay as the network's own.
  public let vanNeeds: [VanNeed]
  /// What the two-stage model of the fleet says; `nil` where the plans leave too much behind.
  public let fleet: FleetModel?
  /// The plan of the first scenario's heaviest month, and its round.
  public let heaviest: (round: Round, plan: Plan)?
  /// What a vehicle, an hour, a stop or a network more or less changes in a year of ``best``.
  public let margins: [Margin]

  /// How many months costs are cumulated for: as long as the vehicle that is kept longest.
  public var horizon: Int {
    let years = outcomes.flatMap { $0.scenario.terms.values }.map(\.years).max() ?? 1
    return years * (outcomes.first?.months.count ?? 12)
  }

  /// When a scenario has cost no more than the first, though more was paid at the beginning, or the
  /// first no more than it.
  ///
  /// - Returns: The month, counted from 1; `nil` where there is none as long as what was paid for is
  ///   kept.
  public func breakEven(_ outcome: ScenarioOutcome, _ end: OwnershipTerms.Case) -> Int? {
    guard let first = outcomes.first else { return nil }
    let (course, other) = (outcome.course(end), first.course(end))
    return course.breakEven(against: other, within: outcome.monthsKept ?? 0)
      ?? other.breakEven(against: course, within: first.monthsKept ?? 0)
  }

  /// What a scenario's own fleet costs a year in the model; `nil` where its days or hubs are not
  /// those of the model, or it does not carry every load there.
  public func modelCost(of outcome: ScenarioOutcome) -> Money? {
    guard let first = outcomes.first?.scenario, outcome.scenario.days == first.days,
      outcome.scenario.hubs == first.hubs
    else { return nil }
    return fleet?.cost(of: outcome.scenario)
  }

  /// The scenario that costs least a year at the middle price, of those that leave least behind.
  public var best: ScenarioOutcome? { Self.best(of: outcomes) }

  static func best(of outcomes: [ScenarioOutcome]) -> ScenarioOutcome? {
    outcomes.min {
      ($0.left, $0.yearly(.low) + $0.yearly(.high)) < ($1.left, $1.yearly(.low) + $1.yearly(.high))
    }
  }

  /// The scenario that costs least a year of those that leave least behind.
  public func cheapest(_ end: OwnershipTerms.Case) -> ScenarioOutcome? {
    outcomes.min { ($0.left.value, $0.yearly(end)) < ($1.left.value, $1.yearly(end)) }
  }
}

/// Whether a rented vehicle would pay as the network's own: the critical fractile of its need.
///
/// It pays once the days on which at least as many are needed, times what a day of renting costs more
/// than a day of one's own, exceed what having it costs a year.
public struct VanNeed: Hashable, Sendable {
  /// Which vehicle it is: the first, the second, and so on.
  public let number: Int
  /// The days in a year on which at least as many rented vehicles drive.
  public let days: Int
  /// The contract by which one would be had.
  public let contract: Identifier<Vehicle>
  /// The days from which it pays, at the lowest price and at the highest; `nil` where never.
  public let breakEvenDays: [OwnershipTerms.Case: Int]

  /// Whether it pays.
  public func pays(_ end: OwnershipTerms.Case) -> Bool {
    breakEvenDays[end].map { days >= $0 } ?? false
  }

  /// The needs of a scenario that rents, by the contracts of vehicles that would do as well.
  static func table(of outcome: ScenarioOutcome, contracts scenarios: [Scenario]) -> [VanNeed] {
    let daily = outcome.months.flatMap(\.rentedByDay)
    let rented = outcome.scenario.vehicles.filter { $0.tenure == .rented }
    let uses = rented.flatMap { vehicle in outcome.months.compactMap { $0.uses[vehicle.id] } }
    let days = uses.reduce(0) { $0 + $1.days }
    guard days > 0, let most = daily.max() else { return [] }
    let distance = uses.reduce(0) { $0 + $1.distance.value } / days
    var seen: Set<Identifier<Vehicle>> = []
    return scenarios.flatMap(\.contracts).filter { seen.insert($0.vehicle.id).inserted }
      .flatMap { contract, terms -> [VanNeed] in
        guard
          let like = rented.first(where: {
            $0.capacity.mass <= contract.capacity.mass && $0.kind == contract.kind
          })
        else { return [] }
        let saved = like.costs.day(of: distance) - contract.costs.day(of: distance)
        return (1...most).map { number in
          let breakEvenDays = OwnershipTerms.Case.allCases.compactMap { end in
            saved > .zero ? (end, (terms.yearly(end).value - 1) / saved.value + 1) : nil
          }
          return VanNeed(
            number: number, days: daily.count { $0 >= number }, contract: contract.id,
            breakEvenDays: Dictionary(uniqueKeysWithValues: breakEvenDays))
        }
      }
  }
}

extension Scenario {
  /// The vehicles that are had all year, in order.
  fileprivate var contracts: [(vehicle: Vehicle, terms: OwnershipTerms)] {
    vehicles.compactMap { vehicle in terms[vehicle.id].map { (vehicle, $0) } }
  }
}

extension Vehicle.Costs {
  /// What a day of so many metres costs, hours aside.
  fileprivate func day(of distance: Int) -> Money {
    perDay + Money(perKilometer.value * distance / 1_000)
  }
}
