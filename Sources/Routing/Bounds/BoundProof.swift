/// Prices and what they prove, with the cuts as they were then.
///
/// Cuts come, go and widen; prices prove something, and journeys may be fixed by them, only together with
/// the cuts that they belong to.
struct BoundProof {
  let prices: DualPrices
  let cuts: CuttingPlanes
  /// By kind: no path has a smaller reduced cost.
  let leasts: [Int]
  /// No plan costs less, in fine units.
  let value: Int
}
