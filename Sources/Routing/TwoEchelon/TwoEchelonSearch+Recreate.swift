import Quantities

extension TwoEchelonSearch {
  /// Of so many places for a customer, one is passed over.
  private static let blinkRate = 100

  /// Puts the customers of the bank where they cost least, one after the other.
  mutating func recreate() {
    setPrices()
    sortBank()
    for index in 0..<bankCount { insertBest(bank[index]) }
  }

  /// What amounts are thought to cost on trucks, by a measure that differs each time: what a full truck
  /// costs a unit, and the detour to a satellite that none goes to.
  private mutating func setPrices() {
    let perUnit = random.unit() / Double(problem.trucks.capacity)
    let perDetour = random.unit()
    let set = FirstLevel.set(of: trial.amounts)
    let tours = first.tours.costs
    for satellite in 0..<trial.satellites {
      prices[satellite] =
        perUnit * Double(tours[1 << satellite]) + Double(trial.handling[satellite])
      openings[satellite] = perDetour * Double(tours[set | 1 << satellite] - tours[set])
    }
  }

  private mutating func sortBank() {
    switch random.below(11) {
    case 0..<4:
      for index in 0..<bankCount { keys[Int(bank[index])] = random.below(1 << 30) }
    case 4..<8:
      for index in 0..<bankCount { keys[Int(bank[index])] = -trial.demands[Int(bank[index])] }
    case 8..<10:
      for index in 0..<bankCount { keys[Int(bank[index])] = -remoteness(bank[index]) }
    default:
      for index in 0..<bankCount { keys[Int(bank[index])] = remoteness(bank[index]) }
    }
    for index in 1..<max(1, bankCount) {
      let customer = bank[index]
      var place = index
      while place > 0, keys[Int(bank[place - 1])] > keys[Int(customer)] {
        bank[place] = bank[place - 1]
        place -= 1
      }
      bank[place] = customer
    }
  }

  private func remoteness(_ customer: Int32) -> Int {
    var least = Int.max
    for satellite in 0..<trial.satellites {
      least = min(least, trial.leg(fromSatellite: satellite, to: customer))
    }
    return least
  }

  private mutating func insertBest(_ customer: Int32) {
    let demand = trial.demands[Int(customer)]
    let location = trial.location[customer]
    var best = (cost: Double.infinity, after: Int32(-1), slot: -1, satellite: -1)
    var free = -1
    for slot in 0..<trial.slots {
      guard trial.size[slot] > 0 else {
        if free < 0 { free = slot }
        continue
      }
      guard trial.load[slot] &+ demand <= trial.capacity else { continue }
      let base = Double(demand) * prices[Int(trial.satellite[slot])]
      guard base < best.cost else { continue }
      let scan = scan(slot, customer, location, below: best.cost - base)
      if scan.after >= 0 { best = (Double(scan.cost) + base, scan.after, slot, -1) }
    }
    if free >= 0 {
      for satellite in 0..<trial.satellites
      where satellite != closed && trial.mayStart(at: satellite) {
        guard random.below(Self.blinkRate) > 0 else { continue }
        let legs =
          trial.leg(fromSatellite: satellite, to: customer)
          + trial.leg(from: customer, toSatellite: satellite) + trial.fixedCost
        let cost =
          Double(legs) + Double(demand) * prices[satellite]
          + (trial.drives[satellite] == 0 ? openings[satellite] : 0)
        if cost < best.cost { best = (cost, -1, free, satellite) }
      }
    }
    guard best.slot >= 0 else { return }
    if best.satellite >= 0 {
      trial.begin(best.slot, at: best.satellite, with: customer)
    } else {
      trial.insert(customer, after: best.after, in: best.slot)
    }
  }

  /// The cheapest place in a drive below a cost.
  @inline(__always)
  private mutating func scan(
    _ slot: Int, _ customer: Int32, _ location: Int32, below limit: Double
  ) -> (cost: Int, after: Int32) {
    var least = limit == .infinity ? Int.max : Int(limit.rounded(.up))
    var best: Int32 = -1
    let hub = trial.start(of: slot)
    var before = hub
    repeat {
      let after = trial.next[before]
      let cost =
        trial.leg(before, customer) &+ trial.leg(customer, after) &- trial.leg(before, after)
      if cost < least, random.below(Self.blinkRate) > 0 {
        least = cost
        best = before
      }
      before = after
    } while before != hub
    return (least, best)
  }
}
