/// The span of some coalitions, as vectors of zeros and ones, in exact arithmetic.
///
/// Rows are reduced by fraction-free elimination, so all entries are minors of the vectors, below
/// 2²⁷ for twenty players, and products fit one word.
struct ExactSpan {
  private let playerCount: Int
  private var rows: [(pivot: Int, entries: [Int])] = []

  init(playerCount: Int) { self.playerCount = playerCount }

  var rank: Int { rows.count }

  /// Whether a coalition lies in the span.
  func contains(_ bits: Int) -> Bool { rankThatSettles(bits) <= rank }

  /// How many of the rows, in the order they came, it takes to have a coalition in their span.
  ///
  /// One more than there are rows where it does not lie in the span.
  func rankThatSettles(_ bits: Int) -> Int { reduce(bits).count }

  /// Adds a coalition unless it lies in the span.
  mutating func insert(_ bits: Int) {
    let (entries, count) = reduce(bits)
    guard count > rank, let pivot = entries.firstIndex(where: { $0 != 0 }) else { return }
    rows.append((pivot, entries))
  }

  /// What is left of a coalition's vector after the rows, and after how many nothing is.
  private func reduce(_ bits: Int) -> (entries: [Int], count: Int) {
    var entries = (0..<playerCount).map { bits >> $0 & 1 }
    var previous = 1
    for (index, row) in rows.enumerated() {
      let pivot = row.entries[row.pivot]
      let factor = entries[row.pivot]
      var isZero = true
      for column in 0..<playerCount {
        entries[column] = (pivot * entries[column] - factor * row.entries[column]) / previous
        if entries[column] != 0 { isZero = false }
      }
      if isZero { return (entries, index + 1) }
      previous = pivot
    }
    return (entries, rank + 1)
  }
}
