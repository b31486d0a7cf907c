import Quantities

// What decides the cost is which satellites serve whom (Breunig, Schmid, Hartl and Vidal, "A large
// neighbourhood based heuristic for two-echelon routing problems", 2016): satellites are closed and
// opened here with their drives as they are, and what does not suit them is left to ruin and recreate.
extension TwoEchelonSearch {
  /// Lets one drive, all of a satellite, or those that gain, start elsewhere.
  mutating func moveDrives() {
    guard trial.satellites > 1 else { return }
    let satellite = random.below(trial.satellites)
    if trial.drives[satellite] == 0 {
      open(satellite)
    } else if random.below(2) == 0 {
      close(satellite)
    } else if let slot = drive(random.below(trial.drives[satellite]), of: satellite) {
      move(slot, awayFrom: satellite, anywhere: true)
    }
  }

  /// The drive of a number at a satellite.
  private func drive(_ number: Int, of satellite: Int) -> Int? {
    var left = number
    for slot in 0..<trial.slots
    where trial.size[slot] > 0 && Int(trial.satellite[slot]) == satellite {
      if left == 0 { return slot }
      left -= 1
    }
    return nil
  }

  /// Lets all drives of a satellite start at others, one of them or whichever is best for each.
  private mutating func close(_ satellite: Int) {
    closed = satellite
    let goal = random.below(trial.satellites)
    for slot in 0..<trial.slots
    where trial.size[slot] > 0 && Int(trial.satellite[slot]) == satellite {
      if goal != satellite, trial.mayStart(at: goal) {
        trial.move(slot, to: goal)
      } else {
        move(slot, awayFrom: satellite, anywhere: false)
      }
    }
  }

  /// Lets a drive start at another satellite, any or the best; where none has room, it is taken apart.
  private mutating func move(_ slot: Int, awayFrom satellite: Int, anywhere: Bool) {
    var best = (cost: Int.max, satellite: -1)
    for other in 0..<trial.satellites
    where other != satellite && trial.mayStart(at: other) {
      guard anywhere || trial.drives[other] > 0 else { continue }
      let cost = anywhere ? random.below(1 << 30) : trial.gain(moving: slot, to: other).cost
      if cost < best.cost { best = (cost, other) }
    }
    if best.satellite >= 0 {
      trial.move(slot, to: best.satellite)
    } else {
      while trial.size[slot] > 0 { removeFromDrive(trial.next[trial.start(of: slot)]) }
    }
  }

  /// Lets the drive that gains most start at a satellite that none starts from, and all others that gain.
  private mutating func open(_ satellite: Int) {
    var best = (cost: Int.max, slot: -1)
    for slot in 0..<trial.slots where trial.size[slot] > 0 {
      let cost = trial.gain(moving: slot, to: satellite).cost
      if cost < best.cost { best = (cost, slot) }
    }
    guard best.slot >= 0 else { return }
    trial.move(best.slot, to: satellite)
    for slot in 0..<trial.slots
    where slot != best.slot && trial.size[slot] > 0 && trial.mayStart(at: satellite) {
      if trial.gain(moving: slot, to: satellite).cost < 0 { trial.move(slot, to: satellite) }
    }
  }
}
