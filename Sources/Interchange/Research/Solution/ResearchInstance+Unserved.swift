public import Routing

extension ResearchInstance {
  /// The numbers of the customers that a plan leaves out and may not.
  ///
  /// Of a group of which nobody is visited, all members are named.
  public func missing(from plan: RoutingPlan) -> [Int] {
    let left = Set(plan.unserved)
    var excused = Set<Int>()
    for group in problem.groups where !group.shipments.allSatisfy(left.contains) {
      excused.formUnion(group.shipments)
    }
    let missing = left.subtracting(excused).filter { problem.shipments[$0].prize == nil }
    return Set(missing.flatMap(customers)).sorted()
  }

  /// The numbers of the customers of a shipment.
  func customers(of shipment: Int) -> [Int] {
    [problem.shipments[shipment].pickup?.place, problem.shipments[shipment].delivery?.place]
      .compactMap { $0 }
  }
}
