import Quantities

@testable import Routing

/// All timetables of one route, by trying every departure and every place for every break.
///
/// Shares nothing with `Schedule`; services start as early as they can. For days of some eighty
/// seconds.
struct SlowSchedule {
  private struct Stop {
    var place: Int
    var isReload = false
    var deliveries: [Int] = []
    var pickups: [Int] = []
  }

  let problem: RoutingProblem
  let vehicle: Int
  private let stops: [Stop]
  private var found: [RoutingPlan.Route] = []

  init(_ problem: RoutingProblem, _ visits: [Int32], vehicle: Int) {
    self.problem = problem
    self.vehicle = vehicle
    stops = visits.reduce(into: []) { stops, visit in
      guard visit >= 0 else {
        let place = problem.vehicles[vehicle].reloads[Int(-1 - visit)]
        return stops.append(Stop(place: place, isReload: true))
      }
      let shipment = Int(visit / 2)
      let isPickup = visit.isMultiple(of: 2)
      let goods = problem.shipments[shipment]
      let place = (isPickup ? goods.pickup : goods.delivery)!.place
      let last = stops.last
      if last?.place != place || last?.isReload == true
        || !isPickup && last?.pickups.isEmpty == false
      {
        stops.append(Stop(place: place))
      }
      if isPickup {
        stops[stops.count - 1].pickups.append(shipment)
      } else {
        stops[stops.count - 1].deliveries.append(shipment)
      }
    }
  }

  /// Of all timetables within windows and shift, those that finish first, of these the least late
  /// in all, and of these those that leave last.
  func best() -> [RoutingPlan.Route] {
    let shift = problem.vehicles[vehicle].shift
    let release = release(ofTripAt: 0)
    var best: [RoutingPlan.Route] = []
    var bestRank = (arrival: shift.closes, late: Int.max)
    for departure in shift.opens...shift.closes where departure >= release {
      var attempt = self
      attempt.drive(
        to: 0, from: problem.vehicles[vehicle].start, at: departure, hasArrived: false,
        RoutingPlan.Route(vehicle: vehicle, departure: departure, arrival: 0, stops: []))
      let ranks = attempt.found.map { (arrival: $0.arrival, late: lateness(of: $0)) }
      guard let rank = ranks.min(by: <), rank <= bestRank else { continue }
      bestRank = rank
      best = zip(attempt.found, ranks).filter { $0.1 == rank }.map(\.0)
    }
    return best
  }

  private func lateness(of route: RoutingPlan.Route) -> Int {
    route.stops.reduce(0) { sum, stop in
      sum + max(0, stop.start - (problem.places[stop.place].windows.map(\.closes).max() ?? .max))
    }
  }

  private func release(ofTripAt first: Int) -> Int {
    let trip = stops[first...].prefix { !$0.isReload }
    return trip.flatMap(\.deliveries).compactMap { problem.shipments[$0].release }.max() ?? .min
  }

  private func seconds(from: Int, to: Int, leaving: Int) -> Int? {
    let travel = problem.profiles[problem.vehicles[vehicle].profile]
    guard let journey = travel.journey(from: from, to: to) else { return nil }
    var driven = 0
    var moment = leaving
    while driven < 100 * journey.seconds {
      driven += travel.speeds.last { $0.from <= moment }?.percent ?? 100
      moment += 1
    }
    return moment - leaving
  }

  /// Goes on with a break, the journey, or what comes after it.
  private mutating func drive(
    to stop: Int, from location: Int?, at moment: Int, hasArrived: Bool,
    _ route: RoutingPlan.Route
  ) {
    let vehicle = problem.vehicles[vehicle]
    guard moment <= vehicle.shift.closes else { return }
    if route.breaks.count < vehicle.breaks.count {
      let pause = vehicle.breaks[route.breaks.count]
      let starts = pause.windows.filter { $0.closes >= moment }.map { max($0.opens, moment) }
      if let start = starts.min() {
        var route = route
        route.breaks.append(.init(stop: stop, start: start))
        drive(
          to: stop, from: location, at: start + pause.duration, hasArrived: hasArrived, route)
      }
    }
    let isEnd = stop == stops.count
    let target = isEnd ? vehicle.end : problem.places[stops[stop].place].location
    guard hasArrived else {
      var arrival = moment
      if let location, let target {
        guard let seconds = seconds(from: location, to: target, leaving: moment) else { return }
        arrival += seconds
      }
      var route = route
      if !isEnd {
        route.stops.append(
          .init(
            place: stops[stop].place, arrival: arrival, start: 0, departure: 0,
            deliveries: stops[stop].deliveries, pickups: stops[stop].pickups))
      }
      return drive(to: stop, from: target, at: arrival, hasArrived: true, route)
    }
    guard !isEnd else {
      guard route.breaks.count == vehicle.breaks.count else { return }
      var route = route
      route.arrival = moment
      return found.append(route)
    }
    serve(stop, at: moment, route)
  }

  private mutating func serve(_ stop: Int, at moment: Int, _ route: RoutingPlan.Route) {
    let place = problem.places[stops[stop].place]
    var start: Int? = moment
    if !place.windows.isEmpty {
      start = place.windows.filter { $0.closes >= moment }.map { max($0.opens, moment) }.min()
      if start == nil, place.costPerSecondLate != nil { start = moment }
    }
    guard let start else { return }
    let services =
      stops[stop].deliveries.map { problem.shipments[$0].delivery!.service }
      + stops[stop].pickups.map { problem.shipments[$0].pickup!.service }
    var departure = start + place.setup + services.reduce(0, +)
    if stops[stop].isReload { departure = max(departure, release(ofTripAt: stop + 1)) }
    var route = route
    route.stops[stop].start = start
    route.stops[stop].departure = departure
    drive(to: stop + 1, from: place.location, at: departure, hasArrived: false, route)
  }
}
