import Quantities
import Testing

@testable import Routing

/// Customers on a plane, each to be visited by one of some patterns of days, by two vans a day.
struct Periodic {
  let problem: RoutingProblem
  /// The days of each pattern of each customer.
  let patterns: [[[Int]]]
  /// The customer and the day of each shipment.
  var visits: [(customer: Int, day: Int)] = []

  init(
    seed: UInt64, customers: Int, days: Int = 4, prize: Int? = nil, capacity: Int? = nil
  ) throws {
    var random = RandomSource(seed: seed)
    let points = (0...customers).map { _ in
      (x: Double(random.below(100)), y: Double(random.below(100)))
    }
    patterns = (0..<customers).map { _ in
      switch random.below(3) {
      case 0: [[0, 2], [1, 3]]
      case 1: [[0, 1, 3], [0, 2, 3], [1, 2, 3]]
      default: (0..<days).map { [$0] }
      }
    }
    var shipments: [RoutingProblem.Shipment] = []
    var groups: [RoutingProblem.Group] = []
    var couplings: [RoutingProblem.Coupling] = []
    for (customer, patterns) in patterns.enumerated() {
      let load: Load = [1 + random.below(4)]
      couplings.append(.init(groups: []))
      for number in patterns[0].indices {
        let first = shipments.count
        for pattern in patterns {
          let day = pattern[number]
          visits.append((customer, day))
          shipments.append(
            .init(
              pickup: nil, delivery: .init(place: customer + 1), load: load,
              allowedVehicles: [2 * day, 2 * day + 1]))
        }
        couplings[customer].groups.append(groups.count)
        groups.append(.init(shipments: Array(first..<shipments.count), prize: prize))
      }
    }
    let shift = try #require(TimeWindow(opens: 0, closes: 1_000_000))
    problem = try RoutingProblem(
      places: points.indices.map { .init(location: $0) }, shipments: shipments,
      vehicles: (0..<(2 * days)).map {
        .init(
          start: 0, end: 0, shift: shift, day: $0 / 2, capacity: [capacity ?? 2 * customers],
          costPerMeter: 1)
      },
      groups: groups, couplings: couplings, travel: try TravelMatrix(points: points))
  }

  /// The days on which a plan visits each customer.
  func days(of plan: RoutingPlan) -> [[Int]] {
    var days = patterns.map { _ in [Int]() }
    for route in plan.routes {
      for shipment in route.stops.flatMap(\.deliveries) {
        days[visits[shipment].customer].append(problem.vehicles[route.vehicle].day)
      }
    }
    return days.map { $0.sorted() }
  }
}
