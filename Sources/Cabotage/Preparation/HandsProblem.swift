package import Quantities

/// Pieces of work that hands have to do within hours, each piece by one hand and without a break.
///
/// All moments are seconds on one clock.
package struct HandsProblem: Sendable {
  /// A piece of work.
  package struct Piece: Hashable, Sendable {
    /// The moment from which it can be begun.
    package let ready: Int
    /// The moment by which it must be done.
    package let due: Int
    /// The seconds that it takes one hand.
    package let work: Int

    package init(ready: Int, due: Int, work: Int) {
      self.ready = ready
      self.due = due
      self.work = work
    }
  }

  /// An interval in which so much has to be done that fewer hands cannot do it.
  package struct Bound: Hashable, Sendable {
    /// The hands without which it is impossible, however the work is cut.
    package let hands: Int
    /// The interval.
    package let interval: TimeWindow
    /// The seconds of work that have to be done in it.
    package let work: Int
    /// The seconds in which anybody works there.
    package let time: Int
  }

  /// A number of hands over some time.
  package struct Stretch: Hashable, Sendable {
    package let window: TimeWindow
    package var hands: Int

    package init(window: TimeWindow, hands: Int) {
      self.window = window
      self.hands = hands
    }
  }

  /// The pieces.
  package let pieces: [Piece]
  /// When hands work: sorted, apart from each other, none empty.
  package let hours: [TimeWindow]

  /// Takes down the work and the hours, which need not be in order.
  package init(pieces: [Piece], hours: [TimeWindow]) {
    self.pieces = pieces
    self.hours = hours.merged().filter { $0.opens < $0.closes }
  }

  /// The pieces that no number of hands does in time: the hours that are left are too short.
  package var impossible: [Int] {
    pieces.indices.filter { index in
      let piece = pieces[index]
      return !hours.contains { hours in
        min(hours.closes, piece.due) - max(hours.opens, piece.ready) >= piece.work
      }
    }
  }

  /// What binds most: of all intervals the one with the most work a second, the longest of equals.
  ///
  /// What becomes ready after it begins and is due before it ends is done in it by any schedule, so
  /// that its hands are a bound for any schedule, pieces that are cut or shared included.
  package var bound: Bound? {
    let possible = Set(pieces.indices).subtracting(impossible)
    return densest(possible.sorted(), in: hours)
  }

  /// How many hands to ask for when: as few at the worst as can be, then as few at the second worst,
  /// and so on, each number rounded up.
  ///
  /// The densest interval gets as many as it needs and is taken out, and so on with what is left: an
  /// optimal speed of one machine (Yao, Demers and Shenker 1995).
  func demand() -> [Stretch] {
    var left = Set(pieces.indices).subtracting(impossible)
    var free = hours
    var stretches: [Stretch] = []
    while let bound = densest(left.sorted(), in: free) {
      let taken = free.compactMap { $0.intersection(bound.interval) }
        .filter { $0.opens < $0.closes }
      stretches += taken.map { Stretch(window: $0, hands: bound.hands) }
      free = free.flatMap { $0.parts(outside: bound.interval) }
      left = left.filter { !bound.holds(pieces[$0]) }
    }
    return stretches.sorted { $0.window.opens < $1.window.opens }
  }

  private func densest(_ chosen: [Int], in free: [TimeWindow]) -> Bound? {
    let starts = Set(chosen.map { pieces[$0].ready }).sorted()
    let ends = Set(chosen.map { pieces[$0].due }).sorted(by: >)
    var best: Bound?
    for start in starts {
      for end in ends {
        guard let interval = TimeWindow(opens: start, closes: end) else { continue }
        let time = free.compactMap { $0.intersection(interval) }
          .reduce(0) { $0 + $1.closes - $1.opens }
        let work = chosen.reduce(0) { sum, index in
          let piece = pieces[index]
          return piece.ready >= start && piece.due <= end ? sum + piece.work : sum
        }
        guard time > 0, work > 0 else { continue }
        if let best, work * best.time <= best.work * time { continue }
        best = Bound(
          hands: (work - 1) / time + 1, interval: interval, work: work, time: time)
      }
    }
    return best
  }
}

extension HandsProblem.Bound {
  /// Whether a piece has to be done in the interval.
  fileprivate func holds(_ piece: HandsProblem.Piece) -> Bool {
    piece.ready >= interval.opens && piece.due <= interval.closes
  }
}

extension TimeWindow {
  /// What of the window lies before and after another.
  fileprivate func parts(outside other: TimeWindow) -> [TimeWindow] {
    [
      TimeWindow(opens: opens, closes: min(closes, other.opens)),
      TimeWindow(opens: max(opens, other.closes), closes: closes),
    ].compactMap(\.self).filter { $0.opens < $0.closes }
  }
}
