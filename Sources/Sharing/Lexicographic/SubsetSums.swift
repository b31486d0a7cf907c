/// The sums of one number a player over every coalition, looked up in two tables of halves.
struct SubsetSums {
  let low: [Double]
  let high: [Double]
  let lowBits: Int

  init(_ numbers: [Double]) {
    lowBits = (numbers.count + 1) / 2
    low = Self.table(numbers[..<lowBits])
    high = Self.table(numbers[lowBits...])
  }

  /// The sum over the players whose bits are set.
  subscript(bits: Int) -> Double { low[bits & (low.count - 1)] + high[bits >> lowBits] }

  private static func table(_ numbers: ArraySlice<Double>) -> [Double] {
    numbers.reduce(into: [0]) { sums, number in sums += sums.map { $0 + number } }
  }
}
