import Quantities
import Routing

/// What it costs to leave a task behind.
///
/// VROOM compares plans by the sum of the priorities served, then by the number of tasks, a
/// shipment being two, then by cost. So a task is worth `1 + priority × factor` times a basis that
/// no plan's routes can cost, with a factor above the number of all tasks. Where such prizes would
/// not fit in 60 bits, the factor is as large as fits.
struct VroomPrizes {
  /// Leaves room for the costs of the routes beside the prizes in 60 bits.
  private static let largestSum = Int128(1) << 59

  private let request: VroomRequest
  /// More than the routes of any plan cost.
  let basis: Int
  private let factor: Int

  /// Finds the basis and the factor.
  ///
  /// - Throws: An input error where not even the smallest prizes fit.
  init(
    _ request: VroomRequest, _ goods: VroomGoods, _ fleet: VroomFleet, _ roads: VroomRoads
  ) throws(VroomError) {
    self.request = request
    var bound = Int128(1)
    for shipment in goods.shipments {
      for case let task? in [shipment.pickup, shipment.delivery] {
        bound += Int128(roads.dearest[goods.places[task.place].location] / fleet.divisor)
      }
    }
    for vehicle in fleet.vehicles {
      bound += Int128(vehicle.fixedCost)
      bound += Int128(vehicle.start.map { roads.dearest[$0] / fleet.divisor } ?? 0)
      bound += Int128(vehicle.shift.closes - vehicle.shift.opens) * Int128(vehicle.costPerSecond)
    }
    let tasks = request.tasks
    let count = Int128(tasks.reduce(0) { $0 + Self.count($1) })
    let priorities = Int128(tasks.reduce(0) { $0 + Self.count($1) * request.priority(of: $1) })
    let room = Self.largestSum / bound - count
    guard room >= priorities, let basis = Int(exactly: bound) else {
      throw .input("The costs are too large to be added up.")
    }
    self.basis = basis
    factor = priorities == 0 ? 0 : Int(min(count + 1, room / priorities))
  }

  /// The prize of a task.
  func prize(of task: VroomVariant.Task) -> Int {
    basis * Self.count(task) * (1 + request.priority(of: task) * factor)
  }

  /// The tasks that VROOM counts.
  static func count(_ task: VroomVariant.Task) -> Int {
    switch task {
    case .job: 1
    case .shipment: 2
    }
  }
}
