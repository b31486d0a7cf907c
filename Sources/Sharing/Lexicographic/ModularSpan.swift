internal import Quantities

/// The span of some coalitions, as vectors of zeros and ones, and a fast test of who lies in it.
///
/// Works modulo the prime 2⁶¹ − 1, far above every minor of such vectors for twenty players, so
/// ranks are those of the rational numbers. A coalition lies in the span when it is orthogonal to
/// a random vector orthogonal to the span; it does by chance with probability 2⁻⁶¹.
struct ModularSpan {
  private static let prime: UInt64 = 1 << 61 - 1

  private let playerCount: Int
  /// In reduced echelon form: each pivot is one and alone in its column.
  private var rows: [(pivot: Int, entries: [UInt64])] = []
  private var orthogonal: [UInt64] = []
  private var source = RandomSource(seed: 1)

  init(playerCount: Int) {
    self.playerCount = playerCount
    drawOrthogonal()
  }

  var rank: Int { rows.count }

  func contains(_ bits: Int) -> Bool {
    var sum: UInt64 = 0
    var rest = bits
    while rest != 0 {
      sum = Self.reduced(sum + orthogonal[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return sum == 0
  }

  /// Adds a coalition that is not in the span.
  mutating func insert(_ bits: Int) {
    var entries = (0..<playerCount).map { UInt64(bits >> $0 & 1) }
    for row in rows { Self.subtract(entries[row.pivot], times: row.entries, from: &entries) }
    guard let pivot = entries.firstIndex(where: { $0 != 0 }) else { return }
    let inverse = Self.inverse(of: entries[pivot])
    for column in entries.indices { entries[column] = Self.product(entries[column], inverse) }
    for index in rows.indices {
      Self.subtract(rows[index].entries[pivot], times: entries, from: &rows[index].entries)
    }
    rows.append((pivot, entries))
    drawOrthogonal()
  }

  private mutating func drawOrthogonal() {
    orthogonal = (0..<playerCount).map { _ in source.next() % Self.prime }
    for row in rows { orthogonal[row.pivot] = 0 }
    for row in rows {
      let sum = zip(row.entries, orthogonal).enumerated().reduce(UInt64(0)) { sum, pair in
        pair.offset == row.pivot
          ? sum : Self.reduced(sum + Self.product(pair.element.0, pair.element.1))
      }
      orthogonal[row.pivot] = sum
    }
    // Pivots were zero while the sums were made, so each is the opposite of its sum.
    for row in rows where orthogonal[row.pivot] != 0 {
      orthogonal[row.pivot] = Self.prime - orthogonal[row.pivot]
    }
  }

  private static func subtract(
    _ factor: UInt64, times row: [UInt64], from entries: inout [UInt64]
  ) {
    guard factor != 0 else { return }
    for column in entries.indices where row[column] != 0 {
      entries[column] = reduced(entries[column] + prime - product(factor, row[column]))
    }
  }

  private static func reduced(_ number: UInt64) -> UInt64 {
    number >= prime ? number - prime : number
  }

  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    return reduced((low & prime) + (high << 3 | low >> 61))
  }

  /// By Fermat's little theorem.
  private static func inverse(of number: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var power = number
    var exponent = prime - 2
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, power) }
      power = product(power, power)
      exponent >>= 1
    }
    return result
  }
}
