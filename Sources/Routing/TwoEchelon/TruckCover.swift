/// The cheapest drives of trucks that may carry some amounts within limits.
///
/// Drives carry some such amounts if, whatever satellites are taken, the drives over any of them carry
/// the least that they need, and what these carry and the others take at most are all there is: Hall's
/// theorem for amounts that may be split. All sets of drives are tried.
struct TruckCover {
  let tours: TruckTours
  let trucks: Int
  let capacity: Int
  let demand: Int
  /// By set: the least and the most of its amounts.
  private var least: [Int]
  private var most: [Int]
  /// By set: the drives over any of its satellites.
  private var touching: [Int]
  private var best = Int.max

  init(_ problem: TwoEchelonProblem, _ tours: TruckTours, _ amounts: [ClosedRange<Int>]) {
    self.tours = tours
    trucks = problem.trucks.count
    capacity = problem.trucks.capacity
    demand = problem.totalDemand
    let sets = 0..<(1 << amounts.count)
    func sum(_ set: Int, _ value: (ClosedRange<Int>) -> Int) -> Int {
      amounts.indices.reduce(0) { $0 + (set >> $1 & 1 == 1 ? value(amounts[$1]) : 0) }
    }
    least = sets.map { sum($0) { $0.lowerBound } }
    most = sets.map { sum($0) { $0.upperBound } }
    touching = sets.map { _ in 0 }
  }

  /// What they cost, or `nil` where there are none.
  mutating func cost() -> Int? {
    extend(from: 1, drives: 0, cost: 0)
    return best == .max ? nil : best
  }

  private var isEnough: Bool {
    let all = touching.count - 1
    return touching.indices.allSatisfy { set in
      let carried = touching[set] * capacity
      return carried >= least[set] && carried + most[all & ~set] >= demand
    }
  }

  private mutating func extend(from first: Int, drives: Int, cost: Int) {
    if isEnough {
      best = min(best, cost)
      return
    }
    guard drives < trucks else { return }
    for drive in first..<max(first, touching.count)
    where most[drive] > 0 && cost + tours.costs[drive] < best {
      for set in touching.indices where set & drive != 0 { touching[set] += 1 }
      extend(from: drive, drives: drives + 1, cost: cost + tours.costs[drive])
      for set in touching.indices where set & drive != 0 { touching[set] -= 1 }
    }
  }
}
