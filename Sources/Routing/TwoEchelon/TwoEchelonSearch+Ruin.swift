import Quantities

// Strings of customers near each other are removed, after Christiaens and Vanden Berghe, "Slack
// induction by string removals for vehicle routing problems", 2020.
extension TwoEchelonSearch {
  private static let meanRemoved = 10
  private static let longestString = 10

  mutating func ruin() {
    let served = trial.customers - trial.unserved
    guard served > 0 else { return }
    let drives = trial.driveCount
    let longest = max(1, min(Self.longestString, served / drives))
    let mean = 4.0 * Double(Self.meanRemoved) / Double(1 + longest) - 1
    var left = Int(1 + random.unit() * max(0, mean))
    stamp += 1
    let seed = Int32(truncatingIfNeeded: random.below(trial.customers))
    removeString(around: seed, longest, &left)
    var index = Int(seed) * nearCount
    let end = index + nearCount
    while left > 0, index < end {
      removeString(around: near[index], longest, &left)
      index += 1
    }
  }

  private mutating func removeString(around customer: Int32, _ longest: Int, _ left: inout Int) {
    let slot = Int(trial.slotOf[customer])
    guard slot >= 0, stamps[slot] != stamp else { return }
    stamps[slot] = stamp
    left -= 1
    let size = trial.size[slot]
    let length = 1 + random.below(min(size, longest))
    // Now and then some customers in the middle of a longer string stay.
    var kept = 0
    if length > 1, length < size, random.below(2) == 0 {
      kept = 1
      while length + kept < size, random.below(100) > 0 { kept += 1 }
    }
    let span = length + kept
    let before = random.below(span)
    let hub = trial.start(of: slot)
    var node = customer
    for _ in 0..<before where trial.previous[node] != hub { node = trial.previous[node] }
    let firstKept = kept > 0 ? 1 + random.below(length - 1) : span
    for position in 0..<span {
      guard node != hub else { return }
      let after = trial.next[node]
      if position < firstKept || position >= firstKept + kept { removeFromDrive(node) }
      node = after
    }
  }

  mutating func removeFromDrive(_ customer: Int32) {
    trial.remove(customer)
    bank[bankCount] = customer
    bankCount += 1
  }
}
