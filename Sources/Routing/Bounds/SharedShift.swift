import Quantities

/// What vehicles that are alike may do together where each path is only one of the trips that they make: they
/// are paid, and the time of all their trips fits into theirs, whatever the order of trips (after Mingozzi,
/// Roberti and Toth, "An exact algorithm for the multitrip vehicle routing problem", 2013).
struct SharedShift {
  let kind: TripKind
  /// By arc, in seconds.
  let seconds: [Int]
}

extension PricingNetwork {
  /// Trips as paths, of a stream over a hub, whatever the hours of places.
  ///
  /// - Parameter cutoff: Only plans of the stream that cost less are of interest.
  /// - Returns: Nothing where the vehicles may be used in too many ways.
  init?(tripsOf stream: HubStreams.Stream, below cutoff: Int) {
    let kinds = TripKind.all(of: stream)
    guard !kinds.isEmpty, TripKind.choices(kinds).count <= TripKind.mostChoices else { return nil }
    let problem = stream.problem
    let hub = problem.places[stream.hub]
    // Longer than any trip, so that no hour matters.
    guard let shift = TimeWindow(opens: 0, closes: 1 << 29) else { return nil }
    var vehicles: [RoutingProblem.Vehicle] = []
    var members: [Range<Int>] = []
    for (index, kind) in kinds.enumerated() {
      // Kinds that differ by what they share alone are told apart by their days.
      let vehicle = RoutingProblem.Vehicle(
        start: hub.location, end: hub.location, shift: shift, day: index,
        capacity: kind.capacity, fixedCost: hub.setup * kind.costPerSecond,
        costPerMeter: kind.costPerMeter, costPerSecond: kind.costPerSecond, profile: kind.profile)
      members.append(vehicles.count..<(vehicles.count + kind.mostTrips))
      vehicles += (0..<kind.mostTrips).map { _ in vehicle }
    }
    let shipments = problem.shipments.enumerated().map { index, shipment in
      let tasks = [shipment.pickup, shipment.delivery].compactMap(\.self)
      let service = tasks.reduce(0) { $0 + $1.service }
      return RoutingProblem.Shipment(
        pickup: nil, delivery: .init(place: stream.place(of: shipment), service: service),
        load: shipment.load, prize: shipment.prize,
        allowedVehicles: kinds.indices.filter { kinds[$0].lots.contains(index) }.flatMap {
          members[$0]
        })
    }
    let places = problem.places.map { place in
      RoutingProblem.Place(location: place.location, setup: place.setup)
    }
    self.init(
      RoutingProblem(problem, places: places, shipments: shipments, groups: [], vehicles: vehicles),
      cutoff: cutoff)
    guard self.kinds.count == kinds.count else { return nil }
    shifts = zip(self.kinds, kinds).map { pricing, kind in
      let survey = KindSurvey(self, pricing.vehicles[0])
      var seconds = [Int](repeating: 0, count: pricing.costs.count)
      for from in 0..<pricing.sink {
        for to in 0..<pricing.count
        where pricing.costs[pricing.arc(from, to)] < PricingKind.forbidden {
          let setup = from == pricing.source ? hub.setup : 0
          seconds[pricing.arc(from, to)] = setup + (survey.journey(from, to)?.clock ?? 0)
        }
      }
      return SharedShift(kind: kind, seconds: seconds)
    }
  }

  /// The trips that a plan of the stream makes.
  func routes(ofTrips trips: [HubStreams.Trip]) -> [PricedRoute] {
    trips.compactMap { trip in
      let kind = shifts.firstIndex { $0.kind.vehicles.contains(trip.vehicle) }
      let nodes = trip.shipments.compactMap { shipment in
        visits.firstIndex { Int($0.end >> 1) == shipment }.map { Int32($0) }
      }
      return kind.map { PricedRoute(kind: $0, nodes: nodes) }
    }
    .filter { kinds[$0.kind].allows($0.nodes) }
  }

  /// By arc of a kind, what is taken of the time that vehicles share, in seconds; nothing where they share none.
  func sharedSeconds(on kind: Int) -> [Int]? { shifts.isEmpty ? nil : shifts[kind].seconds }

  /// What a route takes of the time that vehicles share, in seconds; none where they share none.
  func sharedSeconds(of route: PricedRoute) -> Int {
    guard let seconds = sharedSeconds(on: route.kind) else { return 0 }
    let kind = kinds[route.kind]
    var before = kind.source
    return (route.nodes.map(Int.init) + [kind.sink]).reduce(0) { sum, node in
      defer { before = node }
      return sum + seconds[kind.arc(before, node)]
    }
  }

  /// What vehicles cost to be used, by how many of each kind are; in fine units.
  func fixedCost(of vehicles: [Int], _ scale: CostScaling) -> Int {
    zip(shifts, vehicles).reduce(0) { $0 + scale.scaled($1.0.kind.fixedCost) * $1.1 }
  }

  /// What vehicles cost to be used less what all their time is worth at its prices, by how many of each kind are used;
  /// in fine units.
  func cost(of vehicles: [Int], at prices: [Int], _ scale: CostScaling) -> Int {
    zip(zip(shifts, vehicles), prices).reduce(fixedCost(of: vehicles, scale)) {
      $0 - $1.0.0.kind.span * $1.0.1 * $1.1
    }
  }
}
