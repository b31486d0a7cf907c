import Quantities
import Routing

/// Why lots stay behind, and what would serve them.
struct Explanation {
  let round: Round
  let packing: CratePacking
  let lots: [Lot]
  let outset: Outset

  /// No more lots are looked into, so that an explanation takes less time than a plan.
  private static let mostLots = 12
  /// No more lots are looked into for a contradiction.
  private static let mostContradictions = 3
  /// The routes tried for all ways together: less than a second.
  private static let mostRoutes = 250_000
  /// The routes and assignments tried for each question of a contradiction.
  private static let steps = 2_000

  /// The same lots with what would serve each, the first few of them.
  ///
  /// Of lots that go the same way only the first is looked into. Where a vehicle is on its way the
  /// plan is not explained.
  func explained(
    _ left: [Plan.Unserved], _ found: TourSearch.Found, until cancellation: Cancellation?
  ) throws(PlanFault) -> [Plan.Unserved] {
    guard !left.isEmpty, outset.drives.isEmpty else { return left }
    let model: RoutingModel
    do {
      model = try RoutingModel(
        round, lots: lots, crates: packing, after: outset, hasRoomless: true)
    } catch {
      throw PlanFault.model("\(error)")
    }
    // Of a lot with several, the first: couplings are not explained.
    let shipments = Dictionary(
      model.lots.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var looks: Set<Look> = []
    let chosen = left.sorted { $0.lot < $1.lot }.compactMap { unserved -> Int? in
      guard let shipment = shipments[unserved.lot], looks.count < Self.mostLots,
        looks.insert(Look(lots[unserved.lot])).inserted
      else { return nil }
      return shipment
    }
    let rule = StopRule(iterations: Self.mostRoutes, cancellation: cancellation)
    let plan = plan(found, shipments)
    let wording = WayWording(round: round, model: model, lots: lots)
    let reasons = model.problem.reasons(for: plan, among: chosen, until: rule)
    let ways = reasons.map { wording.ways(of: $0, beside: plan) }
    let contradictions = reasons.prefix(Self.mostContradictions).map { reason in
      model.problem.contradiction(
        around: reason.shipment,
        until: StopRule(iterations: Self.steps, cancellation: cancellation)
      ).flatMap(wording.text)
    }
    let told = Dictionary(
      uniqueKeysWithValues: reasons.indices.map {
        (Look(lots[model.lots[reasons[$0].shipment]]), $0)
      })
    return left.map { unserved in
      guard let index = told[Look(lots[unserved.lot])] else { return unserved }
      var unserved = unserved
      unserved.ways = ways[index]
      unserved.contradiction = contradictions.indices.contains(index) ? contradictions[index] : nil
      return unserved
    }
  }

  /// What makes lots alike: goods of one temperature from one place to another.
  private struct Look: Hashable {
    let from: Identifier<Place>
    let to: Identifier<Place>
    let compartment: Compartment

    init(_ lot: Lot) {
      from = lot.from
      to = lot.to
      compartment = lot.compartment
    }
  }

  /// The plan that was found, as a model with more lots counts them.
  private func plan(_ found: TourSearch.Found, _ shipments: [Int: Int]) -> RoutingPlan {
    func renumbered(_ some: [Int]) -> [Int] {
      some.compactMap {
        found.model.lots.indices.contains($0) ? shipments[found.model.lots[$0]] : nil
      }
    }
    var plan = found.plan
    for route in plan.routes.indices {
      for stop in plan.routes[route].stops.indices {
        let before = plan.routes[route].stops[stop]
        plan.routes[route].stops[stop].pickups = renumbered(before.pickups)
        plan.routes[route].stops[stop].deliveries = renumbered(before.deliveries)
      }
    }
    return plan
  }
}
