/// What each coalition of players would pay by itself: a cost game, held as a table.
///
/// Costs are whole units of money and may be negative. The empty coalition costs nothing.
///
/// ```swift
/// // Two neighbors share a van of 40 €; alone each would pay 30 €.
/// let game = try CostGame(playerCount: 2) { $0.count == 2 ? 40_000 : 30_000 }
/// game.shapleyShares()  // [20000, 20000]
/// ```
public struct CostGame: Hashable, Sendable {
  /// Why a cost game cannot be made.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// There are no players, or more than ``CostGame/playerLimit``.
    case playersOutOfRange(count: Int, limit: Int)
    /// A cost is further from zero than ``CostGame/costLimit``.
    case costOutOfRange(coalition: Coalition, cost: Int)
  }

  /// The most players a table is made for; their coalitions are about a million.
  public static let playerLimit = 20

  /// The largest cost, above or below zero, about 10¹⁸ units: shares stay within 64 bits.
  public static let costLimit = 1 << 60

  /// The number of players.
  public internal(set) var playerCount: Int
  /// The cost of each coalition, at the place that is its ``Coalition/bits``.
  var costs: [Int]

  /// Asks once for the cost of every coalition that has a player.
  public init(
    playerCount: Int, cost: (Coalition) -> Int
  ) throws(Inconsistency) {
    guard 1...Self.playerLimit ~= playerCount else {
      throw .playersOutOfRange(count: playerCount, limit: Self.playerLimit)
    }
    let costs = (0..<1 << playerCount).map { $0 == 0 ? 0 : cost(Coalition(bits: $0)) }
    for (bits, cost) in costs.enumerated() where cost.magnitude > UInt(Self.costLimit) {
      throw .costOutOfRange(coalition: Coalition(bits: bits), cost: cost)
    }
    self.playerCount = playerCount
    self.costs = costs
  }

  /// The same costs but for the grand coalition, whose cost is known to be in range.
  func replacingBill(with bill: Int) -> CostGame {
    var game = self
    game.costs[costs.count - 1] = bill
    return game
  }

  /// The coalition of all players.
  public var grandCoalition: Coalition { Coalition(bits: costs.count - 1) }

  /// What the players of a coalition would pay by themselves.
  ///
  /// - Precondition: they are players of this game.
  public func cost(of coalition: Coalition) -> Int {
    costs[coalition.bits]
  }
}
