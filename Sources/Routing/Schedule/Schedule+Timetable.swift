extension Schedule {
  /// Makes the timetable of a route in scratch memory: forward to the earliest finish, back to the
  /// latest departure, and, where what happens on the way counts, forward again.
  ///
  /// The first two passes carry one moment for each number of breaks taken (dynamic programming);
  /// who is somewhere earlier never finishes later.
  ///
  /// - Parameter isWritten: Whether the times of all stops and breaks are wanted.
  /// - Returns: The lengths, or `nil` where a window, the shift or a limit on board is not kept.
  @inline(never)
  func timetable(
    of visits: Table<Int32>, count: Int, vehicle index: Int, isWritten: Bool,
    _ scratch: inout Scratch
  ) -> Span? {
    scratch.reserve(visits: count)
    var span = gather(visits, count: count, vehicle: index, &scratch)
    let leaves = max(vehicles[index].opens, release(of: visits, from: 0, count: count))
    let isReached: Bool
    // Said twice, so that the loops over breaks vanish where there are none.
    if vehicles[index].pauseCount == 0 {
      isReached = finish(leaving: leaves, vehicle: index, pauses: 0, &scratch)
      if isReached { leave(vehicle: index, pauses: 0, &scratch) }
    } else {
      let pauses = Int(vehicles[index].pauseCount)
      isReached = finish(leaving: leaves, vehicle: index, pauses: pauses, &scratch)
      if isReached { leave(vehicle: index, pauses: pauses, &scratch) }
    }
    guard isReached else { return nil }
    span.duration = scratch.finish &- scratch.departure
    let hasSpeeds = vehicles[index].road.speedCount > 0
    guard
      isWritten || hasSpeeds && vehicles[index].longestDriving < Int.max
        || !features.isDisjoint(with: [.onBoard, .lateness])
    else { return span }
    drive(vehicle: index, &scratch, &span)
    if features.contains(.onBoard) {
      guard keepsOnBoard(visits, count: count, vehicle: index, scratch) else { return nil }
    }
    return span
  }

  /// Joins visits to stops; what comes after the last is the end.
  ///
  /// - Returns: The metres, and the seconds at full speed.
  @inline(always)
  private func gather(
    _ visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: inout Scratch
  ) -> Span {
    let road = vehicles[index].road
    let stops = scratch.stops
    var span = Span()
    var stop = -1
    var location = vehicles[index].start
    var key = Visit.noKey
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if !visit.continues(key) {
        stop &+= 1
        let leg = roads.leg(location, visit.location, by: road)
        span.meters &+= Int(leg.meters)
        span.driving &+= Int(leg.seconds)
        stops[stop].place = visit.place
        stops[stop].seconds = leg.seconds
        stops[stop].firstVisit = Int32(truncatingIfNeeded: position)
        stops[stop].isReload = visit.isReload
        stops[stop].service = Int(visit.setup) &+ Int(visit.service)
        stops[stop].release =
          visit.isReload ? release(of: visits, from: position &+ 1, count: count) : -Self.never
        location = visit.location
      } else {
        stops[stop].service &+= Int(visit.service)
      }
      key = visit.stopKey
    }
    let leg = roads.leg(location, vehicles[index].end, by: road)
    span.meters &+= Int(leg.meters)
    span.driving &+= Int(leg.seconds)
    scratch.stopCount = stop &+ 1
    stops[stop &+ 1].seconds = leg.seconds
    stops[stop &+ 1].firstVisit = Int32(truncatingIfNeeded: count)
    return span
  }

  /// The earliest start everywhere; false where the shift is over first.
  @inline(always)
  private func finish(
    leaving moment: Int, vehicle index: Int, pauses: Int, _ scratch: inout Scratch
  ) -> Bool {
    let road = vehicles[index].road
    let closes = vehicles[index].closes
    let (stops, moments, earliest) = (scratch.stops, scratch.moments, scratch.earliest)
    let stopCount = scratch.stopCount
    for column in 0...pauses { moments[column] = column == 0 ? moment : Self.never }
    for stop in 0...stopCount {
      rest(vehicle: index, pauses, moments)
      for column in 0...pauses where moments[column] < Self.never {
        moments[column] = roads.arrival(
          of: stops[stop].seconds, leaving: moments[column], by: road)
      }
      rest(vehicle: index, pauses, moments)
      if stop == stopCount { break }
      var isReached = false
      for column in 0...pauses {
        let arrival = moments[column]
        let start =
          arrival < Self.never ? start(at: stops[stop].place, arriving: arrival) : Self.never
        earliest[stop &* (pauses &+ 1) &+ column] = start
        moments[column] =
          start < Self.never
          ? max(start &+ stops[stop].service, stops[stop].release) : Self.never
        isReached = isReached || moments[column] <= closes
      }
      guard isReached else { return false }
    }
    scratch.finish = moments[pauses]
    return scratch.finish <= closes
  }

  /// Takes every break where that gets further.
  @inline(always)
  private func rest(vehicle index: Int, _ pauses: Int, _ moments: Table<Int>) {
    for column in 0..<pauses where moments[column] < Self.never {
      let pause = self.pauses[Int(vehicles[index].firstPause) &+ column]
      let start = first(in: pause.hours, from: moments[column])
      if start < Self.never {
        moments[column &+ 1] = min(moments[column &+ 1], start &+ pause.duration)
      } else {
        // It is too late for the break: this leads nowhere.
        moments[column] = Self.never
      }
    }
  }

  /// The latest start everywhere, and the latest departure.
  @inline(always)
  private func leave(vehicle index: Int, pauses: Int, _ scratch: inout Scratch) {
    let road = vehicles[index].road
    let (stops, moments, earliest) = (scratch.stops, scratch.moments, scratch.earliest)
    let (latest, latestDrive) = (scratch.latest, scratch.latestDrive)
    let stopCount = scratch.stopCount
    for column in 0...pauses { moments[column] = -Self.never }
    moments[pauses] = scratch.finish
    var stop = stopCount
    while stop >= 0 {
      let row = stop &* (pauses &+ 1)
      if stop < stopCount {
        for column in 0...pauses {
          let departure = moments[column]
          let isLate = departure < stops[stop].release || departure == -Self.never
          moments[column] =
            isLate
            ? -Self.never
            : latestStart(
              at: stops[stop].place, by: departure &- stops[stop].service,
              earliest: earliest[row &+ column])
        }
      }
      for column in 0...pauses { latest[row &+ column] = moments[column] }
      restBack(vehicle: index, pauses, moments)
      for column in 0...pauses where moments[column] > -Self.never {
        moments[column] = roads.departure(
          of: stops[stop].seconds, arrivingBy: moments[column], by: road)
      }
      for column in 0...pauses { latestDrive[row &+ column] = moments[column] }
      restBack(vehicle: index, pauses, moments)
      stop &-= 1
    }
    scratch.departure = moments[0]
  }

  /// Takes every break where that leaves more time before it.
  @inline(always)
  private func restBack(vehicle index: Int, _ pauses: Int, _ moments: Table<Int>) {
    var column = pauses &- 1
    while column >= 0 {
      if moments[column &+ 1] > -Self.never {
        let pause = self.pauses[Int(vehicles[index].firstPause) &+ column]
        let start = last(in: pause.hours, by: moments[column &+ 1] &- pause.duration)
        if start > -Self.never {
          moments[column] = max(moments[column], start)
        } else {
          // No break can be over by then.
          moments[column &+ 1] = -Self.never
        }
      }
      column &-= 1
    }
  }
}
