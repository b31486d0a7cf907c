import Quantities

extension Draft {
  /// The cheapest way to insert a shipment of the bank, over all tours.
  ///
  /// - Parameters:
  ///   - random: Decides which pickup positions are overlooked (blinks, after Christiaens and Vanden
  ///     Berghe, "Slack induction by string removals", 2020).
  ///   - blinks: How many of 65 536 positions are overlooked.
  func bestInsertion(
    of shipment: Int, _ random: inout RandomSource, blinks: Int = 0
  ) -> Insertion {
    var best = Insertion()
    for tour in 0..<tours.count {
      improve(&best, inserting: shipment, into: tour, &random, blinks: blinks)
    }
    return best
  }

  /// Replaces `best` where the shipment is inserted more cheaply in this tour.
  ///
  /// Tries every pickup position and, going on from there, every delivery position; both join a
  /// stop at their place or open a new one, the latter not beside a stop that they could as well
  /// join. A position is evaluated in constant time.
  @inline(never)
  func improve(
    _ best: inout Insertion, inserting shipment: Int, into tour: Int,
    _ random: inout RandomSource, blinks: Int = 0
  ) {
    guard ground.allows(shipment, on: tour) else { return }
    let freight = ground.shipments[shipment]
    if freight.hasStay, !ledger.fits(freight, on: ground.vehicles[tour].day) { return }
    let scan = DeliveryScan(self, freight, tour)
    let nodes = scan.nodes
    let place = ground.places[freight.pickup.place]
    var candidate = Insertion()
    candidate.tour = tour

    for node in 0..<scan.last {
      guard nodes[node].prefix.finish <= scan.pickupCloses else { break }
      guard (nodes[node].room &- freight.load).isNonnegative else { continue }
      if blinks > 0, random.below(65_536) < blinks { continue }
      candidate.pickup = node
      if nodes[node].place == freight.pickup.place {
        var service = nodes[node].service
        service.duration &+= freight.pickup.service
        let leg = ground.leg(nodes[node &- 1].location, place.location)
        candidate.joinsPickup = true
        scan.run(
          nodes[node &- 1].prefix.then(service, after: leg.seconds), meters: nodes[node].meters,
          candidate, &best)
      }
      guard !scan.isAt(freight.pickup.place, node) else { continue }
      candidate.joinsPickup = false
      let leg = ground.leg(nodes[node].location, place.location)
      for window in place.firstWindow..<(place.firstWindow &+ place.windowCount) {
        candidate.pickupWindow = window
        let service = ground.service(
          at: place, lasting: freight.pickup.service, in: ground.windows[window])
        scan.run(
          nodes[node].prefix.then(service, after: leg.seconds),
          meters: nodes[node].meters &+ Int(leg.meters), candidate, &best)
      }
    }
  }
}

/// Tries all deliveries of a shipment in a tour, once its pickup is fixed.
private struct DeliveryScan {
  let ground: Ground
  let freight: Ground.Shipment
  let vehicle: Ground.Vehicle
  let nodes: Table<Tour.Node>
  let last: Int
  let meters: Int
  let cost: Int
  let pickupLocation: Int32
  /// Whether the goods come back to the place they come from, which takes two stops there.
  let isRoundTrip: Bool
  let place: Ground.Place
  let pickupCloses: Int
  let deliveryCloses: Int

  @inline(__always)
  init(_ draft: borrowing Draft, _ freight: Ground.Shipment, _ tour: Int) {
    ground = draft.ground
    self.freight = freight
    vehicle = ground.vehicles[tour]
    nodes = draft.tours[tour].nodes
    last = draft.tours[tour].lastNode
    meters = draft.tours[tour].meters
    cost = draft.tours[tour].cost
    let pickup = ground.places[freight.pickup.place]
    place = ground.places[freight.delivery.place]
    pickupLocation = pickup.location
    isRoundTrip = freight.pickup.place == freight.delivery.place
    pickupCloses = ground.windows[pickup.firstWindow &+ pickup.windowCount &- 1].closes
    deliveryCloses = ground.windows[place.firstWindow &+ place.windowCount &- 1].closes
  }

  /// Goes on from the pickup to the end of the tour.
  ///
  /// - Parameters:
  ///   - head: The timing up to and with the pickup.
  ///   - meters: The metres up to the pickup.
  ///   - candidate: Says where the pickup is.
  @inline(__always)
  func run(
    _ head: Stretch, meters: Int, _ candidate: Insertion, _ best: inout Insertion
  ) {
    var head = head
    var meters = meters
    var location = pickupLocation
    var candidate = candidate
    var node = candidate.pickup &+ 1
    while head.isFeasible, head.finish <= deliveryCloses {
      candidate.delivery = node
      let isFirst = node == candidate.pickup &+ 1
      if !isAt(freight.delivery.place, node),
        isFirst || !isAt(freight.delivery.place, node &- 1)
      {
        candidate.joinsDelivery = false
        offerNewStop(head, meters: meters, from: location, candidate, &best)
      }
      // A new pickup just before a stop at its place is of use only where the delivery parts them.
      if isFirst, !candidate.joinsPickup, isAt(freight.pickup.place, node) { return }
      if node == last { return }

      let leg = ground.leg(location, nodes[node].location)
      meters &+= Int(leg.meters)
      if nodes[node].place == freight.delivery.place {
        var service = nodes[node].service
        service.duration &+= freight.delivery.service
        let through = head.then(service, after: leg.seconds)
        if through.isFeasible {
          candidate.joinsDelivery = true
          let next = ground.leg(place.location, nodes[node &+ 1].location)
          offer(
            through.then(nodes[node &+ 1].suffix, after: next.seconds),
            meters &- nodes[node].meters, candidate, &best)
        }
      }
      guard (nodes[node].room &- freight.load).isNonnegative else { return }
      head = head.then(nodes[node].service, after: leg.seconds)
      location = nodes[node].location
      node &+= 1
    }
  }

  /// Whether a node is at one of the places of the shipment, so that a new stop beside it would be
  /// one too many.
  @inline(__always)
  func isAt(_ place: Int32, _ node: Int) -> Bool {
    nodes[node].place == place && !isRoundTrip
  }

  /// Delivers at a new stop.
  @inline(__always)
  private func offerNewStop(
    _ head: Stretch, meters: Int, from location: Int32, _ candidate: Insertion,
    _ best: inout Insertion
  ) {
    var candidate = candidate
    let there = ground.leg(location, place.location)
    let back = ground.leg(place.location, nodes[candidate.delivery].location)
    let extraMeters =
      meters &+ Int(there.meters) &+ Int(back.meters) &- nodes[candidate.delivery].meters
    for window in place.firstWindow..<(place.firstWindow &+ place.windowCount) {
      let service = ground.service(
        at: place, lasting: freight.delivery.service, in: ground.windows[window])
      let through = head.then(service, after: there.seconds)
      guard through.isFeasible else { continue }
      candidate.deliveryWindow = window
      offer(
        through.then(nodes[candidate.delivery].suffix, after: back.seconds), extraMeters, candidate,
        &best)
    }
  }

  /// Keeps a candidate that is better than the best.
  ///
  /// - Parameter extraMeters: What the whole tour has more.
  @inline(__always)
  private func offer(
    _ timing: Stretch, _ extraMeters: Int, _ candidate: Insertion, _ best: inout Insertion
  ) {
    guard timing.isFeasible else { return }
    let delta = vehicle.cost(meters: meters &+ extraMeters, seconds: timing.duration) &- cost
    guard delta < best.delta else { return }
    best = candidate
    best.delta = delta
  }
}

extension Ground {
  @inline(__always)
  func service(at place: Place, lasting seconds: Int, in window: Window) -> Stretch {
    Stretch(
      duration: place.setup &+ seconds, earliest: window.opens, latest: window.closes)
  }
}
