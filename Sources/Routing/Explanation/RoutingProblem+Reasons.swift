public import Quantities

extension RoutingProblem {
  /// Why a plan leaves shipments behind, and what would serve each.
  ///
  /// By elastic models: one limit at a time gives way without bound, the shipment is taken into the
  /// route at every place where it may go, and the least by which the limit has to give way is read
  /// off. Where no limit suffices alone, a set of which none can be spared is found by a deletion
  /// filter (Chinneck and Dravnieks, 1991). Timetables and the verifier judge; stores, stocks and days
  /// give way where the route fits but they do not.
  ///
  /// What is named is enough, and for a vehicle that carries the shipment alone it is exact: nothing
  /// smaller of the same limit would do, by the timetables that a search makes. Where a vehicle
  /// carries more, the others keep their vehicle and order, so that the true smallest change may be
  /// smaller, and so may the price. Goods that may be split are looked at as a whole, and vehicles
  /// that carry others in parts are passed over.
  ///
  /// - Parameters:
  ///   - plan: The plan in force; routes that break rules count as far as they keep them. Without
  ///     any routes each shipment is looked at alone.
  ///   - chosen: The shipments to explain; `nil` for all that are left behind, of groups only where
  ///     none of them is served.
  ///   - rule: When to stop early, an iteration being a route that is tried.
  /// - Returns: The reasons found in time, in the order of the shipments.
  public func reasons(
    for plan: RoutingPlan, among chosen: [Int]? = nil, until rule: StopRule = StopRule()
  ) -> [ShipmentReason] {
    let watch = rule.start()
    let insertion = PlanInsertion(self, plan)
    let wanted = chosen.map { Set($0) }
    func isOver() -> Bool {
      watch.isOver || insertion.effort.routes > rule.iterations ?? .max
    }
    var reasons: [ShipmentReason] = []
    for shipment in insertion.unserved where wanted?.contains(shipment) ?? true {
      var vehicles: [VehicleReason] = []
      for kind in kinds(for: shipment) {
        guard !isOver(),
          let reason = insertion.reason(for: shipment, by: kind, isOver: isOver)
        else { return reasons }
        vehicles.append(reason)
      }
      reasons.append(ShipmentReason(shipment: shipment, vehicles: vehicles))
    }
    return reasons
  }

  /// The reasons of all shipments that no vehicle could serve, even were there nothing else to do.
  ///
  /// - Parameter rule: When to stop early, an iteration being a route that is tried.
  public func reasonsOfTheImpossible(until rule: StopRule = StopRule()) -> [ShipmentReason] {
    reasons(for: RoutingPlan(routes: [], unserved: Array(shipments.indices)), until: rule)
      .filter { $0.fitsAsIs == nil }
  }

  /// The vehicles, those together that are alike and may carry a shipment alike.
  private func kinds(for shipment: Int) -> [[Int]] {
    let kindOf = Excerpt(self, shipments: [shipment], vehicles: Array(vehicles.indices)).problem
      .vehicleKinds
    let kinds = Dictionary(grouping: vehicles.indices) { kindOf[$0] }
    return kinds.keys.sorted().compactMap { kinds[$0] }
  }
}
