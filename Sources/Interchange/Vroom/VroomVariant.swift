import Quantities
import Routing

/// A task as some vehicles do it: those for whom it takes equally long, and who have the skills.
struct VroomVariant: Sendable {
  /// A job, or a shipment with both its ends.
  enum Task: Sendable, Hashable {
    case job(Int)
    case shipment(Int)
  }

  /// The setup and service of each end.
  struct Times: Sendable, Hashable {
    var setups: [Int]
    var services: [Int]
  }

  /// What the request calls for.
  let task: Task
  /// How long each end takes.
  let times: Times
  /// The vehicles that may, or `nil` for all.
  let vehicles: [Int]?
}

extension VroomRequest {
  /// The ends of a task in the order in which they are visited.
  func visits(of task: VroomVariant.Task) -> [any Visit] {
    switch task {
    case .job(let index): jobs.map { [$0[index]] } ?? []
    case .shipment(let index): shipments.map { [$0[index].pickup, $0[index].delivery] } ?? []
    }
  }

  /// All tasks, jobs first.
  var tasks: [VroomVariant.Task] {
    (jobs ?? []).indices.map(VroomVariant.Task.job)
      + (shipments ?? []).indices.map(VroomVariant.Task.shipment)
  }

  /// The skills that a task needs.
  func skills(of task: VroomVariant.Task) -> Set<UInt32> {
    switch task {
    case .job(let index): Set(jobs?[index].skills ?? [])
    case .shipment(let index): Set(shipments?[index].skills ?? [])
    }
  }

  /// The priority of a task.
  func priority(of task: VroomVariant.Task) -> Int {
    switch task {
    case .job(let index): Int(jobs?[index].priority ?? 0)
    case .shipment(let index): Int(shipments?[index].priority ?? 0)
    }
  }

  /// The ways to do a task: one, unless it takes vehicles of different types differently long.
  func variants(of task: VroomVariant.Task) -> [VroomVariant] {
    let needed = skills(of: task)
    let visits = visits(of: task)
    let isPlain =
      needed.isEmpty
      && visits.allSatisfy { $0.setupPerType == nil && $0.servicePerType == nil }
    let able = vehicles.indices.filter { needed.isSubset(of: vehicles[$0].skills ?? []) }
    let vehiclesByTimes = Dictionary(grouping: isPlain ? [] : able) {
      times(visits, by: vehicles[$0].type)
    }
    guard vehiclesByTimes.count > 1 else {
      let type = able.first.flatMap { vehicles[$0].type }
      return [
        VroomVariant(
          task: task, times: times(visits, by: type), vehicles: isPlain ? nil : able)
      ]
    }
    return
      vehiclesByTimes
      .sorted { $0.value.lexicographicallyPrecedes($1.value) }
      .map { VroomVariant(task: task, times: $0.key, vehicles: $0.value) }
  }

  private func times(_ visits: [any Visit], by type: String?) -> VroomVariant.Times {
    VroomVariant.Times(
      setups: visits.map { $0.setup(by: type) }, services: visits.map { $0.service(by: type) })
  }
}
