extension ClaimsProblem {
  /// Whether the awards of ``ClaimsRule/randomArrival`` can be computed in some seconds.
  public var allowsRandomArrival: Bool {
    let table = claims.count.multipliedReportingOverflow(by: lesserEstate / commonUnit + 1)
    let work = table.partialValue.multipliedReportingOverflow(
      by: claims.count * Set(claims).count)
    return claims.count <= Self.mostClaimants && !table.overflow && !work.overflow
      && work.partialValue <= 2_000_000_000
  }

  /// The sums of the table below stay within 64 bits.
  private static let mostClaimants = 1_000

  /// The certain event: 2⁵².
  private static let certainty: UInt64 = 1 << 52

  /// The rule divides losses as it divides awards, so that the smaller of the two will do.
  private var lesserEstate: Int { min(estate, claimed - estate) }

  /// The largest unit that all amounts are whole multiples of, in which the work is least.
  private var commonUnit: Int {
    func divisor(_ one: Int, _ other: Int) -> Int {
      other == 0 ? one : divisor(other, one % other)
    }
    return max(1, claims.reduce(estate, divisor))
  }

  /// The awards over all orders, from how many of the others come first and what they claim.
  ///
  /// How many is as likely to be any number as any other; given that number, every set of so many
  /// is as likely. Probabilities are fractions of 2⁵², rounded down, which keeps the awards within
  /// a millionth of a unit of the exact ones.
  ///
  /// - Complexity: O(c n² E) for n claimants with c different claims and an estate of E.
  var randomArrival: ExactAwards {
    precondition(allowsRandomArrival, "too many claimants and units for all orders of coming")
    let unit = commonUnit
    let amount = lesserEstate / unit
    var awards: [Int: Int128] = [:]
    for claim in Set(claims) {
      let others = likelihoods(without: claim, below: amount, unit)
      var sum: Int128 = 0
      for position in others.indices where others[position] > 0 {
        let left = amount - position % amount
        sum += Int128(others[position]) * Int128(min(claim / unit, left))
      }
      awards[claim] = sum * Int128(unit)
    }
    let exact = ExactAwards(
      numerators: claims.map { awards[$0] ?? 0 },
      denominator: Int128(Self.certainty) * Int128(max(1, claims.count)))
    return lesserEstate == estate ? exact : exact.complement(to: claims)
  }

  /// How likely a set of `size` others claims `sum` units in all, at `size * limit + sum`.
  private func likelihoods(without claim: Int, below limit: Int, _ unit: Int) -> [UInt64] {
    var table = [UInt64](repeating: 0, count: claims.count * limit)
    guard limit > 0 else { return table }
    table[0] = Self.certainty
    let own = claims.firstIndex(of: claim)
    var seen = 0
    for (index, claim) in claims.enumerated() where index != own {
      let other = claim / unit
      seen += 1
      let count = UInt64(seen)
      // The newcomer is in a set of this size with probability size / seen.
      for size in stride(from: seen, through: 0, by: -1) {
        let row = size * limit
        for sum in 0..<limit {
          var weight = table[row + sum] * UInt64(seen - size)
          if size > 0, sum >= other { weight += table[row - limit + sum - other] * UInt64(size) }
          table[row + sum] = weight / count
        }
      }
    }
    return table
  }
}
