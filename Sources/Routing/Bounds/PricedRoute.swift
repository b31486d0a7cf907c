/// A path through the network on one kind of vehicles.
struct PricedRoute: Hashable {
  let kind: Int
  /// The nodes between source and sink.
  let nodes: [Int32]
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
