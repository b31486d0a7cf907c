/// What the rows of the master pay, in the whole numbers of a bound.
///
/// Whole, so that reduced costs are exact and a bound from them is a proof.
struct DualPrices: Equatable {
  /// By job: what it pays to be done; nothing or more, and no more than its prize.
  var jobs: [Int]
  /// By kind: what a vehicle pays to be used, less than nothing where there are too few.
  var kinds: [Int]
  /// By capacity cut: what each entry into its set pays.
  var capacityCuts: [Int]
  /// By subset-row cut: what each route that counts in it is charged.
  var subsetCuts: [Int]
}
