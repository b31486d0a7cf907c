extension FillProblem {
  /// Divides the goods so that no division is fairer: the least full claimant is as full as can
  /// be, then the next, and so on (leximin), in whole units.
  ///
  /// Units are given one by one to the least full who can still get one; of those, to whom a unit
  /// fills most, then to the first. What a claimant can get counts the units that others can trade
  /// for other goods. As the numbers that claimants can receive together form a polymatroid, this
  /// is optimal (Federgruen and Groenevelt, "The greedy procedure for resource allocation problems",
  /// 1986), and no units are left that anybody asks for.
  ///
  /// - Returns: By claimant, then by good: the units given.
  /// - Complexity: O(u (n + g)) for u units given and g goods where no trades are needed, and
  ///   O(n g²) for each trade.
  public func leximin() -> [[Int]] {
    var state = FillState(self)
    // Whose turn comes first is last.
    var waiting = claimants.indices.map { Turn($0, claimants[$0], given: 0) }.sorted { $1 < $0 }
    while let turn = waiting.popLast() {
      guard state.give(to: turn.claimant) else { continue }
      let next = Turn(turn.claimant, claimants[turn.claimant], given: turn.given + 1)
      waiting.insert(next, at: waiting.firstIndexAfterwards { next < $0 })
    }
    return state.given
  }
}

/// A claimant's place in the row of those who wait for a unit.
private struct Turn {
  let claimant: Int
  let given: Int
  private let units: Int
  private let full: Int

  init(_ index: Int, _ claimant: FillProblem.Claimant, given: Int) {
    self.claimant = index
    self.given = given
    units = claimant.received + given
    full = claimant.full
  }

  /// Whether the left one comes first: less full, or as full and more filled by a unit.
  static func < (left: Self, right: Self) -> Bool {
    let (one, other) = (left.units * right.full, right.units * left.full)
    return (one, left.full, left.claimant) < (other, right.full, right.claimant)
  }
}

extension Array {
  /// The end of the first elements of which a condition holds, by halving.
  fileprivate func firstIndexAfterwards(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A division in the making.
private struct FillState {
  private(set) var given: [[Int]]
  private var left: [Int]
  private let claims: [[Int]]

  init(_ problem: FillProblem) {
    claims = problem.claimants.map(\.claims)
    left = problem.supplies
    given = claims.map { $0.map { _ in 0 } }
  }

  /// Gives a claimant one more unit, if any chain of trades allows it.
  mutating func give(to claimant: Int) -> Bool {
    let goods = left.indices.filter { wants(claimant, $0) }
    // Of the goods at hand the one that the claimant has the least of, so that all goods are mixed.
    let atHand = goods.filter { left[$0] > 0 }.min { one, other in
      given[claimant][one] * claims[claimant][other]
        < given[claimant][other] * claims[claimant][one]
    }
    if let atHand {
      left[atHand] -= 1
      given[claimant][atHand] += 1
      return true
    }
    return trade(for: claimant, among: goods)
  }

  private func wants(_ claimant: Int, _ good: Int) -> Bool {
    given[claimant][good] < claims[claimant][good]
  }

  /// Looks for the shortest chain in which each gives up a unit for one of another good.
  private mutating func trade(for claimant: Int, among goods: [Int]) -> Bool {
    var givers: [Int: (giver: Int, instead: Int)] = [:]
    var reached = goods
    var isReached = Set(goods)
    var next = 0
    while next < reached.count {
      let good = reached[next]
      next += 1
      guard left[good] == 0 else {
        settle(from: good, givers, claimant)
        return true
      }
      for other in given.indices where given[other][good] > 0 {
        for instead in left.indices where !isReached.contains(instead) && wants(other, instead) {
          isReached.insert(instead)
          reached.append(instead)
          givers[instead] = (other, good)
        }
      }
    }
    return false
  }

  /// Carries the trades out, from the good that is at hand back to the one wanted.
  private mutating func settle(
    from good: Int, _ givers: [Int: (giver: Int, instead: Int)], _ claimant: Int
  ) {
    left[good] -= 1
    var good = good
    while let (giver, freed) = givers[good] {
      given[giver][good] += 1
      given[giver][freed] -= 1
      good = freed
    }
    given[claimant][good] += 1
  }
}
