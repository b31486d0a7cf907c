extension Schedule {
  /// Makes the timetable of a route in scratch memory: forward to the earliest finish, back to the
  /// latest departure, and forward again.
  ///
  /// Both first passes carry one moment for each number of breaks taken (dynamic programming); who
  /// is somewhere earlier never finishes later.
  ///
  /// - Returns: The lengths, or `nil` where a window, the shift or a limit on board is not kept.
  @inline(never)
  func timetable(
    of visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: inout Scratch
  ) -> Span? {
    let vehicle = vehicles[index]
    scratch.reserve(visits: count)
    gather(visits, count: count, vehicle: index, &scratch)
    let release = release(of: visits, from: 0, count: count)
    let leaves = max(vehicle.opens, release)
    guard finish(leaving: leaves, by: vehicle, &scratch) else { return nil }
    leave(vehicle, &scratch)
    guard let span = drive(vehicle, &scratch) else { return nil }
    if features.contains(.onBoard) {
      guard keepsOnBoard(visits, count: count, &scratch) else { return nil }
    }
    return span
  }

  /// Joins visits to stops.
  @inline(__always)
  private func gather(
    _ visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: inout Scratch
  ) {
    let stops = scratch.stops
    var stop = -1
    var previous = Visit.none
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if previous.ends(before: visit) {
        stop &+= 1
        stops[stop].place = visit.place
        stops[stop].location = visit.location
        stops[stop].firstVisit = Int32(truncatingIfNeeded: position)
        stops[stop].isReload = visit.isReload
        stops[stop].service = Int(visit.setup) &+ Int(visit.service)
        stops[stop].release =
          visit.isReload ? release(of: visits, from: position &+ 1, count: count) : -Self.never
      } else {
        stops[stop].service &+= Int(visit.service)
      }
      previous = visit
    }
    scratch.stopCount = stop &+ 1
    stops[stop &+ 1].location = vehicles[index].end
    stops[stop &+ 1].firstVisit = Int32(truncatingIfNeeded: count)
  }

  /// The earliest start everywhere; false where the shift is over first.
  @inline(__always)
  private func finish(
    leaving moment: Int, by vehicle: Vehicle, _ scratch: inout Scratch
  ) -> Bool {
    let moments = scratch.moments
    let pauses = Int(vehicle.pauseCount)
    for column in 0...pauses { moments[column] = column == 0 ? moment : Self.never }
    var location = vehicle.start
    for stop in 0...scratch.stopCount {
      let next = scratch.stops[stop]
      let leg = roads.leg(location, next.location, by: vehicle.road)
      rest(vehicle, moments)
      var isReached = false
      for column in 0...pauses where moments[column] < Self.never {
        moments[column] = roads.arrival(
          of: leg.seconds, leaving: moments[column], by: vehicle.road)
      }
      rest(vehicle, moments)
      if stop == scratch.stopCount { break }
      for column in 0...pauses {
        let start =
          moments[column] < Self.never
          ? start(at: next.place, arriving: moments[column]) : Self.never
        scratch.earliest[stop &* (pauses &+ 1) &+ column] = start
        moments[column] = Self.never
        if start < Self.never {
          moments[column] = max(start &+ next.service, next.release)
          isReached = isReached || moments[column] <= vehicle.closes
        }
      }
      guard isReached else { return false }
      location = next.location
    }
    scratch.finish = moments[pauses]
    return scratch.finish <= vehicle.closes
  }

  /// Takes every break where that gets further.
  @inline(__always)
  private func rest(_ vehicle: Vehicle, _ moments: Table<Int>) {
    for column in 0..<Int(vehicle.pauseCount) where moments[column] < Self.never {
      let pause = pauses[Int(vehicle.firstPause) &+ column]
      let start = first(in: pause.hours, from: moments[column])
      guard start < Self.never else { continue }
      moments[column &+ 1] = min(moments[column &+ 1], start &+ pause.duration)
    }
  }

  /// The latest start everywhere, and the latest departure.
  @inline(__always)
  private func leave(_ vehicle: Vehicle, _ scratch: inout Scratch) {
    let moments = scratch.moments
    let pauses = Int(vehicle.pauseCount)
    for column in 0...pauses { moments[column] = -Self.never }
    moments[pauses] = scratch.finish
    var stop = scratch.stopCount
    while stop >= 0 {
      let next = scratch.stops[stop]
      let from = stop == 0 ? vehicle.start : scratch.stops[stop &- 1].location
      let row = stop &* (pauses &+ 1)
      let leg = roads.leg(from, next.location, by: vehicle.road)
      if stop < scratch.stopCount {
        for column in 0...pauses {
          let departure = moments[column]
          moments[column] = -Self.never
          if departure > -Self.never, departure >= next.release {
            moments[column] = latestStart(
              at: next.place, by: departure &- next.service,
              earliest: scratch.earliest[row &+ column])
          }
        }
      }
      for column in 0...pauses { scratch.latest[row &+ column] = moments[column] }
      restBack(vehicle, moments)
      for column in 0...pauses where moments[column] > -Self.never {
        moments[column] = roads.departure(
          of: leg.seconds, arrivingBy: moments[column], by: vehicle.road)
      }
      for column in 0...pauses { scratch.latestDrive[row &+ column] = moments[column] }
      restBack(vehicle, moments)
      stop &-= 1
    }
    scratch.departure = moments[0]
  }

  /// Takes every break where that leaves more time before it.
  @inline(__always)
  private func restBack(_ vehicle: Vehicle, _ moments: Table<Int>) {
    var column = Int(vehicle.pauseCount) &- 1
    while column >= 0 {
      if moments[column &+ 1] > -Self.never {
        let pause = pauses[Int(vehicle.firstPause) &+ column]
        let start = last(in: pause.hours, by: moments[column &+ 1] &- pause.duration)
        moments[column] = max(moments[column], start)
      }
      column &-= 1
    }
  }
}
