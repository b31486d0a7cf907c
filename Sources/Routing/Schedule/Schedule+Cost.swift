extension Schedule {
  /// The lengths of a route.
  struct Span: BitwiseCopyable {
    var meters = 0
    /// The seconds on the road.
    var driving = 0
    /// The seconds from departure to return.
    var duration = 0
    /// What it costs to be late at stops.
    var lateness = 0
  }

  /// What a route costs, or ``infeasible``; nothing where the vehicle stays at home.
  ///
  /// - Precondition: Each shipment comes with all of its visits, once, its pickup first.
  @inline(never)
  func cost(
    of visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: inout Scratch
  ) -> Int {
    guard count > 0 else { return 0 }
    let elsewhere = handling(of: visits, count: count, vehicle: index, &scratch)
    guard elsewhere != Self.infeasible else { return Self.infeasible }
    let isPlain =
      vehicles[index].isPlain && features.isDisjoint(with: [.choices, .lateness, .onBoard])
    let span =
      isPlain
      ? plainSpan(of: visits, count: count, vehicle: index)
      : timetable(of: visits, count: count, vehicle: index, isWritten: false, &scratch)
    guard let span, span.meters <= vehicles[index].longestDistance,
      span.driving <= vehicles[index].longestDriving,
      span.duration <= vehicles[index].longestDuration
    else { return Self.infeasible }
    return cost(of: span, by: vehicles[index]) &+ elsewhere
  }

  @inline(always)
  private func cost(of span: Span, by vehicle: Vehicle) -> Int {
    var cost = vehicle.fixedCost &+ span.meters &* vehicle.costPerMeter
    cost &+= span.duration &* vehicle.costPerSecond &+ span.lateness
    return cost &+ overtime(of: span.duration, by: vehicle)
  }

  /// What a route of so many seconds costs beyond its cost per second.
  @inline(always)
  func overtime(of duration: Int, by vehicle: Vehicle) -> Int {
    var cost = 0
    for index in vehicle.firstOvertime..<(vehicle.firstOvertime &+ vehicle.overtimeCount) {
      let step = overtime[index]
      let excess = max(0, duration &- step.after)
      cost &+= excess &* step.costPerSecond
      cost &+= excess &* excess &* step.risePerHour / RoutingProblem.Overtime.riseDivisor
    }
    return cost
  }

  /// The lengths of a route without breaks, choices of windows or changes of speed.
  @inline(always)
  private func plainSpan(of visits: Table<Int32>, count: Int, vehicle index: Int) -> Span? {
    let road = vehicles[index].road
    var span = Span()
    var location = vehicles[index].start
    var key = Visit.noKey
    let end = Stretch(
      duration: 0, earliest: vehicles[index].opens, latest: vehicles[index].closes)
    var timing = end
    timing.earliest = max(end.earliest, release(of: visits, from: 0, count: count))
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if !visit.continues(key) {
        let leg = roads.leg(location, visit.location, by: road)
        span.meters &+= Int(leg.meters)
        span.driving &+= Int(leg.seconds)
        let service = Stretch(
          duration: Int(visit.setup) &+ Int(visit.service), earliest: Int(visit.opens),
          latest: Int(visit.closes))
        timing = timing.then(service, after: leg.seconds)
        guard timing.isFeasible else { return nil }
        location = visit.location
      } else {
        timing.duration &+= Int(visit.service)
      }
      if visit.isReload, features.contains(.releases) {
        let release = release(of: visits, from: position &+ 1, count: count)
        let departure = Stretch(duration: 0, earliest: release, latest: Self.never)
        timing = timing.then(departure, after: 0)
        guard timing.isFeasible else { return nil }
      }
      key = visit.stopKey
    }
    let leg = roads.leg(location, vehicles[index].end, by: road)
    span.meters &+= Int(leg.meters)
    span.driving &+= Int(leg.seconds)
    timing = timing.then(end, after: leg.seconds)
    guard timing.isFeasible else { return nil }
    span.duration = timing.duration
    return span
  }

  /// The earliest departure with the goods that the visits up to the next reload deliver.
  @inline(always)
  func release(of visits: Table<Int32>, from first: Int, count: Int) -> Int {
    guard features.contains(.releases) else { return -Self.never }
    var release = -Self.never
    var position = first
    while position < count, visits[position] >= 0 {
      release = max(release, goods[visits[position] >> 1].release)
      position &+= 1
    }
    return release
  }
}
