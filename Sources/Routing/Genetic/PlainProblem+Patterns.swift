extension PlainProblem {
  /// The visits listed as near to one, at most.
  private static var mostNear: Int { 100 }

  /// Whether a survey tells of a problem whose visits are made by patterns of days and that is plain but for
  /// that: all vehicles are alike, other than in what they carry and on which day they drive, and each visit
  /// that goes together with others has one day.
  static func describesPatterns(_ survey: Survey, _ metric: TableMetric) -> Bool {
    guard let first = survey.fleet.kinds.first else { return false }
    return !survey.isRuled && !survey.countsDuration && !survey.hasClock && survey.hasOneSum
      && survey.windows.isEmpty && metric.isSymmetric
      && (0..<metric.width * metric.width).allSatisfy { metric.out[$0] < far }
      && survey.fleet.kinds.allSatisfy {
        $0.start == first.start && $0.end == first.start && $0.fixedCost == first.fixedCost
          && $0.costPerMeter == first.costPerMeter && $0.fixedCost >= 0
      }
      && survey.jobs.allSatisfy { $0.isRequired && survey.hasDays($0) }
  }

  /// Lays out a problem whose visits are made by patterns of days.
  init(patternsOf terrain: Terrain<TableMetric, Total>) {
    let (table, likes) = PatternTable.laidOut(terrain)
    patterns = table
    visitCount = likes.count
    let homes = (0..<terrain.kinds.count).map { terrain.kinds[$0].start }
    metric = terrain.metric.part(of: likes + homes)
    demands = Table(likes.map { terrain.goods[$0] })
    kinds = Table(
      homes.indices.map { index in
        let kind = terrain.kinds[index]
        return PlainKind(
          site: Int32(likes.count + index), fixedCost: kind.fixedCost,
          costPerMeter: kind.costPerMeter, capacity: Int(terrain.capacities[index]))
      })
    let kindOfRoute = (0..<terrain.routeCount).map { terrain.kindOfRoute[$0] }.sorted()
    self.kindOfRoute = Table(kindOfRoute)
    firstRoutes = Table(
      (0...Int32(homes.count)).map { kind in
        Int32(kindOfRoute.firstIndex { $0 >= kind } ?? kindOfRoute.count)
      })
    home = Self.home(terrain)
    segments = Self.segments(likes, terrain)
    nearCount = min(Self.mostNear, terrain.jobs.count - 1)
    near = Table(repeating: 0, count: likes.count * nearCount)
    for visit in 0..<Int32(likes.count) {
      let others = (0..<Int32(likes.count)).filter {
        $0 != visit && table.kindOfVisit[$0] == table.kindOfVisit[visit]
      }.sorted { (metric.meters(visit, $0), $0) < (metric.meters(visit, $1), $1) }
      for slot in 0..<nearCount {
        // Where a day has few visits, the visit itself fills the row.
        near[Int(visit) * nearCount + slot] = slot < others.count ? others[slot] : visit
      }
    }
  }

  /// The visits of a plan by what each is in the terrain.
  func origins(of plan: [PlainRoute]) -> [Int32] {
    guard let patterns else { return (0..<Int32(visitCount)).map { $0 } }
    var isThere = [Bool](repeating: false, count: visitCount)
    for visit in plan.flatMap(\.visits) { isThere[Int(visit)] = true }
    var origins = [Int32](repeating: -1, count: visitCount)
    for job in 0..<Int32(patterns.jobCount) {
      guard let pattern = patterns.pattern(of: job, where: { isThere[Int($0)] }) else { continue }
      for place in patterns.range(of: pattern) {
        origins[Int(patterns.members[place])] = patterns.origins[place]
      }
    }
    return origins
  }

  /// The visit that a visit of the terrain is on the day of a kind of vehicle.
  func visit(_ visit: Int32, job: Int32, on kind: Int32) -> Int32 {
    guard let patterns else { return visit }
    return patterns.visits(of: job).first { patterns.kindOfVisit[$0] == kind } ?? -1
  }
}

extension Survey {
  /// Whether all visits of a job are to one location with one load, and those that go together have one day
  /// each, a different one.
  fileprivate func hasDays(_ job: Job) -> Bool {
    let own = choices[Int(job.firstChoice)..<Int(job.firstChoice + job.choiceCount)]
    guard let first = own.first else { return false }
    func load(_ choice: Choice) -> SIMD8<Int32> {
      problem.shipments[Int(choice.shipment)].load.lanes
    }
    func site(_ choice: Choice) -> Int { location(of: visits[Int(choice.first)]) }
    func days(_ choice: Choice) -> [Int] {
      let width = fleet.kinds.count
      return (0..<width).filter { allowed[Int(choice.allowedRow) * width + $0] }
    }
    guard own.allSatisfy({ load($0) == load(first) && site($0) == site(first) }) else {
      return false
    }
    let width = Int(job.width)
    guard width > 1 else { return own.contains { !days($0).isEmpty } }
    return stride(from: own.startIndex, to: own.endIndex, by: width).allSatisfy { start in
      let days = own[start..<(start + width)].map(days)
      return days.allSatisfy { $0.count == 1 } && Set(days).count == width
    }
  }
}
