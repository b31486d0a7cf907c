/// Goods too few for everybody, to be divided so that whoever is served least is served most.
///
/// What counts is how full each claimant is: the units received, of all goods and before, as a part
/// of what would be ``Claimant/full``.
///
/// ```swift
/// let problem = try FillProblem(
///   supplies: [25],
///   claimants: [5, 8, 12, 20].map { .init(claims: [$0], full: $0) })
/// problem.leximin()  // [[3], [5], [7], [10]]
/// ```
public struct FillProblem: Hashable, Sendable {
  /// Somebody who asks for units.
  public struct Claimant: Hashable, Sendable {
    /// By good: the most units to give.
    public let claims: [Int]
    /// The units received before.
    public let received: Int
    /// The units that all would be full with, the claims and what was received or went wanting
    /// before; larger for whom a unit should count less.
    public let full: Int

    /// Makes a claimant.
    public init(claims: [Int], received: Int = 0, full: Int) {
      self.claims = claims
      self.received = received
      self.full = full
    }
  }

  /// Why a problem makes no sense.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// A supply is below zero or above ``FillProblem/limit``.
    case supplyOutOfRange(good: Int, supply: Int)
    /// There is not exactly one claim a good.
    case wrongNumberOfClaims(claimant: Int, expected: Int, found: Int)
    /// A claim is below zero or above ``FillProblem/limit``.
    case claimOutOfRange(claimant: Int, good: Int, claim: Int)
    /// What was received is below zero, what is full below one, or either above
    /// ``FillProblem/limit``.
    case fillOutOfRange(claimant: Int)
  }

  /// The most units of anything.
  public static let limit = 1 << 30

  /// By good: the units that there are.
  public let supplies: [Int]
  /// Who asks for them.
  public let claimants: [Claimant]

  /// Makes a problem after checking that its parts fit together.
  public init(supplies: [Int], claimants: [Claimant]) throws(Inconsistency) {
    for (good, supply) in supplies.enumerated() where !(0...Self.limit ~= supply) {
      throw .supplyOutOfRange(good: good, supply: supply)
    }
    for (index, claimant) in claimants.enumerated() {
      guard claimant.claims.count == supplies.count else {
        throw .wrongNumberOfClaims(
          claimant: index, expected: supplies.count, found: claimant.claims.count)
      }
      for (good, claim) in claimant.claims.enumerated() where !(0...Self.limit ~= claim) {
        throw .claimOutOfRange(claimant: index, good: good, claim: claim)
      }
      guard 0...Self.limit ~= claimant.received, 1...Self.limit ~= claimant.full else {
        throw .fillOutOfRange(claimant: index)
      }
    }
    self.supplies = supplies
    self.claimants = claimants
  }
}
