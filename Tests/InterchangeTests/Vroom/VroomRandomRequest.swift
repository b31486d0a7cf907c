import Foundation
import Quantities

/// A small request with a bit of everything, chosen by chance.
struct VroomRandomRequest {
  private var random: RandomSource
  private(set) var content: [String: Any] = [:]

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
    let rows = 3 + pick(5)
    var matrices: [String: Any] = [:]
    for profile in ["car", "bike"] {
      matrices[profile] = ["durations": matrix(rows, 5...40), "distances": matrix(rows, 50...900)]
    }
    content["matrices"] = matrices
    content["jobs"] = (0..<(1 + pick(5))).map { job($0, rows) }
    content["shipments"] = (0..<pick(3)).map { shipment($0, rows) }
    content["vehicles"] = (0..<(1 + pick(3))).map { vehicle($0, rows) }
  }

  /// The same request, whose first vehicle is to do all the tasks it may, in order.
  func proposing() -> [String: Any] {
    var steps: [[String: Any]] = []
    var vehicles = content["vehicles"] as? [[String: Any]] ?? []
    let skills = Set(vehicles[0]["skills"] as? [Int] ?? [])
    func mayDo(_ task: [String: Any]) -> Bool {
      skills.isSuperset(of: task["skills"] as? [Int] ?? [])
    }
    for job in content["jobs"] as? [[String: Any]] ?? [] where mayDo(job) {
      steps.append(["type": "job", "id": job["id"] ?? 0])
    }
    for shipment in content["shipments"] as? [[String: Any]] ?? [] where mayDo(shipment) {
      for kind in ["pickup", "delivery"] {
        let end = shipment[kind] as? [String: Any]
        steps.append(["type": kind, "id": end?["id"] ?? 0])
      }
    }
    for pause in vehicles[0]["breaks"] as? [[String: Any]] ?? [] {
      steps.insert(["type": "break", "id": pause["id"] ?? 0], at: steps.count / 2)
    }
    vehicles[0]["steps"] = steps
    var request = content
    request["vehicles"] = vehicles
    return request
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func one(in count: Int) -> Bool { pick(count) == 0 }

  private mutating func matrix(_ rows: Int, _ range: ClosedRange<Int>) -> [[Int]] {
    (0..<rows).map { from in
      (0..<rows).map { to in from == to ? 0 : Int.random(in: range, using: &random) }
    }
  }

  private mutating func windows() -> [[Int]] {
    var moment = pick(80)
    return (0..<(1 + pick(2))).map { _ in
      let opens = moment + pick(40)
      let closes = opens + pick(120)
      moment = closes + 1
      return [opens, closes]
    }
  }

  private mutating func visit(_ id: Int, _ rows: Int) -> [String: Any] {
    var visit: [String: Any] = ["id": id, "location_index": pick(rows)]
    if one(in: 2) { visit["service"] = pick(20) }
    if one(in: 3) { visit["setup"] = 5 * pick(3) }
    if one(in: 3) { visit["time_windows"] = windows() }
    return visit
  }

  private mutating func job(_ id: Int, _ rows: Int) -> [String: Any] {
    var job = visit(id, rows)
    if one(in: 2) { job["delivery"] = [pick(4), pick(4)] }
    if one(in: 3) { job["pickup"] = [pick(4), pick(4)] }
    if one(in: 4) { job["skills"] = [pick(2)] }
    if one(in: 3) { job["priority"] = pick(101) }
    return job
  }

  private mutating func shipment(_ id: Int, _ rows: Int) -> [String: Any] {
    var shipment: [String: Any] = [
      "pickup": visit(2 * id, rows), "delivery": visit(2 * id + 1, rows),
      "amount": [pick(4), pick(4)],
    ]
    if one(in: 4) { shipment["skills"] = [pick(2)] }
    return shipment
  }

  private mutating func vehicle(_ id: Int, _ rows: Int) -> [String: Any] {
    var vehicle: [String: Any] = ["id": id, "capacity": [5 + pick(6), 5 + pick(6)]]
    let ends = pick(3)
    if ends != 1 { vehicle["start_index"] = pick(rows) }
    if ends != 2 { vehicle["end_index"] = pick(rows) }
    if one(in: 3) { vehicle["profile"] = "bike" }
    if one(in: 3) { vehicle["speed_factor"] = [0.5, 1.3, 2][pick(3)] }
    if one(in: 2) { vehicle["skills"] = [0, 1] }
    if one(in: 2) { vehicle["time_window"] = [pick(20), 200 + pick(300)] }
    if one(in: 4) { vehicle["max_tasks"] = 1 + pick(4) }
    if one(in: 4) { vehicle["max_travel_time"] = 40 + pick(100) }
    if one(in: 4) { vehicle["max_distance"] = 900 + pick(2_000) }
    if one(in: 2) {
      vehicle["costs"] = [
        "fixed": pick(50), "per_hour": 900 * pick(5), "per_km": 10 * pick(9),
        "per_task_hour": 900 * pick(2),
      ]
    }
    if one(in: 3) {
      vehicle["breaks"] = [["id": 1, "service": pick(20), "time_windows": windows()]]
    }
    return vehicle
  }
}
