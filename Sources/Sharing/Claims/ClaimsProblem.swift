/// An amount that is too small for everything that is claimed of it.
///
/// Amounts are whole units. For finer awards, count everything in a finer unit.
///
/// ```swift
/// let crates = try ClaimsProblem(estate: 10, claims: [2, 4, 7, 8])
/// crates.awards(by: .equalAwards)  // [2, 3, 3, 2]
/// ```
public struct ClaimsProblem: Hashable, Sendable {
  /// Why a claims problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A claim is below zero.
    case negativeClaim(index: Int, claim: Int)
    /// The claims add up to more than ``ClaimsProblem/limit``.
    case claimsOutOfRange
    /// The estate is below zero, or above all claims together.
    case estateOutOfRange(estate: Int, claimed: Int)
  }

  /// The most that may be claimed together.
  public static let limit = 1 << 60

  /// What there is.
  public let estate: Int
  /// What each claimant asks for.
  public let claims: [Int]
  /// What all claimants ask for together.
  public let claimed: Int

  /// Makes a problem after checking that something has to be divided.
  public init(estate: Int, claims: [Int]) throws(Inconsistency) {
    var claimed = 0
    for (index, claim) in claims.enumerated() {
      guard claim >= 0 else { throw .negativeClaim(index: index, claim: claim) }
      let (sum, isTooLarge) = claimed.addingReportingOverflow(claim)
      guard !isTooLarge, sum <= Self.limit else { throw .claimsOutOfRange }
      claimed = sum
    }
    guard 0...claimed ~= estate else {
      throw .estateOutOfRange(estate: estate, claimed: claimed)
    }
    self.estate = estate
    self.claims = claims
    self.claimed = claimed
  }
}
