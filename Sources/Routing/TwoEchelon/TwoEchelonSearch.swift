import Quantities

/// Ruin and recreate over the drives of freighters, each step judged by what trucks then cost.
struct TwoEchelonSearch {
  let problem: TwoEchelonProblem
  let first: FirstLevel
  /// By customer: the others, nearest first.
  let near: Table<Int32>
  let nearCount: Int
  /// What stands against leaving a customer behind.
  let penalty: Int
  var random: RandomSource
  var current: SecondLevel
  var trial: SecondLevel
  var best: SecondLevel
  var currentValue = 0
  var bestValue = Int.max

  /// The customers that are in no drive of ``trial``, and where each is in their order.
  let bank: Table<Int32>
  var bankCount = 0
  /// By customer: what comes first in an order.
  let keys: Table<Int>
  /// By slot: when strings were last removed from it.
  let stamps: Table<Int>
  var stamp = 0
  /// By satellite: what a unit is thought to cost on trucks, and what the first one does.
  let prices: Table<Double>
  let openings: Table<Double>
  /// The satellite where no drive may begin in this iteration, or -1.
  var closed = -1

  private static let mostNear = 100

  init(_ problem: TwoEchelonProblem, seed: UInt64) {
    self.problem = problem
    first = FirstLevel(problem)
    random = RandomSource(seed: seed)
    current = SecondLevel(problem)
    trial = SecondLevel(beside: current)
    best = SecondLevel(beside: current)
    let count = problem.demands.count
    nearCount = min(Self.mostNear, count - 1)
    var near: [Int32] = []
    var longest = 0
    for customer in 0..<count {
      let from = problem.location(ofCustomer: customer)
      let others = (0..<count).filter { $0 != customer }.map {
        (meters: problem.meters(from, problem.location(ofCustomer: $0)), customer: Int32($0))
      }
      near += others.sorted { $0 < $1 }.prefix(nearCount).map(\.customer)
    }
    for index in 0..<current.legs.count { longest = max(longest, current.legs[index]) }
    self.near = Table(near)
    penalty = 2 * longest + problem.freighters.fixedCost + 1
    bank = Table(repeating: 0, count: count)
    keys = Table(repeating: 0, count: count)
    stamps = Table(repeating: 0, count: current.slots)
    prices = Table(repeating: 0, count: problem.satelliteCount)
    openings = Table(repeating: 0, count: problem.satelliteCount)
  }

  func deallocate() {
    for level in [current, trial, best] { level.deallocate() }
    current.deallocateShared()
    first.deallocate()
    near.deallocate()
    bank.deallocate()
    keys.deallocate()
    stamps.deallocate()
    prices.deallocate()
    openings.deallocate()
  }

  /// Makes one change; keeps it where the sum of costs is below what is bearable.
  ///
  /// - Parameter tolerance: How much dearer a change may be.
  /// - Returns: Whether the drives are the best so far.
  mutating func iterate(tolerance: Int) -> Bool {
    trial.take(current)
    bankCount = 0
    for customer in 0..<trial.customers where trial.slotOf[customer] < 0 {
      bank[bankCount] = Int32(truncatingIfNeeded: customer)
      bankCount += 1
    }
    closed = -1
    if random.below(Self.moveRate) == 0 { moveDrives() }
    ruin()
    recreate()
    guard let value = value(below: currentValue &+ tolerance) else { return false }
    return accept(value)
  }

  /// Of so many iterations, one lets drives start at other satellites.
  private static let moveRate = 10

  /// What the drives tried cost with those of trucks, where that is below a limit.
  private func value(below limit: Int) -> Int? {
    let second = trial.cost + penalty * trial.unserved
    let value = second + first.cost(of: trial.amounts, below: limit - second)
    return value < limit ? value : nil
  }

  /// Goes on with the drives tried.
  ///
  /// - Returns: Whether they are the best so far.
  private mutating func accept(_ value: Int) -> Bool {
    swap(&current, &trial)
    currentValue = value
    guard
      current.unserved < best.unserved || (current.unserved == best.unserved && value < bestValue)
    else { return false }
    best.take(current)
    bestValue = value
    return true
  }

  /// Goes on with the drives tried, whatever they cost.
  mutating func keep() {
    if let value = value(below: FirstLevel.impossible) { _ = accept(value) }
  }

  /// Begins again with the best drives.
  mutating func returnToBest() {
    current.take(best)
    currentValue = bestValue
  }

  /// The best drives with those of trucks.
  var plan: TwoEchelonPlan {
    TwoEchelonPlan(truckRoutes: first.routes(for: best.amounts), freighterRoutes: best.routes)
  }
}
