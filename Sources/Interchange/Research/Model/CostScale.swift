/// How money becomes whole numbers: distances are, but costs per distance have decimals.
struct CostScale {
  private let scale: Scale
  /// What every cost is multiplied by beside the scale.
  let factor: Double

  init(_ scale: Scale, for draft: InstanceDraft) throws(UnreadableInstance) {
    self.scale = scale
    let prices = Set(draft.vehicles.map(\.costPerDistance))
    guard prices.allSatisfy({ $0 >= 0 && $0 <= 1e9 }) else {
      throw UnreadableInstance(
        "un coût par distance est négatif ou trop grand",
        "a cost per distance is negative or too large")
    }
    factor =
      [1, 10, 100, 1_000, 10_000, 100_000].first { factor in
        prices.allSatisfy { abs($0 * factor - ($0 * factor).rounded()) <= 1e-9 * $0 * factor }
      } ?? 1_000_000
  }

  func perDistance(_ price: Double) -> Int {
    Int((price * factor).rounded())
  }

  func money(_ amount: Double) throws(UnreadableInstance) -> Int {
    let scaled = scale.nearest(amount) * factor
    guard amount >= 0, let whole = Int(exactly: scaled.rounded()), whole < 1 << 50 else {
      throw UnreadableInstance(
        "un coût est négatif ou trop grand : \(amount)",
        "a cost is negative or too large: \(amount)")
    }
    return whole
  }
}
