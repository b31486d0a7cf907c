// What debug builds ask of every change: that it costs what was foretold. The search adds up
// differences and joins kept pieces; here routes are walked from end to end.

extension Annealer {
  /// The iterations between two checks of the whole plan.
  private static var checkStride: Int { 256 }

  /// Whether an insertion changed what its route costs by the cost of its slot.
  ///
  /// A share of the fixed cost of another vehicle may be missing from the slot on purpose.
  ///
  /// - Parameter kind: The kind of vehicle that drove the route before.
  mutating func isForetold(_ slot: Slot, from kind: Int32) -> Bool {
    let choice = terrain.choices[slot.choice]
    let route = Int(chain.nodes[choice.first].route)
    let visits = visits(of: route)
    var added = [choice.first, choice.second]
    if slot.side == .before { added.append(chain.nodes[choice.first].pred) }
    if slot.side == .after { added.append(chain.nodes[choice.first].succ) }
    let others = visits.filter { !added.contains($0) }
    let own = chain.paths[route].kind
    // A route that is late without the insertion has no price, and its plan will not be accepted.
    let broken = T.isRuled ? chain.brokenPrice : nil
    let before = walkedPrice(others, route, on: kind) ?? broken
    let moved = own == kind ? before : walkedPrice(others, route, on: own)
    guard let before, let moved else { return true }
    guard let after = walkedPrice(visits, route, on: own) else { return false }
    let whole = others.isEmpty ? terrain.kinds[own].fixedCost : moved - before
    let missing = whole - (whole * fixedShare) >> 8
    return after - before == slot.cost + missing
  }

  /// Whether two routes whose vehicles were exchanged cost together what was foretold.
  ///
  /// What they cost by the second was foretold for vehicles with the same ends and hours only.
  mutating func isForetold(_ price: Int, of one: Int, and other: Int) -> Bool {
    let (kind, second) = (chain.paths[one].kind, chain.paths[other].kind)
    let (own, foreign) = (terrain.kinds[kind], terrain.kinds[second])
    let isAlike =
      own.start == foreign.start && own.end == foreign.end && own.opens == foreign.opens
      && own.closes == foreign.closes
    guard T.isRuled || !T.countsDuration || isAlike,
      let walked = walkedPrice(visits(of: one), one, on: kind),
      let rest = walkedPrice(visits(of: other), other, on: second)
    else { return true }
    return walked + rest == price
  }

  /// Whether the accounts of the routes just changed are right; from time to time, those of the
  /// whole plan.
  mutating func isAccountedFor() -> Bool {
    for index in 0..<touchedCount where !isPricedRight(Int(touched[index])) { return false }
    guard tally.iterations % Self.checkStride == 0 else { return true }
    var sum = 0
    for route in 0..<terrain.routeCount {
      guard isPricedRight(route) else { return false }
      sum += chain.price(route)
    }
    for slot in 0..<bankCount { sum += terrain.jobs[bank[slot]].prize }
    return sum == cost
  }

  private mutating func isPricedRight(_ route: Int) -> Bool {
    let path = chain.paths[route]
    let visits = visits(of: route)
    guard Int(path.count) == visits.count else { return false }
    let price = walkedPrice(visits, route, on: path.kind)
    if path.isLate || price == nil { return path.isLate && price == nil }
    return chain.price(route) == price
  }

  private func visits(of route: Int) -> [Int32] {
    var visits: [Int32] = []
    var node = chain.nodes[chain.start(of: route)].succ
    while Int(node) < terrain.visitCount {
      visits.append(node)
      node = chain.nodes[node].succ
    }
    return visits
  }

  /// What visits in this order cost on the vehicle of a route, or on another of a kind; `nil` where
  /// they break a rule of time.
  private mutating func walkedPrice(_ visits: [Int32], _ route: Int, on kind: Int32) -> Int? {
    guard !visits.isEmpty else { return 0 }
    if T.isRuled {
      for (index, visit) in visits.enumerated() { sequence[index] = terrain.visits[visit].end }
      let price = exactPrice(visits.count, terrain.vehicleOfRoute[route])
      return price == Schedule.infeasible ? nil : price
    }
    let vehicle = terrain.kinds[kind]
    let sites = [vehicle.start] + visits.map { terrain.site($0) } + [vehicle.end]
    let meters = zip(sites, sites.dropFirst()).reduce(0) { $0 + terrain.metric.meters($1.0, $1.1) }
    guard let duration = walkedDuration(visits, sites, vehicle) else { return nil }
    return vehicle.fixedCost + meters * vehicle.costPerMeter + duration * vehicle.costPerSecond
  }

  /// The time from the latest departure to the earliest return, 0 where it does not matter.
  private func walkedDuration(_ visits: [Int32], _ sites: [Int32], _ vehicle: Kind) -> Int? {
    guard T.isActive else { return 0 }
    let journeys = zip(sites, sites.dropFirst()).map { terrain.metric.seconds($0, $1) }
    var moment = vehicle.opens
    for (visit, journey) in zip(visits, journeys) {
      let stop = terrain.visits[visit]
      moment = stop.start(atOrAfter: moment + journey, terrain.windows)
      guard moment <= Int(stop.closes) else { return nil }
      moment += Int(stop.service)
    }
    let arrival = moment + journeys[visits.count]
    guard arrival <= vehicle.closes else { return nil }
    guard T.countsDuration else { return 0 }
    // Latest starts of service that lead to the same arrival, back to the departure.
    moment = arrival
    for index in visits.indices.reversed() {
      let stop = terrain.visits[visits[index]]
      moment = min(moment - journeys[index + 1] - Int(stop.service), Int(stop.closes))
    }
    let duration = arrival - min(moment - journeys[0], vehicle.closes)
    return duration <= vehicle.longestDuration ? duration : nil
  }
}
