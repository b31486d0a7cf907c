extension VroomRequest {
  /// Throws where the steps of a vehicle name what does not exist, come twice, or tear a shipment
  /// apart.
  func validateSteps() throws(VroomError) {
    let jobs = Set((jobs ?? []).map(\.id))
    let shipments = shipments ?? []
    let deliveryOf = Dictionary(
      uniqueKeysWithValues: shipments.map { ($0.pickup.id, $0.delivery.id) })
    let deliveries = Set(shipments.map(\.delivery.id))
    var done: Set<StepName> = []
    for vehicle in vehicles {
      var awaited: Set<UInt64> = []
      for step in vehicle.steps ?? [] where step.type != .start && step.type != .end {
        let name = "\(step.type.rawValue) id"
        guard let id = step.id else {
          throw .input("Missing \(name) in steps for vehicle \(vehicle.id).")
        }
        let isKnown =
          switch step.type {
          case .job: jobs.contains(id)
          case .pickup: deliveryOf[id] != nil
          case .delivery: deliveries.contains(id)
          default: (vehicle.breaks ?? []).contains { $0.id == id }
          }
        guard isKnown else { throw .input("Invalid \(name) \(id) for vehicle \(vehicle.id).") }
        let key = StepName(kind: step.type, id: id, pauseOf: step.type == .break ? vehicle.id : nil)
        guard done.insert(key).inserted else {
          throw .input("Duplicate \(name) \(id) in input steps for vehicle \(vehicle.id).")
        }
        if step.type == .pickup, let delivery = deliveryOf[id] { awaited.insert(delivery) }
        if step.type == .delivery, awaited.remove(id) == nil {
          throw .input("Delivery \(id) has no pickup before it in steps for vehicle \(vehicle.id).")
        }
      }
      if let id = awaited.min() {
        throw .input("Delivery \(id) is missing in steps for vehicle \(vehicle.id).")
      }
    }
  }
}

/// What tells one step from another; breaks are numbered by vehicle.
private struct StepName: Hashable {
  var kind: VroomRequest.Step.Kind
  var id: UInt64
  var pauseOf: UInt64?
}
