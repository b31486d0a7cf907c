import Quantities
import Routing

extension ProblemGenerator {
  /// Makes a problem in which most goods come from a hub or go there, as the rounds of networks have it.
  mutating func hubProblem() throws -> RoutingProblem {
    let hasPay = chance(70)
    let isTight = chance(50)
    let comings = chance(60) ? 85 : 15
    var places = (0..<locations).map { hubPlace($0, isTight) }
    // The hub hands out under other hours than it receives.
    places.append(hubPlace(0, isTight))
    let goods = (0..<shipments).map { _ in hubGoods(places.count, comings) }
    let fleet = (0..<vehicles).map { _ in hubVehicle(pays: hasPay) }
    let points = (0..<locations).map { _ in (random.below(20), random.below(20)) }
    let meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    return try RoutingProblem(
      places: places, shipments: goods, vehicles: fleet,
      travel: TravelMatrix(meters: meters, seconds: meters))
  }

  /// Makes a problem whose vehicles are at home at a hub that first receives goods, then hands out others.
  mutating func homeProblem(collected: Int) throws -> RoutingProblem {
    let hasPay = chance(70)
    let first = TimeWindow(opens: 0, closes: 30 + random.below(60))!
    let later = TimeWindow(opens: first.closes + 1 + random.below(20), closes: 400)!
    var places = (0..<locations).map { hubPlace($0, chance(30)) }
    places[0].windows = [first]
    places.append(
      RoutingProblem.Place(location: 0, windows: [later], setup: random.below(4)))
    let goods = (0..<shipments).map { index in
      let far = RoutingProblem.Task(
        place: 1 + random.below(locations - 1), service: random.below(12))
      let hub = RoutingProblem.Task(
        place: index < collected ? 0 : locations, service: random.below(12))
      return RoutingProblem.Shipment(
        pickup: index < collected ? far : hub, delivery: index < collected ? hub : far,
        load: [1 + random.below(4), random.below(3)],
        prize: chance(30) ? nil : chance(70) ? 2_000 : random.below(300))
    }
    let fleet = (0..<vehicles).map { _ in
      var vehicle = hubVehicle(pays: hasPay)
      vehicle.start = 0
      vehicle.end = 0
      vehicle.capacity = [4 + random.below(4), 3 + random.below(3)]
      return vehicle
    }
    let points = (0..<locations).map { _ in (random.below(20), random.below(20)) }
    let meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    return try RoutingProblem(
      places: places, shipments: goods, vehicles: fleet,
      travel: TravelMatrix(meters: meters, seconds: meters))
  }

  private mutating func hubPlace(_ location: Int, _ isTight: Bool) -> RoutingProblem.Place {
    func window(_ opens: Int) -> TimeWindow {
      TimeWindow(opens: opens, closes: opens + 5 + random.below(isTight ? 30 : 80))!
    }
    var windows = chance(70) ? [window(random.below(80))] : []
    if chance(20) { windows.append(window(120 + random.below(60))) }
    return RoutingProblem.Place(location: location, windows: windows, setup: random.below(4))
  }

  private mutating func hubGoods(_ places: Int, _ comings: Int) -> RoutingProblem.Shipment {
    func task(_ place: Int) -> RoutingProblem.Task {
      .init(place: place, service: random.below(12))
    }
    let far = 1 + random.below(places - 2)
    let comes = chance(comings)
    let other = chance(10) ? 1 + random.below(places - 2) : nil
    return RoutingProblem.Shipment(
      pickup: task(comes ? other ?? places - 1 : far), delivery: task(comes ? far : other ?? 0),
      load: [1 + random.below(4), random.below(3)],
      prize: chance(30) ? nil : chance(70) ? 2_000 : random.below(300))
  }

  private mutating func hubVehicle(pays: Bool) -> RoutingProblem.Vehicle {
    let start = chance(60) ? 0 : random.below(locations)
    let opens = random.below(30)
    return RoutingProblem.Vehicle(
      start: chance(15) ? nil : start, end: chance(15) ? nil : start,
      shift: TimeWindow(opens: opens, closes: opens + 120 + random.below(150))!,
      capacity: [4 + random.below(8), 3 + random.below(6)],
      fixedCost: chance(50) ? random.below(100) : 0, costPerMeter: 1 + random.below(4),
      costPerSecond: pays ? 1 + random.below(3) : 0)
  }
}
