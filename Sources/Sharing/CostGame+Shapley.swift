extension CostGame {
  /// Each player's Shapley value, rounded so that all add up to the grand coalition's cost.
  ///
  /// A player pays what her joining adds to the cost, averaged over all orders in which the
  /// players may join (Shapley, "A value for n-person games", 1953). The values are computed
  /// exactly, as fractions of n!, and rounded by largest remainder, ties to the first player, so
  /// a share is less than one unit away from the value.
  ///
  /// - Complexity: O(n 2ⁿ) for n players.
  public func shapleyShares() -> [Int] {
    // 20! is below 2⁶² and a marginal cost at most 2⁶¹, so the sums stay within 128 bits.
    let orders = Self.factorial(playerCount)
    let fractions = (0..<playerCount).map { player in
      let value = shapleyNumerator(of: player)
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: orders)
      return remainder < 0 ? (quotient - 1, remainder + orders) : (quotient, remainder)
    }
    return roundedByLargestRemainder(fractions, total: Int128(cost(of: grandCoalition)))
      .map { Int($0) }
  }

  /// A player's marginal costs, added up over all orders.
  private func shapleyNumerator(of player: Int) -> Int128 {
    let ordersOfSize = (0..<playerCount).map { size in
      Self.factorial(size) * Self.factorial(playerCount - 1 - size)
    }
    return costs.indices.reduce(0) { sum, bits in
      let coalition = Coalition(bits: bits)
      guard !coalition.contains(player) else { return sum }
      let marginal = Int128(costs[bits | 1 << player]) - Int128(costs[bits])
      return sum + ordersOfSize[coalition.count] * marginal
    }
  }

  private static func factorial(_ number: Int) -> Int128 {
    (0..<number).reduce(1) { $0 * Int128($1 + 1) }
  }
}
