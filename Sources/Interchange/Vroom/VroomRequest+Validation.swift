import Routing

extension VroomRequest {
  /// The longest setup or service, in seconds.
  private static let longest = 1 << 30

  /// Throws where the request contradicts itself.
  ///
  /// What only the matrices tell, such as an index beyond them, is found when they are read.
  func validate() throws(VroomError) {
    guard !vehicles.isEmpty else { throw .input("No vehicle defined.") }
    let jobs = jobs ?? []
    let shipments = shipments ?? []
    guard !jobs.isEmpty || !shipments.isEmpty else { throw .input("No task defined.") }
    guard amountCount <= Load.dimensions else {
      throw .input("\(amountCount) amounts, but at most \(Load.dimensions) are supported.")
    }
    try requireUnique(vehicles.map(\.id), "vehicle")
    try requireUnique(jobs.map(\.id), "job")
    try requireUnique(shipments.map(\.pickup.id), "pickup")
    try requireUnique(shipments.map(\.delivery.id), "delivery")
    for job in jobs { try validate(job) }
    for shipment in shipments { try validate(shipment) }
    for vehicle in vehicles { try validate(vehicle) }
    try validateSteps()
  }

  private func validate(_ job: Job) throws(VroomError) {
    let name = "job \(job.id)"
    try validate(job, name)
    try validate(priority: job.priority, name)
    for amount in [job.delivery, job.pickup, job.amount] {
      try validate(amount: amount, "amount", name)
    }
  }

  private func validate(_ shipment: Shipment) throws(VroomError) {
    let name = "shipment of pickup \(shipment.pickup.id)"
    try validate(shipment.pickup, "pickup \(shipment.pickup.id)")
    try validate(shipment.delivery, "delivery \(shipment.delivery.id)")
    try validate(priority: shipment.priority, name)
    try validate(amount: shipment.amount, "amount", name)
  }

  private func validate(_ visit: some Visit, _ name: String) throws(VroomError) {
    guard visit.site != Site() else { throw .input("Missing location for \(name).") }
    let lengths =
      [visit.setup, visit.service].compactMap(\.self)
      + [visit.setupPerType, visit.servicePerType].compactMap(\.self).flatMap(\.values)
    guard lengths.allSatisfy({ $0 <= Self.longest }) else {
      throw .input("Too long setup or service for \(name).")
    }
    try validate(visit.location, name)
    try validate(visit.timeWindows, name)
  }

  private func validate(_ vehicle: Vehicle) throws(VroomError) {
    let name = "vehicle \(vehicle.id)"
    guard vehicle.origin != nil || vehicle.destination != nil else {
      throw .input("No start or end specified for \(name).")
    }
    try validate(vehicle.start, name)
    try validate(vehicle.end, name)
    try validate(amount: vehicle.capacity, "capacity", name)
    try validate(vehicle.timeWindow.map { [$0] }, name)
    let speed = vehicle.speedFactor ?? 1
    guard speed > 0, speed <= 5 else {
      throw .input("Invalid speed factor of \(name): \(speed) is not above 0 and at most 5.")
    }
    try requireUnique((vehicle.breaks ?? []).map(\.id), "break", " for \(name)")
    for pause in vehicle.breaks ?? [] {
      try validate(pause.timeWindows, "break \(pause.id) of \(name)")
      try validate(amount: pause.maxLoad, "max_load", name)
      guard !limits(pause, of: vehicle) else {
        throw .input("max_load of break \(pause.id) of \(name) is not supported.")
      }
    }
  }

  /// Whether the vehicle may have more aboard than it may have during the break.
  private func limits(_ pause: Break, of vehicle: Vehicle) -> Bool {
    guard let most = pause.maxLoad, let capacity = vehicle.capacity else { return false }
    return zip(most, capacity).contains { $0 < $1 }
  }

  private func validate(_ windows: [Window]?, _ name: String) throws(VroomError) {
    guard let windows else { return }
    guard !windows.isEmpty else { throw .input("Empty time windows for \(name).") }
    for window in windows where window.closes < window.opens {
      throw .input("Invalid time window for \(name): [\(window.opens), \(window.closes)].")
    }
    for window in windows where window.opens > Load.largest {
      throw .input("Time window for \(name) opens after second \(Load.largest).")
    }
    let sorted = windows.sorted { $0.opens < $1.opens }
    for (window, next) in zip(sorted, sorted.dropFirst()) where window.closes >= next.opens {
      throw .input("Overlapping time windows for \(name).")
    }
  }

  private func validate(_ point: Point?, _ name: String) throws(VroomError) {
    guard let point else { return }
    guard abs(point.longitude) <= 180, abs(point.latitude) <= 90 else {
      throw .input(
        "Invalid location for \(name): [\(point.longitude), \(point.latitude)] is no [lon, lat].")
    }
  }

  private func validate(
    amount: [UInt32]?, _ key: String, _ name: String
  ) throws(VroomError) {
    guard let amount else { return }
    guard amount.count == amountCount else {
      throw .input("Inconsistent \(key) of \(name): \(amount.count) instead of \(amountCount).")
    }
    guard amount.allSatisfy({ $0 <= Load.largest }) else {
      throw .input("Too large \(key) of \(name).")
    }
  }

  private func validate(priority: UInt32?, _ name: String) throws(VroomError) {
    guard priority ?? 0 <= 100 else { throw .input("Invalid priority of \(name).") }
  }

  private func requireUnique(
    _ ids: [UInt64], _ kind: String, _ where: String = ""
  ) throws(VroomError) {
    var known = Set<UInt64>()
    for id in ids where !known.insert(id).inserted {
      throw .input("Duplicate \(kind) id: \(id)\(`where`).")
    }
  }
}
