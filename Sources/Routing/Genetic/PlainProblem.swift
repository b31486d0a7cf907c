/// A problem of the plainest kind: vehicles that are all alike and return to where they start, goods
/// that all come from there or all go there, each shipment one visit that has to be made, windows or
/// none, and journeys between all places, as long back as forth.
struct PlainProblem: @unchecked Sendable {
  let visitCount: Int
  let metric: TableMetric
  /// Where vehicles start and end: the site that follows the visits.
  var depot: Int32 { Int32(truncatingIfNeeded: visitCount) }
  /// What a route costs by itself, and each metre.
  let fixedCost: Int
  let costPerMeter: Int
  let capacity: Int
  /// The routes at most.
  let routeCount: Int
  let demands: Table<Int32>
  /// Each visit as the clock sees it, and then the depot.
  let segments: Table<Segment>
  /// The visits nearest to each visit (row), nearest first.
  let near: Table<Int32>
  let nearCount: Int

  /// Whether a survey tells of such a problem.
  static func describes(_ survey: Survey, _ metric: TableMetric) -> Bool {
    guard let kind = survey.fleet.kinds.first, survey.fleet.kinds.count == 1 else { return false }
    return !survey.isRuled && !survey.countsDuration && survey.hasOneSum
      && survey.windows.isEmpty && survey.allowed.allSatisfy { $0 }
      && survey.jobs.allSatisfy { $0.isRequired && $0.choiceCount == 1 }
      && kind.end == kind.start && Int(kind.start) == survey.visits.count && kind.fixedCost >= 0
      && metric.isSymmetric
      && (0..<metric.width * metric.width).allSatisfy { metric.out[$0] < far }
  }

  /// - Parameter used: The routes of a good plan.
  init(_ terrain: Terrain<TableMetric, Total>, used: Int) {
    let kind = terrain.kinds[0]
    visitCount = terrain.visitCount
    metric = terrain.metric
    fixedCost = kind.fixedCost
    costPerMeter = kind.costPerMeter
    capacity = Int(terrain.capacities[0])
    demands = terrain.goods
    near = terrain.near
    nearCount = terrain.nearCount
    var total = 0
    for visit in 0..<terrain.visitCount { total += Int(terrain.goods[visit]) }
    // A third more than a plan needs, and some to spare.
    let needed = max(used, (total + capacity - 1) / max(1, capacity))
    routeCount = min(terrain.routeCount, needed + needed / 3 + 4)
    segments = Table(
      (0..<terrain.visitCount).map { visit in
        let stop = terrain.visits[visit]
        return Segment(
          duration: Int(stop.service), early: Int(stop.opens), late: Int(stop.closes))
      } + [Segment(early: kind.opens, late: kind.closes)])
  }

  /// Frees what it does not share with the terrain.
  func deallocate() { segments.deallocate() }

  @inline(__always) func meters(_ from: Int32, _ to: Int32) -> Int { metric.meters(from, to) }
}
