import Quantities

/// A problem cut by the hubs that all goods come from or go to.
///
/// Where every vehicle starts and ends at one location, the hubs are there too, and one has received
/// the last goods before the next hands out the first, a route is a part of each stream after the other.
/// What the parts cost adds up to no more than the route; the vehicle itself is paid in one of them.
struct HubStreams {
  /// All that comes from one hub, or goes to one.
  struct Stream {
    /// The problem without all other shipments.
    let problem: RoutingProblem
    let hub: Int
    let isFromHub: Bool
    /// By vehicle: how long trips may take together, in seconds.
    let spans: [Int]
    /// By shipment, its index in the problem of all.
    let shipments: [Int]
  }

  /// What a vehicle does from one passage of the hub to the next.
  struct Trip {
    let vehicle: Int
    /// In the order in which they are handled elsewhere.
    var shipments: [Int] = []
  }

  private(set) var streams: [Stream] = []

  /// - Returns: Nothing where routes are not cut so.
  init?(_ problem: RoutingProblem) {
    let ends = HubEnds(problem)
    let home = problem.vehicles.first?.start
    let isAtHome = problem.vehicles.allSatisfy {
      $0.start == home && $0.end == home && $0.reloads.isEmpty
    }
    guard let home, isAtHome, ends.areAll, problem.groups.isEmpty,
      ends.hubs.allSatisfy({ problem.places[$0].location == home }),
      problem.shipments.allSatisfy({ $0.smallestPart == nil })
    else { return nil }
    var flows = [false, true].flatMap { isFromHub in
      ends.hubs.map { HubFlow(problem, hub: $0, isFromHub: isFromHub) }
    }
    for (index, shipment) in problem.shipments.enumerated() {
      guard let pickup = shipment.pickup?.place, let delivery = shipment.delivery?.place,
        let hub = ends.hubOf[index]
      else { return nil }
      let isFromHub = pickup == ends.hubs[hub]
      guard !ends.hubs.contains(isFromHub ? delivery : pickup) else { return nil }
      flows[isFromHub ? ends.hubs.count + hub : hub].shipments.append(index)
    }
    flows.removeAll { $0.shipments.isEmpty }
    for vehicle in problem.vehicles.indices {
      let met = flows.indices.filter { flows[$0].isMet(by: vehicle) }
      for (first, second) in zip(met, met.dropFirst())
      where !flows[first].isOver(before: flows[second], vehicle) {
        return nil
      }
      if let payer = met.max(by: { flows[$0].spans[vehicle] < flows[$1].spans[vehicle] }) {
        flows[payer].paid.insert(vehicle)
      }
    }
    streams = flows.map(\.stream)
  }
}

/// A stream in the making.
private struct HubFlow {
  let problem: RoutingProblem
  let hub: Int
  let isFromHub: Bool
  var shipments: [Int] = []
  /// The vehicles that are paid for in it.
  var paid: Set<Int> = []
  let spans: [Int]

  init(_ problem: RoutingProblem, hub: Int, isFromHub: Bool) {
    self.problem = problem
    self.hub = hub
    self.isFromHub = isFromHub
    let place = problem.places[hub]
    let work = problem.shipments.reduce(place.setup) { sum, shipment in
      let tasks = [shipment.pickup, shipment.delivery].compactMap(\.self)
      return tasks.reduce(sum) { $1.place == hub ? $0 + $1.service : $0 }
    }
    spans = problem.vehicles.map { vehicle in
      guard let hours = place.hours(in: vehicle.shift) else { return 0 }
      let span =
        isFromHub
        ? vehicle.shift.closes - hours.opens
        : min(vehicle.shift.closes, hours.closes + work) - vehicle.shift.opens
      return min(span, vehicle.longestDuration ?? span)
    }
  }

  /// Whether a vehicle may carry anything of it.
  func isMet(by vehicle: Int) -> Bool {
    let shift = problem.vehicles[vehicle].shift
    return problem.places[hub].hours(in: shift) != nil
      && shipments.contains { index in
        let shipment = problem.shipments[index]
        let far = isFromHub ? shipment.delivery : shipment.pickup
        guard let far, problem.places[far.place].hours(in: shift) != nil else { return false }
        return shipment.allowedVehicles?.contains(vehicle) ?? true
      }
  }

  /// Whether the hub receives nothing any more on a shift when another begins to hand out.
  func isOver(before other: HubFlow, _ vehicle: Int) -> Bool {
    let shift = problem.vehicles[vehicle].shift
    guard !isFromHub, other.isFromHub, let hours = problem.places[hub].hours(in: shift),
      let next = problem.places[other.hub].hours(in: shift)
    else { return false }
    return hours.closes < next.opens
  }

  var stream: HubStreams.Stream {
    let vehicles = problem.vehicles.enumerated().map { index, vehicle in
      var vehicle = vehicle
      if !paid.contains(index) { vehicle.fixedCost = 0 }
      return vehicle
    }
    return HubStreams.Stream(
      problem: RoutingProblem(
        problem, places: problem.places, shipments: shipments.map { problem.shipments[$0] },
        groups: [], vehicles: vehicles),
      hub: hub, isFromHub: isFromHub, spans: spans, shipments: shipments)
  }
}

extension HubStreams.Stream {
  /// Where a shipment comes from or goes to, other than the hub.
  func place(of shipment: RoutingProblem.Shipment) -> Int {
    (isFromHub ? shipment.delivery : shipment.pickup)?.place ?? 0
  }

  /// What a plan of the problem of all does of the stream.
  func part(of plan: RoutingPlan, of all: RoutingProblem) -> RoutingPlan {
    let indices = Dictionary(uniqueKeysWithValues: zip(shipments, shipments.indices))
    return problem.timetable(
      plan.routes.compactMap { route in
        let ends = all.ends(of: route).compactMap { end in
          indices[Int(end) >> 1].map { 2 * Int32($0) + end & 1 }
        }
        return ends.isEmpty ? nil : (route.vehicle, ends)
      })
  }

  /// The trips of a plan of the stream.
  func trips(of plan: RoutingPlan) -> [HubStreams.Trip] {
    plan.routes.flatMap { route in
      var trips = [HubStreams.Trip(vehicle: route.vehicle)]
      for stop in route.stops {
        if stop.place == hub { trips.append(HubStreams.Trip(vehicle: route.vehicle)) }
        let handled = stop.place == hub ? [] : isFromHub ? stop.deliveries : stop.pickups
        trips[trips.count - 1].shipments += handled.sorted()
      }
      return trips.filter { !$0.shipments.isEmpty }
    }
  }
}

extension RoutingProblem.Place {
  /// The windows that a shift leaves.
  func windows(in shift: TimeWindow) -> [TimeWindow] {
    windows.filter { $0.intersection(shift) != nil }
  }

  /// From the first to the last moment of a shift at which service may start; nothing where none is.
  func hours(in shift: TimeWindow) -> TimeWindow? {
    guard costPerSecondLate == nil, !windows.isEmpty else { return shift }
    let open = windows.compactMap { $0.intersection(shift) }
    guard let first = open.map(\.opens).min(), let last = open.map(\.closes).max() else {
      return nil
    }
    return TimeWindow(opens: first, closes: last)
  }
}
