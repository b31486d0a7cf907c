import Quantities

extension Verifier {
  /// The times of a route follow from the journeys, breaks and services, within windows and shift.
  mutating func verifyTimes(_ route: RoutingPlan.Route, _ index: Int) {
    let vehicle = problem.vehicles[route.vehicle]
    if route.departure < vehicle.shift.opens { report(.leavesBeforeShift(route: index)) }
    if route.arrival > vehicle.shift.closes { report(.returnsAfterShift(route: index)) }
    let rests = verifyBreaks(route, index)

    var location = vehicle.start ?? problem.firstLocation(of: route)
    var departure = Int128(route.departure)
    var driving = Int128(0)
    let travel = problem.profiles[vehicle.profile]
    for (number, stop) in route.stops.enumerated() {
      guard problem.places.indices.contains(stop.place) else {
        report(.unknownPlace(route: index, stop: number))
        location = nil
        departure = Int128(stop.departure)
        continue
      }
      let place = problem.places[stop.place]
      var waiting = rests[number, default: []]
      if let location {
        if let journey = travel.journey(from: location, to: place.location) {
          // A break that begins before the arrival comes before the journey.
          let before = waiting.prefix { $0.start < stop.arrival }
          waiting.removeFirst(before.count)
          let leaves = rest(before, from: departure, index)
          let arrival = travel.arrival(of: journey.seconds, leaving: leaves)
          driving += arrival - leaves
          if Int128(stop.arrival) != arrival { report(.wrongArrival(route: index, stop: number)) }
        } else {
          report(.unreachable(route: index, stop: number))
        }
      }
      let isReady = rest(waiting[...], from: Int128(stop.arrival), index)
      if Int128(stop.start) < isReady { report(.startsBeforeArrival(route: index, stop: number)) }
      verifyService(at: place, stop, route, index, number)
      location = place.location
      departure = Int128(stop.departure)
    }
    if let location {
      driving += verifyReturn(
        route, index, from: location, departure, rests[route.stops.count, default: []])
    }
    if let longest = vehicle.longestDriving, driving > Int128(longest) {
      report(.drivingTooLong(route: index))
    }
  }

  /// The breaks of a route by the number of stops before them, with their lengths.
  private mutating func verifyBreaks(
    _ route: RoutingPlan.Route, _ index: Int
  ) -> [Int: [Rest]] {
    let breaks = problem.vehicles[route.vehicle].breaks
    let stops = route.breaks.map(\.stop)
    guard breaks.count == route.breaks.count,
      zip(stops, stops.dropFirst()).allSatisfy({ $0 <= $1 }),
      stops.allSatisfy({ (0...route.stops.count).contains($0) })
    else {
      report(.wrongBreaks(route: index))
      return [:]
    }
    for (number, pair) in zip(breaks, route.breaks).enumerated()
    where !pair.0.windows.contains(where: { $0.contains(pair.1.start) }) {
      report(.breakOutsideWindows(route: index, number: number))
    }
    let rests = zip(breaks, route.breaks).enumerated().map { number, pair in
      Rest(number: number, stop: pair.1.stop, start: pair.1.start, duration: pair.0.duration)
    }
    return Dictionary(grouping: rests, by: \.stop)
  }

  /// Takes breaks one after the other; says when they are over.
  private mutating func rest(
    _ rests: ArraySlice<Rest>, from moment: Int128, _ route: Int
  ) -> Int128 {
    var moment = moment
    for rest in rests {
      if Int128(rest.start) < moment { report(.wrongBreak(route: route, number: rest.number)) }
      moment = rest.end
    }
    return moment
  }

  private mutating func verifyService(
    at place: RoutingProblem.Place, _ stop: RoutingPlan.Stop, _ route: RoutingPlan.Route,
    _ index: Int, _ number: Int
  ) {
    if !place.windows.isEmpty, !place.windows.contains(where: { $0.contains(stop.start) }),
      place.costPerSecondLate == nil || !place.windows.allSatisfy({ $0.closes < stop.start })
    {
      report(.outsideWindows(route: index, stop: number))
    }
    var end = Int128(stop.start) + Int128(place.setup)
    for shipment in stop.deliveries where isKnown(shipment) {
      end += Int128(problem.shipments[shipment].delivery?.service ?? 0)
    }
    for shipment in stop.pickups where isKnown(shipment) {
      end += Int128(problem.shipments[shipment].pickup?.service ?? 0)
    }
    // Only a reload may be left late: goods may not be there yet, or must not be aboard for long.
    let departure = Int128(stop.departure)
    if problem.isReload(stop, of: route) ? departure < end : departure != end {
      report(.wrongDeparture(route: index, stop: number))
    }
  }

  /// The way home, before, between or after the last breaks; says how long it takes.
  private mutating func verifyReturn(
    _ route: RoutingPlan.Route, _ index: Int, from location: Int, _ departure: Int128,
    _ rests: [Rest]
  ) -> Int128 {
    let vehicle = problem.vehicles[route.vehicle]
    guard let journey = problem.journeyHome(from: location, by: vehicle) else {
      report(.unreachable(route: index, stop: route.stops.count))
      return 0
    }
    let travel = problem.profiles[vehicle.profile]
    var shortest: Int128?
    for split in rests.indices.reversed() + [rests.count] {
      let leaves = rests[..<split].last?.end ?? departure
      let arrives = travel.arrival(of: journey.seconds, leaving: leaves)
      let ends = rests[split...].last?.end ?? arrives
      let isInOrder =
        zip([departure] + rests.map(\.end), rests).allSatisfy { $0 <= Int128($1.start) }
        && (rests[split...].first.map { arrives <= Int128($0.start) } ?? true)
      if isInOrder, ends == Int128(route.arrival) {
        shortest = min(shortest ?? .max, arrives - leaves)
      }
    }
    if shortest == nil { report(.wrongReturn(route: index)) }
    return shortest ?? 0
  }
}

/// A break with its length.
private struct Rest {
  var number: Int
  var stop: Int
  var start: Int
  var duration: Int

  var end: Int128 { Int128(start) + Int128(duration) }
}

extension RoutingProblem {
  /// Where the first stop of a route is.
  func firstLocation(of route: RoutingPlan.Route) -> Int? {
    guard let place = route.stops.first?.place, places.indices.contains(place) else { return nil }
    return places[place].location
  }

  /// The journey from the last stop to the end of a vehicle: none at all where its end is open.
  func journeyHome(from location: Int, by vehicle: Vehicle) -> (meters: Int, seconds: Int)? {
    guard let end = vehicle.end else { return (0, 0) }
    return profiles[vehicle.profile].journey(from: location, to: end)
  }
}
