import Quantities

extension TripRelaxation {
  /// What lots pay to be carried, and a second of each kind is charged; in fine units.
  struct Prices: Equatable {
    var lots: [Int]
    var seconds: [Int]

    func mixed(with other: Prices, _ share: Double) -> Prices {
      func mix(_ one: [Int], _ two: [Int]) -> [Int] {
        zip(one, two).map { $1 + Int(Double($0 - $1) * share) }
      }
      return Prices(lots: mix(lots, other.lots), seconds: mix(seconds, other.seconds))
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

  /// Looks at all trips of a kind.
  func price(_ index: Int, _ prices: Prices) -> Answer {
    let kind = kinds[index]
    let table = tables[kind.profile]
    let wage = scale.scaled(kind.costPerSecond) + prices.seconds[index]
    let perMeter = scale.scaled(kind.costPerMeter)
    let values = lots.indices.map { prices.lots[$0] - wage * lots[$0].service }
    let gaining = kind.lots.filter { values[$0] > 0 }
    let limits = limits(of: kind, gaining, values)
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
    var best: [Int: (cost: Int, set: Int, limit: Int?)] = [:]
    var answer = Answer()
    for set in stride(from: 1, to: 1 << placeCount, by: 1) {
      let base = width * set
      let first = width * (set & -set)
      let rest = width * (set & (set - 1))
      if rest > 0 {
        for offset in 0..<width { sums[base + offset] = sums[first + offset] + sums[rest + offset] }
      }
      guard set & ~kind.places == 0, table.isPossible(set) else { continue }
      let time = hubSetup + sums[base] + Int(table.seconds[set])
      guard time <= kind.span else { continue }
      let cost = perMeter * Int(table.meters[set]) + wage * time
      var gain = sums[base + 1]
      guard gain > cost else { continue }
      var binding: Int?
      for (offset, limit) in limits.enumerated() {
        let room = limit.room ?? kind.span - time
        guard sums[base + 2 + offset] > room else { continue }
        let part = limit.gain(of: set, room, lots, values)
        if part < gain {
          gain = part
          binding = offset
          if gain <= cost { break }
        }
      }
      guard gain > cost else { continue }
      answer.least = min(answer.least, cost - gain)
      // The best trip of each number of places from each first one.
      let key = set.trailingZeroBitCount << 8 | set.nonzeroBitCount
      if cost - gain < best[key]?.cost ?? 0 { best[key] = (cost - gain, set, binding) }
    }
    answer.trips = best.values.sorted { ($0.cost, $0.set) < ($1.cost, $1.set) }.map { found in
      let time = hubSetup + sums[width * found.set] + Int(table.seconds[found.set])
      let limit = found.limit.map { limits[$0] }
      let parts = limit?.parts(of: found.set, limit?.room ?? kind.span - time, lots)
      let all = gaining.filter { found.set >> lots[$0].place & 1 == 1 }.map { ($0, Trip.whole) }
      return (
        found.cost,
        Trip(
          kind: index, places: found.set,
          parts: parts ?? Dictionary(uniqueKeysWithValues: all)))
    }
    return answer
  }

  /// Something that lots take and of which there may be too little.
  struct Limit {
    /// By lot.
    let takes: [Int]
    /// How much there is, or nothing for the time that driving leaves.
    let room: Int?
    /// The lots that gain, those first that gain most for what they take.
    let order: [Int]

    /// What the lots of a set gain at most, the last of them in part, rounded up.
    @inline(__always)
    func gain(of set: Int, _ room: Int, _ lots: [Lot], _ values: [Int]) -> Int {
      var room = room
      var gain = 0
      for lot in order where set >> lots[lot].place & 1 == 1 {
        if takes[lot] <= room {
          room -= takes[lot]
          gain += values[lot]
        } else {
          return gain + Int(Double(values[lot]) * Double(room) / Double(takes[lot])) + 2
        }
      }
      return gain
    }

    /// How much of each lot that is.
    func parts(of set: Int, _ room: Int, _ lots: [Lot]) -> [Int: Int] {
      var room = room
      var parts: [Int: Int] = [:]
      for lot in order where set >> lots[lot].place & 1 == 1 {
        guard takes[lot] > room else {
          room -= takes[lot]
          parts[lot] = Trip.whole
          continue
        }
        parts[lot] = Int(Double(Trip.whole) * Double(room) / Double(takes[lot]))
        break
      }
      return parts
    }
  }

  private func limits(of kind: Kind, _ gaining: [Int], _ values: [Int]) -> [Limit] {
    let loads = (0..<Load.dimensions).compactMap { dimension -> Limit? in
      let takes = lots.map { Int($0.load[dimension]) }
      let room = kind.capacity[dimension]
      guard gaining.reduce(0, { $0 + takes[$1] }) > room else { return nil }
      return limit(takes, room, gaining, values)
    }
    return loads + [limit(lots.map(\.service), nil, gaining, values)]
  }

  private func limit(_ takes: [Int], _ room: Int?, _ gaining: [Int], _ values: [Int]) -> Limit {
    let order = gaining.sorted { one, other in
      let first = values[one].multipliedFullWidth(by: takes[other])
      let second = values[other].multipliedFullWidth(by: takes[one])
      return (first.high, first.low, one) > (second.high, second.low, other)
    }
    return Limit(takes: takes, room: room, order: order)
  }
}
