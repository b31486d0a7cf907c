import Dispatch
import Quantities

/// A whole search: walkers that go by rounds and meet between them.
///
/// The number of walkers does not depend on the number of threads, every walker draws from its own
/// stream, and they meet in a fixed order: so a limit on iterations gives the same plan whatever
/// the threads.
struct Search: ~Copyable {
  private static let walkerCount = 2
  /// The iterations of a walker between two meetings.
  private static let roundLength = 1_000
  /// The most tours kept for recombination.
  private static let poolLimit = 4_000

  private let ground: Ground
  private let watch: StopRule.Watch
  private let threads: Int
  /// The iterations to make in all, where they are what limits the search.
  private let budget: Int?
  private let lanes: [Lane]
  private var pool = TourPool()
  /// The additions to the pool when it was last recombined.
  private var additions = 0
  /// The rounds until the next recombination, and how many are left out after one in vain.
  private var wait = 0
  private var patience = 1
  /// How much a plan may be worse at the beginning.
  private let scale: Double
  private(set) var iterations = 0

  /// Where one walker goes; only one thread at a time enters.
  private final class Lane: @unchecked Sendable {
    var walker: Walker

    init(_ walker: consuming Walker) {
      self.walker = walker
    }
  }

  init(
    _ ground: Ground, from start: borrowing Draft, _ watch: StopRule.Watch, seed: UInt64,
    threads: Int
  ) {
    self.ground = ground
    self.watch = watch
    self.threads = threads
    let rule = watch.rule
    budget = rule.iterations ?? (rule.time == nil ? 1_000 * (10 + ground.shipments.count) : nil)
    var tourCost = 0
    for tour in 0..<start.tours.count { tourCost += start.tours[tour].cost }
    scale = 1.0 * Double(tourCost) / Double(max(1, ground.shipments.count - start.unservedCount))
    var lanes: [Lane] = []
    for stream in 0..<Self.walkerCount {
      lanes.append(
        Lane(Walker(ground, from: start, RandomSource(seed: seed, stream: stream))))
    }
    self.lanes = lanes
  }

  /// Walks until the rule says to stop.
  ///
  /// - Parameter report: Called after every round.
  mutating func run(_ report: (borrowing Draft, _ iterations: Int) -> Void) {
    var progress = 0.0
    while !watch.isOver, iterations < budget ?? .max {
      let round = Self.roundLength * Self.walkerCount
      // No more than a round, so that no limit on iterations is too large to add to.
      let left = budget.map { min(round, $0 - iterations) } ?? round
      let steps = (0..<Self.walkerCount).map { walker in
        min(Self.roundLength, (left - walker - 1 + Self.walkerCount) / Self.walkerCount)
      }
      let reached = reachedProgress(after: steps.reduce(0, +))
      walk(steps, Annealing(scale: scale, progress: progress...max(progress, reached)))
      iterations = lanes.reduce(0) { $0 + $1.walker.iterations }
      meet()
      progress = max(progress, reached)
      report(lanes[leader].walker.best, iterations)
    }
  }

  /// The best draft met.
  func withBest<Result>(_ body: (borrowing Draft) -> Result) -> Result {
    body(lanes[leader].walker.best)
  }

  /// The share of the search that is over after so many more iterations.
  private func reachedProgress(after steps: Int) -> Double {
    if let budget { return Double(iterations + steps) / Double(budget) }
    guard let time = watch.rule.time else { return 1 }
    return min(1, watch.elapsed / time)
  }

  private func walk(_ steps: [Int], _ annealing: Annealing) {
    let (lanes, watch) = (lanes, watch)
    if threads > 1 {
      DispatchQueue.concurrentPerform(iterations: lanes.count) { lane in
        lanes[lane].walker.walk(steps[lane], annealing, until: watch)
      }
    } else {
      for lane in lanes.indices { lanes[lane].walker.walk(steps[lane], annealing, until: watch) }
    }
  }

  /// The walker with the best draft.
  private var leader: Int {
    lanes.indices.min { lanes[$0].walker.best.cost < lanes[$1].walker.best.cost } ?? 0
  }

  /// Recombines what all have met, and sends the weaker walkers on from the best.
  private mutating func meet() {
    for lane in lanes {
      lane.walker.collectBest()
      pool.add(lane.walker.pool)
      lane.walker.pool.removeAll()
    }
    wait -= 1
    guard !watch.isOver, wait <= 0, pool.additions > additions else { return }
    additions = pool.additions
    patience = recombine() ? 1 : min(16, 2 * patience)
    wait = patience
  }

  /// Sends the weaker walker on from the best combination of the tours met, if that is better.
  private mutating func recombine() -> Bool {
    let leader = leader
    let cost = lanes[leader].walker.best.cost
    let recombination = Recombination(ground: ground, watch: watch)
    guard let answer = recombination.solve(pool, below: cost) else { return false }
    let combined = Draft(ground, (answer.chosen ?? []).map { pool.entries[$0] })
    if combined.cost < cost {
      for lane in lanes.indices where lane != leader { lanes[lane].walker.move(to: combined) }
    }
    if pool.entries.count > Self.poolLimit {
      pool.keep(Array(answer.ranking.prefix(Self.poolLimit / 2)))
    }
    return combined.cost < cost
  }
}
