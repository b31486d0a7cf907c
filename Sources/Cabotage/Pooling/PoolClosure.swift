import Sharing

/// What groups pay when they may also travel in parts, each by its own way.
///
/// Vehicles are a partner's own or hired, so that parts never need the same one: a plan of each part is a
/// plan of the whole. Costs of plans become subadditive; a bound holds for the whole only as far as it
/// holds for each way to split it.
struct PoolClosure {
  /// By group: the best tours of the parts, or nothing where none are known.
  private(set) var parts: [[PoolSearch.Key]?]
  /// By group: what the parts cost together, in millionths of a euro.
  private(set) var costs: [Int]
  /// By group: what it pays at least.
  private(set) var bounds: [PoolBound]
  /// By group: those whose bounds add up to its own.
  private(set) var boundParts: [[PoolSearch.Key]]

  /// - Complexity: O(3ⁿ) for n partners.
  init(_ search: PoolSearch, bounds known: [PoolSearch.Key: PoolBound]) {
    let count = 1 << search.ground.partners.count
    parts = Array(repeating: nil, count: count)
    costs = Array(repeating: .max, count: count)
    bounds = Array(repeating: PoolBound(cost: 0, source: .nothing), count: count)
    boundParts = Array(repeating: [], count: count)
    for members in 1..<count {
      let keys = search.variants.indices.map {
        PoolSearch.Key(members: members, variant: $0)
      }
      for key in keys {
        if let cost = search.found[key]?.cost, cost < costs[members] {
          (costs[members], parts[members]) = (cost, [key])
        }
      }
      let least = keys.min { known[$0]?.cost ?? 0 < known[$1]?.cost ?? 0 }
      if let least, let bound = known[least] {
        (bounds[members], boundParts[members]) = (bound, [least])
      }
      split(members)
    }
  }

  private mutating func split(_ members: Int) {
    var part = (members - 1) & members
    while part > 0 {
      let rest = members ^ part
      if part > rest {
        let sum = bounds[part].cost + bounds[rest].cost
        if sum < bounds[members].cost {
          bounds[members] = PoolBound(cost: sum, source: .parts)
          boundParts[members] = boundParts[part] + boundParts[rest]
        }
        if let one = parts[part], let other = parts[rest],
          costs[part] + costs[rest] < costs[members]
        {
          costs[members] = costs[part] + costs[rest]
          parts[members] = one + other
        }
      }
      part = (part - 1) & members
    }
  }
}
