/// The cheapest drives of trucks for given amounts at satellites.
///
/// Amounts may be split. Where journeys are no detours there are best drives in which no ring of trucks
/// and shared satellites exists (Dror and Trudeau, "Savings by split delivery routing", 1989): so the
/// drives can be put in an order in which each serves all that is left at its satellites, but for one
/// of them at most, where it leaves what it has room for. All such orders are tried, each state once.
/// Many satellites, or many trucks, are served by less than all orders.
struct FirstLevel {
  /// By satellite.
  typealias Amounts = SIMD16<Int32>

  /// One drive: its satellites, and the one that it may leave some at, or -1.
  private struct Drive {
    var cost = FirstLevel.impossible
    var set = 0
    var partial = -1
  }

  static let impossible = Int.max / 4
  /// Where satellites are more, each drive serves the first that is not done, and no more trucks are used
  /// than needed.
  private static let mostInAnyOrder = 6
  /// From so many trucks on, whole loads go straight to one satellite.
  private static let mostTrucksInAnyOrder = 5
  private static let memoSize = 1 << 16

  let tours: TruckTours
  private let trucks: Int
  private let capacity: Int
  /// Lower bounds count no more drives than these.
  private let mostCounted: Int
  /// By number of drives, less one, and set: what so many drives cost at least, full or not.
  private let least: Table<Int>
  /// What is known of states: their cost, or what it is not below.
  private let keys: Table<UInt64>
  private let values: Table<Int>
  private let isExact: Table<Bool>
  /// By set: the drive that was best when it was last left, which is tried first.
  private let hints: Table<Int>

  init(_ problem: TwoEchelonProblem) {
    tours = TruckTours(legs: problem.truckLegs, fixedCost: problem.trucks.fixedCost)
    trucks = problem.trucks.count
    capacity = problem.trucks.capacity
    mostCounted = min(trucks, 6)
    least = tours.coverings(by: mostCounted)
    keys = Table(repeating: 0, count: Self.memoSize)
    values = Table(repeating: 0, count: Self.memoSize)
    isExact = Table(repeating: false, count: Self.memoSize)
    hints = Table(repeating: 0, count: 1 << problem.satelliteCount)
  }

  func deallocate() {
    tours.deallocate()
    least.deallocate()
    keys.deallocate()
    values.deallocate()
    isExact.deallocate()
    hints.deallocate()
  }

  /// What the cheapest drives cost; where that is not below the limit, any number that is not.
  func cost(of amounts: Amounts, below limit: Int = impossible) -> Int {
    let set = Self.set(of: amounts)
    return cost(of: amounts, set: set, trucks: trucks(for: amounts, set), below: limit)
  }

  /// The trucks that may be used: where satellites are many, no more than needed.
  private func trucks(for amounts: Amounts, _ set: Int) -> Int {
    guard set.nonzeroBitCount > Self.mostInAnyOrder else { return trucks }
    return min(trucks, (sum(amounts, set) + capacity - 1) / capacity)
  }

  /// What drives for an amount that goes to a set of satellites cost at least.
  private func leastCost(of total: Int, to set: Int) -> Int {
    var drives = 0
    var carried = capacity
    while carried < total, drives + 1 < mostCounted {
      carried += capacity
      drives += 1
    }
    return least[drives << tours.satellites | set]
  }

  /// The satellites that need anything.
  static func set(of amounts: Amounts) -> Int {
    var set = 0
    for satellite in 0..<TwoEchelonProblem.mostSatellites where amounts[satellite] > 0 {
      set |= 1 << satellite
    }
    return set
  }

  /// The cheapest drives.
  func routes(for amounts: Amounts) -> [TwoEchelonPlan.TruckRoute] {
    var amounts = amounts
    let trucks = trucks(for: amounts, Self.set(of: amounts))
    var routes: [TwoEchelonPlan.TruckRoute] = []
    while true {
      let set = Self.set(of: amounts)
      guard set != 0 else { return routes }
      let drive = cheapest(
        amounts, set, trucks: trucks - routes.count, below: Self.impossible)
      guard drive.cost < Self.impossible else { return routes }
      let order = tours.order(of: drive.set)
      let load = order.filter { $0 != drive.partial }.reduce(0) { $0 + Int(amounts[$1]) }
      var drops: [TwoEchelonPlan.Drop] = []
      for satellite in order {
        let amount = satellite == drive.partial ? capacity - load : Int(amounts[satellite])
        amounts[satellite] -= Int32(amount)
        drops.append(.init(satellite: satellite, amount: amount))
      }
      routes.append(.init(drops: drops))
    }
  }

  private func cost(of amounts: Amounts, set: Int, trucks: Int, below limit: Int) -> Int {
    guard set != 0 else { return 0 }
    let total = sum(amounts, set)
    if total <= capacity { return trucks > 0 ? tours.costs[set] : Self.impossible }
    if total > trucks * capacity { return Self.impossible }
    let least = leastCost(of: total, to: set)
    if least >= limit { return least }
    let key = Self.key(of: amounts, trucks)
    let slot = Int(truncatingIfNeeded: key >> 32) & (Self.memoSize - 1)
    if keys[slot] == key, isExact[slot] || values[slot] >= limit { return values[slot] }
    let cost = cheapest(amounts, set, trucks: trucks, below: limit).cost
    keys[slot] = key
    values[slot] = cost
    isExact[slot] = cost < limit
    return cost
  }

  /// The next drive of the cheapest drives, and what they all cost, where that is below a limit.
  private func cheapest(_ amounts: Amounts, _ set: Int, trucks: Int, below limit: Int) -> Drive {
    let total = sum(amounts, set)
    var best = Drive(cost: limit)
    guard total <= trucks * capacity else { return best }
    if total <= capacity { return Drive(cost: tours.costs[set], set: set) }
    if (total - 1) / capacity >= Self.mostTrucksInAnyOrder,
      let most = (0..<tours.satellites).max(by: { amounts[$0] < amounts[$1] }),
      amounts[most] >= capacity
    {
      let partial = amounts[most] > capacity ? most : -1
      consider(1 << most, partial: partial, amounts, set, total, trucks, &best)
      return best
    }
    // What this drive carries at least, so that the others can carry the rest.
    let needed = total - (trucks - 1) * capacity
    let first = set.nonzeroBitCount > Self.mostInAnyOrder ? set & -set : 0
    if hints[set] != 0 { consider(hints[set], needed, amounts, set, total, trucks, &best) }
    var drive = set
    while drive != 0 {
      if drive & first == first, tours.costs[drive] < best.cost {
        consider(drive, needed, amounts, set, total, trucks, &best)
      }
      drive = (drive - 1) & set
    }
    if best.set != 0 { hints[set] = best.set }
    return best
  }

  /// Tries a drive, with each satellite where it may leave only a part, if it carries as much as needed.
  private func consider(
    _ drive: Int, _ needed: Int, _ amounts: Amounts, _ set: Int, _ total: Int, _ trucks: Int,
    _ best: inout Drive
  ) {
    let load = sum(amounts, drive)
    if load <= capacity {
      if load >= needed { consider(drive, partial: -1, amounts, set, total, trucks, &best) }
      return
    }
    var rest = drive
    while rest != 0 {
      let partial = rest.trailingZeroBitCount
      if load - Int(amounts[partial]) < capacity {
        consider(drive, partial: partial, amounts, set, total, trucks, &best)
      }
      rest &= rest - 1
    }
  }

  private func consider(
    _ drive: Int, partial: Int, _ amounts: Amounts, _ set: Int, _ total: Int, _ trucks: Int,
    _ best: inout Drive
  ) {
    let rest = set & ~drive | (partial < 0 ? 0 : 1 << partial)
    let load = partial < 0 ? sum(amounts, drive) : capacity
    let spent = tours.costs[drive]
    guard spent + leastCost(of: total - load, to: rest) < best.cost else { return }
    var left = amounts
    for satellite in 0..<tours.satellites
    where drive >> satellite & 1 == 1 && satellite != partial {
      left[satellite] = 0
    }
    if partial >= 0 { left[partial] = Int32(sum(amounts, drive) - capacity) }
    let cost =
      spent + self.cost(of: left, set: rest, trucks: trucks - 1, below: best.cost - spent)
    if cost < best.cost { best = Drive(cost: cost, set: drive, partial: partial) }
  }

  private func sum(_ amounts: Amounts, _ set: Int) -> Int {
    var sum = 0
    var rest = set
    while rest != 0 {
      sum += Int(amounts[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    return sum
  }

  /// A number that stands for a state; two states share one as good as never.
  private static func key(of amounts: Amounts, _ trucks: Int) -> UInt64 {
    let lanes = unsafeBitCast(amounts, to: SIMD8<UInt64>.self) &* Self.factors
    var key = (lanes.wrappedSum() &+ UInt64(trucks)) &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return key ^ (key >> 32) | 1
  }

  private static let factors = SIMD8<UInt64>(
    0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
    0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5897_65CF_42C2_51A7)
}
