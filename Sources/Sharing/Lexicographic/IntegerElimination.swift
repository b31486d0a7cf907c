/// Exact elimination on a matrix of zeros and ones.
///
/// Division-free up to exact divisions (Bareiss, "Sylvester's identity and multistep
/// integer-preserving Gaussian elimination", 1968): every entry is a minor of the matrix, for
/// twenty players at most 7.4 · 10⁷ by Hadamard's bound, so nothing overflows.
struct IntegerElimination {
  /// By row; after elimination, the pivot columns hold `determinant` once each.
  private var rows: [[Int]]
  private var pivots: [Int] = []
  private var determinant = 1

  /// Reduces the matrix; pivots are looked for in the first `columns` columns only.
  init(_ matrix: [[Int]], columns: Int) {
    rows = matrix
    for column in 0..<columns {
      let place = pivots.count
      guard let row = (place..<rows.count).first(where: { rows[$0][column] != 0 }) else { continue }
      rows.swapAt(place, row)
      let pivotRow = rows[place]
      let pivot = pivotRow[column]
      for other in rows.indices where other != place {
        let factor = rows[other][column]
        for entry in pivotRow.indices {
          rows[other][entry] =
            (pivot * rows[other][entry] - factor * pivotRow[entry]) / determinant
        }
      }
      pivots.append(column)
      determinant = pivot
      if pivots.count == rows.count { break }
    }
  }

  /// Whole factors, not all zero, with which some coalitions add up to nothing.
  ///
  /// - Returns: `nil` where there are none, or several that are not multiples of each other.
  static func relation(among coalitions: [Int], playerCount: Int) -> [Int]? {
    let matrix = (0..<playerCount).map { player in coalitions.map { $0 >> player & 1 } }
    let reduced = Self(matrix, columns: coalitions.count)
    guard reduced.pivots.count == coalitions.count - 1 else { return nil }
    let free = coalitions.indices.first { !reduced.pivots.contains($0) } ?? 0
    var factors = [Int](repeating: 0, count: coalitions.count)
    factors[free] = reduced.determinant
    for (row, pivot) in reduced.pivots.enumerated() { factors[pivot] = -reduced.rows[row][free] }
    return factors
  }

  /// The only shares with which each coalition pays its amount.
  ///
  /// - Precondition: the coalitions are independent and as many as there are players.
  static func shares(of coalitions: [(bits: Int, amount: Fraction)]) -> [Fraction] {
    let count = coalitions.count
    let matrix = coalitions.enumerated().map { place, coalition in
      (0..<count).map { coalition.bits >> $0 & 1 } + (0..<count).map { $0 == place ? 1 : 0 }
    }
    let reduced = Self(matrix, columns: count)
    precondition(reduced.pivots.count == count, "the coalitions depend on each other")
    let determinant = Fraction(reduced.determinant)
    return reduced.rows.map { row in
      zip(row[count...], coalitions).reduce(Fraction(0)) { sum, term in
        term.0 == 0 ? sum : sum + Fraction(term.0) * term.1.amount
      } / determinant
    }
  }
}
