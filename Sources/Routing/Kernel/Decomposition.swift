import Dispatch
import Quantities
import Synchronization

/// A search on a large problem: its plan is cut into regions that are searched by themselves, put
/// together, and cut elsewhere, phase by phase.
///
/// The regions and their random numbers depend on the problem, the seed and the iterations made, not
/// on the number of threads; so neither does the plan, as long as iterations are what limits it.
struct Decomposition<M: Metric, T: TimeModel, L: LoadModel> {
  /// The phases of a search of moderate length, and the most and fewest iterations of one.
  private static var phases: Int { 60 }
  private static var longest: Int { 200_000 }
  private static var fewestInRegion: Int { 200 }

  let terrain: Terrain<M, L>
  let watch: StopRule.Watch
  /// The iterations of the whole search, where they are what limits it.
  let budget: Int?
  let grain: Grain
  let seed: UInt64
  let threads: Int
  private var phase = 0
  /// The plan as it was last accepted.
  private var plan: [VehicleRoute]
  private(set) var best: [VehicleRoute]
  private(set) var state: SearchState

  init(
    _ annealer: inout Annealer<M, T, L>, _ grain: Grain, _ watch: StopRule.Watch, budget: Int?,
    seed: UInt64, threads: Int
  ) {
    terrain = annealer.terrain
    self.grain = grain
    self.watch = watch
    self.budget = budget
    self.seed = seed
    self.threads = threads
    best = annealer.bestRoutes()
    plan = annealer.routes()
    state = annealer.state
  }

  /// Walks one phase through all regions.
  mutating func walk(_ cooling: Cooling) {
    phase += 1
    var random = RandomSource(seed: seed, stream: phase)
    let count = grain.regions(visits: terrain.visitCount, routes: plan.count)
    let regions = Region.regions(of: plan, count: count, terrain, &random)
    let seed = random.next()
    let (length, share) = stage(regions.count)
    let walks = Mutex([RegionWalk?](repeating: nil, count: regions.count))
    let next = Atomic(0)
    let search = self
    DispatchQueue.concurrentPerform(iterations: min(threads, regions.count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < regions.count else { return }
        let steps = length * (index + 1) / regions.count - length * index / regions.count
        let walk = regions[index].walk(
          T.self, search.terrain, steps, over: share, cooling,
          RandomSource(seed: seed, stream: index), search.watch)
        walks.withLock { $0[index] = walk }
      }
    }
    join(walks.withLock { $0.compactMap(\.self) })
  }

  /// The iterations of a phase, and from which to which share of the search they are.
  private func stage(_ regions: Int) -> (length: Int, share: ClosedRange<Double>) {
    let made = state.tally.iterations
    let progress = budget.map { Double(made) / Double($0) } ?? watch.progress
    let expected = budget ?? (progress > 0 ? Int(Double(made) / progress) : 0)
    var length = max(min(expected / Self.phases, Self.longest), Self.fewestInRegion * regions)
    if let budget { length = min(length, budget - made) }
    let reached = Double(made + length) / Double(max(1, expected))
    return (length, min(progress, 1)...max(min(progress, 1), min(reached, 1)))
  }

  private mutating func join(_ walks: [RegionWalk]) {
    plan = walks.flatMap(\.plan)
    let costBefore = state.bestCost
    var joined = SearchState(tally: state.tally)
    for walk in walks {
      joined.tally.add(walk.state.tally)
      joined.bestCost += walk.state.bestCost
      joined.duration += walk.state.duration
      joined.absent += walk.state.absent
      joined.used += walk.state.used
    }
    if joined.bestCost < costBefore {
      best = walks.flatMap(\.best)
      state = joined
    } else {
      state.tally = joined.tally
    }
  }
}
