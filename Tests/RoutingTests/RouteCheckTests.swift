import Quantities
import Routing
import Testing

@Suite struct `A search that checks routes` {
  /// Forbids some goods to ride with others and some to be handled before others, vehicle by vehicle:
  /// what carries less is never worse.
  private func check(_ problem: RoutingProblem, _ random: inout RandomSource) -> RouteCheck {
    let count = problem.shipments.count
    func pairs() -> [[Bool]] {
      (0..<count).map { _ in (0..<count).map { _ in random.below(6) == 0 } }
    }
    let kinds = problem.vehicles.indices.map { _ in
      random.below(4) == 0 ? nil : random.below(3)
    }
    let (apart, unordered) = ((0..<3).map { _ in pairs() }, (0..<3).map { _ in pairs() })
    return RouteCheck(kinds: kinds) { route in
      let kind = kinds[route.vehicle]!
      var handled: [Int] = []
      for stop in route.stops {
        let these = Set(stop.deliveries + stop.pickups)
        for shipment in these {
          for earlier in handled where earlier != shipment {
            if apart[kind][earlier][shipment] || apart[kind][shipment][earlier] { return false }
            if unordered[kind][earlier][shipment] { return false }
          }
          for other in these where other != shipment {
            if apart[kind][other][shipment] { return false }
          }
        }
        handled += these
      }
      return true
    }
  }

  /// Refuses three routes of ten, whatever they are like.
  private func whim(_ problem: RoutingProblem, _ random: inout RandomSource) -> RouteCheck {
    let kinds = problem.vehicles.indices.map { _ in
      random.below(4) == 0 ? nil : random.below(3)
    }
    let seed = random.next()
    return RouteCheck(kinds: kinds) { route in
      var mixed = RandomSource(seed: seed, stream: kinds[route.vehicle]!)
      for stop in route.stops {
        for number in stop.deliveries.sorted() + [-1] + stop.pickups.sorted() + [-2] {
          mixed = RandomSource(seed: mixed.next(), stream: number)
        }
      }
      return mixed.below(10) >= 3
    }
  }

  @Test(arguments: 1...120 as ClosedRange<UInt64>)
  func `finds the best plan that passes`(seed: UInt64) throws {
    var generator = ProblemGenerator(
      seed: seed, shipments: seed.isMultiple(of: 4) ? 4 : 3, vehicles: 2, locations: 4)
    let problem = try seed % 3 == 0 ? generator.wholeProblem() : generator.plainProblem()
    let check = check(problem, &generator.random)
    guard let optimum = exhaustiveOptimum(problem, check) else { return }
    let outcome = problem.solve(until: StopRule(iterations: 600), seed: seed, checking: check)
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(outcome.plan.routes.allSatisfy(check.admits))
    #expect(outcome.cost == optimum)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `never takes up what does not pass, whatever it starts from`(seed: UInt64) throws {
    var generator = ProblemGenerator(seed: seed, shipments: 12, vehicles: 5)
    let problem = try seed % 2 == 0 ? generator.wholeProblem() : generator.plainProblem()
    let check = whim(problem, &generator.random)
    let rule = StopRule(iterations: 60)
    let start = seed % 3 == 0 ? problem.solve(until: rule).plan : nil
    let outcome = problem.solve(until: rule, seed: seed, from: start, checking: check)
    #expect(outcome.plan.routes.allSatisfy(check.admits))
    #expect(outcome.cost == problem.cost(of: outcome.plan))
    let again = problem.solve(
      until: rule, seed: seed, threads: 2, from: start, checking: check)
    #expect(again.plan == outcome.plan)
    // A plan that passes is taken over.
    let kept = problem.solve(until: StopRule(iterations: 0), from: outcome.plan, checking: check)
    #expect(kept.cost <= outcome.cost)
  }

  /// So many visits would be searched in regions, or by crossing plans, if nothing had to be checked.
  @Test(arguments: [60, 800])
  func `is one search, however large`(shipments: Int) throws {
    var random = RandomSource(seed: 5)
    let points = (0...shipments).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    let vehicle = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 100_000)!, capacity: [20],
      costPerMeter: 1)
    let problem = try RoutingProblem(
      places: points.indices.map { .init(location: $0) },
      shipments: (1...shipments).map { .init(pickup: nil, delivery: .init(place: $0), load: [1]) },
      vehicles: Array(repeating: vehicle, count: shipments / 5),
      travel: try TravelMatrix(points: points))
    // Numbers go up or down along a route, by vehicle.
    let check = RouteCheck(kinds: problem.vehicles.indices.map { $0 % 2 }) { route in
      let numbers = route.stops.flatMap(\.deliveries)
      return numbers == numbers.sorted { route.vehicle % 2 == 0 ? $0 < $1 : $0 > $1 }
    }
    let rule = StopRule(iterations: 100)
    let outcome = problem.solve(until: rule, checking: check)
    #expect(problem.violations(in: outcome.plan) == [])
    #expect(outcome.plan.routes.allSatisfy(check.admits))
    #expect(problem.solve(until: rule, threads: 2, checking: check).plan == outcome.plan)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `asks of goods that are split as they ride`(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let points = (0..<6).map { _ in (x: Double(random.below(100)), y: Double(random.below(100))) }
    let vehicle = RoutingProblem.Vehicle(
      start: 0, end: 0, shift: TimeWindow(opens: 0, closes: 10_000)!, capacity: [6],
      costPerMeter: 1)
    let problem = try RoutingProblem(
      places: points.indices.map { .init(location: $0) },
      shipments: (1..<6).map { place in
        .init(
          pickup: nil, delivery: .init(place: place, service: random.below(3)),
          load: [2 + random.below(8)], smallestPart: [1])
      },
      vehicles: Array(repeating: vehicle, count: 8), travel: try TravelMatrix(points: points))
    let check = check(problem, &random)
    let outcome = problem.solve(until: StopRule(iterations: 200), seed: seed, checking: check)
    #expect(outcome.plan.routes.allSatisfy(check.admits))
    #expect(outcome.plan.unserved.isEmpty)
  }
}
