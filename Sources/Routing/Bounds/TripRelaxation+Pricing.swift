import Quantities

extension TripRelaxation {
  /// What lots pay to be carried, a second of each kind is charged, and each time that a trip counts for
  /// a cut is worth; in fine units.
  struct Prices: Equatable {
    var lots: [Int]
    var seconds: [Int]
    var cuts: [Int]

    func mixed(with other: Prices, _ share: Double) -> Prices {
      func mix(_ one: [Int], _ two: [Int]) -> [Int] {
        zip(one, two).map { $1 + Int(Double($0 - $1) * share) }
      }
      return Prices(
        lots: mix(lots, other.lots), seconds: mix(seconds, other.seconds),
        cuts: mix(cuts, other.cuts))
    }
  }

  /// A trip of a kind: the places, and how much of each lot, in parts of `whole`.
  struct Trip: Hashable {
    let kind: Int
    let places: Int
    let parts: [Int: Int]

    static let whole = 1 << 20
  }

  /// What the trips of a kind gain.
  struct Answer {
    /// The least reduced cost, or nothing where none is below.
    var least = 0
    var trips: [(cost: Int, trip: Trip)] = []
  }

  /// Looks at all trips of a kind but those that pass by places to be avoided, by bits.
  func price(_ index: Int, _ prices: Prices, _ cuts: [TripCut], avoiding avoided: Int) -> Answer {
    let kind = kinds[index]
    let table = tables[kind.profile]
    let wage = scale.scaled(kind.costPerSecond) + prices.seconds[index]
    let perMeter = scale.scaled(kind.costPerMeter)
    let values = lots.indices.map { prices.lots[$0] - wage * lots[$0].service }
    let gaining = kind.lots.filter { values[$0] > 0 }
    let limits = limits(of: kind, gaining, values)
    let (paid, rewards) = rewards(of: index, prices, cuts)
    defer { rewards.deallocate() }
    // By set: the time of its stops, what all its lots gain, and what they take.
    let width = 2 + limits.count
    let sums = Table(repeating: 0, count: width << placeCount)
    defer { sums.deallocate() }
    for place in 0..<placeCount {
      let own = gaining.filter { lots[$0].place == place }
      let base = width << place
      sums[base] = setups[place]
      sums[base + 1] = own.reduce(0) { $0 + values[$1] }
      for (offset, limit) in limits.enumerated() {
        sums[base + 2 + offset] = own.reduce(0) { $0 + limit.takes[$1] }
      }
    }
    var best: [Int: (cost: Int, trip: Trip)] = [:]
    for set in stride(from: 1, to: 1 << placeCount, by: 1) {
      let base = width * set
      let first = width * (set & -set)
      let rest = width * (set & (set - 1))
      if rest > 0 {
        for offset in 0..<width { sums[base + offset] = sums[first + offset] + sums[rest + offset] }
      }
      guard set & (avoided | ~kind.places) == 0, table.isPossible(set) else { continue }
      let time = hubSetup + sums[base] + Int(table.seconds[set])
      guard time <= kind.span else { continue }
      // The best trip of each number of places from each first one.
      let key = set.trailingZeroBitCount << 8 | set.nonzeroBitCount
      var cost = perMeter * Int(table.meters[set]) + wage * time
      for (row, places) in paid.enumerated() {
        cost -= rewards[row * (placeCount + 1) + (set & places).nonzeroBitCount]
      }
      let least = cost - (best[key]?.cost ?? 0)
      guard sums[base + 1] > least else { continue }
      var choice = LotChoice(above: least, fraction: Trip.whole)
      var gain = sums[base + 1]
      for (offset, limit) in limits.enumerated() where gain > least {
        let room = limit.room ?? kind.span - time
        guard sums[base + 2 + offset] > room else { continue }
        gain = min(gain, limit.gain(of: set, room, lots, values))
      }
      guard gain > least else { continue }
      let passed = gaining.filter { set >> lots[$0].place & 1 == 1 }
      if gain == sums[base + 1] {
        choice.take(passed, gain)
      } else {
        choice.fill(limits, limits.map { $0.room ?? kind.span - time }, passed, values)
      }
      guard let parts = choice.parts else { continue }
      best[key] = (cost - choice.gain, Trip(kind: index, places: set, parts: parts))
    }
    let trips = best.values.sorted { ($0.cost, $0.trip.places) < ($1.cost, $1.trip.places) }
    return Answer(least: trips.first?.cost ?? 0, trips: trips)
  }

  /// The cuts that are paid for: their places, and what a trip is worth by how many it passes by (a row a
  /// cut).
  private func rewards(
    of kind: Int, _ prices: Prices, _ cuts: [TripCut]
  ) -> (places: [Int], rewards: Table<Int>) {
    let paid = zip(cuts, prices.cuts).filter { $0.1 > 0 && $0.0.weights[kind] > 0 }
    let rewards = paid.flatMap { cut, price in
      (0...placeCount).map { price * cut.count(passing: $0, kind) }
    }
    return (paid.map(\.0.places), Table(rewards))
  }

  private func limits(of kind: Kind, _ gaining: [Int], _ values: [Int]) -> [LotLimit] {
    let loads = (0..<Load.dimensions).compactMap { dimension -> LotLimit? in
      let takes = lots.map { Int($0.load[dimension]) }
      let room = kind.capacity[dimension]
      guard gaining.reduce(0, { $0 + takes[$1] }) > room else { return nil }
      return limit(takes, room, gaining, values)
    }
    return loads + [limit(lots.map(\.service), nil, gaining, values)]
  }

  private func limit(_ takes: [Int], _ room: Int?, _ gaining: [Int], _ values: [Int]) -> LotLimit {
    let order = gaining.sorted { one, other in
      let first = values[one].multipliedFullWidth(by: takes[other])
      let second = values[other].multipliedFullWidth(by: takes[one])
      return (first.high, first.low, one) > (second.high, second.low, other)
    }
    return LotLimit(takes: takes, room: room, order: order)
  }
}
