import Quantities

extension Terrain {
  /// Lays out a problem.
  ///
  /// - Parameters:
  ///   - metric: The journeys between the sites of the survey.
  init(_ survey: Survey, metric: M) {
    self.metric = metric
    siteCount = survey.realCount + survey.fleet.sites.count
    let problem = survey.problem
    visits = Table(survey.visits)
    realCount = survey.realCount
    reloadSites = Table(survey.fleet.reloads.map(\.site))
    reloadVisits = Table(survey.firstReloadVisits)
    siteOfReload = Table(survey.reloadGroups.map { survey.fleet.reloads[$0].site })
    groupOfReload = Table(survey.reloadGroups.map { Int32($0) })
    schedule = survey.isRuled ? Schedule(survey.problem) : nil
    holdings = Holdings(survey.problem)
    stops = survey.isRuled ? StopTable(survey) : StopTable()
    meets = survey.meets
    brokenPrice = survey.brokenPrice
    windows = Table(survey.windows)
    goods = Table(
      survey.visits.map { visit in
        guard visit.job >= 0 else { return L.goods(down: .zero, up: .zero, isPaired: false) }
        let shipment = problem.shipments[Int(visit.end) / 2]
        let isDelivery = visit.end & 1 == 1
        return L.goods(
          down: isDelivery ? shipment.load.lanes : .zero,
          up: isDelivery ? shipment.returnLoad?.lanes ?? .zero : shipment.load.lanes,
          isPaired: visit.partner >= 0)
      })
    jobs = Table(survey.jobs)
    choices = Table(survey.choices)
    choiceOfVisit = Table(repeating: -1, count: survey.visits.count)
    for (index, choice) in survey.choices.enumerated() {
      choiceOfVisit[choice.first] = Int32(index)
      if choice.second >= 0 { choiceOfVisit[choice.second] = Int32(index) }
    }
    width = survey.width
    widest = survey.jobs.reduce(1) { max($0, Int($1.width)) }
    kinds = Table(survey.fleet.kinds)
    capacities = Table(survey.fleet.kinds.map { L.amount($0.capacity) })
    kindOfRoute = Table(survey.fleet.routes.map(\.kind))
    vehicleOfRoute = Table(survey.fleet.routes.map(\.vehicle))
    allowed = Table(survey.allowed)
    isUnrestricted = survey.allowed.allSatisfy { $0 }
    (near, nearCount) = survey.nearest(metric)
    let orders = survey.orders(metric)
    self.orders = Table(orders.keys)
    orderDraws = Table(orders.draws)
    scale = survey.scale(metric, near, nearCount)
  }
}
