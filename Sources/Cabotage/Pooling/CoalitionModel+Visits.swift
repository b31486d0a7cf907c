import Quantities
import Routing

extension CoalitionModel {
  /// The least of the work that has to be done: every producer and every group is visited.
  ///
  /// Few lots are kept, or ends of lots, and vehicles go by the shortest ways that there are. Then tours
  /// cost no more when stops are left out, so that what these cost at least, all cost at least.
  ///
  /// - Parameters:
  ///   - variant: The ways of the goods.
  ///   - areWhole: Whether lots that go straight are carried from end to end, which bounds better and takes far
  ///     longer to prove; otherwise whoever carries one comes to one of its ends, within its hours.
  /// - Returns: Nothing where places are visited by patterns of days.
  func visits(_ variant: PoolVariant, areWhole: Bool) throws(PoolingFailure) -> RoutingProblem? {
    let problem = routing.problem
    guard problem.groups.isEmpty else { return nil }
    let heaviest = problem.shipments.indices.map { index in
      (index: index, lot: variant.lots[lots[routing.lots[index]]])
    }.sorted { ($1.lot.mass, $0.index) < ($0.lot.mass, $1.index) }
    var waiting = Set(heaviest.flatMap { [$0.lot.from, $0.lot.to] })
      .filter { round[$0].kind != .hub }
    var shipments: [RoutingProblem.Shipment] = []
    // Those that are the first to visit two places come first, so that they are few.
    for wanted in [2, 1] {
      for (index, lot) in heaviest where areWhole || lot.purpose != .direct {
        let ends: Set = [lot.from, lot.to]
        guard ends.intersection(waiting).count == wanted else { continue }
        waiting.subtract(ends)
        shipments.append(problem.shipments[index])
      }
    }
    for (index, lot) in heaviest where !waiting.isEmpty {
      let shipment = problem.shipments[index]
      // What is aboard at an end alone is not known, so that it weighs nothing there.
      if waiting.remove(lot.from) != nil {
        shipments.append(shipment.visit(pickup: shipment.pickup))
      }
      if waiting.remove(lot.to) != nil {
        shipments.append(shipment.visit(delivery: shipment.delivery))
      }
    }
    do throws(RoutingProblem.Inconsistency) {
      var profiles: [TravelMatrix] = []
      for profile in problem.profiles { profiles.append(try profile.shortestWays()) }
      return try RoutingProblem(
        places: problem.places, shipments: shipments, vehicles: problem.vehicles,
        stores: problem.stores, profiles: profiles)
    } catch {
      throw .fault(.model("\(error)"))
    }
  }
}

extension RoutingProblem.Shipment {
  /// One end of the shipment, of no weight.
  fileprivate func visit(
    pickup: RoutingProblem.Task? = nil, delivery: RoutingProblem.Task? = nil
  ) -> RoutingProblem.Shipment {
    RoutingProblem.Shipment(
      pickup: pickup, delivery: delivery, load: .zero, prize: prize,
      allowedVehicles: allowedVehicles)
  }
}
