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
    let rides = Rides(problem)
    for (ride, members) in rides.members.enumerated() {
      let nearest = rides.nearest(to: ride, atLeast: count + 1)
      for shipment in members {
        var slot = shipment * count
        for other in nearest where other != shipment && slot < (shipment + 1) * count {
          table[slot] = Int32(other)
          slot += 1
        }
      }
    }
    return (table, count)
  }
}

/// Shipments between the same two locations are equally near to all others: a round has thousands
/// of shipments at times, but few pairs of locations.
private struct Rides {
  private struct Ends: Hashable {
    let pickup: Int
    let delivery: Int
  }

  /// The shipments of each ride.
  private(set) var members: [[Int]] = []
  private var ends: [Ends] = []
  private let travel: TravelMatrix

  init(_ problem: RoutingProblem) {
    travel = problem.profiles[0]
    var rideOf: [Ends: Int] = [:]
    for (index, shipment) in problem.shipments.enumerated() {
      guard let pickup = shipment.pickup, let delivery = shipment.delivery else { continue }
      let key = Ends(
        pickup: problem.places[pickup.place].location,
        delivery: problem.places[delivery.place].location)
      if let ride = rideOf[key] {
        members[ride].append(index)
      } else {
        rideOf[key] = ends.count
        ends.append(key)
        members.append([index])
      }
    }
  }

  /// The shipments of the nearest rides, nearest first, its own included.
  func nearest(to ride: Int, atLeast count: Int) -> [Int] {
    let distances = ends.map { distance(ends[ride], $0) }
    var shipments: [Int] = []
    for other in ends.indices.sorted(by: { (distances[$0], $0) < (distances[$1], $1) }) {
      shipments += members[other].prefix(count)
      if shipments.count >= count { break }
    }
    return shipments
  }

  private func distance(_ one: Ends, _ other: Ends) -> Int {
    min(
      between(one.pickup, other.pickup) + between(one.delivery, other.delivery),
      between(one.pickup, other.delivery) + between(one.delivery, other.pickup))
  }

  private func between(_ a: Int, _ b: Int) -> Int {
    seconds(a, b) + seconds(b, a)
  }

  private func seconds(_ a: Int, _ b: Int) -> Int {
    travel.journey(from: a, to: b)?.seconds ?? TravelMatrix.unreachable
  }
}
