/// How far a search is, on a whole plan or on a region of it.
struct SearchState {
  var tally = SearchStatistics()
  var bestCost = 0
  /// Of the plan as it is, in seconds.
  var duration = 0
  /// The jobs left out of the best plan, and its routes.
  var absent = 0
  var used = 0
}

extension Annealer {
  /// How far the search is.
  var state: SearchState {
    SearchState(
      tally: tally, bestCost: bestCost, duration: chain.duration, absent: bestAbsent,
      used: bestUsed)
  }
}
