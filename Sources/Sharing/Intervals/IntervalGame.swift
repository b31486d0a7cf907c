/// A cost game of which each cost is known to lie between a proved bound and the best plan found.
///
/// Costs of coalitions come from searches. A plan shows what a coalition can pay at most, a proof
/// what it pays at least; whoever wants to leave has something in between.
public struct IntervalGame: Hashable, Sendable {
  /// Why there is no such game.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// There are too few or too many players, or a cost is out of range.
    case game(CostGame.Inconsistency)
    /// The bound is above the plan: one of them is wrong, or a closure does not apply.
    case crossed(coalition: Coalition, bound: Int, plan: Int)
    /// There is not exactly one price a player.
    case wrongNumberOfPrices(expected: Int, found: Int)
  }

  /// What each coalition pays at least, whatever planner it uses: proved.
  public let bounds: CostGame
  /// What each coalition pays at most, with the best plan found for it.
  public let plans: CostGame

  /// Asks once for bound and plan of every coalition that has a player.
  public init(
    playerCount: Int, cost: (Coalition) -> (bound: Int, plan: Int)
  ) throws(Inconsistency) {
    var bounds = [0]
    let plans = try Self.game(playerCount) { coalition in
      let cost = cost(coalition)
      bounds.append(cost.bound)
      return cost.plan
    }
    try self.init(bounds: Self.game(playerCount) { bounds[$0.bits] }, plans: plans)
  }

  /// Makes a game of two of the same players: proved bounds, and plans.
  private init(bounds: CostGame, plans: CostGame) throws(Inconsistency) {
    for (bits, (bound, plan)) in zip(bounds.costs, plans.costs).enumerated() where bound > plan {
      throw .crossed(coalition: Coalition(bits: bits), bound: bound, plan: plan)
    }
    self.bounds = bounds
    self.plans = plans
  }

  /// The number of players.
  public var playerCount: Int { plans.playerCount }

  /// What all players pay together: the cost of the best plan found for them.
  public var bill: Int { plans.cost(of: plans.grandCoalition) }

  private static func game(
    _ playerCount: Int, cost: (Coalition) -> Int
  ) throws(Inconsistency) -> CostGame {
    do {
      return try CostGame(playerCount: playerCount, cost: cost)
    } catch {
      throw .game(error)
    }
  }
}

extension IntervalGame {
  /// Uses that a coalition may always split in two that each travel by themselves.
  ///
  /// A plan of two parts is a plan of the whole; and what is proved of the whole, less a plan of
  /// one part, is proved of the other.
  ///
  /// - Throws: A bound that comes to lie above a plan.
  /// - Complexity: O(3ⁿ) for n players.
  public func closedByPartition() throws(Inconsistency) -> IntervalGame {
    var (least, most) = (bounds.costs, plans.costs)
    for whole in 1..<most.count {
      // Each pair of parts once: the one with the first player of the whole is not looked for.
      var part = (whole - 1) & whole
      let first = whole & -whole
      while part > 0 {
        if part & first == 0 { most[whole] = min(most[whole], most[part] + most[whole ^ part]) }
        part = (part - 1) & whole
      }
    }
    // Larger coalitions first would do no more: of the bounds as they were, one step is enough.
    for whole in 1..<most.count {
      var part = (whole - 1) & whole
      while part > 0 {
        least[part] = max(least[part], bounds.costs[whole] - most[whole ^ part])
        part = (part - 1) & whole
      }
    }
    return try Self(least, most, playerCount: playerCount)
  }

  /// Uses, besides, that leaving players out never costs more.
  ///
  /// True where every pair of stops may be joined directly no longer than by a third stop, and
  /// whoever is left out needs nothing: not where one partner's van is the only one there is.
  ///
  /// - Throws: A bound that comes to lie above a plan.
  /// - Complexity: O(3ⁿ) for n players.
  public func closedByDropping() throws(Inconsistency) -> IntervalGame {
    var (least, most) = (bounds.costs, plans.costs)
    for player in 0..<playerCount {
      for without in 1..<most.count where without >> player & 1 == 0 {
        let with = without | 1 << player
        most[without] = min(most[without], most[with])
        least[with] = max(least[with], least[without])
      }
    }
    return try Self(least, most, playerCount: playerCount).closedByPartition()
  }

  /// Uses prices: what each player has to pay at least in any coalition, one a player.
  ///
  /// The sum of the prices of a coalition is a bound on its cost, as a ``PricedBill`` explains.
  ///
  /// - Throws: A number of prices that is not the number of players, or a bound that comes to lie
  ///   above a plan.
  public func raised(to prices: [Int]) throws(Inconsistency) -> IntervalGame {
    guard prices.count == playerCount else {
      throw .wrongNumberOfPrices(expected: playerCount, found: prices.count)
    }
    let least = bounds.costs.enumerated().map { bits, bound in
      max(bound, prices.indices.reduce(0) { bits >> $1 & 1 == 1 ? $0 + prices[$1] : $0 })
    }
    return try Self(least, plans.costs, playerCount: playerCount)
  }

  private init(_ least: [Int], _ most: [Int], playerCount: Int) throws(Inconsistency) {
    try self.init(playerCount: playerCount) { (least[$0.bits], most[$0.bits]) }
  }
}
