import Quantities

/// One line of search: a current plan that is ruined and recreated again and again.
///
/// Ruin and recreate after Schrimpf and others, "Record breaking optimization results using the
/// ruin and recreate principle", 2000; the strings, the orders and the blinks after Christiaens and
/// Vanden Berghe, "Slack induction by string removals for vehicle routing problems", 2020.
struct Walker: ~Copyable {
  let ground: Ground
  var random: RandomSource
  /// Where the walker stands.
  var current: Draft
  /// What is tried; the only draft that is changed other than by copying.
  var trial: Draft
  /// The best it has met.
  var best: Draft
  /// Shipments on their way from ruin to recreation.
  let queue: Table<Int32>
  var queueCount = 0
  /// A new order of the stops of a tour, and its inverse.
  let order: Table<Int32>
  let position: Table<Int32>
  /// The good tours met since they were last collected.
  var pool = TourPool()
  private(set) var iterations = 0

  init(_ ground: Ground, from start: borrowing Draft, _ random: RandomSource) {
    self.ground = ground
    self.random = random
    current = Draft(ground)
    trial = Draft(ground)
    best = Draft(ground)
    queue = Table(repeating: 0, count: ground.shipments.count)
    order = Table(repeating: 0, count: 2 * ground.shipments.count + 2)
    position = Table(repeating: 0, count: 2 * ground.shipments.count + 2)
    move(to: start)
  }

  deinit {
    queue.deallocate()
    order.deallocate()
    position.deallocate()
  }

  /// Goes on from another draft.
  mutating func move(to start: borrowing Draft) {
    trial.replace(by: start)
    current.copy(from: trial)
    if best.cost > current.cost || iterations == 0 { best.copy(from: current) }
  }

  /// Walks a number of iterations, or until time is over.
  mutating func walk(_ count: Int, _ annealing: Annealing, until watch: StopRule.Watch) {
    for step in 0..<count {
      if watch.isOver { return }
      iterations += 1
      ruin()
      recreate()
      if trial.cost < best.cost { polish(until: watch) }
      let limit = annealing.limit(current.cost, at: step, of: count, &random)
      if trial.cost < limit { accept() } else { trial.copy(from: current) }
    }
  }

  /// Improves the tours that were changed by moves that ruin and recreate does not make.
  ///
  /// Only what is the best already is worth it: polishing all that is accepted costs more than it
  /// gains.
  private mutating func polish(until watch: StopRule.Watch) {
    for tour in 0..<trial.tours.count
    where trial.tours[tour].version != current.tours[tour].version {
      exchangeVehicles(of: tour)
      moveStops(of: tour, until: watch)
    }
  }

  /// Adds the tours of the best draft to the pool.
  mutating func collectBest() {
    for tour in 0..<best.tours.count { pool.add(best, tour) }
  }

  private mutating func accept() {
    for tour in 0..<trial.tours.count
    where trial.tours[tour].version != current.tours[tour].version {
      pool.add(trial, tour)
    }
    current.copy(from: trial)
    if current.cost < best.cost { best.copy(from: current) }
  }
}
