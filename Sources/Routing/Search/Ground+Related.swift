extension Ground {
  /// The most shipments that are listed as near to one.
  private static let mostRelated = 64

  /// Lists, for every shipment, those whose ends are nearest to its own.
  ///
  /// Two shipments are near when a vehicle has little to drive between their ends: pickup to pickup
  /// and delivery to delivery, or one's pickup to the other's delivery where that is less, so that
  /// a collection is near a distribution in the same valley.
  static func related(_ problem: RoutingProblem) -> (Table<Int32>, count: Int) {
    let count = max(0, min(mostRelated, problem.shipments.count - 1))
    let table = Table<Int32>(repeating: 0, count: problem.shipments.count * count)
    let pickups = problem.shipments.map { problem.places[$0.pickup.place].location }
    let deliveries = problem.shipments.map { problem.places[$0.delivery.place].location }
    let travel = problem.travel
    func between(_ a: Int, _ b: Int) -> Int {
      Int(travel.seconds[a * travel.count + b]) + Int(travel.seconds[b * travel.count + a])
    }

    var nearest: [(distance: Int, shipment: Int)] = []
    for shipment in problem.shipments.indices {
      nearest.removeAll(keepingCapacity: true)
      for other in problem.shipments.indices where other != shipment {
        let distance = min(
          between(pickups[shipment], pickups[other])
            + between(deliveries[shipment], deliveries[other]),
          between(pickups[shipment], deliveries[other])
            + between(deliveries[shipment], pickups[other]))
        if nearest.count == count, let last = nearest.last {
          guard distance < last.distance else { continue }
          nearest.removeLast()
        }
        var slot = nearest.count
        while slot > 0, nearest[slot - 1].distance > distance { slot -= 1 }
        nearest.insert((distance, other), at: slot)
      }
      for (index, entry) in nearest.enumerated() {
        table[shipment * count + index] = Int32(entry.shipment)
      }
    }
    return (table, count)
  }
}
