/// A problem of a plain kind: vehicles that return to where they start, goods that all come from there or
/// all go there, each shipment one visit that has to be made, windows or none, and journeys between all
/// places, as long back as forth.
///
/// Without windows, vehicles may differ in what they cost and carry, and in where they start; or in the day
/// on which they drive, where visits are made by patterns of days.
struct PlainProblem: @unchecked Sendable {
  let visitCount: Int
  let metric: TableMetric
  let kinds: Table<PlainKind>
  /// The kind of the vehicle of each route, those of one kind side by side.
  let kindOfRoute: Table<Int32>
  /// The first route of each kind, and behind the last.
  let firstRoutes: Table<Int32>
  /// Whether visits choose among kinds; those made by patterns of days are each made by one.
  var isMixed: Bool { kinds.count > 1 && patterns == nil }
  let demands: Table<Int32>
  /// Each visit as the clock sees it, and the start or end of a route.
  let segments: Table<Segment>
  let home: Segment
  /// The visits nearest to each visit (row), nearest first.
  let near: Table<Int32>
  let nearCount: Int
  /// Which visits go together, where visits are made by patterns of days.
  let patterns: PatternTable?

  /// The routes at most.
  var routeCount: Int { kindOfRoute.count }

  /// Whether a survey tells of such a problem.
  static func describes(_ survey: Survey, _ metric: TableMetric) -> Bool {
    !survey.isRuled && !survey.countsDuration && survey.hasOneSum && survey.windows.isEmpty
      && survey.problem.shipments.allSatisfy { $0.allowedVehicles == nil }
      && survey.jobs.allSatisfy { $0.isRequired && $0.choiceCount == 1 }
      && (survey.fleet.kinds.count == 1 || !survey.hasClock)
      && survey.fleet.kinds.allSatisfy { $0.end == $0.start && $0.fixedCost >= 0 }
      && metric.isSymmetric
      && (0..<metric.width * metric.width).allSatisfy { metric.out[$0] < far }
  }

  /// - Parameter used: The routes of a good plan, by kind.
  init(_ terrain: Terrain<TableMetric, Total>, used: [Int]) {
    patterns = nil
    visitCount = terrain.visitCount
    metric = terrain.metric
    demands = terrain.goods
    near = terrain.near
    nearCount = terrain.nearCount
    var total = 0
    for visit in 0..<terrain.visitCount { total += Int(terrain.goods[visit]) }
    var counts = [Int](repeating: 0, count: terrain.kinds.count)
    for route in 0..<terrain.routeCount { counts[Int(terrain.kindOfRoute[route])] += 1 }
    var kindOfRoute: [Int32] = []
    var firstRoutes: [Int32] = []
    for (index, count) in counts.enumerated() {
      let capacity = Int(terrain.capacities[index])
      // A third more than a plan needs, and some to spare.
      let needed = max(used[index], (total + capacity - 1) / max(1, capacity))
      firstRoutes.append(Int32(kindOfRoute.count))
      kindOfRoute += Array(repeating: Int32(index), count: min(count, needed + needed / 3 + 4))
    }
    self.kindOfRoute = Table(kindOfRoute)
    self.firstRoutes = Table(firstRoutes + [Int32(kindOfRoute.count)])
    kinds = Table(
      (0..<terrain.kinds.count).map { index in
        let kind = terrain.kinds[index]
        return PlainKind(
          site: kind.start, fixedCost: kind.fixedCost, costPerMeter: kind.costPerMeter,
          capacity: Int(terrain.capacities[index]))
      })
    home = Self.home(terrain)
    segments = Self.segments((0..<Int32(terrain.visitCount)).map { $0 }, terrain)
  }

  /// The start or end of a route as the clock sees it.
  static func home(_ terrain: Terrain<TableMetric, Total>) -> Segment {
    Segment(early: terrain.kinds[0].opens, late: terrain.kinds[0].closes)
  }

  /// Some visits as the clock sees them.
  static func segments(
    _ visits: [Int32], _ terrain: Terrain<TableMetric, Total>
  ) -> Table<Segment> {
    Table(
      visits.map { visit in
        let stop = terrain.visits[visit]
        return Segment(
          duration: Int(stop.service), early: Int(stop.opens), late: Int(stop.closes))
      })
  }

  /// Frees what it does not share with the terrain.
  func deallocate() {
    segments.deallocate()
    kinds.deallocate()
    kindOfRoute.deallocate()
    firstRoutes.deallocate()
    guard let patterns else { return }
    patterns.deallocate()
    metric.deallocate()
    demands.deallocate()
    near.deallocate()
  }

  @inline(__always) func meters(_ from: Int32, _ to: Int32) -> Int { metric.meters(from, to) }
}

/// Vehicles that are alike.
struct PlainKind: BitwiseCopyable {
  /// Where they start and end.
  let site: Int32
  /// What a route costs by itself, and each metre.
  let fixedCost: Int
  let costPerMeter: Int
  let capacity: Int
}

/// The visits of a vehicle, in order.
struct PlainRoute {
  var kind: Int32
  var visits: [Int32]
}
