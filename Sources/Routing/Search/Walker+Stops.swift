extension Walker {
  /// The longest run of stops that is moved elsewhere.
  private static let longestRun = 3

  /// Moves runs of stops within a tour, turned around or not (Or, 1976), and turns around longer
  /// ones where they are (2-opt, Croes, 1958), until nothing helps.
  mutating func moveStops(of tour: Int) {
    while improveStops(of: tour) {}
  }

  private mutating func improveStops(of tour: Int) -> Bool {
    let stops = trial.tours[tour].nodeCount - 2
    for first in 0..<stops {
      for length in 1...(stops - first) {
        for slot in 0...(stops - length) where length <= Self.longestRun || slot == first {
          for isTurned in [false, true] where isTurned ? length > 1 : slot != first {
            let move = RunMove(first: first, length: length, slot: slot, isTurned: isTurned)
            if attempt(move, in: tour, stops) { return true }
          }
        }
      }
    }
    return false
  }

  private mutating func attempt(_ move: RunMove, in tour: Int, _ stops: Int) -> Bool {
    for index in 0..<stops { order[index] = Int32(move.source(of: index) + 1) }
    guard let cost = trial.cost(of: tour, in: order, on: tour, position: position),
      cost < trial.tours[tour].cost
    else { return false }
    trial.reorder(tour, order, position: position)
    assert(trial.tours[tour].hasChoices || trial.tours[tour].cost <= cost)
    return true
  }
}

/// A run of stops taken from one place of a route and put in another.
private struct RunMove {
  /// The first stop of the run.
  let first: Int
  let length: Int
  /// How many of the other stops come before it in the new order.
  let slot: Int
  let isTurned: Bool

  /// The old index of the stop that is at a new index.
  @inline(__always)
  func source(of index: Int) -> Int {
    if index >= slot, index < slot &+ length {
      return isTurned ? first &+ length &- 1 &- (index &- slot) : first &+ index &- slot
    }
    let other = index < slot ? index : index &- length
    return other < first ? other : other &+ length
  }
}
