/// One limit in place of several: a weighted sum of the capacities, and of the pieces' shares.
///
/// What fits into a bin fits under this limit too, so a knapsack under it is worth as much or more.
struct Surrogate {
  /// By type.
  let weights: [Int]
  let capacity: Int
  /// The types in decreasing order of value for weight.
  let order: [Int]
  /// The worth of the fractional knapsack: no contents of a bin are worth more.
  let bound: Int

  /// The weights of all dimensions add up to about this.
  private static let scale = 32

  init(_ types: PieceTypes, values: [Int], dimensionWeights: [Int]) {
    let weights = types.shares.map { shares in
      zip(shares, dimensionWeights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    order = (0..<types.count).sorted { left, right in
      let (a, b) = (values[left] * weights[right], values[right] * weights[left])
      return a == b ? left < right : a > b
    }
    capacity = dimensionWeights.reduce(0, +) * PieceTypes.fullShare
    var (left, bound) = (capacity, 0)
    for type in order {
      let weight = weights[type] * types.counts[type]
      guard weight <= left else {
        bound += (left * values[type]).dividedRoundingUp(by: weights[type])
        break
      }
      left -= weight
      bound += values[type] * types.counts[type]
    }
    self.weights = weights
    self.bound = bound
  }

  /// The weighting of the dimensions whose bound is least, by moves of weight between two.
  static func tightest(_ types: PieceTypes, values: [Int]) -> Surrogate {
    let dimensions = types.capacities.indices
    var dimensionWeights = dimensions.map { _ in max(1, scale / dimensions.count) }
    var best = Surrogate(types, values: values, dimensionWeights: dimensionWeights)
    for step in [8, 4, 2, 1] {
      for giver in dimensions {
        for taker in dimensions where taker != giver && dimensionWeights[giver] >= step {
          var moved = dimensionWeights
          moved[giver] -= step
          moved[taker] += step
          let surrogate = Surrogate(types, values: values, dimensionWeights: moved)
          if surrogate.bound < best.bound {
            best = surrogate
            dimensionWeights = moved
          }
        }
      }
    }
    return best
  }
}
