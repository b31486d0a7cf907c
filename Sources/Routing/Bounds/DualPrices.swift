/// What the rows of the master pay, in the whole numbers of a bound.
///
/// Whole, so that reduced costs are exact and a bound from them is a proof.
struct DualPrices: Equatable {
  /// By duty: what it pays to be done; nothing or more, and no more than the prize of its job.
  var duties: [Int]
  /// By kind: what a vehicle pays to be used, less than nothing where there are too few.
  var kinds: [Int]
  /// By capacity cut: what each entry into its set pays.
  var capacityCuts: [Int]
  /// By subset-row cut: what each route that counts in it is charged.
  var subsetCuts: [Int]
  /// By journey that is made for sure: what each time it is made pays.
  var journeys: [Int]
  /// By kind, where paths are trips: what each second of them is charged.
  var seconds: [Int]
}

extension DualPrices {
  /// Prices between these and others; all of these where the share is one.
  func mixed(with other: DualPrices, _ share: Double) -> DualPrices {
    func mix(_ one: [Int], _ two: [Int]) -> [Int] {
      guard one.count == two.count else { return two }
      return zip(one, two).map { $1 + Int(Double($0 - $1) * share) }
    }
    return DualPrices(
      duties: mix(duties, other.duties), kinds: mix(kinds, other.kinds),
      capacityCuts: mix(capacityCuts, other.capacityCuts),
      subsetCuts: mix(subsetCuts, other.subsetCuts), journeys: mix(journeys, other.journeys),
      seconds: mix(seconds, other.seconds))
  }
}
