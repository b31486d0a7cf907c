/// Finds out which limits have to give way, and by how little.
///
/// Whoever asks says by how much each may give way at most, and judges.
struct Elastic {
  let limits: [Relaxation]
  let isFeasible: ([Relaxation]) -> Bool

  /// Limits that suffice together and of which none can be spared, each by the least that does beside
  /// the others; `nil` where not even all of them suffice.
  ///
  /// The first limits are kept rather than the last (deletion filter of Chinneck and Dravnieks,
  /// "Locating minimal infeasible constraint sets in linear programs", 1991, on the limits to be
  /// given up). The amounts are found one after the other, those still to come without bound.
  func smallest() -> [Relaxation]? {
    guard isFeasible(limits) else { return nil }
    var given = limits
    for limit in limits {
      let fewer = given.filter { $0 != limit }
      if isFeasible(fewer) { given = fewer }
    }
    for index in given.indices {
      given[index].amount = Self.least(upTo: given[index].amount) { amount in
        var trial = given
        trial[index].amount = amount
        return isFeasible(trial)
      }
    }
    return given
  }

  /// The least number from 1 on that will do, where one that is known to and all above it will.
  static func least(upTo known: Int, _ suffices: (Int) -> Bool) -> Int {
    var (low, high) = (1, known)
    while low < high {
      let middle = low + (high - low) / 2
      if suffices(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
}
