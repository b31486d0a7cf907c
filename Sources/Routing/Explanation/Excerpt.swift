/// Some shipments and vehicles of a problem, as a problem of their own.
///
/// Goods that may be split are whole in it, and groups are left out.
struct Excerpt {
  let problem: RoutingProblem
  /// The index in the whole of each shipment.
  let shipments: [Int]
  /// The index in the whole of each vehicle.
  let vehicles: [Int]
  /// The index in the whole of each place.
  private let places: [Int]

  init(_ whole: RoutingProblem, shipments chosen: [Int], vehicles: [Int]) {
    var places = Numbering()
    var locations = Numbering()
    var shipments: [RoutingProblem.Shipment] = []
    for index in chosen {
      var shipment = whole.shipments[index]
      if let pickup = shipment.pickup { shipment.pickup?.place = places.number(of: pickup.place) }
      if let delivery = shipment.delivery {
        shipment.delivery?.place = places.number(of: delivery.place)
      }
      shipment.allowedVehicles = shipment.allowedVehicles.map { vehicles.positions(of: $0) }
      shipment.usualVehicles = shipment.usualVehicles.map { vehicles.positions(of: $0) }
      shipment.smallestPart = nil
      shipments.append(shipment)
    }
    let fleet = vehicles.map { index in
      var vehicle = whole.vehicles[index]
      vehicle.start = vehicle.start.map { locations.number(of: $0) }
      vehicle.end = vehicle.end.map { locations.number(of: $0) }
      vehicle.reloads = vehicle.reloads.map { places.number(of: $0) }
      return vehicle
    }
    let sites = places.known.map { index in
      var place = whole.places[index]
      place.location = locations.number(of: place.location)
      return place
    }
    problem = RoutingProblem(
      whole, places: sites, shipments: shipments, groups: [], vehicles: fleet,
      profiles: whole.profiles.map { TravelMatrix($0, of: locations.known) })
    self.shipments = chosen
    self.vehicles = vehicles
    self.places = places.known
  }

  /// The limit of the whole that a limit stands for.
  func whole(_ limit: RoutingLimit) -> RoutingLimit {
    switch limit {
    case .fleet(let vehicle): .fleet(vehicle: vehicles[vehicle])
    case .permission(let shipment, let vehicle):
      .permission(shipment: shipments[shipment], vehicle: vehicles[vehicle])
    case .conflict, .store: limit
    case .lastInFirstOut(let vehicle): .lastInFirstOut(vehicle: vehicles[vehicle])
    case .linehaulFirst(let vehicle): .linehaulFirst(vehicle: vehicles[vehicle])
    case .stops(let vehicle): .stops(vehicle: vehicles[vehicle])
    case .reloads(let vehicle): .reloads(vehicle: vehicles[vehicle])
    case .capacity(let vehicle, let dimension):
      .capacity(vehicle: vehicles[vehicle], dimension: dimension)
    case .stock(let place, let dimension): .stock(place: places[place], dimension: dimension)
    case .firstDay(let shipment): .firstDay(shipment: shipments[shipment])
    case .lastDay(let shipment): .lastDay(shipment: shipments[shipment])
    case .distance(let vehicle): .distance(vehicle: vehicles[vehicle])
    case .driving(let vehicle): .driving(vehicle: vehicles[vehicle])
    case .duration(let vehicle): .duration(vehicle: vehicles[vehicle])
    case .perishable(let vehicle): .perishable(vehicle: vehicles[vehicle])
    case .timeOnBoard(let shipment): .timeOnBoard(shipment: shipments[shipment])
    case .release(let shipment): .release(shipment: shipments[shipment])
    case .opening(let place): .opening(place: places[place])
    case .closing(let place): .closing(place: places[place])
    case .shiftStart(let vehicle): .shiftStart(vehicle: vehicles[vehicle])
    case .shiftEnd(let vehicle): .shiftEnd(vehicle: vehicles[vehicle])
    }
  }

  /// The route of the whole that a route stands for.
  func whole(_ route: RoutingPlan.Route) -> RoutingPlan.Route {
    var route = route
    route.vehicle = vehicles[route.vehicle]
    for stop in route.stops.indices {
      route.stops[stop].place = places[route.stops[stop].place]
      route.stops[stop].deliveries = route.stops[stop].deliveries.map { shipments[$0] }
      route.stops[stop].pickups = route.stops[stop].pickups.map { shipments[$0] }
    }
    return route
  }
}

/// Numbers things in the order in which they come.
private struct Numbering {
  private(set) var known: [Int] = []
  private var numbers: [Int: Int] = [:]

  mutating func number(of thing: Int) -> Int {
    if let number = numbers[thing] { return number }
    numbers[thing] = known.count
    known.append(thing)
    return known.count - 1
  }
}

extension [Int] {
  /// Where something is among the elements.
  fileprivate func positions(of some: [Int]) -> [Int] {
    let wanted = Set(some)
    return indices.filter { wanted.contains(self[$0]) }
  }
}

extension TravelMatrix {
  /// The journeys between some locations of another matrix.
  fileprivate init(_ whole: TravelMatrix, of locations: [Int]) {
    var meters: [Int32] = []
    var seconds: [Int32] = []
    for from in locations {
      for to in locations {
        let journey = whole.journey(from: from, to: to)
        meters.append(Int32(journey?.meters ?? Self.unreachable))
        seconds.append(Int32(journey?.seconds ?? Self.unreachable))
      }
    }
    count = locations.count
    storage = .tables(Tables(meters: meters, seconds: seconds))
    speeds = whole.speeds
  }
}
