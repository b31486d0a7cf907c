/// A path through the network on one kind of vehicles.
struct PricedRoute: Hashable {
  let kind: Int
  /// The nodes between source and sink.
  let nodes: [Int32]
}

/// How thoroughly paths are looked for.
enum PricingEffort: Int, CaseIterable, Comparable {
  /// Of paths that reach a node at about a moment, only the cheapest goes on.
  case sparse
  /// Of paths that reach a node by a moment, only the cheapest goes on.
  case greedy
  /// A path may be dominated by one that remembers more.
  case quick
  /// All of them.
  case exact

  static func < (one: PricingEffort, other: PricingEffort) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// What pricing one kind of vehicles found.
struct PricingAnswer {
  /// The least reduced cost of any path, or nothing where that is not known.
  var least: Int?
  /// Paths of negative reduced cost, the least first.
  var routes: [(cost: Int, route: PricedRoute)] = []
  /// The labels made from the source and to the sink.
  var labels = (forward: 0, backward: 0)
  var isStopped = false
}
