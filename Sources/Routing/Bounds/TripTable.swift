/// The shortest and the fastest closed trip from a hub over each set of places.
///
/// Dynamic programming over sets (Held and Karp, "A dynamic programming approach to sequencing problems",
/// 1962). A set is the bits of its places.
struct TripTable {
  let meters: [Int32]
  let seconds: [Int32]

  /// The most places: with each more, it takes twice the time and memory.
  static let mostPlaces = 18
  private static let never = Int32.max / 2

  /// - Parameters:
  ///   - places: The locations of each place, no more than `mostPlaces` of them; from one place to another
  ///     is the way between their nearest locations.
  ///   - fastest: The highest speed in percent.
  /// - Returns: Nothing where journeys are so long that sums leave 32 bits.
  init?(_ travel: TravelMatrix, hub: Int, places: [[Int]], fastest: Int) {
    let places = places + [[hub]]
    let count = places.count
    let unknown = [Int](repeating: Int(Self.never), count: count * count)
    var tables = [unknown, unknown]
    for (row, origins) in places.enumerated() {
      for (column, ends) in places.enumerated() {
        for (from, to) in origins.flatMap({ from in ends.map { (from, $0) } }) {
          guard let journey = travel.journey(from: from, to: to) else { continue }
          guard max(journey.meters, journey.seconds) < Int(Self.never) / (count + 1) else {
            return nil
          }
          let cell = row * count + column
          tables[0][cell] = min(tables[0][cell], journey.meters)
          tables[1][cell] = min(tables[1][cell], journey.seconds * 100 / fastest)
        }
      }
    }
    let ways = tables.map { table in
      table.shortestWays(between: count, never: Int(Self.never)).map { Int32($0) }
    }
    meters = Self.trips(ways[0], count - 1)
    seconds = Self.trips(ways[1], count - 1)
  }

  /// Whether a trip over a set can be made at all.
  func isPossible(_ set: Int) -> Bool { meters[set] < Self.never }

  private static func trips(_ table: [Int32], _ count: Int) -> [Int32] {
    let row = count + 1
    var trips = [Int32](repeating: 0, count: 1 << count)
    // By set and last place.
    let ways = Table(repeating: never, count: count << count)
    defer { ways.deallocate() }
    for set in stride(from: 1, to: 1 << count, by: 1) {
      var closed = never
      var last = set
      while last != 0 {
        let place = last.trailingZeroBitCount
        last &= last - 1
        var rest = set & ~(1 << place)
        let base = count * rest
        var best = rest == 0 ? table[count * row + place] : never
        while rest != 0 {
          let before = rest.trailingZeroBitCount
          rest &= rest - 1
          best = min(best, ways[base + before] + table[before * row + place])
        }
        ways[count * set + place] = best
        closed = min(closed, best + table[place * row + count])
      }
      trips[set] = min(never, closed)
    }
    return trips
  }
}
