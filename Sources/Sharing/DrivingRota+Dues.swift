extension DrivingRota {
  /// What is due to whom, in equal parts of a turn.
  struct Targets {
    /// How many parts a turn has.
    let unit: Int
    /// By driver, the parts of a turn that would bring her to what she was due, history included;
    /// below zero for who has driven more than that already.
    let parts: [Int]

    /// By driver, the least and the most turns that are nearer than one turn to the target.
    var bounds: [(least: Int, most: Int)] {
      parts.map { part in
        let rest = (part % unit + unit) % unit
        let floor = (part - rest) / unit
        return (max(0, floor), rest == 0 ? floor : floor + 1)
      }
    }
  }

  /// What each driver is due of these tours, in thousandths of a turn: a tour is divided evenly over
  /// those who could drive it.
  ///
  /// The share of R. Fagin and J. H. Williams, "A fair carpool scheduling algorithm" (1983), which is
  /// the Shapley value of the game in which each tour costs one turn (M. Naor, 2005). The parts of
  /// a tour that nobody could drive are nobody's; the others add up to whole turns.
  public var dues: [Int] {
    var dues = [Int](repeating: 0, count: available.count)
    var spare = 0
    for tour in 0..<tourCount {
      let able = available.indices.filter { available[$0][tour] }
      for (index, driver) in able.enumerated() {
        // What does not divide goes to others each time.
        let turn = (index + spare) % able.count
        dues[driver] += 1_000 / able.count + (turn < 1_000 % able.count ? 1 : 0)
      }
      spare += able.isEmpty ? 0 : 1_000 % able.count
    }
    return dues
  }

  /// The targets, exact where the drivers of tours have a small common multiple; `nil` where no
  /// history says what anybody was due.
  var targets: Targets? {
    guard let dueSoFar else { return nil }
    let counts = (0..<tourCount).map { tour in available.count { $0[tour] } }
    var unit = 1_000
    for count in counts where count > 0 && unit % count != 0 {
      let next = unit / greatestDivisor(unit, count) * count
      // Beyond this costs grow too large for sums of doubles; thousandths are then enough.
      guard next <= 1_000_000 else { return rounded(dueSoFar) }
      unit = next
    }
    let parts = available.indices.map { driver in
      let share = (0..<tourCount).reduce(0) { sum, tour in
        available[driver][tour] ? sum + unit / counts[tour] : sum
      }
      return dueSoFar[driver] * (unit / 1_000) - turnsSoFar[driver] * unit + share
    }
    return Targets(unit: unit, parts: parts)
  }

  private func rounded(_ dueSoFar: [Int]) -> Targets {
    let parts = zip(zip(dueSoFar, turnsSoFar), dues).map { $0.0 - $0.1 * 1_000 + $1 }
    return Targets(unit: 1_000, parts: parts)
  }

  /// The drivers whom a choice leaves off by a whole turn or more from what they are due.
  ///
  /// Nobody where no history says what anybody was due.
  public func offByATurn(in drivers: [Int?]) -> [Int] {
    guard let targets else { return [] }
    return available.indices.filter { driver in
      abs(targets.parts[driver] - targets.unit * drivers.count { $0 == driver }) >= targets.unit
    }
  }

  /// Whether some choice that serves a driver to every tour that has one leaves nobody off by a whole
  /// turn, overlaps and longest days aside: a flow from tours to drivers with bounds on both.
  ///
  /// By augmenting paths (Ford and Fulkerson, 1956), in two steps: first until each driver has the
  /// turns below which she is off, then until each tour is served. Neither step undoes what a driver
  /// has to have. Where nobody is due anything there is nothing to be off from.
  public var canKeepAllWithinATurn: Bool {
    guard let targets else { return true }
    let bounds = targets.bounds
    guard bounds.allSatisfy({ $0.most >= 0 }) else { return false }
    var flow = TurnFlow(available: available, tourCount: tourCount)
    for (driver, bound) in bounds.enumerated() {
      for _ in 0..<bound.least {
        guard flow.give(driver) else { return false }
      }
    }
    for tour in 0..<tourCount where flow.drivers[tour] == nil {
      let isServable = available.contains { $0[tour] }
      if isServable, !flow.serve(tour, atMost: bounds.map(\.most)) { return false }
    }
    return true
  }
}

/// Tours matched with drivers, each tour at most once.
private struct TurnFlow {
  let available: [[Bool]]
  var drivers: [Int?]

  init(available: [[Bool]], tourCount: Int) {
    self.available = available
    drivers = Array(repeating: nil, count: tourCount)
  }

  /// Gives a driver one more tour; who loses one for it gets another.
  mutating func give(_ driver: Int) -> Bool {
    var seen = Set<Int>()
    return give(driver, &seen)
  }

  private mutating func give(_ driver: Int, _ seen: inout Set<Int>) -> Bool {
    for tour in drivers.indices where available[driver][tour] && drivers[tour] != driver {
      guard seen.insert(tour).inserted else { continue }
      let other = drivers[tour]
      drivers[tour] = driver
      if let other, !give(other, &seen) {
        drivers[tour] = other
        continue
      }
      return true
    }
    return false
  }

  /// Serves a tour; nobody gets more than the limits.
  mutating func serve(_ tour: Int, atMost limits: [Int]) -> Bool {
    var seen = Set<Int>()
    return serve(tour, limits, &seen)
  }

  private mutating func serve(_ tour: Int, _ limits: [Int], _ seen: inout Set<Int>) -> Bool {
    for driver in available.indices where available[driver][tour] {
      guard seen.insert(driver).inserted else { continue }
      if drivers.count(where: { $0 == driver }) < limits[driver] {
        drivers[tour] = driver
        return true
      }
      for other in drivers.indices where drivers[other] == driver {
        drivers[other] = nil
        drivers[tour] = driver
        if serve(other, limits, &seen) { return true }
        drivers[tour] = nil
        drivers[other] = driver
      }
    }
    return false
  }
}

/// The greatest common divisor of two positive numbers (Euclid).
func greatestDivisor(_ first: Int, _ second: Int) -> Int {
  second == 0 ? first : greatestDivisor(second, first % second)
}
