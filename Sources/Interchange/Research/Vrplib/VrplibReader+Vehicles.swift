extension VrplibReader {
  /// The vehicles, with the hours of their depots.
  func vehicles(
    _ count: Int, _ hours: [InstanceDraft.Hours]
  ) throws(UnreadableInstance) -> [InstanceDraft.Vehicle] {
    let capacities = try capacities(count)
    let depots = try file.columns("VEHICLES_DEPOT", count: count, width: 1...1)?.values
    let reloads = try file.lists("VEHICLES_RELOAD_DEPOT", count: count)
    let mostReloads = try file.each("VEHICLES_MAX_RELOADS", count: count)
    let distances = try file.each("VEHICLES_MAX_DISTANCE", count: count)
    let duration = try file.number("DISTANCE") ?? .infinity
    let durations = try file.each("VEHICLES_MAX_DURATION", count: count)
    let fixedCosts = try file.each("VEHICLES_FIXED_COST", count: count)
    let unitCosts = try file.each("VEHICLES_UNIT_DISTANCE_COST", count: count)
    return try (0..<count).map { (index) throws(UnreadableInstance) in
      var vehicle = InstanceDraft.Vehicle(capacity: capacities[index])
      vehicle.depot = try depot(depots?[index] ?? 1, in: "VEHICLES_DEPOT")
      vehicle.hours = hours[vehicle.depot]
      for number in reloads?[index] ?? [] {
        vehicle.reloads.append(try depot(number, in: "VEHICLES_RELOAD_DEPOT"))
      }
      if let most = mostReloads?[index] {
        vehicle.mostReloads = Int(exactly: min(most, 1e9).rounded(.down))
      }
      vehicle.longestDistance = distances?[index] ?? .infinity
      vehicle.longestDuration = durations?[index] ?? duration
      vehicle.fixedCost = fixedCosts?[index] ?? 0
      vehicle.costPerDistance = unitCosts?[index] ?? 1
      vehicle.isLinehaulFirst = isLinehaulFirst
      return vehicle
    }
  }

  private func depot(
    _ number: Double, in section: String
  ) throws(UnreadableInstance) -> Int {
    try file.node(number, count: depotCount, in: section)
  }

  /// The capacity of each vehicle; without any, nothing is too much.
  private func capacities(_ count: Int) throws(UnreadableInstance) -> [[Double]] {
    let width =
      ["DEMAND", "LINEHAUL", "BACKHAUL"].compactMap { file.sections[$0] }
      .first { !$0.lines.isEmpty }.map { $0.row(0).count - 1 } ?? 1
    if let columns = try file.columns("CAPACITY", count: count, width: width...width) {
      return (0..<count).map { Array(columns.row($0)) }
    }
    let capacity = try file.number("CAPACITY")
    guard capacity == nil || width == 1 else {
      throw UnreadableInstance(
        line: file.entries["CAPACITY"]?.line.number,
        "CAPACITY : \(width) capacités attendues, dans CAPACITY_SECTION",
        "CAPACITY: expected \(width) capacities, in CAPACITY_SECTION")
    }
    let alike = [Double](repeating: capacity ?? 1e15, count: max(0, width))
    return [[Double]](repeating: alike, count: count)
  }

  /// Names the vehicles that may come to each customer, where not all may.
  func restrict(_ draft: inout InstanceDraft) throws(UnreadableInstance) {
    let name = "VEHICLES_ALLOWED_CLIENTS"
    guard let lists = try file.lists(name, count: draft.vehicles.count) else { return }
    var vehicles = [[Int]](repeating: [], count: dimension)
    for (vehicle, list) in lists.enumerated() {
      for number in list {
        let node = try file.node(number, count: dimension, in: name)
        if vehicles[node].last != vehicle { vehicles[node].append(vehicle) }
      }
    }
    func allowed(_ nodes: Int...) -> [Int]? {
      let common = nodes.dropFirst().reduce(Set(vehicles[nodes[0]])) {
        $0.intersection(vehicles[$1])
      }
      return common.count == lists.count ? nil : common.sorted()
    }
    for index in draft.customers.indices {
      draft.customers[index].vehicles = allowed(draft.customers[index].location)
    }
    for index in draft.pairs.indices {
      let pair = draft.pairs[index]
      draft.pairs[index].pickup.vehicles = allowed(pair.pickup.location, pair.delivery.location)
    }
  }
}
