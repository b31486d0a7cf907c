internal import LinearOptimization

/// Duals of the linear program over patterns, as whole numbers.
///
/// Whatever numbers these are, what they prove is computed from them exactly.
struct Prices: Equatable {
  /// By parcel: what packing a piece is worth.
  var pieces: [Int]
  /// By cut: what one unit of it takes.
  var cuts: [Int]
  /// By type of bin: what a bin of a limited type costs beside its own cost.
  var bins: [Int]

  /// Nearer to the prices that proved most so far: duals jump, and what is proved with them drops
  /// (Wentges, "Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming", 1997).
  func smoothed(towards center: Prices) -> Prices {
    func blend(_ own: [Int], _ center: [Int]) -> [Int] {
      own.indices.map { own[$0] + ((center.indices.contains($0) ? center[$0] : 0) - own[$0]) / 2 }
    }
    return Prices(
      pieces: blend(pieces, center.pieces), cuts: blend(cuts, center.cuts),
      bins: blend(bins, center.bins))
  }
}
