import Quantities
import Routing

/// The routes that a request proposes, driven as early as can be.
///
/// A route that cannot be driven so is left out; the search would not take it over.
struct VroomSteps {
  private let request: VroomRequest
  private let problem: RoutingProblem
  /// The shipments of the problem that are variants of a task.
  private var shipments: [VroomVariant.Task: [Int]] = [:]
  private let variants: [VroomVariant]
  private var jobs: [UInt64: Int] = [:]
  private var pickups: [UInt64: Int] = [:]
  private var deliveries: [UInt64: Int] = [:]

  init(_ request: VroomRequest, _ problem: RoutingProblem, _ variants: [VroomVariant]) {
    self.request = request
    self.problem = problem
    self.variants = variants
    for (index, variant) in variants.enumerated() {
      shipments[variant.task, default: []].append(index)
    }
    for (index, job) in (request.jobs ?? []).enumerated() { jobs[job.id] = index }
    for (index, shipment) in (request.shipments ?? []).enumerated() {
      pickups[shipment.pickup.id] = index
      deliveries[shipment.delivery.id] = index
    }
  }

  /// The plan, or `nil` where no vehicle has steps.
  var plan: RoutingPlan? {
    let routes = request.vehicles.indices.compactMap(route)
    guard !routes.isEmpty else { return nil }
    let stops = routes.flatMap(\.stops)
    let served = Set(stops.flatMap(\.deliveries) + stops.flatMap(\.pickups))
    return RoutingPlan(
      routes: routes, unserved: problem.shipments.indices.filter { !served.contains($0) })
  }

  private func route(_ vehicle: Int) -> RoutingPlan.Route? {
    guard let steps = request.vehicles[vehicle].steps else { return nil }
    var drive = VroomDrive(problem, vehicle)
    for step in steps {
      switch step.type {
      case .start, .end:
        continue
      case .break:
        guard
          let pause = request.vehicles[vehicle].breaksInOrder.firstIndex(where: { $0.id == step.id }
          ),
          drive.rest(pause)
        else { return nil }
      case .job, .pickup, .delivery:
        guard let shipment = shipment(step, vehicle) else { return nil }
        let goods = problem.shipments[shipment]
        let isPickup = step.type == .pickup || goods.delivery == nil
        guard drive.visit(isPickup ? goods.pickup : goods.delivery, shipment, isPickup) else {
          return nil
        }
      }
    }
    return drive.route()
  }

  /// The variant of the task of a step that the vehicle may carry.
  private func shipment(_ step: VroomRequest.Step, _ vehicle: Int) -> Int? {
    guard let id = step.id else { return nil }
    let task: VroomVariant.Task? =
      switch step.type {
      case .job: jobs[id].map(VroomVariant.Task.job)
      case .pickup: pickups[id].map(VroomVariant.Task.shipment)
      default: deliveries[id].map(VroomVariant.Task.shipment)
      }
    return task.flatMap { shipments[$0] }?.first {
      variants[$0].vehicles?.contains(vehicle) ?? true
    }
  }
}
