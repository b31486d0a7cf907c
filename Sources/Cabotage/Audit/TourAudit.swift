import Quantities

/// Whether one tour can be driven as planned and carries no more than it may.
struct TourAudit {
  let round: Round
  let plan: Plan
  let tour: Tour
  let done: DoneWork

  func faults() -> [String] {
    guard let vehicle = round.contents.vehicles.first(where: { $0.id == tour.vehicle }) else {
      return ["\(tour.id) has no vehicle"]
    }
    return (timeFaults(vehicle) + coldFaults(vehicle) + loadFaults(vehicle) + costFaults(vehicle))
      .map { "\(tour.id): \($0)" }
  }

  private func timeFaults(_ vehicle: Vehicle) -> [String] {
    var faults: [String] = []
    let travel = TravelTimes(round)
    let day = round.contents.days[tour.day]
    let doneCount = done.stopCount(of: tour)
    if !vehicle.availability.isEmpty {
      let isFree = vehicle.availability.hours(on: day.date).contains {
        (doneCount > 0 || $0.contains(tour.departure.value)) && $0.contains(tour.arrival.value)
      }
      let hurriesHome =
        doneCount > 0 && tour.arrival <= Self.earliestReturn(of: tour, done, in: round)
      if !isFree, !hurriesHome { faults.append("the vehicle is not available") }
    }
    if tour.stops.contains(where: {
      !vehicle.borders.places.isEmpty
        && !vehicle.borders.places.contains($0.place)
    }) {
      faults.append("the vehicle crosses its borders")
    }
    if let longest = vehicle.borders.duration, tour.arrival - tour.departure > longest,
      doneCount == 0
    {
      faults.append("the vehicle is out for too long")
    }
    var clock = tour.departure
    var place = tour.start
    for (index, stop) in tour.stops.enumerated() {
      let leg = travel.leg(round.position(of: place), round.position(of: stop.place))
      // What is done may have been quicker than planned.
      let isDone = index < doneCount
      let shortest = isDone ? 0 : leg.time
      if stop.arrival < clock + shortest { faults.append("stop \(index) comes too early") }
      if stop.distance != leg.distance { faults.append("stop \(index) is not so far") }
      if stop.start < stop.arrival { faults.append("stop \(index) begins before it comes") }
      let shortestStay = isDone ? 0 : serviceTime(of: stop)
      if stop.departure < stop.start + shortestStay {
        faults.append("stop \(index) is too short")
      }
      let lots = (stop.loads + stop.unloads).map { plan.lots[$0] }
      if !isDone, !isOpen(stop, for: lots, on: day) { faults.append("stop \(index) is closed") }
      if !isDone, !keepsOffers(stop, on: day) {
        faults.append("stop \(index) loads a surplus when it is not offered")
      }
      if stop.loads.contains(where: { !isThere(plan.lots[$0], on: day) }) {
        faults.append("stop \(index) loads what is not there yet")
      }
      if stop.loads.contains(where: { plan.lots[$0].from != stop.place })
        || stop.unloads.contains(where: { plan.lots[$0].to != stop.place })
      {
        faults.append("stop \(index) is elsewhere than its goods")
      }
      clock = stop.departure
      place = stop.place
    }
    let home = vehicle.end.map { travel.leg(round.position(of: place), round.position(of: $0)) }
    if tour.arrival < clock + (home?.time ?? 0) { faults.append("it is back too early") }
    if tour.returnDistance != home?.distance ?? 0 { faults.append("its way back is not so far") }
    return faults
  }

  /// Whether anything is warm before it is there; what is aboard already, nobody can help.
  private func coldFaults(_ vehicle: Vehicle) -> [String] {
    guard let longest = vehicle.capacity.coldTime else { return [] }
    var loadedAt: [Int: Seconds] = [:]
    var faults: [String] = []
    for (index, stop) in tour.stops.enumerated() {
      for lot in stop.unloads where plan.lots[lot].compartment != .ambient {
        if let loaded = loadedAt[lot], stop.start > loaded + longest {
          faults.append("stop \(index) unloads what has been out of the cold for too long")
        }
      }
      if index < done.stopCount(of: tour) { continue }
      for lot in stop.loads { loadedAt[lot] = stop.departure }
    }
    return faults
  }

  /// When a tour would be back that went straight home after what is done.
  static func earliestReturn(of tour: Tour, _ done: DoneWork, in round: Round) -> Seconds {
    guard let last = tour.stops.prefix(done.stopCount(of: tour)).last else { return tour.departure }
    let end = tour.end ?? last.place
    let way = TravelTimes(round).leg(round.position(of: last.place), round.position(of: end))
    return last.departure + way.time
  }

  /// Whether a producer has left the lot at its dock by that day.
  private func isThere(_ lot: Lot, on day: RoundDay) -> Bool {
    guard let date = lot.producer.flatMap({ round[$0].dropOff?.date }) else { return true }
    return date <= day.date
  }

  /// Whether a surplus is fetched from its producer in the hours of its offer.
  private func keepsOffers(_ stop: TourStop, on day: RoundDay) -> Bool {
    let fetched = stop.loads.map { plan.lots[$0] }.filter { $0.purpose != .deliver }
      .flatMap(\.contents)
    return round.contents.surplus.allSatisfy { offer in
      !fetched.contains { $0.product == offer.product } || offer.hours.isEmpty
        || offer.hours.hours(on: day.date).contains { $0.contains(stop.start.value) }
    }
  }

  private func serviceTime(of stop: TourStop) -> Seconds {
    let place = round[stop.place]
    let crates = (stop.loads + stop.unloads).reduce(0) { $0 + plan.lots[$1].crateCount }
    return place.serviceTime + place.timePerCrate * crates
  }

  private func isOpen(_ stop: TourStop, for lots: [Lot], on day: RoundDay) -> Bool {
    let open = round[stop.place].openings.hours(on: day.date)
    func within(_ windows: [TimeWindow]) -> Bool {
      windows.contains { $0.contains(stop.start.value) }
    }
    return within(open)
      && lots.allSatisfy { lot in
        let isCollected =
          lot.purpose == .collect || stop.place == lot.from && lot.purpose == .direct
        return within(isCollected ? day.collect : day.deliver)
      }
  }

  private func loadFaults(_ vehicle: Vehicle) -> [String] {
    var faults: [String] = []
    var board: Set<Int> = []
    var trips = 0
    for (index, stop) in tour.stops.enumerated() {
      for lot in stop.unloads where board.remove(lot) == nil {
        faults.append("stop \(index) unloads what is not on board")
      }
      if board.isEmpty, !stop.loads.isEmpty { trips += 1 }
      board.formUnion(stop.loads)
      let lots = board.map { plan.lots[$0] }
      func volume(of compartments: Set<Compartment>) -> Int {
        lots.filter { compartments.contains($0.compartment) }.reduce(0) { $0 + $1.volume.value }
      }
      let mass = lots.reduce(0) { $0 + $1.mass.value }
      let capacity = vehicle.capacity
      let isWithin =
        mass <= capacity.mass.value
        && volume(of: [.ambient, .chilled]) <= capacity.volume.value
        && volume(of: [.chilled]) <= capacity.chilled.value
        && volume(of: [.frozen]) <= capacity.frozen.value
        && lots.reduce(0) { $0 + $1.crateCount } <= capacity.crates ?? Int.max
      let isDone = index < done.stopCount(of: tour)
      if !isWithin, !isDone { faults.append("stop \(index) overloads the vehicle") }
      let onBoard = stop.onBoard
      let isTold =
        mass == onBoard.mass.value
        && volume(of: [.ambient, .chilled]) == onBoard.volume.value
        && volume(of: [.chilled]) == onBoard.chilled.value
        && volume(of: [.frozen]) == onBoard.frozen.value
        && lots.reduce(0) { $0 + $1.crateCount } == onBoard.crates
      if !isTold { faults.append("stop \(index) misstates its load") }
    }
    let stays = Set(plan.unserved.map(\.lot)).intersection(done.loaded)
    if !board.isSubset(of: stays) { faults.append("goods stay on board") }
    if trips != tour.trips { faults.append("it makes another number of trips") }
    return faults
  }

  private func costFaults(_ vehicle: Vehicle) -> [String] {
    let meters = tour.stops.reduce(tour.returnDistance.value) { $0 + $1.distance.value }
    let hours = Double((tour.arrival - tour.departure).value) / 3_600
    let parts: [(said: Money, exact: Double)] = [
      (tour.cost.fixed, Double(vehicle.costs.perDay.value)),
      (tour.cost.time, Double(vehicle.costs.perHour.value) * hours),
      (tour.cost.distance, Double(vehicle.costs.perKilometer.value) * Double(meters) / 1_000),
    ]
    let used = Double(meters) / 100_000 * vehicle.consumption
    let emissions = Double(vehicle.energy.emissions.value) * used
    var faults: [String] = []
    if meters != tour.distance.value { faults.append("the distance is not that of its legs") }
    // Each part is rounded to the cent, so by half a cent at most.
    if !parts.allSatisfy({ abs(Double($0.said.value) - $0.exact) < 5.01 }) {
      faults.append("the cost is not that of the drive")
    }
    if abs(Double(tour.emissions.value) - emissions) > 0.51 {
      faults.append("the emissions are not those of the drive")
    }
    return faults
  }
}
