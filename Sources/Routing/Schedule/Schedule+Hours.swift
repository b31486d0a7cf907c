extension Schedule {
  /// The first moment of some hours at or after another, or ``never``.
  @inline(always)
  func first(in hours: Hours, from moment: Int) -> Int {
    for index in hours.first..<(hours.first &+ hours.count) where windows[index].closes >= moment {
      return max(moment, windows[index].opens)
    }
    return Self.never
  }

  /// The last moment of some hours at or before another, or minus ``never``.
  @inline(always)
  func last(in hours: Hours, by moment: Int) -> Int {
    var index = hours.first &+ hours.count &- 1
    while index >= hours.first {
      if windows[index].opens <= moment { return min(moment, windows[index].closes) }
      index &-= 1
    }
    return -Self.never
  }

  /// When service starts at a place after arriving, or ``never``.
  @inline(always)
  func start(at place: Int32, arriving moment: Int) -> Int {
    let place = places[place]
    if moment > place.closes { return place.costPerSecondLate >= 0 ? moment : Self.never }
    return first(in: place.hours, from: moment)
  }

  /// The last moment at which service may start, neither after a moment nor later than it must.
  ///
  /// - Parameter earliest: The earliest start; where that is late, it is not made later, and where
  ///   there is none, there is no last.
  @inline(always)
  func latestStart(at place: Int32, by moment: Int, earliest: Int) -> Int {
    let place = places[place]
    if earliest == Self.never { return -Self.never }
    if earliest > place.closes { return min(moment, earliest) }
    return last(in: place.hours, by: min(moment, place.closes))
  }
}
