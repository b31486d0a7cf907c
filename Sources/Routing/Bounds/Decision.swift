/// A journey from one visit to another, or from the start or to the end of a route.
///
/// Where any route may as well be driven the other way round, both ways are one journey: deciding one
/// alone would change nothing.
struct Journey: Hashable {
  let from: Int
  let to: Int
  let isEitherWay: Bool

  /// - Parameter visits: How many there are; the start is the node after them, the end the next.
  init(_ from: Int, _ to: Int, isEitherWay: Bool, visits: Int) {
    let other = Self.reversed(from, to, visits: visits)
    let isFirst = !isEitherWay || (from, to) <= other
    (self.from, self.to) = isFirst ? (from, to) : other
    self.isEitherWay = isEitherWay
  }

  /// The arcs that are this journey.
  func arcs(visits: Int) -> [(from: Int, to: Int)] {
    isEitherWay ? [(from, to), Self.reversed(from, to, visits: visits)] : [(from, to)]
  }

  /// How often a route makes it.
  func count(of route: [Int32], visits: Int) -> Int {
    let arcs = arcs(visits: visits)
    var count = 0
    var before = visits
    for node in route.map(Int.init) + [visits + 1] {
      if arcs.contains(where: { $0 == (before, node) }) { count += 1 }
      before = node
    }
    return count
  }

  private static func reversed(_ from: Int, _ to: Int, visits: Int) -> (from: Int, to: Int) {
    func turned(_ node: Int) -> Int {
      node < visits ? node : node == visits ? visits + 1 : visits
    }
    return (turned(to), turned(from))
  }
}

/// What is the same for all plans of a case.
///
/// Every plan is on one side of it or on the other.
enum Decision: Hashable {
  /// So many vehicles of a kind are used.
  case vehicles(kind: Int, ClosedRange<Int>)
  /// Some route of the plan makes a journey, on whatever vehicle, or none does.
  case journey(Journey, isMade: Bool)
  /// A job is done on a kind of vehicles, or it is not, on another kind or not at all.
  case assignment(job: Int, kind: Int, isOn: Bool)
  /// A choice comes to this, or not.
  case option(PricingNetwork.Option, isChosen: Bool)
}

/// A set of the journeys of one kind, by a bit each.
struct ArcSet {
  private var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  var byteCount: Int { 8 * words.count }

  mutating func insert(_ arc: Int) { words[arc >> 6] |= 1 << UInt64(arc & 63) }

  func contains(_ arc: Int) -> Bool { words[arc >> 6] >> UInt64(arc & 63) & 1 == 1 }

  var arcs: [Int] {
    var arcs: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        arcs.append(place << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return arcs
  }
}
