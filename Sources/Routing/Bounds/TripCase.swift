/// A case of a search over trips: how many vehicles of each kind are used, and which places those of a kind
/// pass by.
struct TripCase {
  /// That vehicles of a kind pass by a place.
  struct Passage: Hashable, Comparable {
    let place: Int
    let kind: Int

    static func < (one: Passage, other: Passage) -> Bool {
      (one.place, one.kind) < (other.place, other.kind)
    }
  }

  /// By kind.
  let counts: [Int]
  private(set) var made: Set<Passage> = []
  private var avoided: Set<Passage> = []
  /// No plan of the case costs less, in fine units.
  var bound = 0
  /// Whether nothing is left to decide.
  var isClosed = false

  init(counts: [Int]) {
    self.counts = counts
  }

  var decidesNothing: Bool { made.isEmpty && avoided.isEmpty }

  /// The places that a kind does not pass by, by bits.
  func avoided(by kind: Int) -> Int {
    avoided.reduce(0) { $1.kind == kind ? $0 | 1 << $1.place : $0 }
  }

  func with(_ passage: Passage) -> TripCase {
    var child = self
    child.made.insert(passage)
    return child
  }

  func without(_ passage: Passage) -> TripCase {
    var child = self
    child.avoided.insert(passage)
    return child
  }
}

extension TripRelaxation {
  /// That a passage is made, once at least.
  func cut(for passage: TripCase.Passage) -> TripCut {
    TripCut(
      places: 1 << passage.place, divisor: 1,
      weights: kinds.indices.map { $0 == passage.kind ? 1 : 0 }, least: 1)
  }
}
