import Quantities
public import Routing

/// Routing problems made from a seed, the same on every machine.
///
/// Everything lies in a square of a kilometre, the depot in its middle; a metre takes a second.
public enum GeneratedProblem {
  private static let side = 1_000
  private static let horizon = 6_000
  private static let service = 60

  /// Customers to be supplied from the depot; customer `i` is place and location `i`, from 1.
  ///
  /// - Parameters:
  ///   - customers: How many.
  ///   - hasWindows: Whether four in five have a time window, and all take time to serve.
  ///   - seed: Chooses the random numbers.
  /// - Throws: Nothing for up to some ten thousand customers.
  public static func supply(
    customers: Int, hasWindows: Bool, seed: UInt64
  ) throws(RoutingProblem.Inconsistency) -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = points(customers, &random)
    var places = [RoutingProblem.Place(location: 0)]
    var shipments: [RoutingProblem.Shipment] = []
    for customer in 1...customers {
      var place = RoutingProblem.Place(location: customer)
      if hasWindows, random.below(5) > 0 {
        // Late enough to be reached from the depot, early enough to be back in time.
        place.windows = [window(opens: 800 + random.below(3_600), random.below(600))]
      }
      places.append(place)
      shipments.append(
        RoutingProblem.Shipment(
          pickup: nil, delivery: .init(place: customer, service: hasWindows ? service : 0),
          load: [1 + random.below(30)]))
    }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: fleet(customers / 4, capacity: 200),
      travel: try TravelMatrix(points: points))
  }

  /// Shipments from one place to another, with time windows at both ends.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - seed: Chooses the random numbers.
  /// - Throws: Nothing for up to some ten thousand shipments.
  public static func transport(
    shipments count: Int, seed: UInt64
  ) throws(RoutingProblem.Inconsistency) -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = points(2 * count, &random)
    var places = [RoutingProblem.Place(location: 0)]
    var shipments: [RoutingProblem.Shipment] = []
    for shipment in 0..<count {
      // However far apart the two are, there is time for both.
      let opens = 800 + random.below(1_200)
      for opens in [opens, opens + 1_000 + random.below(800)] {
        places.append(
          RoutingProblem.Place(
            location: places.count, windows: [window(opens: opens, 500 + random.below(500))]))
      }
      shipments.append(
        RoutingProblem.Shipment(
          pickup: .init(place: 2 * shipment + 1, service: service),
          delivery: .init(place: 2 * shipment + 2, service: service),
          load: [1 + random.below(30)]))
    }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: fleet(count / 2, capacity: 100),
      travel: try TravelMatrix(points: points))
  }

  private static func points(
    _ count: Int, _ random: inout RandomSource
  ) -> [(x: Double, y: Double)] {
    var points = [(x: Double(side) / 2, y: Double(side) / 2)]
    for _ in 0..<count {
      points.append((x: Double(random.below(side)), y: Double(random.below(side))))
    }
    return points
  }

  private static func fleet(_ count: Int, capacity: Int) -> [RoutingProblem.Vehicle] {
    let vehicle = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: window(opens: 0, horizon), capacity: [capacity], costPerMeter: 1)
    return Array(repeating: vehicle, count: count)
  }

  private static func window(opens: Int, _ length: Int) -> TimeWindow {
    guard let window = TimeWindow(opens: opens, closes: opens + length) else {
      preconditionFailure("no window here has a negative length")
    }
    return window
  }
}
