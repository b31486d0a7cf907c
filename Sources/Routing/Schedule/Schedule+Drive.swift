extension Schedule {
  /// Writes down the times of a route that leaves as late as it can, how long it drives and what its
  /// lateness costs.
  @inline(never)
  func drive(vehicle index: Int, _ scratch: inout Scratch, _ span: inout Span) {
    let road = vehicles[index].road
    let stops = scratch.stops
    let pauseCount = Int(vehicles[index].pauseCount)
    let stopCount = scratch.stopCount
    var moment = scratch.departure
    var driving = 0
    var lateness = 0
    scratch.restCount = 0
    for stop in 0...stopCount {
      let row = stop &* (pauseCount &+ 1)
      let isEnd = stop == stopCount
      while scratch.restCount < pauseCount,
        moment > scratch.latestDrive[row &+ scratch.restCount]
      {
        moment = rest(vehicle: index, from: moment, before: stop, &scratch)
      }
      let arrival = roads.arrival(of: stops[stop].seconds, leaving: moment, by: road)
      driving &+= arrival &- moment
      moment = arrival
      var start = isEnd ? moment : start(at: stops[stop].place, arriving: moment)
      while scratch.restCount < pauseCount {
        let pause = pauses[Int(vehicles[index].firstPause) &+ scratch.restCount]
        let end = first(in: pause.hours, from: moment) &+ pause.duration
        let waitsAnyway = end <= start && !isEnd
        guard waitsAnyway || start > scratch.latest[row &+ scratch.restCount] else { break }
        moment = rest(vehicle: index, from: moment, before: stop, &scratch)
        start = isEnd ? moment : self.start(at: stops[stop].place, arriving: moment)
      }
      stops[stop].arrival = arrival
      stops[stop].start = start
      if isEnd { break }
      let costPerSecondLate = places[stops[stop].place].costPerSecondLate
      if costPerSecondLate > 0 {
        lateness &+= max(0, start &- places[stops[stop].place].closes) &* costPerSecondLate
      }
      moment = max(start &+ stops[stop].service, stops[stop].release)
      if stops[stop].isReload {
        moment = max(moment, scratch.latestDrive[row &+ pauseCount &+ 1 &+ scratch.restCount])
      }
      stops[stop].departure = moment
    }
    assert(moment == scratch.finish && scratch.restCount == pauseCount)
    span.driving = driving
    span.lateness = lateness
  }

  /// Takes the next break as early as its windows allow.
  ///
  /// - Returns: When it is over.
  private func rest(
    vehicle index: Int, from moment: Int, before stop: Int, _ scratch: inout Scratch
  ) -> Int {
    let pause = pauses[Int(vehicles[index].firstPause) &+ scratch.restCount]
    let start = first(in: pause.hours, from: moment)
    scratch.rests[scratch.restCount] = Scratch.Rest(stop: stop, start: start)
    scratch.restCount &+= 1
    return start &+ pause.duration
  }

  /// Whether no goods are aboard for too long in the timetable.
  func keepsOnBoard(
    _ visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: Scratch
  ) -> Bool {
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
        var longest = goods[shipment].longestOnBoard
        if goods[shipment].isPerishable {
          longest = min(longest, vehicles[index].longestPerishable)
        }
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
