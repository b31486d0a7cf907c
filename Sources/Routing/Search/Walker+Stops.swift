import Quantities

extension Walker {
  /// The longest run of stops that is moved elsewhere, and the longest that is turned around.
  private static let longestMoved = 3
  private static let longestTurned = 25
  /// How far a run is moved, in stops.
  private static let farthest = 25

  /// Moves runs of stops within a tour, turned around or not (Or, 1976), and turns around longer
  /// ones where they are (2-opt, Croes, 1958), until nothing helps or time is over.
  mutating func moveStops(of tour: Int, until watch: StopRule.Watch) {
    while !watch.isOver, improveStops(of: tour) {}
  }

  private mutating func improveStops(of tour: Int) -> Bool {
    let stops = trial.tours[tour].nodeCount - 2
    for first in 0..<stops {
      for length in 1...min(Self.longestTurned, stops - first) {
        let reach = length <= Self.longestMoved ? Self.farthest : 0
        for slot in max(0, first - reach)...min(stops - length, first + reach) {
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
    guard saves(move, in: tour, stops) else { return false }
    for index in 0..<stops { order[index] = Int32(move.source(of: index) + 1) }
    guard let cost = trial.cost(of: tour, in: order, on: tour, position: position),
      cost < trial.tours[tour].cost
    else { return false }
    trial.reorder(tour, order, position: position)
    assert(trial.tours[tour].hasChoices || trial.tours[tour].cost <= cost)
    return true
  }

  /// Whether a move saves metres or seconds of driving, were all journeys the same both ways.
  ///
  /// Few moves do, and only these are worth going through the whole tour.
  private func saves(_ move: RunMove, in tour: Int, _ stops: Int) -> Bool {
    let nodes = trial.tours[tour].nodes
    let head = move.first + 1
    let tail = move.first + move.length
    let before = move.slot == 0 ? 0 : move.other(move.slot - 1) + 1
    let after = move.slot == stops - move.length ? stops + 1 : move.other(move.slot) + 1
    func leg(_ from: Int, _ to: Int) -> (meters: Int, seconds: Int) {
      let leg = ground.leg(nodes[from].location, nodes[to].location)
      return (Int(leg.meters), Int(leg.seconds))
    }
    let old = (leg(head - 1, head), leg(tail, tail + 1), leg(before, after))
    let new = (
      leg(head - 1, tail + 1), leg(before, move.isTurned ? tail : head),
      leg(move.isTurned ? head : tail, after)
    )
    return new.0.meters + new.1.meters + new.2.meters
      < old.0.meters + old.1.meters + old.2.meters
      || new.0.seconds + new.1.seconds + new.2.seconds
        < old.0.seconds + old.1.seconds + old.2.seconds
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

  /// The old index of a stop that is not in the run, counted without the run.
  @inline(__always)
  func other(_ index: Int) -> Int {
    index < first ? index : index &+ length
  }

  /// The old index of the stop that is at a new index.
  @inline(__always)
  func source(of index: Int) -> Int {
    guard index >= slot, index < slot &+ length else {
      return other(index < slot ? index : index &- length)
    }
    let step = index &- slot
    return first &+ (isTurned ? length &- 1 &- step : step)
  }
}
