import Cabotage
import Quantities
import Testing

@Suite struct `Hands for pieces of work` {
  private static func problem(
    _ pieces: [(ready: Int, due: Int, work: Int)], _ hours: [(Int, Int)]
  ) -> HandsProblem {
    HandsProblem(
      pieces: pieces.map { HandsProblem.Piece(ready: $0.ready, due: $0.due, work: $0.work) },
      hours: hours.compactMap { TimeWindow(opens: $0.0, closes: $0.1) })
  }

  @Test func `are as many as the work of the densest interval takes`() throws {
    // Twelve hours of work between 9 and 11, little else.
    let dense = Array(repeating: (ready: 9, due: 11, work: 2), count: 6)
    let problem = Self.problem(dense + [(ready: 8, due: 17, work: 1)], [(8, 17)])
    let bound = try #require(problem.bound)
    #expect(bound.hands == 6)
    #expect(bound.interval == TimeWindow(opens: 9, closes: 11))
    #expect(bound.work == 12)
    let starts = problem.schedule()
    #expect(starts.prefix(6).allSatisfy { $0 == 9 })
    #expect(problem.stretches(of: starts).map(\.hands).max() == 6)
  }

  @Test func `are fewer where hours are more: two days beside four`() throws {
    let work = Array(repeating: (ready: 0, due: 400, work: 5), count: 80)
    let two = try #require(Self.problem(work, [(0, 40), (100, 140)]).bound)
    let four = try #require(
      Self.problem(work, [(0, 40), (100, 140), (200, 240), (300, 340)]).bound)
    #expect(two.hands == 5)
    #expect(four.hands == 3)
  }

  @Test func `do not help where the goods come too late`() {
    let problem = Self.problem(
      [(ready: 0, due: 20, work: 5), (ready: 16, due: 30, work: 5), (ready: 0, due: 4, work: 5)],
      [(0, 20)])
    #expect(problem.impossible == [1, 2])
    #expect(problem.schedule() == [0, nil, nil])
    #expect(problem.bound?.hands == 1)
  }

  @Test func `a piece is not begun before a break that it does not fit before`() {
    let problem = Self.problem([(ready: 8, due: 40, work: 5)], [(0, 10), (20, 40)])
    #expect(problem.schedule() == [20])
  }

  @Test func `without work there are none`() {
    let problem = Self.problem([], [(0, 10)])
    #expect(problem.bound == nil)
    #expect(problem.schedule().isEmpty)
  }

  @Test(arguments: 0..<80)
  func `are enough for random work, and rarely one too many`(seed: UInt64) throws {
    let problem = Self.random(seed: seed)
    let hopeless = Set(problem.impossible)
    let starts = problem.schedule()
    var events: [(Int, Int)] = []
    for (index, start) in starts.enumerated() {
      let piece = problem.pieces[index]
      guard let start else {
        #expect(hopeless.contains(index))
        continue
      }
      #expect(!hopeless.contains(index))
      #expect(start >= piece.ready && start + piece.work <= piece.due)
      #expect(
        problem.hours.contains { $0.opens <= start && start + piece.work <= $0.closes })
      events += [(start, 1), (start + piece.work, -1)]
    }
    var hands = 0
    let most = events.sorted { $0 < $1 }.reduce(0) { most, event in
      hands += event.1
      return max(most, hands)
    }
    #expect(most == problem.stretches(of: starts).map(\.hands).max() ?? 0)
    guard let bound = problem.bound else { return }
    #expect(bound.hands == Self.exhaustiveBound(problem))
    #expect(most >= bound.hands)
    // Pieces are not cut, so that a hand or two more may be needed, no more.
    #expect(most <= bound.hands + 2)
  }

  @Test(arguments: 0..<60)
  func `nobody does with fewer: all orders of few pieces tried`(seed: UInt64) throws {
    let problem = Self.random(seed: seed, pieces: 5)
    guard let bound = problem.bound, bound.hands > 1 else { return }
    let possible = problem.pieces.indices.filter { !problem.impossible.contains($0) }
    #expect(!Self.canBeDone(problem, possible, hands: bound.hands - 1))
  }

  private static func random(seed: UInt64, pieces count: Int? = nil) -> HandsProblem {
    var source = RandomSource(seed: seed)
    let count = count ?? 5 + source.below(60)
    let hours = [(0, 60 + source.below(60)), (200, 220 + source.below(80))]
    let pieces = (0..<count).map { _ -> (ready: Int, due: Int, work: Int) in
      let ready = source.below(250)
      return (ready, ready + 5 + source.below(200), 1 + source.below(8))
    }
    return problem(pieces, hours)
  }

  /// The bound over all intervals, second by second.
  private static func exhaustiveBound(_ problem: HandsProblem) -> Int {
    let pieces = problem.pieces.indices.filter { !problem.impossible.contains($0) }
      .map { problem.pieces[$0] }
    let last = pieces.map(\.due).max() ?? 0
    var open = [0]
    for second in 0..<last {
      let isOpen = problem.hours.contains { $0.opens <= second && second < $0.closes }
      open.append(open[second] + (isOpen ? 1 : 0))
    }
    var most = 0
    for start in Set(pieces.map(\.ready)) {
      for end in Set(pieces.map(\.due)) where end > start {
        let time = open[end] - open[start]
        let work = pieces.filter { $0.ready >= start && $0.due <= end }.reduce(0) { $0 + $1.work }
        if time > 0 { most = max(most, Int((Double(work) / Double(time)).rounded(.up))) }
      }
    }
    return most
  }

  /// Whether some hands do some pieces: every order of the pieces, each begun as early as can be.
  private static func canBeDone(_ problem: HandsProblem, _ left: [Int], hands: Int) -> Bool {
    func place(_ left: [Int], _ free: [Int]) -> Bool {
      if left.isEmpty { return true }
      for (position, index) in left.enumerated() {
        let piece = problem.pieces[index]
        for hand in free.indices {
          let earliest = max(piece.ready, free[hand])
          let start = problem.hours.compactMap { hours -> Int? in
            let start = max(earliest, hours.opens)
            return start + piece.work <= hours.closes ? start : nil
          }.min()
          guard let start, start + piece.work <= piece.due else { continue }
          var rest = left
          rest.remove(at: position)
          var next = free
          next[hand] = start + piece.work
          if place(rest, next) { return true }
        }
      }
      return false
    }
    return place(left, Array(repeating: 0, count: hands))
  }
}
