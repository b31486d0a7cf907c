import Quantities

/// The innermost loop of the search on its own, to be timed beside the same loop in another
/// language.
///
/// Every customer of a plan is looked at as if a twin of it were to be inserted beside its nearest
/// visits; nothing is changed. For problems with time windows, one kind of vehicle and one dimension
/// of load that goes one way, where a metre takes a second, back and forth.
@_spi(Benchmarks) public struct InsertionScan: ~Copyable {
  private typealias Scanner = Annealer<RowMetric, Windowed, Total>

  private var annealer: Scanner

  /// All that the loop reads, in the numbering of the kernel: sites are visits, then ends of
  /// vehicles; nodes are visits, then the start and the end of each route.
  public struct Layout: Sendable {
    /// The number of sites.
    public let siteCount: Int
    /// Metres from each site (row) to each (column); a metre takes a second.
    public let meters: [Int32]
    /// Of each visit: when its window opens and closes, its service, its load.
    public let visits: [Int32]
    /// The visits near to each visit (row), nearest first.
    public let near: [Int32]
    /// The visits in a row of them.
    public let nearCount: Int
    /// How many of a row are looked at.
    public let nearest: Int
    /// The visit of each job.
    public let jobVisits: [Int32]
    /// The cost of leaving each job out.
    public let prizes: [Int]
    /// The visits of each route, in order.
    public let routes: [[Int32]]
    /// The routes with a visit, as the search lists them.
    public let used: [Int32]
    /// A route without a visit, or -1.
    public let idle: Int32
    /// Of the vehicles: capacity, fixed cost, cost per metre, sites of start and end, shift.
    public let vehicle: [Int]
    /// Of so many insertions, one is overlooked.
    public let blinkRate: Int
    /// Where the random numbers begin.
    public let seed: UInt64
  }

  /// What a scan did, equal wherever the same work was done.
  public struct Work: Hashable, Sendable {
    /// Insertions whose cost was reckoned.
    public var evaluations = 0
    /// Mixed from the cost and place of every insertion found.
    public var checksum: UInt64 = 0

    /// Makes the count of work.
    public init(evaluations: Int = 0, checksum: UInt64 = 0) {
      self.evaluations = evaluations
      self.checksum = checksum
    }
  }

  private static var seed: UInt64 { 1 }

  /// Makes a plan to scan by so many iterations of the search.
  public init(_ problem: RoutingProblem, iterations: Int) {
    let survey = Survey(problem)
    guard let metric = survey.tableMetric.oneTable else {
      preconditionFailure("the scan is for journeys that one table tells")
    }
    let terrain = Terrain<RowMetric, Total>(survey, metric: metric)
    annealer = Annealer(terrain, RandomSource(seed: Self.seed))
    annealer.recreate()
    annealer.settle(below: .infinity)
    for _ in 0..<iterations {
      annealer.ruin()
      annealer.recreate()
      annealer.settle(below: Double(annealer.cost))
    }
    for route in 0..<terrain.routeCount { annealer.chain.refresh(route) }
  }

  deinit { annealer.terrain.deallocate() }

  /// Looks at all customers so many times.
  @inline(never)
  public mutating func scan(rounds: Int) -> Work {
    annealer.random = RandomSource(seed: Self.seed)
    annealer.blink = 0
    annealer.opensFreely = true
    annealer.scansEnds = false
    annealer.openKind = -1
    annealer.fixedShare = 256
    annealer.tally.evaluations = 0
    var work = Work()
    let jobs = Int32(truncatingIfNeeded: annealer.terrain.jobs.count)
    for _ in 0..<rounds {
      for job in 0..<jobs {
        var slot = Slot()
        annealer.findSlot(for: job, &slot)
        let found =
          UInt64(bitPattern: Int64(slot.cost)) &* 31 &+ UInt64(UInt32(bitPattern: slot.pred))
        work.checksum = work.checksum &* 0x9E37_79B9_7F4A_7C15 &+ found
      }
    }
    work.evaluations = annealer.tally.evaluations
    return work
  }

  /// What the loop reads.
  public var layout: Layout {
    let terrain = annealer.terrain
    let width = terrain.metric.width
    let kind = terrain.kinds[0]
    return Layout(
      siteCount: width,
      meters: (0..<(width * width)).map { terrain.metric.table[$0] },
      visits: (0..<terrain.visitCount).flatMap { index in
        let visit = terrain.visits[index]
        return [visit.opens, visit.closes, visit.service, terrain.goods[index]]
      },
      near: (0..<(terrain.visitCount * terrain.nearCount)).map { terrain.near[$0] },
      nearCount: terrain.nearCount, nearest: min(Scanner.nearest, terrain.nearCount),
      jobVisits: (0..<terrain.jobs.count).map { job in
        terrain.choices[terrain.jobs[job].firstChoice].first
      },
      prizes: (0..<terrain.jobs.count).map { terrain.jobs[$0].prize },
      routes: (0..<terrain.routeCount).map { route in
        var visits: [Int32] = []
        var node = annealer.chain.nodes[annealer.chain.start(of: route)].succ
        while Int(node) < terrain.visitCount {
          visits.append(node)
          node = annealer.chain.nodes[node].succ
        }
        return visits
      },
      used: (0..<annealer.chain.usedCount).map { annealer.chain.used[$0] },
      idle: annealer.chain.idleRoute(of: 0),
      vehicle: [
        Int(kind.capacity[0]), kind.fixedCost, kind.costPerMeter, Int(kind.start), Int(kind.end),
        kind.opens, kind.closes,
      ],
      blinkRate: Scanner.blinkRate, seed: Self.seed)
  }
}
