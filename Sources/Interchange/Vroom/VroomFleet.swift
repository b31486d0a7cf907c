import Quantities
import Routing

/// The vehicles of a problem.
struct VroomFleet {
  /// Where a vehicle starts and ends, as locations.
  struct Ends {
    var start: Int?
    var end: Int?
  }

  /// How long before the first window, at most, a vehicle without hours leaves.
  private static let lead = 1 << 28
  /// The longest shift.
  private static let longest = 1 << 30

  private(set) var vehicles: [RoutingProblem.Vehicle] = []
  /// The part of ``VroomTariff/unit`` in which the problem counts.
  let divisor: Int

  init(
    _ request: VroomRequest, _ tariffs: [VroomTariff], _ roads: VroomRoads, _ ends: [Ends]
  ) {
    let costs = tariffs.map(\.fixed) + roads.rates.flatMap { [$0.perMeter, $0.perSecond] }
    divisor = costs.commonDivisor
    let first = Self.firstMoment(request)
    for (index, vehicle) in request.vehicles.enumerated() {
      let shift = Self.shift(vehicle, first)
      let rates = roads.rates[index]
      vehicles.append(
        RoutingProblem.Vehicle(
          start: ends[index].start, end: ends[index].end, shift: shift,
          capacity: VroomGoods.load(vehicle.capacity ?? []),
          fixedCost: tariffs[index].fixed / divisor, costPerMeter: rates.perMeter / divisor,
          costPerSecond: rates.perSecond / divisor, profile: rates.profile,
          longestDriving: vehicle.maxTravelTime.map(Int.init),
          longestDistance: vehicle.maxDistance.map(Int.init),
          mostStops: vehicle.maxTasks.map(Int.init),
          breaks: vehicle.breaksInOrder.map { pause in
            RoutingProblem.Break(
              windows: pause.timeWindows.map(VroomPlaces.windows) ?? [shift],
              duration: Int(pause.service ?? 0))
          }))
    }
  }

  private static func shift(_ vehicle: VroomRequest.Vehicle, _ first: Int) -> TimeWindow {
    let opens = vehicle.timeWindow.map { Int($0.opens) } ?? max(0, first - lead)
    let closes = vehicle.timeWindow.map { Int($0.closes) } ?? .max
    guard
      let shift = TimeWindow(
        opens: opens, closes: min(closes, opens + longest, Load.largest))
    else { preconditionFailure("a checked request has no window that is turned around") }
    return shift
  }

  /// The first moment that any window names.
  private static func firstMoment(_ request: VroomRequest) -> Int {
    let visits = request.tasks.flatMap(request.visits).flatMap { $0.timeWindows ?? [] }
    let breaks = request.vehicles.flatMap { $0.breaks ?? [] }.flatMap { $0.timeWindows ?? [] }
    let hours = request.vehicles.compactMap(\.timeWindow)
    return (visits + breaks + hours).map { Int($0.opens) }.min() ?? 0
  }
}
