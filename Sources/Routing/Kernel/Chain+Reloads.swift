extension Chain {
  /// Keeps the spare reloads, those not in use first, when one comes into or out of a route.
  func moveSpare(_ visit: Int32, isBack: Bool) {
    let group = Int(terrain.groupOfReload[Int(visit) &- terrain.realCount])
    let first = terrain.reloadVisits[group] &- Int32(truncatingIfNeeded: terrain.realCount)
    if !isBack { spareCount[group] &-= 1 }
    // The first that is in use changes places with it.
    let target = first &+ spareCount[group]
    let slot = spareSlot[Int(visit) &- terrain.realCount]
    let other = spares[target]
    spares[target] = visit
    spares[slot] = other
    spareSlot[Int(visit) &- terrain.realCount] = target
    spareSlot[Int(other) &- terrain.realCount] = slot
    if isBack { spareCount[group] &+= 1 }
  }

  /// A visit that stands for the reload of a kind and is not in use, or -1.
  func freeReload(_ kind: Kind, _ index: Int32) -> Int32 {
    let group = kind.firstReload &+ index
    guard spareCount[group] > 0 else { return -1 }
    let first = terrain.reloadVisits[group] &- Int32(truncatingIfNeeded: terrain.realCount)
    return spares[first &+ spareCount[group] &- 1]
  }
}
