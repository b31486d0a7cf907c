/// All plans with no more than so many freighters at each satellite, and one at least where there are any.
struct TwoEchelonCase {
  /// By satellite.
  let freighters: [Int]
  /// What goes through each satellite.
  let amounts: [ClosedRange<Int>]
  /// What trucks and handling cost at least.
  var first = 0
  /// What freighters cost at least.
  var second = 0
  /// How often that was looked for.
  var visits = 0
  /// Whether nothing more can be found out.
  var isFinal = false

  var bound: Int { first + second }
}

extension TwoEchelonProblem {
  /// Cases that all plans are in, if they are no more than so many.
  func cases(atMost limit: Int) -> [TwoEchelonCase]? {
    var cases: [TwoEchelonCase] = []
    for set in 1..<(1 << satelliteCount) {
      let open = set.nonzeroBitCount
      guard open <= freighters.count else { continue }
      var counts = [Int](repeating: 0, count: satelliteCount)
      let total = min(freighters.count, open * mostFreightersAtSatellite)
      guard add(&cases, limit, &counts, from: 0, of: set, left: total, open) else { return nil }
    }
    return cases
  }

  /// Adds the cases that share freighters out over the satellites of a set from one on.
  private func add(
    _ cases: inout [TwoEchelonCase], _ limit: Int, _ counts: inout [Int], from satellite: Int,
    of set: Int, left: Int, _ open: Int
  ) -> Bool {
    guard open > 0 else {
      if let new = makeCase(counts) { cases.append(new) }
      return cases.count <= limit
    }
    guard set >> satellite & 1 == 1 else {
      return add(&cases, limit, &counts, from: satellite + 1, of: set, left: left, open)
    }
    let least = max(1, left - (open - 1) * mostFreightersAtSatellite)
    let most = min(mostFreightersAtSatellite, left - (open - 1))
    for count in least...most {
      counts[satellite] = count
      guard
        add(&cases, limit, &counts, from: satellite + 1, of: set, left: left - count, open - 1)
      else { return false }
    }
    counts[satellite] = 0
    return true
  }

  /// The case, unless its freighters cannot carry all.
  private func makeCase(_ counts: [Int]) -> TwoEchelonCase? {
    let demand = totalDemand
    let capacity = counts.reduce(0, +) * freighters.capacity
    guard capacity >= demand, let smallest = demands.min() else { return nil }
    var amounts: [ClosedRange<Int>] = []
    for count in counts {
      let most = min(demand, count * freighters.capacity)
      let least = max(count > 0 ? smallest : 0, demand - (capacity - count * freighters.capacity))
      guard least <= most else { return nil }
      amounts.append(least...most)
    }
    guard amounts.reduce(0, { $0 + $1.lowerBound }) <= demand else { return nil }
    return TwoEchelonCase(freighters: counts, amounts: amounts)
  }

  /// The case of all plans.
  var onlyCase: TwoEchelonCase {
    let most = min(mostFreightersAtSatellite, freighters.count, demands.count)
    return TwoEchelonCase(
      freighters: handlingCosts.map { _ in most },
      amounts: handlingCosts.map { _ in 0...totalDemand })
  }

  /// What satellites cost at least for amounts within limits.
  func leastHandling(_ amounts: [ClosedRange<Int>]) -> Int {
    var left = totalDemand
    var cost = 0
    for (amount, price) in zip(amounts, handlingCosts) {
      left -= amount.lowerBound
      cost += price * amount.lowerBound
    }
    for (price, room) in zip(handlingCosts, amounts.map(\.count)).sorted(by: { $0 < $1 }) {
      let more = min(left, room - 1)
      left -= more
      cost += price * more
    }
    return cost
  }
}
