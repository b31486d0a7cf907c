extension Schedule {
  /// Writes down the times of a route that leaves as late as it can.
  @inline(__always)
  func drive(_ vehicle: Vehicle, _ scratch: inout Scratch) -> Span? {
    let stops = scratch.stops
    let pauseCount = Int(vehicle.pauseCount)
    var span = Span()
    var moment = scratch.departure
    var location = vehicle.start
    scratch.restCount = 0
    for stop in 0...scratch.stopCount {
      let row = stop &* (pauseCount &+ 1)
      let isEnd = stop == scratch.stopCount
      while scratch.restCount < pauseCount,
        moment > scratch.latestDrive[row &+ scratch.restCount]
      {
        moment = rest(vehicle, from: moment, before: stop, &scratch)
      }
      let next = stops[stop]
      let leg = roads.leg(location, next.location, by: vehicle.road)
      let arrival = roads.arrival(of: leg.seconds, leaving: moment, by: vehicle.road)
      span.meters &+= Int(leg.meters)
      span.driving &+= arrival &- moment
      moment = arrival
      var start = isEnd ? moment : start(at: next.place, arriving: moment)
      while scratch.restCount < pauseCount {
        let pause = pauses[Int(vehicle.firstPause) &+ scratch.restCount]
        let end = first(in: pause.hours, from: moment) &+ pause.duration
        let waitsAnyway = end <= start && !isEnd
        guard waitsAnyway || start > scratch.latest[row &+ scratch.restCount] else { break }
        moment = rest(vehicle, from: moment, before: stop, &scratch)
        start = isEnd ? moment : self.start(at: next.place, arriving: moment)
      }
      stops[stop].arrival = arrival
      stops[stop].start = start
      if isEnd { break }
      let place = places[next.place]
      if place.costPerSecondLate >= 0, start > place.closes {
        span.lateness &+= (start &- place.closes) &* place.costPerSecondLate
      }
      moment = max(start &+ next.service, next.release)
      stops[stop].departure = moment
      location = next.location
    }
    assert(moment == scratch.finish && scratch.restCount == pauseCount)
    span.duration = scratch.finish &- scratch.departure
    return span
  }

  /// Takes the next break as early as its windows allow.
  ///
  /// - Returns: When it is over.
  private func rest(
    _ vehicle: Vehicle, from moment: Int, before stop: Int, _ scratch: inout Scratch
  ) -> Int {
    let pause = pauses[Int(vehicle.firstPause) &+ scratch.restCount]
    let start = first(in: pause.hours, from: moment)
    scratch.rests[scratch.restCount] = Scratch.Rest(stop: stop, start: start)
    scratch.restCount &+= 1
    return start &+ pause.duration
  }

  /// Whether no goods are aboard for too long in the timetable.
  func keepsOnBoard(_ visits: Table<Int32>, count: Int, _ scratch: inout Scratch) -> Bool {
    let stops = scratch.stops
    // When the trip began, and by when it must be over.
    var began = scratch.departure
    var deadline = Self.never
    for stop in 0..<scratch.stopCount {
      let now = stops[stop]
      for position in now.firstVisit..<stops[stop &+ 1].firstVisit {
        guard visits[Int(position)] >= 0 else {
          if now.start > deadline { return false }
          began = now.departure
          deadline = Self.never
          continue
        }
        let visit = self.visits[visits[Int(position)]]
        let shipment = visits[Int(position)] >> 1
        let longest = goods[shipment].longestOnBoard
        if visit.ride == .toEnd {
          deadline = min(deadline, now.departure &+ longest)
        } else if visit.isPickup {
          scratch.loaded[shipment] = now.departure
        } else {
          let loaded = visit.ride == .fromStart ? began : scratch.loaded[shipment]
          if now.start &- loaded > longest { return false }
        }
      }
    }
    return scratch.finish <= deadline
  }
}
