extension Terrain {
  /// Lays out a region of a problem by itself, its visits and routes renumbered in the order they
  /// are in.
  ///
  /// All tables are copies, small enough to stay near the processor. For problems that are not
  /// simulated: without reloads, schedule or stores.
  init(_ whole: Terrain, _ region: Region) {
    let members = region.visits
    var renumbered = [Int32](repeating: -1, count: whole.visitCount)
    for (index, visit) in members.enumerated() { renumbered[Int(visit)] = Int32(index) }
    let (jobs, choices, numbers) = Self.jobs(of: whole, members, renumbered)
    self.jobs = Table(jobs)
    self.choices = Table(choices)
    choiceOfVisit = Table(repeating: -1, count: members.count)
    for (index, choice) in choices.enumerated() {
      choiceOfVisit[choice.first] = Int32(index)
      if choice.second >= 0 { choiceOfVisit[choice.second] = Int32(index) }
    }
    var jobOfVisit = [Int32](repeating: -1, count: members.count)
    for (index, job) in jobs.enumerated() {
      for choice in choices[Int(job.firstChoice)..<Int(job.firstChoice + job.choiceCount)] {
        jobOfVisit[Int(choice.first)] = Int32(index)
        if choice.second >= 0 { jobOfVisit[Int(choice.second)] = Int32(index) }
      }
    }
    visits = Table(
      members.enumerated().map { index, member in
        var visit = whole.visits[member]
        visit.job = jobOfVisit[index]
        if visit.partner >= 0 { visit.partner = renumbered[Int(visit.partner)] }
        return visit
      })
    realCount = members.count
    // The ends of vehicles are sites that follow the visits.
    let ends = (whole.visitCount..<whole.siteCount).map { Int32($0) }
    let shift = Int32(whole.visitCount - members.count)
    metric = whole.metric.part(of: members + ends)
    siteCount = members.count + ends.count
    kinds = Table(
      (0..<whole.kinds.count).map { index in
        var kind = whole.kinds[index]
        kind.start -= shift
        kind.end -= shift
        return kind
      })
    kindOfRoute = Table(region.routes.map { whole.kindOfRoute[$0] })
    vehicleOfRoute = Table(region.routes.map { whole.vehicleOfRoute[$0] })
    (near, nearCount) = Self.near(whole, members, renumbered)
    let orderCount = whole.orders.count / max(1, whole.jobs.count)
    orders = Table(
      (0..<orderCount).flatMap { order in
        numbers.map { whole.orders[order * whole.jobs.count + Int($0)] }
      })
    goods = Table(members.map { whole.goods[$0] })
    windows = whole.windows.copy()
    capacities = whole.capacities.copy()
    allowed = whole.allowed.copy()
    orderDraws = whole.orderDraws.copy()
    isUnrestricted = whole.isUnrestricted
    scale = whole.scale
    brokenPrice = whole.brokenPrice
    reloadSites = Table([])
    reloadVisits = Table([])
    siteOfReload = Table([])
    groupOfReload = Table([])
    schedule = nil
    holdings = Holdings()
    stops = StopTable()
    meets = false
    width = jobs.count
    widest = 1
  }

  /// The jobs of some visits with their choices, and the numbers they have in the whole.
  private static func jobs(
    of whole: Terrain, _ members: [Int32], _ renumbered: [Int32]
  ) -> (jobs: [Job], choices: [Choice], numbers: [Int32]) {
    var (jobs, choices): ([Job], [Choice]) = ([], [])
    let numbers = Set(members.map { whole.visits[$0].job }).sorted()
    for number in numbers {
      var job = whole.jobs[number]
      let first = job.firstChoice
      job.firstChoice = Int32(choices.count)
      for index in first..<(first + job.choiceCount) {
        var choice = whole.choices[index]
        choice.first = renumbered[Int(choice.first)]
        if choice.second >= 0 { choice.second = renumbered[Int(choice.second)] }
        choices.append(choice)
      }
      jobs.append(job)
    }
    return (jobs, choices, numbers)
  }

  /// What is near to each visit in the whole and in the region too, nearest first.
  ///
  /// Rows that are too short are filled up with the visit itself, which is in no route while it looks
  /// for a place.
  private static func near(
    _ whole: Terrain, _ members: [Int32], _ renumbered: [Int32]
  ) -> (Table<Int32>, count: Int) {
    let width = min(whole.nearCount, max(0, members.count - 1))
    let near = Table<Int32>(repeating: 0, count: members.count * width)
    for (index, visit) in members.enumerated() {
      let row = whole.near.part(from: Int(visit) * whole.nearCount, count: whole.nearCount)
      var slot = index * width
      for place in 0..<row.count where slot < (index + 1) * width {
        let other = renumbered[Int(row[place])]
        guard other >= 0 else { continue }
        near[slot] = other
        slot += 1
      }
      for empty in slot..<((index + 1) * width) { near[empty] = Int32(index) }
    }
    return (near, width)
  }
}
