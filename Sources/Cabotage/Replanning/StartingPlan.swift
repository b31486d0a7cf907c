import Quantities
import Routing

/// The routes of a plan in force for the problem of a new plan, as far as they can still be driven.
///
/// The search begins with them, so that what need not change does not. A route that breaks a rule
/// of the new problem is left out by the search.
struct StartingPlan {
  let model: RoutingModel
  let round: Round
  let outset: Outset

  private var shipments: [Goods: [Int]] = [:]

  /// What makes a lot the same in both plans.
  private struct Goods: Hashable {
    let purpose: Lot.Purpose
    let from: Identifier<Place>
    let to: Identifier<Place>
    let contents: Set<ProductCount>
    let orders: Set<Identifier<Order>>

    init(_ lot: Lot, _ crates: [PackedCrate]) {
      purpose = lot.purpose
      from = lot.from
      to = lot.to
      contents = Set(lot.contents)
      orders = Set(lot.crates.map { crates[$0].order })
    }
  }

  init(
    _ model: RoutingModel, lots: [Lot], packing: CratePacking, round: Round, after outset: Outset
  ) {
    self.model = model
    self.round = round
    self.outset = outset
    for (shipment, lot) in model.lots.enumerated().reversed() {
      shipments[Goods(lots[lot], packing.crates), default: []].append(shipment)
    }
  }

  /// The routes; `nil` where no plan is in force.
  mutating func routes() -> RoutingPlan? {
    guard let plan = outset.plan else { return nil }
    var routes: [RoutingPlan.Route] = []
    for tour in plan.tours {
      let shift = model.shifts.firstIndex { shift in
        round.contents.vehicles[shift.vehicle].id == tour.vehicle && shift.day == tour.day
      }
      guard let shift, let route = route(of: tour, in: plan, on: shift) else { continue }
      routes.append(route)
    }
    let carried = Set(routes.flatMap(\.stops).flatMap(\.pickups))
    return RoutingPlan(
      routes: routes,
      unserved: model.problem.shipments.indices.filter { !carried.contains($0) })
  }

  private mutating func route(of tour: Tour, in plan: Plan, on shift: Int) -> RoutingPlan.Route? {
    let drive = outset.drives.first { $0.tour.vehicleDay == tour.vehicleDay }
    let departure = Timetable(days: round.contents.days).moment(tour.day, tour.departure.value)
    var drawn = DrawnRoute(
      model.problem, shift,
      departure: drive == nil ? departure : model.problem.vehicles[shift].shift.opens)
    var aboard: [Int: Int] = [:]
    if let drive {
      let loaded = tour.stops.prefix(drive.stops.count).flatMap(\.loads)
      let gone = Set(tour.stops.prefix(drive.stops.count).flatMap(\.unloads))
      for lot in loaded where !gone.contains(lot) {
        aboard[lot] = take(plan.lots[lot], plan, on: shift)
      }
      drawn.begin(with: aboard.values.sorted(), besides: model.lots.count)
    }
    for stop in tour.stops.dropFirst(drive?.stops.count ?? 0) {
      let unloads = stop.unloads.compactMap { aboard[$0] }
      for lot in stop.loads { aboard[lot] = take(plan.lots[lot], plan, on: shift) }
      drawn.stop(unloads, stop.loads.compactMap { aboard[$0] })
    }
    return drawn.route
  }

  /// The shipment of the same goods, each once; where a lot has several, that of the day.
  private mutating func take(_ lot: Lot, _ plan: Plan, on shift: Int) -> Int? {
    let goods = Goods(lot, plan.crates)
    if round.visit(of: lot) != nil {
      return shipments[goods]?.last {
        model.problem.shipments[$0].allowedVehicles?.contains(shift) ?? true
      }
    }
    return shipments[goods]?.popLast()
  }
}

/// A route that is drawn stop by stop, each as early as can be.
private struct DrawnRoute {
  private let problem: RoutingProblem
  private let vehicle: Int
  private let departure: Int
  private var location: Int?
  private var moment: Int
  private var stops: [RoutingPlan.Stop] = []
  private var isPossible = true

  init(_ problem: RoutingProblem, _ vehicle: Int, departure: Int) {
    self.problem = problem
    self.vehicle = vehicle
    self.departure = departure
    location = problem.vehicles[vehicle].start
    moment = departure
  }

  /// The route, if its stops can be made in time.
  var route: RoutingPlan.Route? {
    guard isPossible, !stops.isEmpty, let location else { return nil }
    let end = problem.vehicles[vehicle].end ?? location
    guard let home = problem.profiles[0].journey(from: location, to: end) else { return nil }
    return RoutingPlan.Route(
      vehicle: vehicle, departure: departure, arrival: moment + home.seconds, stops: stops)
  }

  /// Begins where the tour goes on, with what is aboard, or with what holds an empty vehicle there:
  /// one of the shipments after the first `count`.
  mutating func begin(with aboard: [Int], besides count: Int) {
    guard aboard.isEmpty else { return visit([], aboard) }
    let holders = problem.shipments.indices.dropFirst(count).filter {
      problem.shipments[$0].allowedVehicles == [vehicle]
    }
    visit([], holders)
    visit(holders, [])
  }

  /// Adds a stop; where the goods are at places of different hours, one for each.
  mutating func stop(_ deliveries: [Int], _ pickups: [Int]) {
    var ways: [(place: Int, deliveries: [Int], pickups: [Int])] = []
    func index(of place: Int) -> Int {
      if let known = ways.firstIndex(where: { $0.place == place }) { return known }
      ways.append((place, [], []))
      return ways.count - 1
    }
    for shipment in deliveries {
      guard let place = problem.shipments[shipment].delivery?.place else { continue }
      ways[index(of: place)].deliveries.append(shipment)
    }
    for shipment in pickups {
      guard let place = problem.shipments[shipment].pickup?.place else { continue }
      ways[index(of: place)].pickups.append(shipment)
    }
    for way in ways { visit(way.deliveries, way.pickups) }
  }

  /// Adds a stop at one place.
  private mutating func visit(_ deliveries: [Int], _ pickups: [Int]) {
    let ends =
      deliveries.compactMap { problem.shipments[$0].delivery }
      + pickups.compactMap { problem.shipments[$0].pickup }
    guard let index = ends.first?.place else { return }
    let place = problem.places[index]
    guard
      let journey = problem.profiles[0].journey(
        from: location ?? place.location, to: place.location)
    else {
      isPossible = false
      return
    }
    let arrival = moment + journey.seconds
    let starts = place.windows.filter { $0.closes >= arrival }.map { max($0.opens, arrival) }
    guard let start = place.windows.isEmpty ? arrival : starts.min() else {
      isPossible = false
      return
    }
    moment = ends.reduce(start + place.setup) { $0 + $1.service }
    location = place.location
    stops.append(
      RoutingPlan.Stop(
        place: index, arrival: arrival, start: start, departure: moment, deliveries: deliveries,
        pickups: pickups))
  }
}
