/// Costs in units so fine that prices lose nothing by being whole.
struct CostScaling {
  /// How many bits costs are shifted to the left, or to the right where negative.
  let shift: Int
  /// Every cost is a multiple of this, in fine units.
  private let step: Int

  /// - Parameters:
  ///   - cutoff: The largest cost that matters.
  ///   - step: What every cost is a multiple of.
  init(cutoff: Int, step: Int = 1) {
    shift = 40 - (Int.bitWidth - max(1, cutoff).leadingZeroBitCount)
    self.step = shift >= 0 ? max(1, step) << shift : 1
  }

  /// A cost in fine units; never more than it is.
  func scaled(_ cost: Int) -> Int { shift >= 0 ? cost << shift : cost >> -shift }

  /// The least cost, in fine units, that is not below a bound.
  func raised(_ fine: Int) -> Int {
    fine <= 0 ? 0 : (fine + step - 1) / step * step
  }

  /// A lower bound on whole costs from one in fine units.
  func bound(_ fine: Int) -> Int { shift >= 0 ? raised(fine) >> shift : fine << -shift }

  /// The whole cost nearest to one in fine units.
  func nearest(_ fine: Int) -> Int {
    guard shift > 0 else { return fine << -shift }
    return (fine + 1 << (shift - 1)) >> shift
  }

  /// The fine units of one unit of cost.
  var unit: Double { shift >= 0 ? Double(1 << shift) : 1 / Double(1 << -shift) }
}
