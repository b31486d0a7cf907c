import Cabotage
import Foundation
import Quantities

/// A comparison for programs: every amount's unit is in its key.
struct ComparisonDocument: Encodable {
  struct Range: Encodable {
    let low: Int
    let high: Int

    init(_ amount: (OwnershipTerms.Case) -> Money) {
      low = amount(.low).value
      high = amount(.high).value
    }
  }

  struct ScenarioEntry: Encodable {
    let name: String
    let isProposed: Bool
    let vehicles: [String]
    let outlayMeur: Range
    let fixedMeurPerYear: Range
    let runningMeurPerYear: Int
    let totalMeurPerYear: Range
    let breakEvenMonthLow: Int?
    let breakEvenMonthHigh: Int?
    let modelMeurPerYear: Int?
    let mostVehicles: Int
    let vehicleDays: Int
    let distanceM: Int
    let timeS: Int
    let packers: Int
    let emissionsG: Int
    let leftG: Int
    let gap: Double?
    let months: [MonthEntry]
  }

  struct MonthEntry: Encodable {
    let name: String
    let shareThousandths: Int
    let costMeur: Int
    let vehiclesByDay: [Int]
    let distanceM: Int
    let timeS: Int
    let emissionsG: Int
    let carriedG: Int
    let leftG: Int
    let crates: Int
    let packers: Int
    let gap: Double?
  }

  struct NeedEntry: Encodable {
    let number: Int
    let daysPerYear: Int
    let contract: String
    let breakEvenDaysLow: Int?
    let breakEvenDaysHigh: Int?
  }

  struct FleetEntry: Encodable {
    let vehicles: [String: Int]
    let costMeurPerYear: Int
    let isProvedOptimal: Bool
  }

  struct MarginEntry: Encodable {
    /// What there is more or less.
    enum Kind: String, Encodable {
      case oneMore = "one_more"
      case oneLess = "one_less"
      case longerHours = "longer_hours"
      case withoutStop = "without_stop"
      case withoutNetwork = "without_network"
    }

    let kind: Kind
    let id: String?
    let costMeurPerYear: Range
    let leftG: Int

    init(_ margin: Margin) {
      switch margin.change {
      case .more(let vehicle): (kind, id) = (.oneMore, vehicle.name)
      case .less(let vehicle): (kind, id) = (.oneLess, vehicle.name)
      case .longer: (kind, id) = (.longerHours, nil)
      case .withoutStop(let place): (kind, id) = (.withoutStop, place.name)
      case .without(let network): (kind, id) = (.withoutNetwork, network.id.name)
      }
      costMeurPerYear = Range(margin.cost)
      leftG = margin.left.value
    }
  }

  let format = "cabotage-comparison"
  let version = 1
  let round: String
  let horizonMonths: Int
  let scenarioCount: Int
  let scenarios: [ScenarioEntry]
  let vanNeeds: [NeedEntry]
  let fleet: FleetEntry?
  let best: String?
  let margins: [MarginEntry]
  let yearlyStopPrices: [PlanDocument.StopPriceEntry]?
  let yearlyLimitPrices: [PlanDocument.LimitPriceEntry]?
  let heaviestMonthProof: PlanDocument.ProofEntry?

  init(_ comparison: Comparison, of round: Round) {
    self.round = round.contents.name
    horizonMonths = comparison.horizon
    scenarioCount = comparison.scenarioCount
    scenarios = comparison.outcomes.map { Self.entry(of: $0, in: comparison) }
    vanNeeds = comparison.vanNeeds.map {
      NeedEntry(
        number: $0.number, daysPerYear: $0.days, contract: $0.contract.name,
        breakEvenDaysLow: $0.breakEvenDays[.low], breakEvenDaysHigh: $0.breakEvenDays[.high])
    }
    fleet = comparison.fleet.map { fleet in
      FleetEntry(
        vehicles: Dictionary(
          fleet.fleet.map { ($0.kind.names[0].name, $0.count) }, uniquingKeysWith: +),
        costMeurPerYear: fleet.cost.value, isProvedOptimal: fleet.isProvedOptimal)
    }
    best = comparison.best?.scenario.name
    margins = comparison.margins.map(MarginEntry.init)
    yearlyStopPrices = comparison.best?.stopPrices?.map(PlanDocument.StopPriceEntry.init)
    yearlyLimitPrices = comparison.best?.limitPrices.map(PlanDocument.LimitPriceEntry.init)
    heaviestMonthProof = comparison.heaviest?.plan.proof.map(PlanDocument.ProofEntry.init)
  }

  private static func entry(
    of outcome: ScenarioOutcome, in comparison: Comparison
  ) -> ScenarioEntry {
    // What leaves more behind than the first is not compared in months.
    let isApart = comparison.outcomes.first.map { outcome == $0 || outcome.left > $0.left } ?? true
    return ScenarioEntry(
      name: outcome.scenario.name, isProposed: outcome.isProposed,
      vehicles: outcome.scenario.vehicles.map(\.id.name),
      outlayMeur: Range(outcome.scenario.outlay), fixedMeurPerYear: Range(outcome.scenario.fixed),
      runningMeurPerYear: outcome.running.value, totalMeurPerYear: Range(outcome.yearly),
      breakEvenMonthLow: isApart ? nil : comparison.breakEven(outcome, .low),
      breakEvenMonthHigh: isApart ? nil : comparison.breakEven(outcome, .high),
      modelMeurPerYear: comparison.modelCost(of: outcome)?.value,
      mostVehicles: outcome.mostVehicles, vehicleDays: outcome.vehicleDays,
      distanceM: outcome.distance.value, timeS: outcome.time.value, packers: outcome.packers,
      emissionsG: outcome.emissions.value, leftG: outcome.left.value, gap: outcome.gap,
      months: outcome.months.map { month in
        MonthEntry(
          name: month.month.name, shareThousandths: month.month.share, costMeur: month.cost.value,
          vehiclesByDay: month.vehiclesByDay, distanceM: month.distance.value,
          timeS: month.time.value, emissionsG: month.emissions.value,
          carriedG: month.carried.value, leftG: month.left.value, crates: month.crates,
          packers: month.packers, gap: month.gap)
      })
  }

  /// The text, keys sorted.
  var json: String { String(decoding: paperJSON(), as: UTF8.self) }
}

extension ComparisonPapers {
  /// The comparison as JSON.
  public var json: String { ComparisonDocument(comparison, of: round).json }
}
