/// What decisions gained where they were tried before.
struct BranchHistory {
  private var gains: [Decision: (sum: Double, count: Double)] = [:]

  mutating func add(_ gain: Double, of decision: Decision) {
    let before = gains[decision] ?? (0, 0)
    gains[decision] = (before.sum + gain, before.count + 1)
  }

  /// The product of what both sides gained on average; nothing where they were never tried.
  func score(of sides: [Decision]) -> Double? {
    var score = 1.0
    for side in sides {
      guard let gain = gains[side] else { return nil }
      score *= gain.sum / gain.count
    }
    return score
  }
}
