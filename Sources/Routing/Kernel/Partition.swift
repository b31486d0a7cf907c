import Quantities

/// Cuts the routes of a plan into parts that lie apart from each other.
///
/// Again and again in two, at the middle between two visits far from each other. One of the two is
/// drawn, so the borders of the parts are elsewhere every time; of a few such cuts the one is taken
/// that separates the fewest neighbors.
struct Partition<M: Metric, L: LoadModel> {
  /// The cuts to choose from: more separate fewer neighbors, but are alike every time.
  private static var draws: Int { 2 }
  /// The visits near to each that count as its neighbors.
  private static var neighbors: Int { 20 }

  private let terrain: Terrain<M, L>
  /// The visits of each route, none without any.
  private let routes: [[Int32]]
  private var random: RandomSource
  private var parts: [[Int]] = []

  /// A way to cut some routes in two.
  private struct Split {
    var routes: [Int] = []
    /// How many of them lie on the first side.
    var count = 0
    /// The neighbors that it separates.
    var separated = Int.max
  }

  /// Cuts routes into parts with about as many visits each.
  ///
  /// - Returns: The indices of the routes of each part.
  static func parts(
    of routes: [[Int32]], count: Int, _ terrain: Terrain<M, L>, _ random: RandomSource
  ) -> [[Int]] {
    var partition = Partition(terrain: terrain, routes: routes, random: random)
    partition.cut(Array(routes.indices), into: count)
    return partition.parts
  }

  private mutating func cut(_ members: [Int], into count: Int) {
    guard count > 1, members.count > 1 else {
      parts.append(members)
      return
    }
    let total = members.reduce(0) { $0 + routes[$1].count }
    let wanted = total * (count / 2) / count
    var best = Split()
    for _ in 0..<Self.draws {
      let split = split(members, wanted: wanted)
      if split.separated < best.separated { best = split }
    }
    cut(Array(best.routes[..<best.count]), into: count / 2)
    cut(Array(best.routes[best.count...]), into: count - count / 2)
  }

  /// Cuts routes by how much nearer they are to one visit than to another.
  private mutating func split(_ members: [Int], wanted: Int) -> Split {
    let drawn = routes[members[random.below(members.count)]]
    let one = drawn[random.below(drawn.count)]
    var (other, longest) = (one, -1)
    for member in members {
      for visit in routes[member] {
        let length = distance(one, visit)
        if length > longest { (other, longest) = (visit, length) }
      }
    }
    var keys: [(side: Int, route: Int)] = members.map { member in
      let sum = routes[member].reduce(0) { $0 + distance(one, $1) - distance(other, $1) }
      return (sum / routes[member].count, member)
    }
    keys.sort { $0 < $1 }
    var split = Split(routes: keys.map(\.route))
    var visits = 0
    while split.count < members.count - 1, split.count == 0 || visits < wanted {
      visits += routes[split.routes[split.count]].count
      split.count += 1
    }
    split.separated = separated(by: split)
    return split
  }

  private func distance(_ one: Int32, _ other: Int32) -> Int {
    min(terrain.metric.meters(one, other), terrain.metric.meters(other, one), Int(far))
  }

  private func separated(by split: Split) -> Int {
    var isBeyond = [Bool](repeating: false, count: terrain.visitCount)
    for route in split.routes[split.count...] {
      for visit in routes[route] { isBeyond[Int(visit)] = true }
    }
    var separated = 0
    for route in split.routes[..<split.count] {
      for visit in routes[route] {
        let first = Int(visit) * terrain.nearCount
        for slot in first..<(first + min(Self.neighbors, terrain.nearCount))
        where isBeyond[Int(terrain.near[slot])] { separated += 1 }
      }
    }
    return separated
  }
}
