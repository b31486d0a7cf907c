extension TravelMatrix {
  /// The same journeys, each by the shortest way and the quickest way that there are, which may be two.
  ///
  /// Between them no detour is a shortcut, so that a route from which a stop is taken is no longer and takes
  /// no more time.
  ///
  /// - Throws: Never where this matrix passed its checks.
  /// - Complexity: The cube of the number of locations.
  package func shortestWays() throws(RoutingProblem.Inconsistency) -> TravelMatrix {
    let never = Self.unreachable
    var tables = [[Int]](repeating: [Int](repeating: never, count: count * count), count: 2)
    for from in 0..<count {
      for to in 0..<count {
        guard let journey = journey(from: from, to: to) else { continue }
        tables[0][from * count + to] = journey.meters
        tables[1][from * count + to] = journey.seconds
      }
    }
    let rows = tables.map { table in
      let table = table.shortestWays(between: count, never: never)
      return (0..<count).map { Array(table[($0 * count)..<(($0 + 1) * count)]) }
    }
    return try TravelMatrix(meters: rows[0], seconds: rows[1], speeds: speeds)
  }
}
