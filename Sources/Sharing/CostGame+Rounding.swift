extension CostGame {
  /// Rounds exact shares of the bill so that no group gains more by it than need be.
  ///
  /// Begins with ``Swift/Array/roundedShares()``; then single units change hands between a player
  /// whose share was rounded up and one whose share was rounded down, as long as that lowers the
  /// most that any group could gain by leaving, or the number of groups that could gain so much.
  /// Every share stays within one unit of the exact one.
  func stableRounding(of exact: [Fraction]) -> [Int] {
    var shares = exact.roundedShares()
    let lowest = exact.map(\.roundedDown)
    let highest = exact.map(\.roundedUp)
    let near = coalitionsNearGain(with: shares)

    /// The most that a group could gain, and how many could gain that much.
    func worst(_ shares: [Int]) -> (gain: Int, count: Int) {
      near.reduce((0, 0)) { worst, bits in
        let gain = paid(by: bits, with: shares) - costs[bits]
        if gain > worst.0 { return (gain, 1) }
        return gain == worst.0 && gain > 0 ? (gain, worst.1 + 1) : worst
      }
    }

    var best = worst(shares)
    while best.gain > 0 {
      var next: [Int]?
      for giver in shares.indices where shares[giver] > lowest[giver] {
        for taker in shares.indices where shares[taker] < highest[taker] {
          var moved = shares
          moved[giver] -= 1
          moved[taker] += 1
          let found = worst(moved)
          if found < best { (best, next) = (found, moved) }
        }
      }
      guard let next else { break }
      shares = next
    }
    return shares
  }

  /// The coalitions that could gain, or be the one that gains most, with other roundings.
  ///
  /// Between two roundings of the same shares no coalition's sum differs by as many units as there
  /// are players.
  private func coalitionsNearGain(with shares: [Int]) -> [Int] {
    let leastGain = max(0, largestGain(of: shares).gain - playerCount) - playerCount
    var paid = [0]
    paid.reserveCapacity(costs.count)
    for share in shares { paid += paid.map { $0 + share } }
    return (1..<max(1, costs.count - 1)).filter { paid[$0] - costs[$0] > leastGain }
  }

  private func paid(by bits: Int, with shares: [Int]) -> Int {
    var sum = 0
    var rest = bits
    while rest != 0 {
      sum += shares[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}
