/// One limit in place of the true ones, on a coarse scale, and what may be gained under it.
///
/// What fits into a bin fits under the ruler too, so that no filling is worth more than the ruler
/// says: sizes are rounded down, capacities up. The gains are those of a knapsack by dynamic
/// programming, for the pieces from each position on and each room left (Martello and Toth,
/// "Knapsack problems", 1990).
struct Ruler {
  /// By position.
  let weights: [Int]
  /// By type of bin.
  let capacities: [Int]
  private var gains: [Int] = []

  /// - Parameter limit: The length of the scale, unless the capacities themselves are below it.
  init(sizes: [Int], capacities: [Int], limit: Int) {
    let largest = capacities.max() ?? 0
    if largest <= limit {
      weights = sizes
      self.capacities = capacities
    } else {
      weights = sizes.map { Self.scaled($0, limit, largest) }
      self.capacities = capacities.map { Self.scaled($0, limit, largest) }
    }
  }

  /// Rounded down, for sums too: parts that sum to at most a capacity do so when scaled.
  private static func scaled(_ size: Int, _ limit: Int, _ largest: Int) -> Int {
    let product = size.multipliedFullWidth(by: limit)
    return largest.dividingFullWidth(product).quotient
  }

  /// Reckons the gains of the positions in use, each with the pieces that a bin may take of it.
  mutating func measure(_ positions: [Int], values: [Int], counts: [Int]) {
    let width = (capacities.max() ?? 0) + 1
    let cells = (positions.count + 1) * width
    if gains.count < cells { gains = [Int](repeating: 0, count: cells) }
    gains.withUnsafeMutableBufferPointer { gains in
      let last = positions.count * width
      for room in 0..<width { gains[last + room] = 0 }
      for index in stride(from: positions.count - 1, through: 0, by: -1) {
        let row = index * width
        for room in 0..<width { gains[row + room] = gains[row + width + room] }
        let (weight, value) = (weights[positions[index]], values[index])
        guard weight > 0 else {
          for room in 0..<width { gains[row + room] += counts[index] * value }
          continue
        }
        // Ones, twos, fours: every number up to the count is a sum of some of them.
        var left = min(counts[index], (width - 1) / weight)
        var lot = 1
        while left > 0 {
          let taken = min(lot, left)
          let (step, gain) = (taken * weight, taken * value)
          if step < width {
            for room in stride(from: width - 1, through: step, by: -1) {
              let other = gains[row + room - step] + gain
              if other > gains[row + room] { gains[row + room] = other }
            }
          }
          left -= taken
          lot *= 2
        }
      }
    }
  }

  /// The most that the positions from `index` on add in so much room.
  func gain(from index: Int, room: Int) -> Int {
    gains[index * ((capacities.max() ?? 0) + 1) + room]
  }
}
