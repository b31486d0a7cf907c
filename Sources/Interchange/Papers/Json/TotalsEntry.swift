import Cabotage
import Quantities

extension PlanDocument {
  /// Sums over the plan, as in ``Totals``.
  struct TotalsEntry: Sendable, Hashable, Codable {
    var orders: Int
    var massMeasuredG: Mass
    var massInferredG: Mass
    var massUnknownG: Mass
    var massDeliveredG: Mass
    var massLeftBehindG: Mass
    var crates: Int
    var cratesBound: Int
    var cost: CostEntry
    var distanceM: Distance
    var timeS: Seconds
    var trips: Int
    var emissionsG: Mass

    init(_ totals: Totals) {
      orders = totals.orders
      massMeasuredG = totals.mass[.measured] ?? 0
      massInferredG = totals.mass[.inferred] ?? 0
      massUnknownG = totals.mass[.unknown] ?? 0
      massDeliveredG = totals.delivered
      massLeftBehindG = totals.leftBehind
      crates = totals.crates
      cratesBound = totals.cratesBound
      cost = CostEntry(totals.cost)
      distanceM = totals.distance
      timeS = totals.time
      trips = totals.trips
      emissionsG = totals.emissions
    }

    var totals: Totals {
      Totals(
        orders: orders,
        mass: [.measured: massMeasuredG, .inferred: massInferredG, .unknown: massUnknownG],
        delivered: massDeliveredG, leftBehind: massLeftBehindG, crates: crates,
        cratesBound: cratesBound, cost: cost.cost, distance: distanceM, time: timeS, trips: trips,
        emissions: emissionsG)
    }
  }

  /// A group's part of the cost, as in ``Plan/GroupShare``.
  struct ShareEntry: Sendable, Hashable, Codable {
    var group: Identifier<Place>
    var massG: Mass
    var costMeur: Money

    init(_ share: Plan.GroupShare) {
      group = share.group
      massG = share.mass
      costMeur = share.cost
    }

    var share: Plan.GroupShare {
      Plan.GroupShare(group: group, mass: massG, cost: costMeur)
    }
  }

  /// Where the lengths of journeys come from, as in ``TravelSummary``.
  struct TravelSummaryEntry: Sendable, Hashable, Codable {
    var legsKnown: Int
    var legsEstimated: Int
    var detourRatio: Double

    init(_ summary: TravelSummary) {
      legsKnown = summary.known
      legsEstimated = summary.estimated
      detourRatio = summary.detour
    }

    var summary: TravelSummary {
      TravelSummary(known: legsKnown, estimated: legsEstimated, detour: detourRatio)
    }
  }
}
