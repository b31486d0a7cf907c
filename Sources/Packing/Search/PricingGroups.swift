/// The parcels in groups that are priced by themselves.
struct PricingGroups {
  let parcels: Parcels
  var knapsacks: [Knapsack]

  init(_ parcels: Parcels) {
    self.parcels = parcels
    knapsacks = parcels.groups().map { Knapsack(parcels, group: $0) }
  }

  /// The nodes looked at so far.
  var nodes: Int { knapsacks.reduce(0) { $0 + $1.nodes } }
}
