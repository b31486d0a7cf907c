extension Draft {
  /// What the stops of a tour would cost in another order, or on another vehicle.
  ///
  /// Goes through all stops, as opposed to ``improve(_:inserting:into:_:blinks:)``; so it may choose
  /// other windows for each.
  ///
  /// - Parameters:
  ///   - order: The nodes of the stops, in the new order.
  ///   - position: Room for the new position of every node.
  /// - Returns: Nothing where the vehicle could not drive this way.
  func cost(
    of tour: Int, in order: Table<Int32>, on vehicle: Int, position: Table<Int32>
  ) -> Int? {
    let source = tours[tour]
    let nodes = source.nodes
    let stops = source.nodeCount &- 2
    for index in 0..<stops { position[order[index]] = Int32(index) }
    for index in 0..<source.memberCount {
      let member = source.members[index]
      if position[member.pickup] > position[member.delivery] { return nil }
    }

    let driver = ground.vehicles[vehicle]
    var room = driver.capacity
    var meters = 0
    var moment = driver.shift.earliest
    var location = driver.start
    for index in 0..<stops {
      let node = Int(order[index])
      room = room &- (nodes[node &- 1].room &- nodes[node].room)
      let leg = ground.leg(location, nodes[node].location)
      let place = ground.places[nodes[node].place]
      guard room.isNonnegative,
        let window = ground.window(of: place, openAtOrAfter: moment &+ Int(leg.seconds))
      else { return nil }
      meters &+= Int(leg.meters)
      moment =
        max(moment &+ Int(leg.seconds), window.opens) &+ nodes[node].service.duration
      location = nodes[node].location
    }
    let home = ground.leg(location, driver.end)
    let finish = moment &+ Int(home.seconds)
    guard finish <= driver.shift.latest else { return nil }
    guard driver.costPerSecond > 0 else {
      return driver.cost(meters: meters &+ Int(home.meters), seconds: 0)
    }

    moment = finish
    location = driver.end
    for index in stride(from: stops &- 1, through: 0, by: -1) {
      let node = Int(order[index])
      moment &-= Int(ground.leg(nodes[node].location, location).seconds)
      moment &-= nodes[node].service.duration
      let place = ground.places[nodes[node].place]
      guard let window = ground.window(of: place, openAtOrBefore: moment) else { return nil }
      moment = min(moment, window.closes)
      location = nodes[node].location
    }
    moment &-= Int(ground.leg(driver.start, location).seconds)
    return driver.cost(meters: meters &+ Int(home.meters), seconds: finish &- moment)
  }

  /// Brings the stops of a tour in another order that was found to be possible, and makes one of
  /// those that are then beside each other at the same place.
  mutating func reorder(_ tour: Int, _ order: Table<Int32>, position: Table<Int32>) {
    touch(tour)
    let stops = tours[tour].nodeCount - 2
    let nodes = tours[tour].nodes
    for index in 0..<stops { position[order[index]] = Int32(index) }
    let old = Array((0..<stops).map { nodes[Int(order[$0])] })
    for index in 0..<stops { nodes[index + 1] = old[index] }
    let members = tours[tour].members
    for index in 0..<tours[tour].memberCount {
      members[index].pickup = position[members[index].pickup] + 1
      members[index].delivery = position[members[index].delivery] + 1
    }
    var node = tours[tour].lastNode - 2
    while node > 0 {
      merge(node, in: tour)
      node -= 1
    }
    let isFeasible = refresh(tour)
    assert(isFeasible)
  }

  /// Exchanges the routes of two vehicles, one of which may be empty.
  ///
  /// - Returns: Whether the stores had room; where they had not, nothing has changed.
  mutating func exchangeRoutes(_ a: Int, _ b: Int) -> Bool {
    strikeStays(of: a, on: a)
    strikeStays(of: b, on: b)
    guard enterStays(of: a, on: b) else {
      restoreStays(a, b)
      return false
    }
    guard enterStays(of: b, on: a) else {
      strikeStays(of: a, on: b)
      restoreStays(a, b)
      return false
    }
    (tours[a], tours[b]) = (tours[b], tours[a])
    for tour in [a, b] {
      let vehicle = ground.vehicles[tour]
      let last = tours[tour].lastNode
      touch(tour)
      for node in [0, last] {
        tours[tour].nodes[node].service = vehicle.shift
        tours[tour].nodes[node].location = node == 0 ? vehicle.start : vehicle.end
      }
      tours[tour].nodes[0].prefix = vehicle.shift
      tours[tour].nodes[0].room = vehicle.capacity
      tours[tour].nodes[last].suffix = vehicle.shift
      for index in 0..<tours[tour].memberCount {
        tourOf[tours[tour].members[index].shipment] = Int32(tour)
      }
      let isFeasible = refresh(tour)
      assert(isFeasible)
    }
    return true
  }

  private func restoreStays(_ a: Int, _ b: Int) {
    for tour in [a, b] {
      let fits = enterStays(of: tour, on: tour)
      assert(fits)
    }
  }

  /// Enters the stays of all members of a tour as if another vehicle drove it; all or none.
  private func enterStays(of tour: Int, on vehicle: Int) -> Bool {
    let day = ground.vehicles[vehicle].day
    for index in 0..<tours[tour].memberCount {
      let shipment = ground.shipments[tours[tour].members[index].shipment]
      guard shipment.hasStay else { continue }
      guard ledger.fits(shipment, on: day) else {
        for entered in 0..<index {
          let shipment = ground.shipments[tours[tour].members[entered].shipment]
          if shipment.hasStay { ledger.remove(shipment, on: day) }
        }
        return false
      }
      ledger.add(shipment, on: day)
    }
    return true
  }

  private func strikeStays(of tour: Int, on vehicle: Int) {
    let day = ground.vehicles[vehicle].day
    for index in 0..<tours[tour].memberCount {
      let shipment = ground.shipments[tours[tour].members[index].shipment]
      if shipment.hasStay { ledger.remove(shipment, on: day) }
    }
  }
}
