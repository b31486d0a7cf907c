import Quantities
import Routing

/// Makes small random problems with all that a problem may have.
struct ProblemGenerator {
  var random: RandomSource
  var locations = 6
  var shipments = 4
  var vehicles = 2
  var days = 2
  /// Windows, services and shifts are of a day of so many seconds.
  let dayLength = 10_000

  init(seed: UInt64, shipments: Int = 4, vehicles: Int = 2, locations: Int = 6) {
    random = RandomSource(seed: seed)
    self.shipments = shipments
    self.vehicles = vehicles
    self.locations = locations
  }

  mutating func problem() throws -> RoutingProblem {
    let hasStores = chance(50)
    let places = (0..<(locations + 2)).map { place($0) }
    let stores = hasStores ? (0..<2).map { _ in store() } : []
    let shipments = (0..<shipments).map { _ in shipment(places.count, stores.count) }
    let fleet = (0..<vehicles).map { _ in vehicle() }
    return try RoutingProblem(
      places: places, shipments: shipments, vehicles: fleet, stores: stores, travel: travel())
  }

  private mutating func travel() throws -> TravelMatrix {
    let points = (0..<locations).map { _ in (random.below(1_000), random.below(1_000)) }
    var meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    var seconds = meters
    for from in 0..<locations {
      for to in 0..<locations where from != to {
        seconds[from][to] += random.below(50)
        if chance(3) { meters[from][to] = TravelMatrix.unreachable }
      }
    }
    return try TravelMatrix(meters: meters, seconds: seconds)
  }

  /// The last places are a second one at some location.
  private mutating func place(_ index: Int) -> RoutingProblem.Place {
    var windows: [TimeWindow] = []
    for day in 0..<days where chance(60) {
      let opens = day * dayLength + random.below(6_000)
      windows.append(TimeWindow(opens: opens, closes: opens + 1_000 + random.below(3_000))!)
      if chance(40) {
        windows.append(
          TimeWindow(opens: opens + 5_000, closes: opens + 5_000 + random.below(2_000))!)
      }
    }
    return RoutingProblem.Place(
      location: index % locations, windows: windows, setup: random.below(200))
  }

  private mutating func store() -> RoutingProblem.Store {
    RoutingProblem.Store(limit: [5 + random.below(20), 40], days: days)
  }

  private mutating func stay(_ stores: Int, day: Int) -> RoutingProblem.Stay? {
    guard stores > 0, chance(50) else { return nil }
    return RoutingProblem.Stay(
      store: random.below(stores), day: day, load: [1 + random.below(10), random.below(5)])
  }

  private mutating func shipment(_ places: Int, _ stores: Int) -> RoutingProblem.Shipment {
    // Half of the ends are at the hub, which is place 0.
    let pickup = chance(50) ? 0 : random.below(places)
    var delivery = chance(50) ? 0 : random.below(places)
    if delivery == pickup, chance(90) { delivery = (pickup + 1) % places }
    return RoutingProblem.Shipment(
      pickup: .init(place: pickup, service: random.below(300)),
      delivery: .init(place: delivery, service: random.below(300)),
      load: [1 + random.below(6), random.below(4)],
      prize: chance(70) ? 1_000_000 : random.below(60_000),
      allowedVehicles: chance(15) ? [random.below(vehicles)] : nil,
      pickupStore: stay(stores, day: random.below(days)),
      deliveryStore: stay(stores, day: random.below(days)))
  }

  private mutating func vehicle() -> RoutingProblem.Vehicle {
    let day = random.below(days)
    let opens = day * dayLength + random.below(3_000)
    return RoutingProblem.Vehicle(
      start: random.below(locations), end: chance(30) ? nil : random.below(locations),
      shift: TimeWindow(opens: opens, closes: opens + 4_000 + random.below(4_000))!, day: day,
      capacity: [6 + random.below(6), 4 + random.below(6)],
      fixedCost: chance(50) ? random.below(30_000) : 0, costPerMeter: 1 + random.below(10),
      costPerSecond: random.below(4))
  }
}
