import Quantities
import Testing

@testable import Routing

/// Debug builds compare what every move of the local search was to change with the plan reckoned anew.
@Suite struct `The genetic search with patterns of days` {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `keeps all rules, and gives one plan for one seed`(seed: UInt64) throws {
    let periodic = try Periodic(seed: seed, customers: 14, capacity: 14)
    let rule = StopRule(iterations: 4_500)
    let outcome = periodic.problem.solve(until: rule, seed: seed)
    #expect(periodic.problem.violations(in: outcome.plan) == [])
    #expect(periodic.problem.cost(of: outcome.plan) == outcome.cost)
    for (days, patterns) in zip(periodic.days(of: outcome.plan), periodic.patterns) {
      #expect(patterns.contains(days), "\(days) is none of \(patterns)")
    }
    #expect(outcome.iterations == 4_500)
    #expect(outcome.statistics[.crossover].tried > 30)
    #expect(periodic.problem.solve(until: rule, seed: seed).plan == outcome.plan)
  }

  @Test func `finds what trying everything finds, nearly always`() throws {
    var found = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      // Vans so small that some days need both.
      let periodic = try Periodic(seed: seed, customers: 5, capacity: 7)
      let optimum = try #require(periodic.optimum)
      try Self.withPatterns(periodic.problem) { plain in
        var search = GeneticSearch<Timeless>(plain, StopRule().start(), seed: seed)
        search.run(100)
        let cost = try #require(search.best?.cost)
        #expect(cost >= optimum, "seed \(seed)")
        if cost == optimum { found += 1 }
      }
    }
    // Where several customers have to change their days at once, so few plans may not find it.
    #expect(found >= 11)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `keeps to patterns in a child, each visit on its day`(seed: UInt64) throws {
    let periodic = try Periodic(seed: seed, customers: 10, capacity: 10)
    var random = RandomSource(seed: seed)
    try Self.withPatterns(periodic.problem) { plain in
      let patterns = try #require(plain.patterns)
      let prices = Prices(plain)
      func parent() -> Individual { Individual(plain.draft(prices, &random), plain) }
      let (mother, father) = (parent(), parent())
      let days = plain.crossover(mother, father, patterns, &random)
      let visits = days.joined()
      #expect(Set(visits).count == visits.count)
      for (day, visits) in days.enumerated() {
        #expect(visits.allSatisfy { Int(patterns.kindOfVisit[$0]) == day })
      }
      for job in 0..<Int32(patterns.jobCount) {
        let present = Set(visits.filter { patterns.jobOfVisit[$0] == job })
        #expect(
          patterns.patterns(of: job).contains { pattern in
            present.isSubset(of: patterns.range(of: pattern).map { patterns.members[$0] })
          })
      }
    }
  }

  @Test func `leaves to the walks what is not plain but for its days`() throws {
    func isServed(_ problem: RoutingProblem) -> Bool {
      let survey = Survey(problem)
      let metric = survey.tableMetric
      defer { metric.deallocate() }
      return PlainProblem.describesPatterns(survey, metric)
    }
    let plain = try Periodic(seed: 2, customers: 12).problem
    #expect(isServed(plain))
    #expect(try !isServed(Periodic(seed: 2, customers: 12, prize: 15).problem))
    func changed(
      shipment: (inout RoutingProblem.Shipment) -> Void = { _ in },
      vehicle: (inout RoutingProblem.Vehicle) -> Void = { _ in }
    ) throws -> RoutingProblem {
      var (shipments, vehicles) = (plain.shipments, plain.vehicles)
      shipment(&shipments[plain.groups[plain.couplings[0].groups[0]].shipments[0]])
      vehicle(&vehicles[0])
      return try RoutingProblem(
        places: plain.places, shipments: shipments, vehicles: vehicles, groups: plain.groups,
        couplings: plain.couplings, profiles: plain.profiles)
    }
    #expect(try !isServed(changed { $0.load = [9] }))
    #expect(try !isServed(changed { $0.delivery = .init(place: 9) }))
    #expect(try !isServed(changed(vehicle: { $0.costPerMeter = 2 })))
    #expect(try !isServed(changed(vehicle: { $0.longestDuration = 300 })))
    #expect(try !isServed(changed(vehicle: { ($0.start, $0.end) = (3, 3) })))
  }

  private static func withPatterns(
    _ problem: RoutingProblem, _ body: (PlainProblem) throws -> Void
  ) throws {
    let survey = Survey(problem)
    let metric = survey.tableMetric
    #expect(PlainProblem.describesPatterns(survey, metric))
    let terrain = Terrain<TableMetric, Total>(survey, metric: metric)
    let plain = PlainProblem(patternsOf: terrain)
    defer {
      plain.deallocate()
      terrain.deallocate()
    }
    try body(plain)
  }
}

extension Periodic {
  /// The least that any plan costs, found by trying all patterns, all ways to share the customers of a day
  /// among its two vans, and all orders.
  var optimum: Int? {
    let customers = patterns.count
    let travel = problem.profiles[0]
    let capacity = problem.vehicles[0].capacity[0]
    func meters(_ from: Int, _ to: Int) -> Int { travel.journey(from: from, to: to)?.meters ?? 0 }
    func shortest(_ rest: Set<Int>, from place: Int) -> Int {
      rest.map { meters(place, $0) + shortest(rest.subtracting([$0]), from: $0) }.min()
        ?? meters(place, 0)
    }
    var loads = [Int](repeating: 0, count: customers)
    for (shipment, visit) in visits.enumerated() {
      loads[visit.customer] = problem.shipments[shipment].load[0]
    }
    let tours: [Int?] = (0..<(1 << customers)).map { set in
      let members = (0..<customers).filter { set >> $0 & 1 == 1 }
      guard members.reduce(0, { $0 + loads[$1] }) <= capacity else { return nil }
      return members.isEmpty ? 0 : shortest(Set(members.map { $0 + 1 }), from: 0)
    }
    let costOfDay: [Int?] = tours.indices.map { set in
      tours.indices.compactMap { part in
        guard part & ~set == 0, let one = tours[part], let two = tours[set ^ part] else {
          return nil
        }
        return one + two
      }.min()
    }
    var sets: [[Int]] = [[0, 0, 0, 0]]
    for (customer, patterns) in patterns.enumerated() {
      sets = sets.flatMap { set in
        patterns.map { pattern in
          var set = set
          for day in pattern { set[day] |= 1 << customer }
          return set
        }
      }
    }
    return sets.compactMap { set in
      set.reduce(0 as Int?) { sum, day in
        guard let sum, let cost = costOfDay[day] else { return nil }
        return sum + cost
      }
    }.min()
  }
}
