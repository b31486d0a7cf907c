import Quantities

extension Annealer {
  /// Of a hundred ruins, so many are of places, and so many of stores; the others are of strings.
  private static var placeShare: Int { 20 }
  private static var storeShare: Int { 10 }

  /// The visit around which a ruin begins: of what was left out, in one of two.
  mutating func ruinSeed() -> Int32 {
    guard T.isRuled, bankCount > 0, random.below(2) == 0 else {
      return Int32(random.below(terrain.realCount))
    }
    let job = terrain.jobs[bank[random.below(bankCount)]]
    return terrain.choices[job.firstChoice].first
  }

  /// Removes what meets at a place or in a store.
  ///
  /// - Returns: Whether anything was removed; else strings are to be.
  mutating func ruinStops() -> Bool {
    let draw = random.below(100)
    if draw < Self.placeShare {
      ruinPlaces()
    } else if chain.holdings.claims.count > 0, draw < Self.placeShare + Self.storeShare {
      ruinStore()
    }
    refreshTouched()
    return queueCount > 0
  }

  /// Removes the shipments of places near each other.
  private mutating func ruinPlaces() {
    operation = .places
    var left = 1 &+ random.below(2 * Self.meanRemoved)
    stamp &+= 1
    let seed = ruinSeed()
    removePlace(of: seed, &left)
    var slot = Int(seed) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    while left > 0, slot < end {
      removePlace(of: terrain.near[slot], &left)
      slot &+= 1
    }
  }

  /// Removes shipments that have an end where one end of a shipment is: that where fewer meet.
  private mutating func removePlace(of visit: Int32, _ left: inout Int) {
    let partner = terrain.visits[visit].partner
    var place = terrain.stops.place(visit)
    if partner >= 0 {
      let other = terrain.stops.place(partner)
      if terrain.stops.count(at: other) < terrain.stops.count(at: place) { place = other }
    }
    guard place >= 0, placeStamps[place] != stamp else { return }
    placeStamps[place] = stamp
    let first = Int(terrain.stops.firstOfPlace[place])
    let count = terrain.stops.count(at: place)
    let offset = random.below(count)
    for step in 0..<count where left > 0 {
      let visit = terrain.stops.visitsOfPlace[first &+ (offset &+ step) % count]
      guard chain.nodes[visit].route >= 0 else { continue }
      removeToQueue(visit)
      left &-= 1
    }
  }

  /// Removes shipments that stand in one store, on any day.
  private mutating func ruinStore() {
    let claims = chain.holdings.claims
    let seed = claims[random.below(claims.count)]
    let row = max(seed.before, seed.after)
    guard row >= 0 else { return }
    operation = .store
    var left = 1 &+ random.below(2 * Self.meanRemoved)
    let first = random.below(terrain.choices.count)
    for step in 0..<terrain.choices.count where left > 0 {
      let choice = terrain.choices[(first &+ step) % terrain.choices.count]
      let claim = claims[choice.shipment]
      guard claim.before == row || claim.after == row, chain.nodes[choice.first].route >= 0
      else { continue }
      removeToQueue(choice.first)
      left &-= 1
    }
  }

  /// Takes the job of a visit out of the plan, to be inserted again.
  @inline(__always)
  mutating func removeToQueue(_ visit: Int32) {
    if keepsDays, terrain.jobs[terrain.visits[visit].job].width > 1 {
      removeAlone(visit)
      return
    }
    queue[queueCount] = UInt64(terrain.visits[visit].job)
    queueCount &+= 1
    remove(visit)
  }
}
