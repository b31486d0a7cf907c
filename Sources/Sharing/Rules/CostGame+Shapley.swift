extension CostGame {
  /// Each player's Shapley value, exactly.
  ///
  /// A player pays what her joining adds to the cost, averaged over all orders in which the
  /// players may join (Shapley, "A value for n-person games", 1953).
  ///
  /// - Complexity: O(2ⁿ) for n players.
  public func shapleyValues() -> [Fraction] {
    // By size: in how many orders a coalition is what one given member completes, and in how many
    // one given other joins next. With 20! below 2⁶² all sums stay within 128 bits.
    let completing = (0...playerCount).map { size in
      size == 0 ? 0 : Self.factorial(size - 1) * Self.factorial(playerCount - size)
    }
    let next = (0...playerCount).map { size in
      size == playerCount ? 0 : Self.factorial(size) * Self.factorial(playerCount - 1 - size)
    }
    var base: Int128 = 0
    var sums = costs.enumerated().map { bits, cost in
      let size = bits.nonzeroBitCount
      base += next[size] * Int128(cost)
      return (completing[size] + next[size]) * Int128(cost)
    }
    // Halves by the last player; what it had is then added to the coalitions without it.
    let numerators = (0..<playerCount).reversed().map { player in
      let half = 1 << player
      var sum: Int128 = 0
      for bits in 0..<half {
        sum += sums[half + bits]
        sums[bits] += sums[half + bits]
      }
      return sum - base
    }
    let orders = Self.factorial(playerCount)
    return numerators.reversed().map { numerator in
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: orders)
      return Fraction(Int(quotient)) + Fraction(Int(remainder), over: Int(orders))
    }
  }

  /// Each player's Shapley value, rounded so that all add up to the grand coalition's cost.
  ///
  /// By largest remainder, ties to the first player, so a share is less than one unit away from
  /// the value.
  ///
  /// - Complexity: O(2ⁿ) for n players.
  public func shapleyShares() -> [Int] { shapleyValues().roundedShares() }

  private static func factorial(_ number: Int) -> Int128 {
    (0..<number).reduce(1) { $0 * Int128($1 + 1) }
  }
}
