extension [Int] {
  /// What lies between so many places, row by row, over others where that is less (Floyd, "Algorithm 97:
  /// shortest path", 1962).
  ///
  /// - Parameter never: What stands for no way at all; twice as much is a number yet.
  func shortestWays(between count: Int, never: Int = .max / 2) -> [Int] {
    var ways = self
    for middle in 0..<count {
      for from in 0..<count {
        let first = ways[from * count + middle]
        guard first < never else { continue }
        for to in 0..<count {
          ways[from * count + to] = Swift.min(
            ways[from * count + to], first + ways[middle * count + to])
        }
      }
    }
    return ways
  }
}
