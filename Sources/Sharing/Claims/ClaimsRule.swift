/// A way to divide an estate that is smaller than the claims on it.
///
/// Thomson compares them all in "How to divide when there isn't enough" (2019).
public enum ClaimsRule: Hashable, Sendable, CaseIterable {
  /// Everybody gets the same part of the claim.
  case proportional
  /// Everybody gets the same, but nobody more than the claim (Maimonides; constrained equal awards).
  case equalAwards
  /// Everybody goes without the same, but nobody without more than the claim (constrained equal
  /// losses).
  case equalLosses
  /// Half of each claim bounds first the awards, then the losses (the Talmud's three estates;
  /// Aumann and Maschler, "Game theoretic analysis of a bankruptcy problem", 1985).
  case talmud
  /// First come, first served, averaged over all orders of coming (O'Neill, "A problem of rights
  /// arbitration from the Talmud", 1982): the Shapley value of the game of claims.
  case randomArrival
  /// The smallest claim for everybody, then the rest in proportion to the rest of the claims
  /// (Giménez-Gómez and Peris, "A proportional approach to claims problems with a guaranteed
  /// minimum", 2014).
  case alphaMin
  /// What the others would leave at worst, then the rest in proportion to the rest of the claims,
  /// cut to the rest of the estate (Curiel, Maschler and Tijs, "Bankruptcy games", 1987).
  case adjustedProportional
}

extension ClaimsProblem {
  /// What each claimant gets by a rule, in whole units that add up to the estate.
  ///
  /// The exact awards are rounded down, and the units that are left go to the largest remainders,
  /// ties to the first: nobody is a whole unit away from the exact award, nor above the claim.
  ///
  /// - Precondition: ``allowsRandomArrival``, where that is the rule.
  public func awards(by rule: ClaimsRule) -> [Int] {
    let exact = exactAwards(by: rule)
    return roundedByLargestRemainder(
      exact.numerators.map { $0.quotientAndRemainder(dividingBy: exact.denominator) },
      total: Int128(estate)
    ).map { Int($0) }
  }

  private func exactAwards(by rule: ClaimsRule) -> ExactAwards {
    switch rule {
    case .proportional: proportional(estate, to: claims)
    case .equalAwards: equalAwards(of: estate)
    case .equalLosses: equalAwards(of: claimed - estate).complement(to: claims)
    case .talmud:
      2 * estate <= claimed
        ? equalAwards(of: 2 * estate).halved
        : equalAwards(of: 2 * (claimed - estate)).halved.complement(to: claims)
    case .randomArrival: randomArrival
    case .alphaMin: alphaMin
    case .adjustedProportional: adjustedProportional
    }
  }

  private func proportional(_ amount: Int, to weights: [Int]) -> ExactAwards {
    let total = weights.reduce(0, +)
    return ExactAwards(
      numerators: weights.map { Int128(amount) * Int128($0) }, denominator: Int128(max(1, total)))
  }

  /// Divides an amount equally, up to the claims.
  private func equalAwards(of amount: Int) -> ExactAwards {
    var rest = amount
    var open = claims.count
    for claim in claims.sorted() {
      guard open > 1, rest / open >= claim else { break }
      rest -= claim
      open -= 1
    }
    // Everybody whose claim is not met gets `rest / open`.
    let denominator = Int128(max(1, open))
    return ExactAwards(
      numerators: claims.map { min(Int128($0) * denominator, Int128(rest)) },
      denominator: denominator)
  }

  private var alphaMin: ExactAwards {
    let least = claims.min() ?? 0
    guard least * claims.count <= estate else {
      return proportional(estate, to: claims.map { _ in 1 })
    }
    return proportional(estate - least * claims.count, to: claims.map { $0 - least })
      .adding(claims.map { _ in least })
  }

  private var adjustedProportional: ExactAwards {
    let rights = claims.map { max(0, estate - (claimed - $0)) }
    let rest = estate - rights.reduce(0, +)
    return proportional(rest, to: zip(claims, rights).map { min($0 - $1, rest) }).adding(rights)
  }
}

/// Awards as fractions of one denominator.
struct ExactAwards {
  var numerators: [Int128]
  var denominator: Int128

  /// Half of each.
  var halved: Self { Self(numerators: numerators, denominator: 2 * denominator) }

  /// What remains of some amounts.
  func complement(to amounts: [Int]) -> Self {
    Self(
      numerators: zip(amounts, numerators).map { Int128($0) * denominator - $1 },
      denominator: denominator)
  }

  /// The awards and some amounts together.
  func adding(_ amounts: [Int]) -> Self {
    Self(
      numerators: zip(amounts, numerators).map { Int128($0) * denominator + $1 },
      denominator: denominator)
  }
}
