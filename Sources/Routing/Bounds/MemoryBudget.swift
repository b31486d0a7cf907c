/// How much of each thing a proof may keep, so that all of it stays within a number of bytes.
///
/// What is counted are the things that grow: labels and what tells their paths, routes enumerated and
/// the cuts over them, and cases that are still open. Half is for labels or for enumeration, of which
/// there is one at a time; a quarter for routes with their cuts, an eighth for cases. The rest is for
/// what has a limit of its own, such as the linear program.
struct MemoryBudget {
  let bytes: Int

  /// The most labels in each direction; two directions are kept, and sorted copies of them.
  func labels<Lane: Lanes>(_: Lane.Type) -> Int {
    min(3_000_000, bytes / 2 / (4 * MemoryLayout<Label<Lane>>.stride))
  }

  /// The most paths, finished or not, when all routes are enumerated.
  var partials: Int { min(1_500_000, bytes / 2 / 600) }

  /// The most coefficients of cuts over enumerated routes.
  var coefficients: Int { bytes / 4 }

  /// The most bytes of cases that are open.
  var openCases: Int { bytes / 8 }
}
