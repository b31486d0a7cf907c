import Quantities

/// What one kind of vehicles may do, read from the problem.
struct KindSurvey {
  let network: PricingNetwork
  let vehicle: RoutingProblem.Vehicle
  private let index: Int
  private let travel: TravelMatrix
  private let fastest: Int
  /// The services of all visits at a place, which a stop that serves several may take one after the
  /// other.
  private var serviceAt: [Int: Int] = [:]
  /// The windows of each place that the shift leaves.
  private var windowsAt: [[TimeWindow]]
  /// The longest that loading at hubs, or unloading, may take at once.
  private let (loading, unloading): (Int, Int)

  init(_ network: PricingNetwork, _ index: Int) {
    self.network = network
    self.index = index
    vehicle = network.problem.vehicles[index]
    travel = network.problem.profiles[vehicle.profile]
    fastest = max(100, travel.speeds.map(\.percent).max() ?? 100)
    let shift = vehicle.shift
    windowsAt = network.problem.places.map { place in
      place.costPerSecondLate != nil ? place.windows : place.windows(in: shift)
    }
    (loading, unloading) = Self.handling(network, vehicle)
    for visit in network.visits where visit.isFirst {
      serviceAt[visit.place, default: 0] += visit.service
    }
  }

  private var problem: RoutingProblem { network.problem }
  private var source: Int { network.visits.count }
  private var sink: Int { network.visits.count + 1 }

  var shift: TimeWindow { vehicle.shift }
  /// Whether work at hubs is counted where goods come from or go to.
  var shiftsHandling: Bool { loading > 0 || unloading > 0 }
  var hasReloads: Bool { !vehicle.reloads.isEmpty || !network.hubs.isEmpty }
  /// Whether a place that the vehicle may visit closes in between, and visits do not tell.
  var hasSeveralWindows: Bool {
    network.visits.indices.contains { mayVisit($0) && windows(of: network.visits[$0]).count > 1 }
  }

  /// The windows that a visit may be made in.
  private func windows(of visit: PricingNetwork.Visit) -> [TimeWindow] {
    let windows = windowsAt[visit.place]
    guard let opening = visit.opening else { return windows }
    return windows.indices.contains(opening) ? [windows[opening]] : []
  }

  /// Whether the vehicle may go to a node at all.
  func mayVisit(_ node: Int) -> Bool {
    guard node < source else { return true }
    let visit = network.visits[node]
    if visit.role == .reload { return vehicle.reloads.contains(visit.place) }
    if visit.role == .hub { return true }
    if let allowed = shipment(node).allowedVehicles, !allowed.contains(index) { return false }
    let capacity = vehicle.capacity.lanes
    return (capacity &- visit.down).isNonnegative && (capacity &- visit.up).isNonnegative
  }

  /// The earliest and latest moments to leave a visit, from the beginning of the shift.
  ///
  /// What is loaded at a hub counts where it is unloaded, which is later: until then the path is early by
  /// that much. What is unloaded there counts where it is loaded, from where on the path is late.
  func leaving(_ node: Int) -> (first: Int, last: Int) {
    let visit = network.visits[node]
    let place = problem.places[visit.place]
    let work = place.setup + visit.service
    let horizon = shift.closes - shift.opens
    let windows = windows(of: visit)
    guard !windows.isEmpty || place.windows.isEmpty else { return (horizon + 1, -1) }
    var first = (windows.map(\.opens).min() ?? shift.opens) - shift.opens + work - loading
    var last = (windows.map(\.closes).max() ?? shift.closes) - shift.opens + place.setup + unloading
    last += serviceAt[visit.place] ?? 0
    if place.costPerSecondLate != nil { last = horizon }
    if visit.role == .single, let release = shipment(node).release {
      first = max(first, release - shift.opens + work - loading)
    }
    return (max(0, first), min(last, horizon))
  }

  /// Whether any path could be early or late.
  var usesTime: Bool {
    if hasReloads || problem.shipments.contains(where: { $0.release != nil }) { return true }
    let nodes = network.visits.indices.filter { mayVisit($0) }
    // All visits, with the longest journey before each, and the longest home.
    var longest = nodes.map { seconds($0, sink) ?? 0 }.max() ?? 0
    for node in nodes {
      let visit = network.visits[node]
      longest += problem.places[visit.place].setup + visit.service
      longest += (nodes + [source]).map { seconds($0, node) ?? 0 }.max() ?? 0
    }
    guard longest <= shift.closes - shift.opens else { return true }
    return nodes.contains { node in
      let windows = windows(of: network.visits[node])
      guard let first = windows.map(\.opens).min(), let last = windows.map(\.closes).max() else {
        return false
      }
      return first > shift.opens || last < shift.opens + longest
    }
  }

  /// A journey and what is done at its end.
  func journey(_ from: Int, _ to: Int) -> (cost: Int, clock: Int)? {
    guard isInOrder(from, to) else { return nil }
    let isJoined = joins(from, to)
    guard isJoined || roads(from, to) != nil else { return nil }
    let meters = isJoined ? 0 : roads(from, to)?.meters ?? 0
    var clock = isJoined ? 0 : seconds(from, to) ?? 0
    var cost = 0
    if to < source {
      let visit = network.visits[to]
      clock += visit.service + visit.hubService
      clock += isJoined ? 0 : problem.places[visit.place].setup
      // Counted once, where the goods come aboard.
      if visit.role == .single || visit.role == .pickup,
        shipment(to).usualVehicles?.contains(index) == false
      {
        cost += shipment(to).costElsewhere
      }
    }
    if from == source { cost += vehicle.fixedCost }
    let (road, isLong) = meters.multipliedReportingOverflow(by: vehicle.costPerMeter)
    let (time, isSlow) = clock.multipliedReportingOverflow(by: vehicle.costPerSecond)
    guard !isLong, !isSlow else { return nil }
    cost += road + time
    return cost < PricingKind.forbidden ? (cost, clock) : nil
  }

  /// Metres of a journey, nothing where the vehicle begins or ends anywhere.
  func meters(_ from: Int, _ to: Int) -> Int {
    joins(from, to) ? 0 : roads(from, to)?.meters ?? 0
  }

  /// Seconds of a journey, at the best hour.
  func seconds(_ from: Int, _ to: Int) -> Int? {
    roads(from, to).map { $0.seconds * 100 / fastest }
  }

  private func roads(_ from: Int, _ to: Int) -> (meters: Int, seconds: Int)? {
    guard let start = location(from), let end = location(to) else { return (0, 0) }
    return travel.journey(from: start, to: end)
  }

  private func location(_ node: Int) -> Int? {
    if node == source { return vehicle.start }
    if node == sink { return vehicle.end }
    return problem.places[network.visits[node].place].location
  }

  /// Whether two visits are one stop.
  func joins(_ from: Int, _ to: Int) -> Bool {
    guard from < source, to < source else { return false }
    let (first, second) = (network.visits[from], network.visits[to])
    guard first.place == second.place, first.role != .reload, second.role != .reload else {
      return false
    }
    if first.role == .hub || second.role == .hub { return true }
    return !(first.end & 1 == 0 && second.end & 1 == 1)
  }

  /// Whether a path may go from one node to another at once.
  private func isInOrder(_ from: Int, _ to: Int) -> Bool {
    if from == source { return to < source && !isBackhaul(to) }
    guard to < source else { return true }
    let (first, second) = (network.visits[from], network.visits[to])
    if first.job >= 0, first.job == second.job { return first.role == .pickup && to == from + 1 }
    if first.role == .reload { return !isBackhaul(to) }
    if first.role == .hub || second.role == .hub { return true }
    // A stop unloads all before it loads.
    if hasReturn(from), isLinehaul(to), !joins(from, to) { return false }
    if first.place == second.place, let one = first.opening, let other = second.opening,
      one != other
    {
      return one < other
    }
    // Of visits that are one stop, one order stands for all.
    return !joins(from, to) || first.end & 1 != second.end & 1 || from < to
  }

  /// Whether a visit unloads goods from the start of a vehicle that does so first.
  private func isLinehaul(_ node: Int) -> Bool {
    vehicle.isLinehaulFirst && network.visits[node].role == .single
      && shipment(node).pickup == nil
  }

  /// Whether a visit only loads goods for the end of a vehicle that does so last.
  private func isBackhaul(_ node: Int) -> Bool {
    vehicle.isLinehaulFirst && network.visits[node].role == .single
      && shipment(node).delivery == nil
  }

  /// Whether a visit loads something for the end of a vehicle that does so last.
  private func hasReturn(_ node: Int) -> Bool {
    isBackhaul(node) || isLinehaul(node) && shipment(node).returnLoad != nil
  }

  /// The longest service at hubs of what may be loaded there and unloaded elsewhere, and the other way
  /// round, that one load of the vehicle may take; all hubs together.
  private static func handling(
    _ network: PricingNetwork, _ vehicle: RoutingProblem.Vehicle
  ) -> (loading: Int, unloading: Int) {
    var sums = (loading: 0, unloading: 0)
    for hub in network.hubs.indices {
      let visits = network.visits.filter { $0.role == .single && $0.isFirst && $0.hub == hub }
      sums.loading += longest(visits.filter { $0.end & 1 == 1 }.map { ($0.hubService, $0.down) })
      sums.unloading += longest(visits.filter { $0.end & 1 == 0 }.map { ($0.hubService, $0.up) })
    }
    return sums

    func longest(_ services: [(seconds: Int, load: SIMD8<Int32>)]) -> Int {
      var most = services.reduce(0) { $0 + $1.seconds }
      for dimension in 0..<Load.dimensions {
        let rates = services.filter { $0.seconds > 0 }.map {
          $0.load[dimension] > 0
            ? Double($0.seconds) / Double($0.load[dimension]) : .infinity
        }
        let bound = (rates.max() ?? 0) * Double(vehicle.capacity[dimension]) + 1
        if bound < Double(most) { most = Int(bound) }
      }
      return most
    }
  }

  private func shipment(_ node: Int) -> RoutingProblem.Shipment {
    problem.shipments[Int(network.visits[node].end) >> 1]
  }
}
