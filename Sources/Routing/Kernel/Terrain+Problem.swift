import Quantities

extension Terrain {
  /// Lays out a problem.
  ///
  /// - Parameters:
  ///   - metric: The journeys between the sites of the survey.
  init(_ survey: Survey, metric: M) {
    self.metric = metric
    let problem = survey.problem
    visits = Table(survey.visits)
    windows = Table(survey.windows)
    goods = Table(
      survey.visits.map { visit in
        let shipment = problem.shipments[Int(visit.end) / 2]
        let isDelivery = visit.end & 1 == 1
        return L.goods(
          down: isDelivery ? shipment.load.lanes : .zero,
          up: isDelivery ? shipment.returnLoad?.lanes ?? .zero : shipment.load.lanes,
          isPaired: visit.partner >= 0)
      })
    jobs = Table(survey.jobs)
    choices = Table(survey.choices)
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
