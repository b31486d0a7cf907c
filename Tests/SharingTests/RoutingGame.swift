import Sharing

/// A vehicle routing instance whose every coalition of stops is solved exactly.
///
/// By exhaustion over the stops that one vehicle can serve, then over the ways to divide a
/// coalition among vehicles. Fifteen stops are about as many as this is good for.
struct RoutingGame {
  /// A vehicle's trip: its stops as bits, and its length.
  struct Trip {
    let stops: Int
    let length: Int
  }

  let stopCount: Int
  /// Every set of stops that fits one vehicle, with its shortest trip.
  let trips: [Trip]

  /// Place 0 is the depot; lengths are straight, rounded to whole units.
  init(places: [(x: Int, y: Int)], demands: [Int], capacity: Int) {
    stopCount = places.count - 1
    let lengths = places.map { from in
      places.map { to in
        let (x, y) = (Double(from.x - to.x), Double(from.y - to.y))
        return Int((x * x + y * y).squareRoot().rounded())
      }
    }
    // By set of stops: the shortest way from the depot through all of them, by last stop.
    var ways: [Int: [Int: Int]] = [:]
    var trips: [Trip] = []
    func load(_ stops: Int) -> Int {
      demands.indices.reduce(0) { stops >> $1 & 1 == 1 ? $0 + demands[$1] : $0 }
    }
    var layer: Set<Int> = Set(demands.indices.filter { demands[$0] <= capacity }.map { 1 << $0 })
    for stops in layer {
      let stop = stops.trailingZeroBitCount
      ways[stops] = [stop: lengths[0][stop + 1]]
    }
    while !layer.isEmpty {
      var next: Set<Int> = []
      for stops in layer.sorted() {
        let back = (ways[stops] ?? [:]).map { $0.value + lengths[$0.key + 1][0] }.min()
        trips.append(Trip(stops: stops, length: back!))
        let loaded = load(stops)
        for stop in demands.indices
        where stops >> stop & 1 == 0 && loaded + demands[stop] <= capacity {
          next.insert(stops | 1 << stop)
        }
      }
      for stops in next {
        var ends: [Int: Int] = [:]
        for last in demands.indices where stops >> last & 1 == 1 {
          let before = ways[stops ^ 1 << last] ?? [:]
          ends[last] = before.map { $0.value + lengths[$0.key + 1][last + 1] }.min()
        }
        ways[stops] = ends
      }
      layer = next
    }
    self.trips = trips
  }

  /// The cost of every set of stops, each unit of length counting `scale`.
  func costs(scale: Int = 1) -> [Int] {
    let tripsByFirst = (0..<stopCount).map { stop in
      trips.filter { $0.stops.trailingZeroBitCount == stop }
    }
    var costs = [Int](repeating: 0, count: 1 << stopCount)
    for stops in 1..<costs.count {
      var best = Int.max
      for trip in tripsByFirst[stops.trailingZeroBitCount] where trip.stops & ~stops == 0 {
        best = min(best, trip.length * scale + costs[stops ^ trip.stops])
      }
      costs[stops] = best
    }
    return costs
  }

  /// P-n16-k8 of Augerat (1995): 15 stops, vehicles of 35 units, best plan 450.
  static let augerat = RoutingGame(
    places: [
      (30, 40), (37, 52), (49, 49), (52, 64), (31, 62), (52, 33), (42, 41), (52, 41), (57, 58),
      (62, 42), (42, 57), (27, 68), (43, 67), (58, 48), (58, 27), (37, 69),
    ],
    demands: [19, 30, 16, 23, 11, 31, 15, 28, 8, 8, 7, 14, 6, 19, 11], capacity: 35)

  /// The costs of partners who each own some of the stops.
  static func partnerCosts(_ costs: [Int], owners: [Int], partners: Int) -> [Int] {
    (0..<1 << partners).map { partners in
      costs[owners.indices.reduce(0) { partners >> owners[$1] & 1 == 1 ? $0 | 1 << $1 : $0 }]
    }
  }
}
