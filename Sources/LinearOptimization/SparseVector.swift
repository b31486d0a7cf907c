/// A row or a column as GLPK takes it: counted from 1, no place twice, no coefficient of nothing.
struct SparseVector {
  private(set) var places: [Int32] = [0]
  private(set) var coefficients: [Double] = [0]

  var count: Int32 { Int32(places.count - 1) }

  /// Adds up the parts of one place and leaves out what comes to nothing.
  init(_ parts: [(place: Int32, coefficient: Double)]) throws(LinearProgramError) {
    var sums: [(place: Int32, coefficient: Double)] = []
    for part in parts.sorted(by: { $0.place < $1.place }) {
      if let last = sums.indices.last, sums[last].place == part.place {
        sums[last].coefficient += part.coefficient
      } else {
        sums.append(part)
      }
    }
    for sum in sums {
      try LinearProgram.check(sum.coefficient)
      guard sum.coefficient.magnitude >= LinearProgram.smallestCoefficient else { continue }
      places.append(sum.place)
      coefficients.append(sum.coefficient)
    }
  }
}
