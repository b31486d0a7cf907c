import Quantities
import Routing
import Sharing

/// A tour of some group's plan by what it carries, so that any other group may take it up as far as it
/// is of use.
struct PooledTour {
  /// The position of the vehicle among those of all partners.
  let vehicle: Int
  let day: Int
  /// What it costs, in millionths of a euro.
  let cost: Int
  /// The lots that it carries.
  let lots: [Pooling.PoolLot]
  /// What it does; its shipments are positions in ``lots``.
  let route: RoutingPlan.Route

  init(_ route: RoutingPlan.Route, of model: CoalitionModel, _ variant: PoolVariant) {
    let shift = model.routing.shifts[route.vehicle]
    vehicle = model.vehicles[shift.vehicle]
    day = shift.day
    cost = model.routing.problem.cost(of: RoutingPlan(routes: [route], unserved: []))
    let carried = route.stops.flatMap(\.pickups)
    lots = carried.map { variant.pooledLot(model.lots[model.routing.lots[$0]]) }
    let position = Dictionary(uniqueKeysWithValues: zip(carried, carried.indices))
    self.route = route.numbering { position[$0].map { [$0] } ?? [] }
  }
}

extension RoutingPlan.Route {
  /// The same route with other numbers for its shipments, without the stops where none is left.
  func numbering(_ numbers: (Int) -> [Int]) -> RoutingPlan.Route {
    var route = self
    for index in stops.indices {
      route.stops[index].deliveries = stops[index].deliveries.flatMap(numbers)
      route.stops[index].pickups = stops[index].pickups.flatMap(numbers)
    }
    route.stops.removeAll { $0.deliveries.isEmpty && $0.pickups.isEmpty }
    return route
  }
}

extension CoalitionTours {
  /// The tours as others may take them up.
  func pooled(_ variant: PoolVariant) -> [PooledTour] {
    plan.routes.map { PooledTour($0, of: model, variant) }
  }
}

extension CoalitionModel {
  /// A plan to begin with: tours of other plans as far as they are of use, with vehicles that the group has.
  ///
  /// Hired vehicles of one row of the data are alike: a partner's stands for another's. A lot goes on the
  /// first tour that carries the same, or else one that carries as much the same way.
  func start(
    with tours: [PooledTour], _ variant: PoolVariant, _ ground: PoolGround
  ) -> RoutingPlan {
    let driven = driven(
      tours.filter { $0.lots.contains { members.contains($0.partner) } }, ground)
    var waiting = routing.lots.indices.map { shipment in
      (shipment: shipment, lot: variant.pooledLot(lots[routing.lots[shipment]]))
    }
    var numbers = driven.map { tour in tour.tour.lots.map { _ in [Int]() } }
    for isSame in [true, false] {
      for (index, (tour, _)) in driven.enumerated() {
        for (position, lot) in tour.lots.enumerated() where numbers[index][position].isEmpty {
          var room = LotRoom(lot)
          let taken = waiting.indices.filter {
            isSame ? waiting[$0].lot == lot : room.take(waiting[$0].lot)
          }.prefix(isSame ? 1 : .max)
          numbers[index][position] = taken.map { waiting[$0].shipment }
          for place in taken.reversed() { waiting.remove(at: place) }
        }
      }
    }
    let routes = zip(driven, numbers).map { driven, numbers in
      var route = driven.tour.route.numbering { numbers[$0] }
      route.vehicle = driven.shift
      return route
    }
    return RoutingPlan(
      routes: routes.filter { !$0.stops.isEmpty }, unserved: waiting.map(\.shipment))
  }

  /// The tours for which the group has vehicles, and the shift of each: first those of the very vehicle,
  /// then those of one that is alike.
  private func driven(
    _ tours: [PooledTour], _ ground: PoolGround
  ) -> [(tour: PooledTour, shift: Int)] {
    var free = Array(routing.shifts.indices)
    var driven: [(tour: PooledTour, shift: Int)] = []
    var left = tours
    for isSame in [true, false] {
      left.removeAll { tour in
        let place = free.firstIndex { shift in
          let vehicle = vehicles[routing.shifts[shift].vehicle]
          return routing.shifts[shift].day == tour.day
            && (isSame
              ? vehicle == tour.vehicle : ground.models[vehicle] == ground.models[tour.vehicle])
        }
        guard let place else { return false }
        driven.append((tour, free.remove(at: place)))
        return true
      }
    }
    return driven
  }
}

/// What is left of a lot for others that go the same way.
private struct LotRoom {
  private let lot: Pooling.PoolLot
  private var units: [Identifier<Product>: Int] = [:]

  init(_ lot: Pooling.PoolLot) {
    self.lot = lot
    for count in lot.lot.contents { units[count.product, default: 0] += count.units }
  }

  /// Whether another lot finds its goods in this one, which then are no longer there.
  mutating func take(_ other: Pooling.PoolLot) -> Bool {
    guard LegWay(other) == LegWay(lot) else { return false }
    guard other.lot.contents.allSatisfy({ units[$0.product] ?? 0 >= $0.units }) else {
      return false
    }
    for count in other.lot.contents { units[count.product, default: 0] -= count.units }
    return true
  }
}
