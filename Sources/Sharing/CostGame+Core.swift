/// A group of players that would pay less by itself, and by how much.
public struct Objection: Hashable, Sendable {
  /// The group.
  public let coalition: Coalition
  /// What its players pay together beyond what they would pay by themselves, in units of money.
  public let gain: Int

  /// Makes an objection of its parts.
  public init(coalition: Coalition, gain: Int) {
    self.coalition = coalition
    self.gain = gain
  }
}

extension CostGame {
  /// The group that would gain most by leaving, if any would.
  ///
  /// There is none exactly when the shares are in the core (Gillies, 1959). Of groups that gain
  /// the same, the one whose bits are least is named.
  ///
  /// - Precondition: there is one share a player, and all add up to the cost of all together.
  /// - Complexity: O(2ⁿ) for n players.
  public func objection(to shares: [Int]) -> Objection? {
    precondition(
      shares.count == playerCount && shares.reduce(0, +) == costs[costs.count - 1],
      "the shares must settle the bill of all players")
    let (bits, gain) = largestGain(of: shares)
    return gain > 0 ? Objection(coalition: Coalition(bits: bits), gain: gain) : nil
  }

  /// The same players and coalitions, with another bill for all of them together.
  ///
  /// For instance the cost of the plan that is driven, where the table holds lower bounds.
  public func withBill(_ bill: Int) throws(Inconsistency) -> CostGame {
    guard bill.magnitude <= UInt(Self.costLimit) else {
      throw .costOutOfRange(coalition: grandCoalition, cost: bill)
    }
    return replacingBill(with: bill)
  }

  /// The game of all players but one, whose numbers close up.
  ///
  /// - Precondition: there are at least two players, and `player` is one of them.
  public func withoutPlayer(_ player: Int) -> CostGame {
    precondition(playerCount > 1 && 0..<playerCount ~= player, "no such player, or no other")
    var game = self
    game.playerCount -= 1
    game.costs = (0..<costs.count / 2).map { bits in
      let low = bits & (1 << player - 1)
      return costs[low | (bits ^ low) << 1]
    }
    return game
  }

  /// The coalition whose players pay most beyond its cost, or least below it; not all players.
  func largestGain(of shares: [Int]) -> (bits: Int, gain: Int) {
    // What a coalition pays is what it pays without its first player, and that player's share.
    var paid = [0]
    paid.reserveCapacity(costs.count)
    var best = (bits: 0, gain: 0)
    for share in shares {
      for bits in paid.indices {
        let sum = paid[bits] + share
        let gain = sum - costs[paid.count]
        if gain > best.gain, paid.count < costs.count - 1 { best = (paid.count, gain) }
        paid.append(sum)
      }
    }
    return best
  }
}
