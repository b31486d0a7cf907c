import Quantities

/// All tours met in any plan of any group: of those that carry the same, the cheapest.
struct LegPool {
  private struct Load: Hashable {
    let row: Identifier<Vehicle>
    let day: Int
    let lots: Set<Pooling.PoolLot>
  }

  private(set) var tours: [PooledTour] = []
  private var positions: [Load: Int] = [:]

  /// Takes up the tours of a plan.
  mutating func add(_ found: [PooledTour], _ ground: PoolGround) {
    for tour in found {
      let load = Load(row: ground.models[tour.vehicle], day: tour.day, lots: Set(tour.lots))
      if let known = positions[load] {
        if tour.cost < tours[known].cost { tours[known] = tour }
      } else {
        positions[load] = tours.count
        tours.append(tour)
      }
    }
  }
}
