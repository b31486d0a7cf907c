/// Something that lots take and of which a trip may have too little: room, or time.
struct LotLimit {
  /// By lot.
  let takes: [Int]
  /// How much there is, or nothing for the time that driving leaves.
  let room: Int?
  /// The lots that gain, those first that gain most for what they take.
  let order: [Int]

  /// What the lots of a set of places gain at most, the last of them in part and rounded up.
  @inline(__always)
  func gain(of set: Int, _ room: Int, _ lots: [TripRelaxation.Lot], _ values: [Int]) -> Int {
    var room = room
    var gain = 0
    for lot in order where set >> lots[lot].place & 1 == 1 {
      guard takes[lot] <= room else {
        return gain + Int(Double(values[lot]) * Double(room) / Double(takes[lot])) + 2
      }
      room -= takes[lot]
      gain += values[lot]
    }
    return gain
  }
}

/// The lots that gain most of those that a trip passes by.
///
/// Depth first, bounded by the gain of what each limit alone leaves room for, the last lot cut (Dantzig, 1957;
/// Kolesar, 1967). Where that takes too long, the lot is cut indeed, which gains no less.
struct LotChoice {
  /// What is gained.
  private(set) var gain: Int
  /// How much of each lot, in parts of `fraction`; nothing where no choice gains more than asked.
  private(set) var parts: [Int: Int]?
  private let fraction: Int
  private var stepsLeft = 400

  /// - Parameter least: Only more is looked for.
  init(above least: Int, fraction: Int) {
    gain = least
    self.fraction = fraction
  }

  /// Takes lots that all have room.
  mutating func take(_ lots: [Int], _ value: Int) {
    guard value > gain else { return }
    gain = value
    parts = Dictionary(uniqueKeysWithValues: lots.map { ($0, fraction) })
  }

  /// Chooses among lots.
  mutating func fill(_ limits: [LotLimit], _ rooms: [Int], _ lots: [Int], _ values: [Int]) {
    let isThere = Set(lots)
    let orders = limits.map { $0.order.filter(isThere.contains) }
    let cuts = limits.indices.map { cut(orders[$0], limits[$0].takes, rooms[$0], values) }
    guard let tightest = cuts.indices.min(by: { cuts[$0].gain < cuts[$1].gain }),
      cuts[tightest].gain > gain
    else { return }
    let least = gain
    var chosen: [Int] = []
    search(limits, rooms, orders[tightest][...], tightest, values, 0, &chosen)
    if stepsLeft <= 0 {
      gain = max(least, cuts[tightest].gain)
      parts = cuts[tightest].parts
    }
  }

  private mutating func search(
    _ limits: [LotLimit], _ rooms: [Int], _ lots: ArraySlice<Int>, _ tightest: Int,
    _ values: [Int], _ gained: Int, _ chosen: inout [Int]
  ) {
    stepsLeft -= 1
    if gained > gain {
      gain = gained
      parts = Dictionary(uniqueKeysWithValues: chosen.map { ($0, fraction) })
    }
    guard stepsLeft > 0, let lot = lots.first,
      gained + upper(lots, limits[tightest].takes, rooms[tightest], values) > gain
    else { return }
    let left = zip(limits, rooms).map { $1 - $0.takes[lot] }
    if left.allSatisfy({ $0 >= 0 }) {
      chosen.append(lot)
      search(limits, left, lots.dropFirst(), tightest, values, gained + values[lot], &chosen)
      chosen.removeLast()
    }
    search(limits, rooms, lots.dropFirst(), tightest, values, gained, &chosen)
  }

  /// What lots gain at most under one limit, the last in part and rounded up.
  private func upper(
    _ lots: ArraySlice<Int>, _ takes: [Int], _ room: Int, _ values: [Int]
  ) -> Int {
    var room = room
    var gain = 0
    for lot in lots {
      guard takes[lot] <= room else {
        return gain + Int(Double(values[lot]) * Double(room) / Double(takes[lot])) + 2
      }
      room -= takes[lot]
      gain += values[lot]
    }
    return gain
  }

  /// The same, and how much of each lot that is.
  private func cut(
    _ lots: [Int], _ takes: [Int], _ room: Int, _ values: [Int]
  ) -> (gain: Int, parts: [Int: Int]) {
    var left = room
    var parts: [Int: Int] = [:]
    for lot in lots {
      guard takes[lot] <= left else {
        parts[lot] = Int(Double(fraction) * Double(left) / Double(takes[lot]))
        break
      }
      left -= takes[lot]
      parts[lot] = fraction
    }
    return (upper(lots[...], takes, room, values), parts)
  }
}
