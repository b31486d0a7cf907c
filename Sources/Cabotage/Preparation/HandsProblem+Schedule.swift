import Quantities

extension HandsProblem {
  /// When each piece is begun, by as few hands at the worst hour as are found; `nil` for the pieces
  /// that no number of hands does in time.
  ///
  /// The hands are those of ``demand()``; where whole pieces do not fit into them, one more comes
  /// where the fewest are, until all do.
  package func schedule() -> [Int?] {
    let hopeless = Set(impossible)
    var stretches = demand()
    while true {
      let starts = starts(by: stretches)
      let late = starts.indices.first { starts[$0] == nil && !hopeless.contains($0) }
      guard let late, let scarce = scarcest(of: stretches, for: pieces[late]) else {
        return starts
      }
      stretches[scarce].hands += 1
    }
  }

  /// When each piece is begun by the hands that are there; `nil` for those that are not done in time.
  ///
  /// The pieces come by the moment when they are due, each as early as it can: the serial scheme for
  /// projects with scarce means (Kolisch 1996), by the earliest due date.
  package func starts(by stretches: [Stretch]) -> [Int?] {
    var table = FreeHands(stretches)
    var starts: [Int?] = pieces.map { _ in nil }
    var earliest: [Piece: Int] = [:]
    let order = pieces.indices.sorted {
      let (one, other) = (pieces[$0], pieces[$1])
      return (one.due, one.ready, $0) < (other.due, other.ready, $1)
    }
    for index in order {
      let piece = pieces[index]
      // Hands only become fewer, so that a like piece finds no earlier place.
      let start = table.place(piece, from: earliest[piece] ?? piece.ready)
      starts[index] = start
      earliest[piece] = start ?? piece.due
    }
    return starts
  }

  /// How many hands are at work when, by when the pieces are begun.
  package func stretches(of starts: [Int?]) -> [Stretch] {
    let worked = zip(pieces, starts).compactMap { piece, start in
      start.map { ($0, $0 + piece.work) }
    }
    let changes = (worked.map { ($0.0, 1) } + worked.map { ($0.1, -1) }).sorted { $0 < $1 }
    var hands = 0
    return zip(changes, changes.dropFirst()).compactMap { change, next in
      hands += change.1
      guard change.0 < next.0, hands > 0 else { return nil }
      return TimeWindow(opens: change.0, closes: next.0).map { Stretch(window: $0, hands: hands) }
    }
  }

  /// The stretch with the fewest hands of those in which a piece may be done.
  private func scarcest(of stretches: [Stretch], for piece: Piece) -> Int? {
    stretches.indices.filter { index in
      let window = stretches[index].window
      return window.opens < piece.due && piece.ready < window.closes
    }.min { (stretches[$0].hands, $0) < (stretches[$1].hands, $1) }
  }
}

/// How many hands are free when.
private struct FreeHands {
  /// From when on how many are free, in order; before the first and after the last nobody is.
  private var steps: [(at: Int, free: Int)] = []

  init(_ stretches: [HandsProblem.Stretch]) {
    for stretch in stretches {
      if let last = steps.last, last.at == stretch.window.opens { steps.removeLast() }
      steps.append((stretch.window.opens, stretch.hands))
      steps.append((stretch.window.closes, 0))
    }
  }

  /// Takes a hand for a piece, as early as possible from a moment on.
  ///
  /// - Returns: When the piece is begun; `nil` where it is not done in time.
  mutating func place(_ piece: HandsProblem.Piece, from moment: Int) -> Int? {
    var index = max(0, position(of: moment))
    var start: Int?
    while index < steps.count {
      let step = steps[index]
      let end = index + 1 < steps.count ? steps[index + 1].at : Int.max
      if step.free == 0 {
        start = nil
      } else {
        let begin = start ?? max(step.at, moment)
        guard begin + piece.work <= piece.due else { return nil }
        start = begin
        if begin + piece.work <= end {
          take(from: begin, to: begin + piece.work)
          return begin
        }
      }
      index += 1
    }
    return nil
  }

  private mutating func take(from start: Int, to end: Int) {
    let first = split(at: start)
    let last = split(at: end)
    for index in first..<last { steps[index].free -= 1 }
  }

  /// The step that begins at a moment, made if need be.
  private mutating func split(at moment: Int) -> Int {
    let index = position(of: moment)
    guard steps[index].at < moment else { return index }
    steps.insert((moment, steps[index].free), at: index + 1)
    return index + 1
  }

  /// The step that a moment lies in; -1 before the first.
  private func position(of moment: Int) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].at <= moment { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}

extension TimeWindow {
  /// Whether the two share more than a moment.
  func overlaps(_ other: TimeWindow) -> Bool {
    opens < other.closes && other.opens < closes
  }
}
