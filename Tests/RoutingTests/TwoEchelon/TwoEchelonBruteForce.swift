import Quantities
import Routing

/// The least cost of a tiny problem of two echelons, by trying everything; shares nothing with the search.
struct TwoEchelonBruteForce {
  private let problem: TwoEchelonProblem
  /// By satellite and set of customers: what one freighter costs, or `nil` where it cannot carry them.
  private var drives: [[Int?]] = []
  private var truckCosts: [[Int]: Int?] = [:]
  private var best: Int?

  init(_ problem: TwoEchelonProblem) {
    self.problem = problem
    for satellite in 0..<problem.satelliteCount {
      drives.append((0..<(1 << problem.demands.count)).map { drive(satellite, $0) })
    }
  }

  /// The cost of the best plan, or `nil` where there is none.
  mutating func leastCost() -> Int? {
    let satellites = problem.satelliteCount
    serve(
      (1 << problem.demands.count) - 1, 0, [Int](repeating: 0, count: satellites),
      [Int](repeating: 0, count: satellites))
    return best
  }

  private mutating func serve(_ left: Int, _ cost: Int, _ counts: [Int], _ amounts: [Int]) {
    guard left != 0 else {
      if let trucks = truckCost(amounts, problem.trucks.count) {
        best = min(best ?? .max, cost + trucks)
      }
      return
    }
    guard counts.reduce(0, +) < problem.freighters.count else { return }
    let first = left & -left
    for set in 1...left where set & left == set && set & first != 0 {
      for satellite in counts.indices where counts[satellite] < problem.mostFreightersAtSatellite {
        guard let drive = drives[satellite][set] else { continue }
        var (counts, amounts) = (counts, amounts)
        counts[satellite] += 1
        amounts[satellite] += demand(set)
        serve(left & ~set, cost + drive, counts, amounts)
      }
    }
  }

  private func demand(_ set: Int) -> Int {
    problem.demands.indices.reduce(0) { $0 + (set >> $1 & 1 == 1 ? problem.demands[$1] : 0) }
  }

  private func drive(_ satellite: Int, _ set: Int) -> Int? {
    guard demand(set) <= problem.freighters.capacity else { return nil }
    let start = problem.location(ofSatellite: satellite)
    let stops = problem.demands.indices.filter { set >> $0 & 1 == 1 }
      .map(problem.location(ofCustomer:))
    return problem.freighters.fixedCost + problem.handlingCosts[satellite] * demand(set)
      + problem.freighters.costPerMeter * shortest(from: start, over: stops, to: start)
  }

  private func shortest(from: Int, over stops: [Int], to end: Int) -> Int {
    guard !stops.isEmpty else { return meters(from, end) }
    return stops.map { stop in
      meters(from, stop) + shortest(from: stop, over: stops.filter { $0 != stop }, to: end)
    }.min() ?? 0
  }

  private func meters(_ from: Int, _ to: Int) -> Int {
    problem.travel.journey(from: from, to: to)?.meters ?? 0
  }

  /// Every amount that the next truck can leave at every satellite is tried.
  private mutating func truckCost(_ amounts: [Int], _ trucks: Int) -> Int? {
    guard amounts.contains(where: { $0 > 0 }) else { return 0 }
    guard trucks > 0 else { return nil }
    let key = amounts + [trucks]
    if let known = truckCosts[key] { return known }
    var least: Int?
    for drop in drops(amounts, problem.trucks.capacity) where drop.contains(where: { $0 > 0 }) {
      let rest = zip(amounts, drop).map { $0 - $1 }
      guard let others = truckCost(rest, trucks - 1) else { continue }
      let stops = drop.indices.filter { drop[$0] > 0 }.map(problem.location(ofSatellite:))
      let drive =
        problem.trucks.fixedCost
        + problem.trucks.costPerMeter * shortest(from: 0, over: stops, to: 0)
      least = min(least ?? .max, drive + others)
    }
    truckCosts[key] = .some(least)
    return least
  }

  private func drops(_ amounts: [Int], _ room: Int) -> [[Int]] {
    guard let first = amounts.first else { return [[]] }
    return (0...min(first, room)).flatMap { drop in
      drops(Array(amounts.dropFirst()), room - drop).map { [drop] + $0 }
    }
  }
}

extension TwoEchelonProblem {
  /// A small problem with points on a grid, whose vehicles could carry all if it were one heap.
  static func random(
    _ random: inout RandomSource, satellites: Int, customers: Int
  ) throws -> TwoEchelonProblem {
    while true {
      let points = (0...(satellites + customers)).map { _ in
        (x: Double(random.below(100)), y: Double(random.below(100)))
      }
      do {
        return try TwoEchelonProblem(
          handlingCosts: (0..<satellites).map { _ in random.below(4) },
          demands: (0..<customers).map { _ in 1 + random.below(4) },
          trucks: .init(
            count: 1 + random.below(4), capacity: 4 + random.below(7), costPerMeter: 2,
            fixedCost: random.below(30)),
          freighters: .init(
            count: 2 + random.below(3), capacity: 4 + random.below(4), costPerMeter: 1,
            fixedCost: random.below(30)),
          mostFreightersAtSatellite: 1 + random.below(3), travel: try TravelMatrix(points: points))
      } catch is Inconsistency {
        continue
      }
    }
  }
}
