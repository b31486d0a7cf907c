import Quantities
import Testing

@testable import Routing

/// Bounds where pairs of pickup and delivery are followed or goods are rounded, on problems small enough
/// to be solved by trying everything.
@Suite struct `A bound on pairs and on heavy goods` {
  /// Roads keep the triangle inequality, so that labels with fewer goods aboard stand for others.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `meets the optimum of pairs`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, locations: 7)
    let problem = try generator.pairProblem()
    guard let optimum = exhaustiveOptimum(problem) else { return }
    for start in [optimum, optimum + 50] {
      let network = PricingNetwork(problem, cutoff: start + 1)
      let answer = ProofSearch(cutoff: start + 1, watch: StopRule().start()) { _ in }
        .run(network, from: [])
      #expect(answer.bound <= optimum)
      if network.relaxed.isEmpty { #expect(answer.bound == optimum) }
    }
  }

  /// Where no hour matters, goods are the clock, and are rounded where vehicles are priced roughly.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `is never above the optimum where goods are rounded`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed)
    let problem = try generator.plainProblem().heavier(by: 997)
    guard let optimum = exhaustiveOptimum(problem) else { return }
    let rough = ProofSearch(cutoff: optimum + 1, watch: StopRule().start(), fewLabels: 1) { _ in }
      .run(PricingNetwork(problem, cutoff: optimum + 1), from: [])
    #expect(rough.bound <= optimum)
  }
}

extension ProblemGenerator {
  /// Makes a problem of pairs of pickup and delivery that nothing is left aside of.
  ///
  /// Where places close there are no services: a stop that does several may begin the first in time.
  mutating func pairProblem() throws -> RoutingProblem {
    let points = (0..<locations).map { _ in (random.below(30), random.below(30)) }
    let meters = points.map { a in points.map { b in abs(a.0 - b.0) + abs(a.1 - b.1) } }
    let hasWindows = chance(60)
    let places = (0..<locations).map { index in
      let opens = random.below(80)
      let window = TimeWindow(opens: opens, closes: opens + 20 + random.below(80))!
      return RoutingProblem.Place(location: index, windows: hasWindows ? [window] : [])
    }
    let goods = (0..<shipments).map { _ in
      let pickup = 1 + random.below(locations - 1)
      return RoutingProblem.Shipment(
        pickup: .init(place: pickup, service: hasWindows ? 0 : random.below(3)),
        delivery: .init(
          place: 1 + (pickup + random.below(locations - 2)) % (locations - 1),
          service: hasWindows ? 0 : random.below(3)),
        load: [1 + random.below(4)], prize: chance(50) ? 1_000 : random.below(150))
    }
    let hourly = chance(40) ? 1 : 0
    let vehicle = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 150 + random.below(150))!,
      capacity: [4 + random.below(6)], fixedCost: random.below(40), costPerMeter: 1,
      costPerSecond: hourly)
    return try RoutingProblem(
      places: places, shipments: goods,
      vehicles: [RoutingProblem.Vehicle](repeating: vehicle, count: vehicles),
      travel: TravelMatrix(meters: meters, seconds: meters))
  }
}

extension RoutingProblem {
  /// The same problem with all goods and vehicles so many times as large.
  fileprivate func heavier(by factor: Int32) -> RoutingProblem {
    func times(_ load: Load) -> Load { Load(lanes: load.lanes &* factor) }
    let goods = shipments.map { shipment in
      var shipment = shipment
      shipment.load = times(shipment.load)
      shipment.returnLoad = shipment.returnLoad.map(times)
      return shipment
    }
    let fleet = vehicles.map { vehicle in
      var vehicle = vehicle
      vehicle.capacity = times(vehicle.capacity)
      return vehicle
    }
    return RoutingProblem(self, places: places, shipments: goods, groups: groups, vehicles: fleet)
  }
}
