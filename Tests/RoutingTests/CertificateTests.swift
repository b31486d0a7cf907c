import Foundation
import Quantities
import Routing
import Testing

/// What a bound leaves for others to check.
@Suite struct `A certificate` {
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func `holds for any small problem`(seed: UInt64) throws {
    var whole = ProblemGenerator(seed: seed)
    var plain = ProblemGenerator(seed: seed)
    for problem in [try whole.wholeProblem(), try plain.plainProblem()] {
      let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
      for start in [plan, RoutingPlan(routes: [], unserved: Array(problem.shipments.indices))] {
        let bound = problem.prove(start, until: StopRule())
        guard let certificate = bound.certificate else { continue }
        #expect(problem.faults(in: certificate, plan: bound.plan ?? plan) == [])
        #expect(certificate.bound <= bound.cost)
        #expect(certificate.trusted.contains(.noCheaperRoute))
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `holds with cuts, and proves what is said without enumeration`(seed: UInt64) throws {
    let (problem, plan) = try Self.delivery(seed: seed, customers: 24)
    let bound = problem.prove(plan, until: StopRule(time: .seconds(10)))
    let certificate = try #require(bound.certificate)
    #expect(problem.faults(in: certificate, plan: plan) == [])
    #expect(!certificate.columns.isEmpty)
    if bound.statistics.routes == nil { #expect(certificate.claim == bound.cost) }
    let text = try JSONEncoder().encode(certificate)
    #expect(try JSONDecoder().decode(BoundCertificate.self, from: text) == certificate)
  }

  /// Whatever is changed: it is caught, or what is said is still right.
  @Test func `is not to be forged`() throws {
    var caught = 0
    var forged = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed)
      let problem = try generator.plainProblem()
      guard let optimum = exhaustiveOptimum(problem) else { continue }
      let plan = problem.solve(until: StopRule(iterations: 100), seed: seed).plan
      guard let certificate = problem.prove(plan, until: StopRule()).certificate else { continue }
      var random = RandomSource(seed: seed)
      for _ in 0..<60 {
        var copy = certificate
        copy.forge(&random)
        guard copy != certificate else { continue }
        forged += 1
        if problem.faults(in: copy, plan: plan).isEmpty {
          #expect(copy.bound <= optimum, "seed \(seed)")
        } else {
          caught += 1
        }
      }
    }
    #expect(forged > 500)
    #expect(caught > forged / 2)
  }

  @Test func `is caught where the sum, a step or a sign is wrong`() throws {
    let (problem, plan) = try Self.delivery(seed: 1, customers: 24)
    let bound = problem.prove(plan, until: StopRule(time: .seconds(10)))
    let right = try #require(bound.certificate)
    func faults(_ change: (inout BoundCertificate) -> Void) -> [CertificateFault] {
      var copy = right
      change(&copy)
      return problem.faults(in: copy, plan: plan)
    }
    #expect(
      faults {
        $0.bound += 1
        $0.claim = max($0.claim, $0.bound)
      }.contains { if case .wrongBound = $0 { true } else { false } })
    #expect(faults { $0.trusted = [] }.contains(.unnamedStep(.noCheaperRoute)))
    #expect(faults { $0.version = 2 } == [.unknownVersion(2)])
    #expect(faults { $0.problem = "" } == [.otherProblem])
    #expect(faults { $0.scale = .min } == [.scaleOutOfRange])
    #expect(faults { $0.claim = .max }.contains(.boundOutOfRange))
    #expect(faults { $0.jobs[0].price = -1 }.contains(.negativePrice(.job(0))))
    #expect(faults { $0.jobs[0].visits = [.max] }.contains(.unknownIndex(.job(0))))
    #expect(faults { $0.jobs[1].visits = $0.jobs[0].visits }.contains(.repeated(.job(1))))
    #expect(faults { $0.kinds[0].least = 1 }.contains(.positiveLeast(kind: 0)))
    #expect(faults { $0.kinds[0].vehicles = [.min] }.contains(.unknownIndex(.kind(0))))
    #expect(
      faults { $0.kinds[0].vehicles.removeLast() }.contains {
        if case .unpricedVehicle = $0 { true } else { false }
      })
    #expect(faults { $0.columns[0].visits = [.min] }.contains(.unknownIndex(.column(0))))
    #expect(faults { $0.columns[0].kind = -1 }.contains(.unknownIndex(.column(0))))
    #expect(faults { $0.columns[0].visits = [] }.contains(.impossibleColumn(0)))
    #expect(
      faults { $0.fixed = [.init(kind: 9, from: nil, to: [])] }
        .contains(.unknownIndex(.fixedJourneys(0))))
  }

  @Test func `is of one problem only`() throws {
    var prints: Set<UInt64> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      var generator = ProblemGenerator(seed: seed)
      var again = ProblemGenerator(seed: seed)
      let problem = try generator.wholeProblem()
      #expect(problem.fingerprint == (try again.wholeProblem()).fingerprint)
      prints.insert(problem.fingerprint)
      let changes: [RoutingLimit] = [
        .fleet(vehicle: 0), .capacity(vehicle: 1, dimension: 1), .shiftEnd(vehicle: 0),
      ]
      for change in changes {
        let other = try problem.relaxed(by: [.init(change)])
        #expect(other.fingerprint != problem.fingerprint)
        prints.insert(other.fingerprint)
      }
    }
    #expect(prints.count == 160)
    let (problem, plan) = try Self.delivery(seed: 1, customers: 5)
    let (other, _) = try Self.delivery(seed: 2, customers: 5)
    let certificate = try #require(problem.prove(plan, until: StopRule()).certificate)
    #expect(problem.faults(in: certificate) == [])
    #expect(other.faults(in: certificate) == [.otherProblem])
  }

  @Test func `names a known problem by the same number on every machine`() throws {
    let problem = try RoutingProblem(
      places: [.init(location: 1)],
      shipments: [.init(pickup: nil, delivery: .init(place: 0), load: [1])],
      vehicles: [.init(start: 0, end: nil, shift: .init(opens: 0, closes: 9)!, capacity: [1])],
      travel: try TravelMatrix(meters: [[0, 5], [6, 0]], seconds: [[0, 7], [8, 0]]))
    // Reckoned by another program.
    #expect(problem.fingerprint == 2_951_516_201_984_502_565)
  }

  /// A route that all prices pay for, and one that nothing pays for, are told apart.
  @Test func `names the column that its least reduced cost forgets`() throws {
    let (problem, plan) = try Self.delivery(seed: 2, customers: 24)
    let bound = problem.prove(plan, until: StopRule(time: .seconds(10)))
    var certificate = try #require(bound.certificate)
    let faults = { problem.faults(in: certificate) }
    #expect(faults() == [])
    // What one job is paid more, the bound does not notice where its rounding hides it.
    certificate.jobs = certificate.jobs.map { .init(visits: $0.visits, price: $0.price + 1 << 36) }
    certificate.cutoff = .max >> 4
    let proved = faults().compactMap { fault -> Int? in
      if case .wrongBound(_, let proved) = fault { proved } else { nil }
    }
    certificate.bound = try #require(proved.first)
    certificate.claim = certificate.bound
    #expect(faults().contains { if case .columnBelowLeast = $0 { true } else { false } })
  }

  /// A route from a place that closes early to one whose goods are released late waits in between.
  @Test func `counts the time until goods are released`() throws {
    let stations = [0, 100, 101]
    let line = stations.map { from in stations.map { abs(from - $0) } }
    let problem = try RoutingProblem(
      places: [
        .init(location: 1, windows: [.init(opens: 0, closes: 110)!]), .init(location: 2),
      ],
      shipments: [
        .init(pickup: nil, delivery: .init(place: 0), load: [1], prize: 1_000),
        .init(pickup: nil, delivery: .init(place: 1), load: [1], prize: 1_000, release: 150),
      ],
      vehicles: (0..<2).map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 400)!, capacity: [2],
          costPerSecond: 1)
      },
      travel: try TravelMatrix(meters: line, seconds: line))
    let plan = RoutingPlan(routes: [], unserved: [0, 1])
    let bound = problem.prove(plan, until: StopRule())
    let certificate = try #require(bound.certificate)
    #expect(certificate.columns.contains { $0.visits == [1, 3] })
    // It is at the first place by 110, at the second at 150, and home at 251.
    #expect(bound.cost == 241)
    #expect(problem.faults(in: certificate) == [])
  }

  @Test func `refuses cuts that a plan may break`() throws {
    let (problem, plan) = try Self.delivery(seed: 3, customers: 24)
    let bound = problem.prove(plan, until: StopRule(time: .seconds(10)))
    var certificate = try #require(bound.certificate)
    certificate.capacityCuts.append(.init(visits: [1, 3], vehicles: 2, price: 5))
    certificate.capacityCuts.append(.init(visits: [1, 3], vehicles: .max, price: .max))
    certificate.subsetCuts.append(.init(jobs: [0, 1], memory: [], price: 5))
    certificate.subsetCuts.append(.init(jobs: [0, 1, 99], memory: [], price: 5))
    let faults = problem.faults(in: certificate)
    let capacity = certificate.capacityCuts.count
    let subset = certificate.subsetCuts.count
    #expect(faults.contains(.invalidCut(.capacityCut(capacity - 2))))
    #expect(faults.contains(.invalidCut(.capacityCut(capacity - 1))))
    #expect(faults.contains(.invalidCut(.subsetCut(subset - 2))))
    #expect(faults.contains(.unknownIndex(.subsetCut(subset - 1))))
  }

  @Test func `is none where nothing was proved`() throws {
    let (problem, plan) = try Self.delivery(seed: 4, customers: 5)
    let flag = Cancellation()
    flag.raise()
    #expect(problem.prove(plan, until: StopRule(cancellation: flag)).certificate == nil)
  }

  /// Vans that bring goods from one depot, and a plan found in little time.
  static func delivery(seed: UInt64, customers: Int) throws -> (RoutingProblem, RoutingPlan) {
    var random = RandomSource(seed: seed)
    let points = (0...customers).map { _ in
      (x: Double(random.below(1_000)), y: Double(random.below(1_000)))
    }
    let problem = try RoutingProblem(
      places: (1...customers).map { .init(location: $0) },
      shipments: (0..<customers).map { index in
        .init(pickup: nil, delivery: .init(place: index), load: [10 + random.below(20)])
      },
      vehicles: (0..<customers).map { _ in
        .init(
          start: 0, end: 0, shift: .init(opens: 0, closes: 1 << 24)!, capacity: [80],
          costPerMeter: 1)
      },
      travel: try TravelMatrix(points: points))
    return (problem, problem.solve(until: StopRule(iterations: 3_000), seed: seed).plan)
  }
}

extension BoundCertificate {
  /// Changes one thing, as somebody might who wants a better bound; half of the time the bound as well.
  fileprivate mutating func forge(_ random: inout RandomSource) {
    let amount = 1 << random.below(42)
    switch random.below(7) {
    case 0: jobs[random.below(jobs.count)].price += amount
    case 1: kinds[random.below(kinds.count)].least += amount
    case 2:
      capacityCuts.append(
        .init(visits: jobs[random.below(jobs.count)].visits, vehicles: 2, price: amount))
    case 3: if !subsetCuts.isEmpty { subsetCuts[random.below(subsetCuts.count)].price -= amount }
    case 4: jobs[random.below(jobs.count)].visits = []
    case 5: kinds.remove(at: random.below(kinds.count))
    default: break
    }
    if random.below(2) == 0 {
      bound += 1 + random.below(50)
      claim = max(claim, bound)
      cutoff = max(cutoff, claim)
    }
  }
}
