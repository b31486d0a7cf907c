import Quantities
import Routing

extension ProblemGenerator {
  /// Makes a problem with what the search reckons by differences alone: windows, loads, lengths, ends
  /// and kinds of vehicles, prizes and groups, and hardly anything that has to be simulated.
  mutating func plainProblem() throws -> RoutingProblem {
    let features = PlainFeatures(&self)
    let places = (0..<locations).map { plainPlace($0, features) }
    var goods = (0..<shipments).map { _ in plainShipment(places.count, features) }
    var groups: [RoutingProblem.Group] = []
    if features.groups {
      groups = [.init(shipments: [0, 1], prize: chance(60) ? random.below(300) : nil)]
      goods[0].prize = nil
      goods[1].prize = nil
    }
    let model = plainVehicle(features)
    let fleet = (0..<vehicles).map { _ in features.kinds ? plainVehicle(features) : model }
    return try RoutingProblem(
      places: places, shipments: goods, vehicles: fleet, groups: groups,
      travel: plainTravel(features))
  }

  private mutating func plainTravel(_ features: PlainFeatures) throws -> TravelMatrix {
    let points = (0..<locations).map { _ in (random.below(20), random.below(20)) }
    let meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    var seconds = meters
    if features.detours {
      for from in 0..<locations {
        for to in 0..<locations where from != to {
          seconds[from][to] += random.below(5)
          if chance(2) { seconds[from][to] = TravelMatrix.unreachable }
        }
      }
    }
    return try TravelMatrix(meters: meters, seconds: seconds)
  }

  private mutating func plainPlace(
    _ index: Int, _ features: PlainFeatures
  ) -> RoutingProblem.Place {
    func window(_ opens: Int) -> TimeWindow {
      TimeWindow(opens: opens, closes: opens + 5 + random.below(60))!
    }
    var windows = features.windows && chance(60) ? [window(random.below(100))] : []
    if features.choices, chance(50) { windows.append(window(100 + random.below(60))) }
    return RoutingProblem.Place(location: index, windows: windows)
  }

  private mutating func plainShipment(
    _ places: Int, _ features: PlainFeatures
  ) -> RoutingProblem.Shipment {
    func task() -> RoutingProblem.Task {
      RoutingProblem.Task(place: random.below(places), service: random.below(5))
    }
    let isPair = features.pairs && chance(60)
    let isPickup = features.pickups && chance(features.deliveries ? 50 : 100)
    var shipment = RoutingProblem.Shipment(
      pickup: isPair || isPickup ? task() : nil, delivery: isPair || !isPickup ? task() : nil,
      load: features.lanes ? [1 + random.below(4), random.below(4)] : [1 + random.below(4)],
      prize: features.required && chance(50) ? nil : chance(70) ? 1_000 : random.below(150),
      allowedVehicles: features.permits && chance(30) ? [random.below(vehicles)] : nil)
    if shipment.pickup == nil, features.returns, chance(40) {
      shipment.returnLoad = [random.below(4)]
    }
    return shipment
  }

  private mutating func plainVehicle(_ features: PlainFeatures) -> RoutingProblem.Vehicle {
    let start = features.ends ? random.below(locations) : 0
    let opens = features.hours ? random.below(40) : 0
    var vehicle = RoutingProblem.Vehicle(
      start: features.openEnds && chance(40) ? nil : start,
      end: features.openEnds && chance(40) ? nil : features.ends ? random.below(locations) : 0,
      shift: TimeWindow(opens: opens, closes: opens + 150 + random.below(100))!,
      capacity: [6 + random.below(10), 6 + random.below(10)],
      fixedCost: chance(70) ? random.below(100) : 0, costPerMeter: 1 + random.below(4),
      costPerSecond: features.pay ? random.below(3) : 0)
    if features.lengths { vehicle.longestDuration = 40 + random.below(80) }
    vehicle.isLinehaulFirst = features.linehaulFirst
    return vehicle
  }
}

/// What a generated problem uses.
private struct PlainFeatures {
  let windows, choices, detours, groups, pairs, pickups, deliveries, lanes, returns, required,
    permits, kinds, ends, openEnds, hours, pay, lengths, linehaulFirst: Bool

  init(_ generator: inout ProblemGenerator) {
    windows = generator.chance(50)
    detours = generator.chance(50)
    groups = generator.chance(20)
    pairs = generator.chance(30)
    pickups = generator.chance(50)
    deliveries = generator.chance(50)
    lanes = generator.chance(30)
    returns = generator.chance(20)
    required = generator.chance(30)
    permits = generator.chance(20)
    kinds = generator.chance(60)
    ends = generator.chance(40)
    openEnds = generator.chance(20)
    hours = generator.chance(30)
    pay = generator.chance(40)
    lengths = generator.chance(20)
    linehaulFirst = generator.chance(15)
    // Several windows and a price of time together would have to be simulated.
    choices = !pay && !lengths && generator.chance(30)
  }
}
