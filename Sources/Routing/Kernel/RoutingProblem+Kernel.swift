import Quantities

extension RoutingProblem {
  /// Whether the kernel knows all that the problem asks for.
  var isForKernel: Bool {
    var usesOf = [Int](repeating: 0, count: places.count)
    for shipment in shipments {
      for task in [shipment.pickup, shipment.delivery] {
        if let task { usesOf[task.place] += 1 }
      }
    }
    return stores.isEmpty && conflicts.isEmpty && profiles.count == 1 && profiles[0].speeds.isEmpty
      && zip(places, usesOf).allSatisfy { place, uses in
        place.costPerSecondLate == nil && place.stock == nil && (place.setup == 0 || uses <= 1)
      }
      && shipments.allSatisfy { shipment in
        shipment.usualVehicles == nil && shipment.release == nil && shipment.longestOnBoard == nil
      }
      && vehicles.allSatisfy { vehicle in
        vehicle.overtime.isEmpty && vehicle.longestDriving == nil
          && vehicle.longestDistance == nil && vehicle.mostStops == nil && vehicle.reloads.isEmpty
          && vehicle.breaks.isEmpty && !vehicle.isLastInFirstOut
          && vehicle.isLinehaulFirst == vehicles[0].isLinehaulFirst
      }
  }

  func solveInKernel(
    _ watch: StopRule.Watch, seed: UInt64, progress: (SearchProgress) -> Void
  ) -> RoutingOutcome {
    let survey = Survey(self)
    let answer = withoutActuallyEscaping(progress) { progress in
      Kernel(survey: survey, watch: watch, seed: seed, report: progress).solve()
    }
    var isServed = [Bool](repeating: false, count: shipments.count)
    for visit in answer.routes.lazy.flatMap(\.visits) { isServed[Int(visit.end) / 2] = true }
    let plan = RoutingPlan(
      routes: answer.routes.map { survey.route($0.vehicle, $0.visits) },
      unserved: shipments.indices.filter { !isServed[$0] })
    let reason: RoutingOutcome.StopReason =
      if watch.rule.cancellation?.isRaised == true {
        .cancelled
      } else if let limit = watch.rule.iterations, answer.tally.iterations >= limit {
        .iterations
      } else if watch.isOver {
        .time
      } else {
        .exhausted
      }
    return RoutingOutcome(
      plan: plan, cost: cost(of: plan), iterations: answer.tally.iterations, stopReason: reason)
  }
}
