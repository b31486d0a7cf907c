public import Routing

/// A request of VROOM as a problem, and the way back from a plan to an answer.
///
/// All tasks may stay behind, at prizes that put them in VROOM's order: the sum of the priorities
/// served comes first, then the number of tasks, then the cost.
public struct VroomModel: Sendable {
  /// The problem.
  public let problem: RoutingProblem
  /// The routes that the request proposes, if any.
  public let start: RoutingPlan?

  let request: VroomRequest
  let tables: VroomTables
  let tariffs: [VroomTariff]
  /// The locations of the problem.
  let rows: [VroomRow]
  /// What each shipment of the problem is.
  let variants: [VroomVariant]
  /// The parts of ``VroomTariff/unit`` in which the problem counts.
  let divisor: Int
  /// The most by which the cost of a plan is rounded, in parts of ``VroomTariff/unit``.
  let slack: Int

  /// Turns a request into a problem.
  ///
  /// - Throws: An input error where the request and its matrices do not fit together, or where it
  ///   asks for what is not supported.
  public init(_ request: VroomRequest) throws(VroomError) {
    self.request = request
    tables = try VroomTables(request)
    var tariffs: [VroomTariff] = []
    for vehicle in request.vehicles {
      tariffs.append(try VroomTariff(vehicle, tables[vehicle.profileName]))
    }
    self.tariffs = tariffs
    variants = request.tasks.flatMap(request.variants)

    var rows = VroomRows()
    let ends = try Self.ends(request, tables, &rows)
    let goods = try VroomGoods(request, variants, tables, tariffs, &rows)
    self.rows = rows.rows
    let roads = try VroomRoads(request.vehicles, tariffs, tables, rows.rows)
    let fleet = VroomFleet(request, tariffs, roads, ends)
    let prizes = try VroomPrizes(request, goods, fleet, roads)
    let priced = goods.priced(prizes)
    do throws(RoutingProblem.Inconsistency) {
      problem = try RoutingProblem(
        places: goods.places, shipments: priced.shipments, vehicles: fleet.vehicles,
        groups: priced.groups, profiles: roads.profiles)
    } catch {
      throw .input("\(error)")
    }
    divisor = fleet.divisor
    slack = roads.error.saturatingProduct(2 * variants.count + fleet.vehicles.count)
    start = VroomSteps(request, problem, variants).plan
  }

  /// Whether the problem charges what VROOM does, so that a bound of the one is one of the other.
  var chargesAsVroom: Bool { problem.vehicles.allSatisfy { $0.costPerSecond == 0 } }

  private static func ends(
    _ request: VroomRequest, _ tables: VroomTables, _ rows: inout VroomRows
  ) throws(VroomError) -> [VroomFleet.Ends] {
    var ends: [VroomFleet.Ends] = []
    for vehicle in request.vehicles {
      let name = "vehicle \(vehicle.id)"
      var locations: [Int?] = []
      for site in [vehicle.origin, vehicle.destination] {
        guard let site else {
          locations.append(nil)
          continue
        }
        locations.append(rows.location(of: VroomRow(index: try tables.row(of: site, name))))
      }
      ends.append(VroomFleet.Ends(start: locations[0], end: locations[1]))
    }
    return ends
  }
}
