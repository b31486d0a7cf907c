import Quantities

extension Verifier {
  /// No store holds more than its limit on any day, and no stay is turned around.
  mutating func verifyStores() {
    guard !problem.stores.isEmpty else { return }
    var held = problem.stores.map { [SIMD8<Int64>](repeating: .zero, count: $0.days) }
    for (index, route) in plan.routes.enumerated()
    where problem.vehicles.indices.contains(route.vehicle) {
      let day = problem.vehicles[route.vehicle].day
      let carried = route.stops.enumerated().flatMap { number, stop in
        (stop.pickups
          + stop.deliveries.filter { isKnown($0) && problem.shipments[$0].pickup == nil })
          .map { Handling(route: index, stop: number, shipment: $0) }
      }
      for handling in carried where isKnown(handling.shipment) {
        let shipment = handling.shipment
        let goods = problem.shipments[shipment]
        let part = isSplit(shipment) ? parts[handling] ?? goods.load : goods.load
        let stays = [
          goods.pickupStore.map { ($0, from: $0.day, through: day) },
          goods.deliveryStore.map { ($0, from: day, through: $0.day) },
        ]
        for case let (stay, first, last)? in stays {
          guard 0 <= first, first <= last, last < problem.stores[stay.store].days else {
            report(.carriedOutsideStay(shipment: shipment))
            continue
          }
          let load = stay.load.share(of: part, in: goods.load)
          for day in first...last {
            held[stay.store][day] &+= SIMD8<Int64>(truncatingIfNeeded: load.lanes)
          }
        }
      }
    }
    for (store, days) in held.enumerated() {
      let limit = SIMD8<Int64>(truncatingIfNeeded: problem.stores[store].limit.lanes)
      for (day, load) in days.enumerated() where any(load .> limit) {
        report(.storeOverfull(store: store, day: day))
      }
    }
  }
}
