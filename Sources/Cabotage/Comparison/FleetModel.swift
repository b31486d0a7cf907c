public import Quantities
import Routing

/// The two-stage model of the fleet, its numbers read off the plans.
///
/// A kind of vehicle carries and costs in a month what it did in the planned month in which one of it
/// carried most; the loads are those of the months. Where plans of a fleet leave something behind, the
/// model asks for more than that fleet carries by its reckoning.
public struct FleetModel: Sendable {
  /// Vehicles that are alike but for their names.
  public struct Kind: Hashable, Sendable {
    /// One of them.
    public let vehicle: Vehicle
    /// What is paid for one that is had all year; `nil` for one that is not.
    public let terms: OwnershipTerms?
    /// All that the scenarios name.
    public let names: [Identifier<Vehicle>]
  }

  /// The kinds.
  public let kinds: [Kind]
  /// The choice that there is.
  private let choice: FleetChoice
  /// The fleet that costs least in the model.
  private let best: FleetChoice.Answer

  /// Reads the numbers off outcomes with the same days and hubs.
  ///
  /// - Returns: Nothing where no fleet of them carries all.
  init?(_ outcomes: [ScenarioOutcome]) {
    let kinds = Self.kinds(of: outcomes.map(\.scenario))
    let months = outcomes.flatMap(\.months)
    let model = kinds.map { kind -> FleetChoice.Kind in
      let uses = kind.names.flatMap { name in months.compactMap { $0.uses[name] } }
      let fullest = uses.max { ($0.mass, $1.cost) < ($1.mass, $0.cost) }
      let middle = OwnershipTerms.Case.allCases.reduce(0) {
        $0 + (kind.terms?.yearly($1).value ?? 0)
      }
      return FleetChoice.Kind(
        capacity: (fullest?.mass.value ?? 0) / 1_000,
        keeping: middle / OwnershipTerms.Case.allCases.count, using: fullest?.cost.value ?? 0,
        most: kind.names.count)
    }
    let periods = (outcomes.first?.months.indices ?? 0..<0).map { month in
      outcomes.reduce(FleetChoice.Period(load: 0)) { period, outcome in
        let planned = outcome.months[month]
        let all = zip(model, Self.counts(of: outcome.scenario, in: kinds))
          .reduce(0) { $0 + $1.0.capacity * $1.1 }
        let load = (planned.carried + planned.left).value / 1_000
        return FleetChoice.Period(
          load: max(period.load, load, planned.left > .zero ? all + 1 : 0))
      }
    }
    guard let choice = try? FleetChoice(kinds: model, periods: periods),
      let best = choice.solve()
    else { return nil }
    self.kinds = kinds
    self.choice = choice
    self.best = best
  }

  /// The best fleet, kind by kind: what is had all year, and the most that is used of the rest.
  public var fleet: [(kind: Kind, count: Int)] {
    kinds.enumerated().map { index, kind in (kind, best.used.map { $0[index] }.max() ?? 0) }
      .filter { $0.count > 0 }
  }

  /// What the best fleet costs a year.
  public var cost: Money { Money(best.cost) }

  /// Whether it is proved that no fleet costs less in the model.
  public var isProvedOptimal: Bool { best.isProvedOptimal }

  /// What a scenario's own fleet costs in the model; `nil` where it does not carry every load there.
  public func cost(of scenario: Scenario) -> Money? {
    choice.solve(keeping: counts(of: scenario)).map { Money($0.cost) }
  }

  /// The best fleet as a scenario.
  func proposal(named name: String, like first: Scenario) -> Scenario {
    var vehicles: [Vehicle] = []
    var terms: [Identifier<Vehicle>: OwnershipTerms] = [:]
    for (kind, count) in fleet {
      for id in kind.names.prefix(count) {
        vehicles.append(kind.vehicle.named(id))
        terms[id] = kind.terms
      }
    }
    return Scenario(
      name: name, vehicles: vehicles, terms: terms, days: first.days, hubs: first.hubs)
  }

  /// How many vehicles of each kind a scenario has.
  func counts(of scenario: Scenario) -> [Int] {
    Self.counts(of: scenario, in: kinds)
  }

  private static func counts(of scenario: Scenario, in kinds: [Kind]) -> [Int] {
    kinds.map { kind in scenario.vehicles.count { kind.names.contains($0.id) } }
  }

  private static func kinds(of scenarios: [Scenario]) -> [Kind] {
    var names: [[Identifier<Vehicle>]] = []
    var found: [(vehicle: Vehicle, terms: OwnershipTerms?)] = []
    for scenario in scenarios {
      for vehicle in scenario.vehicles {
        let (plain, terms) = (vehicle.named(""), scenario.terms[vehicle.id])
        if let index = found.firstIndex(where: { $0.vehicle == plain && $0.terms == terms }) {
          if !names[index].contains(vehicle.id) { names[index].append(vehicle.id) }
        } else {
          found.append((plain, terms))
          names.append([vehicle.id])
        }
      }
    }
    return zip(found, names).map { Kind(vehicle: $0.vehicle, terms: $0.terms, names: $1) }
  }
}
