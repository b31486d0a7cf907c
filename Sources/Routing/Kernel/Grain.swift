/// How large the regions are that a plan is cut into: smaller ones leave too many neighbors apart.
struct Grain {
  /// The share of a search that goes before, on the plan as a whole: while it is hot, goods move all
  /// over the plan, and the number of routes is decided.
  static let start = 0.3

  /// The visits and routes of a region, at least.
  var visits = 350
  var routes = 20

  /// The regions of a plan with so many visits and routes; one or none where it is not to be cut.
  func regions(visits: Int, routes: Int) -> Int {
    min(visits / self.visits, routes / self.routes)
  }
}
