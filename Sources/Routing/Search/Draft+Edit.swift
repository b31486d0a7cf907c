extension Draft {
  /// Takes a shipment from the bank and inserts it.
  mutating func insert(_ shipment: Int, _ insertion: Insertion) {
    assert(tourOf[shipment] < 0 && insertion.isPossible)
    let tour = insertion.tour
    let freight = ground.shipments[shipment]
    let expected = tours[tour].cost &+ insertion.delta
    touch(tour)
    var pickup = insertion.pickup
    var delivery = insertion.delivery
    if !insertion.joinsPickup {
      pickup += 1
      delivery += 1
      open(pickup, in: tour, at: freight.pickup.place, insertion.pickupWindow)
    }
    if !insertion.joinsDelivery {
      open(delivery, in: tour, at: freight.delivery.place, insertion.deliveryWindow)
    }
    handle(freight.pickup, at: pickup, in: tour, by: 1)
    handle(freight.delivery, at: delivery, in: tour, by: 1)
    enlist(shipment, pickup: pickup, delivery: delivery, in: tour)
    let isFeasible = refresh(tour)
    assert(isFeasible)
    // Where a place has several windows, a better choice of windows may show only now.
    assert(tours[tour].hasChoices || tours[tour].cost == expected)
  }

  /// Puts a shipment back in the bank; its tour must then be refreshed.
  mutating func withdraw(_ shipment: Int) {
    let tour = Int(tourOf[shipment])
    let freight = ground.shipments[shipment]
    touch(tour)
    let members = tours[tour].members
    var index = 0
    while members[index].shipment != shipment { index += 1 }
    let member = members[index]
    members.move(from: index + 1, to: index, count: tours[tour].memberCount - index - 1)
    tours[tour].memberCount -= 1
    handle(freight.delivery, at: Int(member.delivery), in: tour, by: -1)
    handle(freight.pickup, at: Int(member.pickup), in: tour, by: -1)
    // The later node first, so that closing it does not move the other.
    closeIfIdle(Int(member.delivery), in: tour)
    closeIfIdle(Int(member.pickup), in: tour)
    delist(shipment, from: tour)
  }

  /// Puts all shipments of a tour back in the bank.
  mutating func clear(_ tour: Int) {
    touch(tour)
    let members = tours[tour].members
    for index in 0..<tours[tour].memberCount {
      delist(Int(members[index].shipment), from: tour)
    }
    tours[tour].memberCount = 0
    tours[tour].nodes[1] = tours[tour].nodes[tours[tour].lastNode]
    tours[tour].nodeCount = 2
    _ = refresh(tour)
  }

  /// Refreshes the tours that shipments were withdrawn from.
  mutating func settle() {
    for tour in 0..<tours.count where tours[tour].isStale {
      if !refresh(tour) { clear(tour) }
    }
  }

  /// Adds a shipment whose nodes are there to a tour, its stays to the ledger.
  mutating func enlist(_ shipment: Int, pickup: Int, delivery: Int, in tour: Int) {
    tours[tour].reserve(nodes: 0, members: tours[tour].memberCount + 1)
    tours[tour].members[tours[tour].memberCount] = Tour.Member(
      shipment: Int32(shipment), pickup: Int32(pickup), delivery: Int32(delivery))
    tours[tour].memberCount += 1
    tourOf[shipment] = Int32(tour)
    cost &-= ground.shipments[shipment].prize
    if ground.shipments[shipment].hasStay {
      ledger.add(ground.shipments[shipment], on: ground.vehicles[tour].day)
    }
  }

  private mutating func delist(_ shipment: Int, from tour: Int) {
    tourOf[shipment] = -1
    cost &+= ground.shipments[shipment].prize
    if ground.shipments[shipment].hasStay {
      ledger.remove(ground.shipments[shipment], on: ground.vehicles[tour].day)
    }
  }

  /// Opens an idle stop.
  mutating func open(_ node: Int, in tour: Int, at place: Int32, _ window: Int32) {
    tours[tour].open(at: node)
    let info = ground.places[place]
    tours[tour].nodes[node].place = place
    tours[tour].nodes[node].location = info.location
    tours[tour].nodes[node].actions = 0
    tours[tour].nodes[node].service = ground.service(
      at: info, lasting: 0, in: ground.windows[window])
  }

  /// Adds or takes away the work of one end of a shipment at a stop.
  func handle(_ end: Ground.End, at node: Int, in tour: Int, by sign: Int) {
    assert(tours[tour].nodes[node].place == end.place)
    tours[tour].nodes[node].actions &+= Int32(sign)
    tours[tour].nodes[node].service.duration &+= sign &* end.service
  }

  private mutating func closeIfIdle(_ node: Int, in tour: Int) {
    guard tours[tour].nodes[node].actions == 0 else { return }
    tours[tour].close(node)
    merge(node - 1, in: tour)
  }

  /// Makes one stop of a node and the next where they are at the same place.
  ///
  /// That never takes longer: the setup is saved, and unloading first needs no more room.
  mutating func merge(_ node: Int, in tour: Int) {
    let nodes = tours[tour].nodes
    guard nodes[node].place >= 0, nodes[node].place == nodes[node + 1].place else { return }
    let members = tours[tour].members
    for index in 0..<tours[tour].memberCount
    where members[index].pickup == node && members[index].delivery == node + 1 { return }
    nodes[node].actions += nodes[node + 1].actions
    nodes[node].service.duration +=
      nodes[node + 1].service.duration - ground.places[nodes[node].place].setup
    // Shifts the members at the next node to this one.
    tours[tour].close(node + 1)
  }
}
