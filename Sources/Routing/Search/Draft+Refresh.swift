extension Draft {
  /// Recomputes loads, timing and cost of a tour after a change.
  ///
  /// - Returns: Whether the tour keeps all windows and the shift. Where it does not, which only a
  ///   detour shorter than the direct way can cause, the tour must be cleared.
  @inline(never)
  mutating func refresh(_ tour: Int) -> Bool {
    let vehicle = ground.vehicles[tour]
    tours[tour].isStale = false
    let wasCost = tours[tour].cost
    sortMembers(of: tour)
    refreshRoom(of: tour, capacity: vehicle.capacity)
    guard !tours[tour].hasChoices || chooseWindows(of: tour) else { return false }

    let nodes = tours[tour].nodes
    let last = tours[tour].lastNode
    var isFeasible = true
    var meters = 0
    for node in 1...last {
      let leg = ground.leg(nodes[node &- 1].location, nodes[node].location)
      meters &+= Int(leg.meters)
      nodes[node].meters = meters
      nodes[node].prefix = nodes[node &- 1].prefix.then(nodes[node].service, after: leg.seconds)
      isFeasible = isFeasible && nodes[node].prefix.isFeasible
    }
    var node = last &- 1
    while node >= 0 {
      let leg = ground.leg(nodes[node].location, nodes[node &+ 1].location)
      nodes[node].suffix = nodes[node].service.then(nodes[node &+ 1].suffix, after: leg.seconds)
      node &-= 1
    }

    tours[tour].meters = meters
    guard !tours[tour].isEmpty else {
      tours[tour].cost = 0
      cost &-= wasCost
      return true
    }
    tours[tour].cost = vehicle.cost(
      meters: meters, seconds: nodes[last].prefix.duration)
    cost &+= tours[tour].cost &- wasCost
    return isFeasible
  }

  private func sortMembers(of tour: Int) {
    let members = tours[tour].members
    for index in 0..<tours[tour].memberCount {
      let member = members[index]
      let middle = member.pickup &+ member.delivery
      var slot = index
      while slot > 0, members[slot &- 1].pickup &+ members[slot &- 1].delivery > middle {
        members[slot] = members[slot &- 1]
        slot &-= 1
      }
      members[slot] = member
    }
  }

  private func refreshRoom(of tour: Int, capacity: SIMD8<Int32>) {
    let nodes = tours[tour].nodes
    var hasChoices = false
    for node in 1..<tours[tour].lastNode {
      nodes[node].room = .zero
      if ground.places[nodes[node].place].windowCount > 1 { hasChoices = true }
    }
    tours[tour].hasChoices = hasChoices
    for index in 0..<tours[tour].memberCount {
      let member = tours[tour].members[index]
      let load = ground.shipments[member.shipment].load
      nodes[Int(member.pickup)].room &-= load
      nodes[Int(member.delivery)].room &+= load
    }
    var room = capacity
    for node in 1..<tours[tour].lastNode {
      room &+= nodes[node].room
      nodes[node].room = room
      assert(room.isNonnegative)
    }
  }

  /// Chooses for every stop the window in which the timetable of the plan starts service.
  ///
  /// That timetable finishes as early as possible and then leaves as late as possible. With these
  /// windows alone the earliest finish and the latest departure are the same, so that all else may
  /// forget that a place has several.
  private func chooseWindows(of tour: Int) -> Bool {
    let nodes = tours[tour].nodes
    let last = tours[tour].lastNode
    var moment = nodes[0].service.earliest
    for node in 1...last {
      let seconds = ground.leg(nodes[node &- 1].location, nodes[node].location).seconds
      moment &+= Int(seconds)
      if node == last { break }
      let place = ground.places[nodes[node].place]
      guard let window = ground.window(of: place, openAtOrAfter: moment) else { return false }
      moment = max(moment, window.opens) &+ nodes[node].service.duration
    }
    guard moment <= nodes[last].service.latest else { return false }

    var node = last &- 1
    while node > 0 {
      let seconds = ground.leg(nodes[node].location, nodes[node &+ 1].location).seconds
      moment &-= Int(seconds) &+ nodes[node].service.duration
      let place = ground.places[nodes[node].place]
      guard let window = ground.window(of: place, openAtOrBefore: moment) else { return false }
      moment = min(moment, window.closes)
      nodes[node].service.earliest = window.opens
      nodes[node].service.latest = window.closes
      node &-= 1
    }
    return true
  }
}

extension Ground.Vehicle {
  /// What a route of so many metres and seconds costs.
  @inline(__always)
  func cost(meters: Int, seconds: Int) -> Int {
    fixedCost &+ meters &* costPerMeter &+ seconds &* costPerSecond
  }
}
