import Quantities

/// What the kernel needs to know of a problem, in plain arrays: visits, jobs and kinds of vehicles.
struct Survey {
  let problem: RoutingProblem
  private let cancellation: Cancellation?
  /// What routes have to pass beside the rules of the problem.
  let check: RouteCheck?
  let fleet: Fleet
  private(set) var visits: [Visit] = []
  private(set) var windows: [Window] = []
  private(set) var jobs: [Job] = []
  private(set) var choices: [Choice] = []
  /// Whether the shipments of a row may ride on each kind.
  private(set) var allowed: [Bool] = []
  /// Whether more is asked for than windows, loads and lengths.
  let isRuled: Bool
  /// Whether the stops of a simulated problem are mostly shared.
  private(set) var meets = false
  /// The visits that are ends of shipments; reloads follow.
  private(set) var realCount = 0
  /// The first visit of each reload of the fleet, and the reload that each visit after the ends of
  /// shipments stands for.
  private(set) var firstReloadVisits: [Int32] = []
  private(set) var reloadGroups: [Int] = []

  /// - Parameters:
  ///   - problem: The problem.
  ///   - cancellation: Once it is raised, tables are left unfinished.
  ///   - check: What routes have to pass beside the rules of the problem.
  init(
    _ problem: RoutingProblem, _ cancellation: Cancellation? = nil, _ check: RouteCheck? = nil
  ) {
    self.problem = problem
    self.cancellation = cancellation
    self.check = check
    fleet = Fleet(problem, check)
    isRuled = problem.isRuled || check != nil
    let order = Self.spatialOrder(problem)
    var visitOfEnd = [Int32](repeating: -1, count: 2 * problem.shipments.count)
    for (visit, end) in order.enumerated() { visitOfEnd[Int(end)] = Int32(visit) }
    let required = requiredPrize()
    addJobs(visitOfEnd, required)
    var jobOfShipment = [Int32](repeating: 0, count: problem.shipments.count)
    for (index, job) in jobs.enumerated() {
      for choice in job.firstChoice..<(job.firstChoice + job.choiceCount) {
        jobOfShipment[Int(choices[Int(choice)].shipment)] = Int32(index)
      }
    }
    for end in order {
      let shipment = problem.shipments[Int(end) / 2]
      guard let task = end & 1 == 0 ? shipment.pickup : shipment.delivery else { continue }
      addVisit(
        Visit(
          job: jobOfShipment[Int(end) / 2], partner: visitOfEnd[Int(end ^ 1)], end: end,
          service: Int32(clamping: task.service + setup(of: task)), opens: 0,
          closes: 0, firstWindow: 0, windowCount: 0),
        problem.places[task.place])
    }
    realCount = visits.count
    let places = Set(visits.map { place(of: $0) })
    meets = isRuled && 2 * realCount >= 3 * places.count
    addReloads()
  }

  /// What a stop takes before its services; a simulated route counts it with the journey there.
  private func setup(of task: RoutingProblem.Task) -> Int {
    isRuled ? 0 : problem.places[task.place].setup
  }

  private mutating func addReloads() {
    for (group, reload) in fleet.reloads.enumerated() {
      firstReloadVisits.append(Int32(visits.count))
      for _ in 0..<reload.most {
        visits.append(
          Visit(
            job: -1, partner: -1, end: Int32(-1 - reload.index),
            service: Int32(clamping: problem.places[reload.place].setup), opens: -Int32.max,
            closes: Int32.max, firstWindow: 0, windowCount: 0))
        reloadGroups.append(group)
      }
    }
  }

  /// Whether the search is cancelled, so that nobody will read what is not laid out yet.
  var isCancelled: Bool { cancellation?.isRaised == true }

  /// More than any route costs that breaks no rule.
  var brokenPrice: Int { 4 * requiredPrize() }

  /// The visits of all jobs where each is in the plan.
  var width: Int { jobs.reduce(0) { $0 + Int($1.width) } }

  /// The location of a visit.
  func location(of visit: Visit) -> Int { problem.places[place(of: visit)].location }

  /// The place of a visit of a shipment.
  func place(of visit: Visit) -> Int {
    let shipment = problem.shipments[Int(visit.end) / 2]
    return (visit.end & 1 == 0 ? shipment.pickup : shipment.delivery)?.place ?? 0
  }

  private mutating func addVisit(_ visit: Visit, _ place: RoutingProblem.Place) {
    var visit = visit
    let merged = Self.merged(place.windows)
    visit.opens = merged.first?.opens ?? -Int32.max
    visit.closes = merged.last?.closes ?? Int32.max
    if isRuled {
      // The schedule knows which window it is, and what it costs to miss it.
      visit.opens = Int32(clamping: Int(visit.opens) + place.setup)
      visit.closes =
        place.costPerSecondLate == nil ? Int32(clamping: Int(visit.closes) + place.setup) : .max
    } else if merged.count > 1 {
      visit.firstWindow = Int32(windows.count)
      visit.windowCount = Int32(merged.count)
      windows += merged
    }
    visits.append(visit)
  }

  /// Windows in order, those that touch made one.
  static func merged(_ windows: [TimeWindow]) -> [Window] {
    var merged: [Window] = []
    for window in windows.sorted(by: { $0.opens < $1.opens }) {
      if let last = merged.indices.last, window.opens <= Int(merged[last].closes) + 1 {
        merged[last].closes = max(merged[last].closes, Int32(clamping: window.closes))
      } else {
        merged.append(
          Window(opens: Int32(clamping: window.opens), closes: Int32(clamping: window.closes)))
      }
    }
    return merged
  }

  /// More than carrying any one shipment can cost, and than all that may be left behind instead is
  /// worth, as far as such sums can be added up.
  private func requiredPrize() -> Int {
    let leg = problem.profiles.map(\.longestMeters).max() ?? 0
    let late = problem.places.compactMap(\.costPerSecondLate).max() ?? 0
    let elsewhere = problem.shipments.map(\.costElsewhere).max() ?? 0
    let dearest = problem.vehicles.map { vehicle in
      let shift = vehicle.shift.closes - vehicle.shift.opens
      let overtime = vehicle.overtime.reduce(0) {
        $0 + shift * $1.costPerSecond
          + shift * shift * $1.risePerHour / RoutingProblem.Overtime.riseDivisor
      }
      return vehicle.fixedCost + elsewhere + overtime + 6 * leg * vehicle.costPerMeter
        + shift * (late + vehicle.costPerSecond)
    }
    let prizes = (problem.shipments.map(\.prize) + problem.groups.map(\.prize)).reduce(0) {
      min(1 << 40, $0 + min(1 << 40, $1 ?? 0))
    }
    return 1 + (dearest.max() ?? 0) + prizes
  }

  private mutating func addJobs(_ visitOfEnd: [Int32], _ required: Int) {
    var isGrouped = [Bool](repeating: false, count: problem.shipments.count)
    let coupled = Set(problem.couplings.flatMap(\.groups))
    for (index, group) in problem.groups.enumerated() {
      for shipment in group.shipments { isGrouped[shipment] = true }
      if !coupled.contains(index) { addJob(group.shipments, group.prize, required, visitOfEnd) }
    }
    for coupling in problem.couplings { addJob(coupling, required, visitOfEnd) }
    for shipment in problem.shipments.indices where !isGrouped[shipment] {
      addJob([shipment], problem.shipments[shipment].prize, required, visitOfEnd)
    }
  }

  private mutating func addJob(
    _ coupling: RoutingProblem.Coupling, _ required: Int, _ visitOfEnd: [Int32]
  ) {
    let groups = coupling.groups.map { problem.groups[$0] }
    guard let first = groups.first else { return }
    let isRequired = groups.contains { $0.prize == nil }
    addJob(
      first.shipments.indices.flatMap { number in groups.map { $0.shipments[number] } },
      isRequired ? nil : groups.reduce(0) { $0 + ($1.prize ?? 0) }, required * groups.count,
      visitOfEnd)
    jobs[jobs.count - 1].width = Int32(groups.count)
  }

  private mutating func addJob(
    _ shipments: [Int], _ prize: Int?, _ required: Int, _ visitOfEnd: [Int32]
  ) {
    jobs.append(
      Job(
        firstChoice: Int32(choices.count), choiceCount: Int32(shipments.count),
        prize: prize ?? required, isRequired: prize == nil))
    for shipment in shipments {
      let ends = [visitOfEnd[2 * shipment], visitOfEnd[2 * shipment + 1]].filter { $0 >= 0 }
      let row = fleet.allowedKinds(problem.shipments[shipment])
      choices.append(
        Choice(
          first: ends[0], second: ends.count > 1 ? ends[1] : -1, allowedRow: rowOf(row),
          shipment: Int32(shipment)))
    }
  }

  /// The row of `allowed` that says the same; the last one or a new one.
  private mutating func rowOf(_ row: [Bool]) -> Int32 {
    let width = row.count
    if allowed.count >= width, Array(allowed.suffix(width)) == row {
      return Int32(allowed.count / max(1, width) - 1)
    }
    allowed += row
    return Int32(allowed.count / max(1, width) - 1)
  }
}
