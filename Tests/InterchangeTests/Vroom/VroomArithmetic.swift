import Foundation
import Testing

/// Reckons an answer again from the request alone, both as plain JSON.
struct VroomArithmetic {
  private let request: [String: Any]
  private let reply: VroomReply

  init(_ request: [String: Any], _ reply: VroomReply) {
    self.request = request
    self.reply = reply
  }

  /// Expects every number of the answer to follow from the others and the request.
  func check() throws {
    let routes = try #require(reply.routes)
    let summary = try #require(reply.summary)
    for route in routes { try check(route) }
    #expect(summary.routes == routes.count)
    #expect(summary.cost == routes.map(\.cost).reduce(0, +))
    #expect(summary.duration == routes.map(\.duration).reduce(0, +))
    #expect(summary.setup == routes.map(\.setup).reduce(0, +))
    #expect(summary.service == routes.map(\.service).reduce(0, +))
    #expect(summary.waiting_time == routes.map(\.waiting_time).reduce(0, +))
    #expect(summary.priority == routes.map(\.priority).reduce(0, +))
    let distance = routes.map { $0.distance ?? 0 }.reduce(0, +)
    #expect(summary.distance == nil || summary.distance == distance)

    let tasks = ["job", "pickup", "delivery"]
    let done = routes.flatMap(\.steps).filter { tasks.contains($0.type) }.map(\.name)
    let left = try #require(reply.unassigned).map { "\($0.type) \($0.id)" }
    #expect(summary.unassigned == left.count)
    #expect(Set(done + left).count == done.count + left.count)
    let jobs = objects("jobs").compactMap { $0["id"] as? Int }.map { "job \($0)" }
    let ends = objects("shipments").flatMap { shipment in
      ["pickup", "delivery"].compactMap { kind in
        ((shipment[kind] as? [String: Any])?["id"] as? Int).map { "\(kind) \($0)" }
      }
    }
    #expect(Set(done + left) == Set(jobs + ends))
  }

  private func check(_ route: VroomReply.Route) throws {
    let vehicle = try #require(objects("vehicles").first { $0["id"] as? Int == route.vehicle })
    let tables = try #require(
      (request["matrices"] as? [String: Any])?[vehicle["profile"] as? String ?? "car"]
        as? [String: Any])
    let durations = try #require(tables["durations"] as? [[Int]])
    let distances = tables["distances"] as? [[Int]]
    let speed = (vehicle["speed_factor"] as? NSNumber)?.doubleValue ?? 1
    #expect(route.steps.first?.type == "start" && route.steps.last?.type == "end")
    var row = try #require(route.steps.first?.location_index)
    var driven = 0
    var meters = 0
    let costs = tables["costs"] as? [[Int]]
    var charged = 0
    // A break has no place: the journey around it may be driven before or after.
    var owed = 0
    for (step, next) in zip(route.steps, route.steps.dropFirst()) {
      #expect(step.waiting_time >= 0 && step.setup >= 0 && step.service >= 0)
      let drive = next.duration - step.duration
      #expect(
        next.arrival == step.arrival + step.waiting_time + step.setup + step.service + drive)
      if let location = next.location_index {
        let seconds = Int((Double(durations[row][location]) / speed).rounded())
        #expect(drive + owed == seconds, "\(step.name) to \(next.name)")
        driven += seconds
        meters += distances?[row][location] ?? 0
        charged += costs?[row][location] ?? 0
        row = location
        owed = 0
        #expect(next.distance == distances.map { _ in meters })
      } else {
        owed += drive
      }
      try checkWindow(next, vehicle)
    }
    #expect(route.duration == driven && route.steps.last?.duration == driven)
    #expect(route.distance == distances.map { _ in meters })
    #expect(route.setup == route.steps.map(\.setup).reduce(0, +))
    #expect(route.service == route.steps.map(\.service).reduce(0, +))
    #expect(route.waiting_time == route.steps.map(\.waiting_time).reduce(0, +))
    checkCost(route, vehicle, costs == nil ? nil : charged)
    try checkHours(route, vehicle)
    try checkLoads(route, vehicle)
  }

  private func checkWindow(_ step: VroomReply.Step, _ vehicle: [String: Any]) throws {
    let windows: [[Int]]?
    switch step.type {
    case "end": return
    case "break":
      let breaks = vehicle["breaks"] as? [[String: Any]] ?? []
      let pause = try #require(breaks.first { $0["id"] as? Int == step.id })
      windows = pause["time_windows"] as? [[Int]]
      #expect(step.service == pause["service"] as? Int ?? 0)
    default:
      let task = try visit(step)
      windows = task["time_windows"] as? [[Int]]
      #expect(step.service == length("service", of: task, by: vehicle))
      #expect([0, length("setup", of: task, by: vehicle)].contains(step.setup))
      #expect(step.location_index == task["location_index"] as? Int)
      let needed = Set(try owner(step)["skills"] as? [Int] ?? [])
      #expect(needed.isSubset(of: vehicle["skills"] as? [Int] ?? []))
    }
    let start = step.arrival + step.waiting_time
    #expect(windows?.contains { $0[0] <= start && start <= $0[1] } ?? true, "\(step.name)")
  }

  private func checkCost(
    _ route: VroomReply.Route, _ vehicle: [String: Any], _ charged: Int?
  ) {
    let costs = vehicle["costs"] as? [String: Int] ?? [:]
    let seconds = Double(route.duration) * Double(costs["per_hour"] ?? 3_600) / 3_600
    let tasks =
      Double(route.setup + route.service) * Double(costs["per_task_hour"] ?? 0) / 3_600
    let meters = Double(route.distance ?? 0) * Double(costs["per_km"] ?? 0) / 1_000
    let road = charged.map(Double.init) ?? seconds + meters
    let cost = Double(costs["fixed"] ?? 0) + road + tasks
    #expect(route.cost == Int(cost + 1e-6))
  }

  private func checkHours(_ route: VroomReply.Route, _ vehicle: [String: Any]) throws {
    if let hours = vehicle["time_window"] as? [Int] {
      #expect(try #require(route.steps.first).arrival >= hours[0])
      #expect(try #require(route.steps.last).arrival <= hours[1])
    }
    if let most = vehicle["max_travel_time"] as? Int { #expect(route.duration <= most) }
    if let most = vehicle["max_distance"] as? Int { #expect(route.distance ?? 0 <= most) }
    let tasks = route.steps.filter { !["start", "end", "break"].contains($0.type) }
    if let most = vehicle["max_tasks"] as? Int { #expect(tasks.count <= most) }
  }

  private func checkLoads(_ route: VroomReply.Route, _ vehicle: [String: Any]) throws {
    guard let capacity = vehicle["capacity"] as? [Int], !capacity.isEmpty else { return }
    var load = [Int](repeating: 0, count: capacity.count)
    var delivered = load
    var taken = load
    var priority = 0
    func add(_ amount: Any?, to sum: inout [Int], _ sign: Int = 1) {
      guard let amount = amount as? [Int] else { return }
      sum = zip(sum, amount).map { $0 + sign * $1 }
    }
    for step in route.steps where step.type == "job" {
      add(try owner(step)["delivery"], to: &load)
    }
    for step in route.steps {
      if !["start", "end", "break"].contains(step.type) {
        let task = try owner(step)
        priority += task["priority"] as? Int ?? 0
        if step.type != "pickup" {
          let amount = step.type == "job" ? task["delivery"] : task["amount"]
          add(amount, to: &load, -1)
          add(amount, to: &delivered)
        }
        if step.type != "delivery" {
          let amount = step.type == "job" ? task["pickup"] : task["amount"]
          add(amount, to: &load)
          add(amount, to: &taken)
        }
      }
      #expect(step.load == load, "\(step.name)")
      #expect(zip(load, capacity).allSatisfy { $0 >= 0 && $0 <= $1 }, "\(step.name)")
    }
    #expect(route.delivery == delivered && route.pickup == taken && route.priority == priority)
  }

  /// The job or end of a shipment of a step.
  private func visit(_ step: VroomReply.Step) throws -> [String: Any] {
    let owner = try owner(step)
    return step.type == "job" ? owner : try #require(owner[step.type] as? [String: Any])
  }

  private func owner(_ step: VroomReply.Step) throws -> [String: Any] {
    step.type == "job"
      ? try #require(objects("jobs").first { $0["id"] as? Int == step.id })
      : try #require(
        objects("shipments").first {
          ($0[step.type] as? [String: Any])?["id"] as? Int == step.id
        })
  }

  private func length(_ key: String, of task: [String: Any], by vehicle: [String: Any]) -> Int {
    let lengths = task["\(key)_per_type"] as? [String: Int]
    return (vehicle["type"] as? String).flatMap { lengths?[$0] } ?? task[key] as? Int ?? 0
  }

  private func objects(_ key: String) -> [[String: Any]] {
    request[key] as? [[String: Any]] ?? []
  }
}
