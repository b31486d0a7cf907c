import Quantities
package import Sharing

/// The bill of a joint plan, shared by a rule and, beside it, by all others.
package struct PoolSharing: Sendable {
  /// What each group pays at least and at most, in cents.
  package let game: IntervalGame
  /// The rule chosen.
  package let rule: PoolRule
  /// What all rules give that say something of this game, in the order of ``PoolRule``.
  package let outcomes: [PoolOutcome]
  /// Kohlberg's proof of the rule chosen, where it is a lexicographic one.
  package let proof: LexicographicSharing?
  /// By partner: the least and most it pays when the costs of groups are 2 % off; `nil` where the rule
  /// says nothing.
  package let ranges: [ClosedRange<Int>]?
  /// By partner that joins last: what changes for each, in cents; below zero is a gain.
  package let joining: [[Int]?]

  /// What the rule chosen gives.
  package var chosen: PoolOutcome? { outcomes.first { $0.rule == rule } }

  /// Shares the bill.
  ///
  /// - Throws: ``PoolingFailure/notProved`` where a proof fails, for numerical reasons.
  package init(_ pooling: Pooling, by rule: PoolRule) throws(PoolingFailure) {
    do throws(IntervalGame.Inconsistency) { game = try pooling.game() } catch {
      throw .fault(.rounds(["a bound is above a plan: \(error)"]))
    }
    self.rule = rule
    do throws(SharingFailure) {
      let shares = SharesByRule(pooling: pooling, game: game)
      let stable = try game.stableSharing()
      var outcomes: [PoolOutcome] = []
      for rule in PoolRule.allCases {
        let own = rule == .equalSaving ? stable?.shares : try shares.shares(by: rule)
        if let own { outcomes.append(PoolOutcome(rule, own, in: game)) }
      }
      self.outcomes = outcomes
      proof =
        switch rule {
        case .equalSaving: stable?.sharing
        case .nucleolus: try game.plans.sharing(by: .nucleolus(.total))
        default: nil
        }
      ranges = try shares.ranges(by: rule)
      let hasGame = shares.sharingRule(rule) != nil
      joining = try (hasGame ? pooling.partners.indices : 0..<0).map {
        partner throws(SharingFailure) in try shares.changes(byJoiningOf: partner, by: rule)
      }
    } catch {
      throw .notProved
    }
  }
}

/// The shares of each rule in a game of intervals: plans are what groups compare with.
struct SharesByRule {
  let pooling: Pooling
  let game: IntervalGame

  func shares(by rule: PoolRule) throws(SharingFailure) -> [Int]? {
    guard let sharingRule = sharingRule(rule) else { return pricedShares }
    return try game.plans.wholeShares(by: sharingRule)
  }

  /// How much the shares move when costs are 2 % off; nothing where the rule says nothing of games.
  func ranges(by rule: PoolRule) throws(SharingFailure) -> [ClosedRange<Int>]? {
    guard rule != .equalSaving else {
      return try game.stableShareRanges(seed: pooling.seed)?.ranges
    }
    guard let sharingRule = sharingRule(rule) else { return nil }
    return try game.plans.shareRanges(by: sharingRule, seed: pooling.seed)?.ranges
  }

  /// What changes for each because a partner is there.
  func changes(byJoiningOf partner: Int, by rule: PoolRule) throws(SharingFailure) -> [Int]? {
    guard rule != .equalSaving else { return try game.stableChanges(byJoiningOf: partner) }
    guard let sharingRule = sharingRule(rule) else { return nil }
    return try game.plans.changes(byJoiningOf: partner, by: sharingRule)
  }

  func sharingRule(_ rule: PoolRule) -> SharingRule? {
    switch rule {
    case .equalSaving: .equalSaving
    case .standAlone: .standAlone
    case .mass: .proportional(pooling.masses.map(\.value))
    case .shapley: .shapley
    case .nucleolus: .lexicographic(.nucleolus(.total))
    case .equalCharge: .equalCharge
    case .avoidedCost: .alternativeCostAvoided
    case .costGap: .costGap
    case .prices: nil
    }
  }

  /// Each partner's prices, and an equal part of the gap; nothing where no prices were found for the ways
  /// of the joint plan, or where they are of no use.
  private var pricedShares: [Int]? {
    guard let all = pooling.groups.last, all.parts.count == 1, let part = all.parts.first,
      let prices = pooling.prices[part.variant]
    else { return nil }
    let lots = pooling.lots[part.variant]
    let own = pooling.partners.indices.map { partner in
      prices.bound(
        ofLots: { lots[$0].partner == partner }, vehicles: { pooling.holders[$0] == partner })
        / 10_000
    }
    // Carriers are paid by the kilogram, of which nobody's prices know.
    let trunk = try? apportion(pooling.trunk.value / 10, by: pooling.trunkMasses.map(\.value))
    return try? PricedBill(
      bill: game.bill, prices: zip(own, trunk ?? own.map { _ in 0 }).map(+),
      owners: Array(own.indices), partnerCount: own.count
    ).shares
  }
}
