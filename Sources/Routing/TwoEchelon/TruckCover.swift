/// The cheapest drives of trucks that may carry some amounts within limits.
///
/// Drives carry some such amounts if, whatever satellites are taken, the drives over any of them carry
/// the least that they need, and what these carry and the others take at most are all there is: Hall's
/// theorem for amounts that may be split. All sets of drives are tried, those over most satellites first.
struct TruckCover {
  private let trucks: Int
  private let capacity: Int
  private let demand: Int
  /// By set of the satellites that take anything: what a drive costs, and the least and most they take.
  private var costs: [Int] = []
  private var least: [Int] = []
  private var most: [Int] = []
  /// By set: the drives over any of its satellites.
  private var touching: [Int]
  private var best = Int.max

  init(_ problem: TwoEchelonProblem, _ tours: TruckTours, _ amounts: [ClosedRange<Int>]) {
    trucks = problem.trucks.count
    capacity = problem.trucks.capacity
    demand = problem.totalDemand
    let open = amounts.indices.filter { amounts[$0].upperBound > 0 }
    touching = [Int](repeating: 0, count: 1 << open.count)
    for set in touching.indices {
      let members = open.indices.filter { set >> $0 & 1 == 1 }.map { open[$0] }
      costs.append(tours.costs[members.reduce(0) { $0 | 1 << $1 }])
      least.append(members.reduce(0) { $0 + amounts[$1].lowerBound })
      most.append(members.reduce(0) { $0 + amounts[$1].upperBound })
    }
  }

  /// What they cost, or `nil` where there are none.
  mutating func cost() -> Int? {
    extend(from: touching.count - 1, drives: 0, cost: 0)
    return best == .max ? nil : best
  }

  private var isEnough: Bool {
    let all = touching.count - 1
    return touching.indices.allSatisfy { set in
      let carried = touching[set] * capacity
      return carried >= least[set] && carried + most[all & ~set] >= demand
    }
  }

  private mutating func extend(from last: Int, drives: Int, cost: Int) {
    if isEnough {
      best = min(best, cost)
      return
    }
    guard drives < trucks else { return }
    for drive in stride(from: last, to: 0, by: -1) where cost + costs[drive] < best {
      for set in touching.indices where set & drive != 0 { touching[set] += 1 }
      extend(from: drive, drives: drives + 1, cost: cost + costs[drive])
      for set in touching.indices where set & drive != 0 { touching[set] -= 1 }
    }
  }
}
