/// How often trips together pass by some places at least.
///
/// A trip counts for the number of these places it passes by, divided and rounded up. So as each place is
/// passed by at least once, the sum is at least that of all places, divided and rounded up (Chvátal, 1973;
/// Jepsen, Petersen, Spoorendonk and Pisinger, "Subset-row inequalities applied to the vehicle-routing
/// problem with time windows", 2008). Where the divisor is large, a trip counts for what its vehicle may
/// carry, divided by some capacity and rounded up, and the sum is at least what all goods of the places
/// come to.
struct TripCut: Hashable {
  /// By bits.
  let places: Int
  let divisor: Int
  /// By kind: what its trips count for.
  let weights: [Int]
  /// What the sum is at least.
  var least: Int

  /// What a trip of a kind that passes by a set of places counts for.
  func count(_ set: Int, _ kind: Int) -> Int {
    count(passing: (set & places).nonzeroBitCount, kind)
  }

  /// The same for a number of these places.
  func count(passing number: Int, _ kind: Int) -> Int {
    (number + divisor - 1) / divisor * weights[kind]
  }
}

extension TripRelaxation {
  /// The divisors, and the numbers of places beyond a multiple of each.
  private static var shapes: [(divisor: Int, places: Int)] {
    [(2, 3), (2, 5), (2, 7), (3, 4), (3, 7)]
  }
  /// Less is no violation.
  private static var leastViolation: Double { 0.02 }
  /// The cuts found together.
  private static var mostCuts: Int { 20 }

  /// The cuts that count places, over all sets of those that must be passed by.
  var placeCuts: [TripCut] {
    let must = (0..<placeCount).filter { place in
      lots.contains { $0.place == place && $0.isRequired }
    }
    let alike = kinds.map { _ in 1 }
    return Self.shapes.flatMap { divisor, count in
      must.sets(of: count).map { places in
        TripCut(
          places: places, divisor: divisor, weights: alike, least: (count + divisor - 1) / divisor)
      }
    }
  }

  /// The cuts that trips break most.
  ///
  /// - Parameters:
  ///   - trips: The trips, and how often each is made.
  ///   - placeCuts: The cuts that count places.
  func cuts(
    brokenBy trips: [(trip: Trip, share: Double)], among placeCuts: [TripCut]
  ) -> [TripCut] {
    var found: [(violation: Double, cut: TripCut)] = []
    for cut in placeCuts + loadCuts(brokenBy: trips) {
      let violation = trips.reduce(Double(cut.least)) {
        $0 - $1.share * Double(cut.count($1.trip.places, $1.trip.kind))
      }
      if violation > Self.leastViolation { found.append((violation, cut)) }
    }
    found.sort { ($1.violation, $0.cut.places) < ($0.violation, $1.cut.places) }
    return found.prefix(Self.mostCuts).map(\.cut)
  }

  /// The sets of places whose goods need more than the trips that pass by: the most broken of each
  /// number of places.
  private func loadCuts(brokenBy trips: [(trip: Trip, share: Double)]) -> [TripCut] {
    (0..<Load.dimensions).flatMap { dimension -> [TripCut] in
      var loads = [Int](repeating: 0, count: placeCount)
      for lot in lots where lot.isRequired { loads[lot.place] += Int(lot.load[dimension]) }
      let rooms = kinds.map { $0.capacity[dimension] }
      guard loads.reduce(0, +) > rooms.max() ?? 0 else { return [] }
      // By set of places.
      var load = [Int](repeating: 0, count: 1 << placeCount)
      for set in load.indices.dropFirst() {
        load[set] = load[set & (set - 1)] + loads[set.trailingZeroBitCount]
      }
      return Set(rooms).sorted().filter { $0 > 0 }.flatMap { room in
        loadCuts(brokenBy: trips, load, weights: rooms.map { ($0 + room - 1) / room }, room)
      }
    }
  }

  private func loadCuts(
    brokenBy trips: [(trip: Trip, share: Double)], _ load: [Int], weights: [Int], _ room: Int
  ) -> [TripCut] {
    // How often trips keep to a set, summed over all sets at once.
    var within = [Double](repeating: 0, count: 1 << placeCount)
    for (trip, share) in trips { within[trip.places] += share * Double(weights[trip.kind]) }
    for place in 0..<placeCount {
      for set in within.indices where set >> place & 1 == 1 {
        within[set] += within[set & ~(1 << place)]
      }
    }
    let whole = within.count - 1
    var best: [Int: (violation: Double, cut: TripCut)] = [:]
    for set in 1...whole {
      let least = (load[set] + room - 1) / room
      let violation = Double(least) - (within[whole] - within[whole & ~set])
      let size = set.nonzeroBitCount
      guard violation > best[size]?.violation ?? Self.leastViolation else { continue }
      let cut = TripCut(places: set, divisor: placeCount, weights: weights, least: least)
      best[size] = (violation, cut)
    }
    return best.values.map(\.cut)
  }
}

extension [Int] {
  /// All sets of so many of these numbers, by bits.
  fileprivate func sets(of count: Int) -> [Int] {
    guard count > 0 else { return [0] }
    return indices.flatMap { index in
      Array(self[(index + 1)...]).sets(of: count - 1).map { $0 | 1 << self[index] }
    }
  }
}
