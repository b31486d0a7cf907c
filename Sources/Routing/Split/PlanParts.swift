/// The parts in which a plan carries shipments that may be split, as far as they make sense.
struct PlanParts {
  /// One part: what is handled by these stops.
  struct Part {
    var load: Load
    var handlings: [Handling]
  }

  /// The parts of each shipment that are all of it together.
  private(set) var parts: [Int: [Part]] = [:]
  private var aboard: [Int: Part] = [:]
  private var spoilt = Set<Int>()

  init(_ plan: RoutingPlan, of problem: RoutingProblem) {
    for (index, route) in plan.routes.enumerated() {
      for (number, stop) in route.stops.enumerated() {
        let named = Dictionary(
          stop.parts.map { ($0.shipment, $0.load) }, uniquingKeysWith: { first, _ in first })
        func loads(_ shipments: [Int]) -> [(shipment: Int, part: Part)] {
          shipments.filter {
            problem.shipments.indices.contains($0) && problem.shipments[$0].smallestPart != nil
          }.map { shipment in
            let load = named[shipment] ?? problem.shipments[shipment].load
            let handling = Handling(route: index, stop: number, shipment: shipment)
            return (shipment, Part(load: load, handlings: [handling]))
          }
        }
        for (shipment, part) in loads(stop.deliveries) {
          deliver(shipment, part, isRide: problem.shipments[shipment].pickup != nil)
        }
        for (shipment, part) in loads(stop.pickups) {
          pickUp(shipment, part, isRide: problem.shipments[shipment].delivery != nil)
        }
      }
      // What is still aboard at the end never was a part.
      spoilt.formUnion(aboard.keys)
      aboard = [:]
    }
    for (shipment, found) in parts where !isWhole(found, problem.shipments[shipment]) {
      spoilt.insert(shipment)
    }
    for shipment in spoilt { parts[shipment] = nil }
  }

  private mutating func deliver(_ shipment: Int, _ part: Part, isRide: Bool) {
    guard isRide else {
      parts[shipment, default: []].append(part)
      return
    }
    guard var ride = aboard.removeValue(forKey: shipment), ride.load == part.load else {
      spoilt.insert(shipment)
      return
    }
    ride.handlings += part.handlings
    parts[shipment, default: []].append(ride)
  }

  private mutating func pickUp(_ shipment: Int, _ part: Part, isRide: Bool) {
    if !isRide {
      parts[shipment, default: []].append(part)
    } else if aboard.updateValue(part, forKey: shipment) != nil {
      spoilt.insert(shipment)
    }
  }

  private func isWhole(_ parts: [Part], _ shipment: RoutingProblem.Shipment) -> Bool {
    guard let smallest = shipment.smallestPart, parts.count <= Cutting.mostPieces else {
      return false
    }
    let sum = parts.reduce(SIMD8<Int64>.zero) {
      $0 &+ SIMD8(truncatingIfNeeded: $1.load.lanes)
    }
    return sum == SIMD8(truncatingIfNeeded: shipment.load.lanes)
      && parts.allSatisfy { smallest.fits(within: $0.load) }
  }
}
