extension Schedule {
  /// Whether all deliveries from the start come before all pickups for the end, in every trip, and
  /// no trip has such pickups alone.
  ///
  /// What a stop hands back counts as a pickup for the end, after all that the stop unloads.
  func isLinehaulFirst(_ visits: Table<Int32>, count: Int, vehicle index: Int) -> Bool {
    var hasDelivered = false
    var hasCollected = false
    var isReturning = false
    var key = Visit.noKey
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if !visit.continues(key) {
        hasCollected = hasCollected || isReturning
        isReturning = false
      }
      switch visit.ride {
      case .pair: break
      case .fromStart:
        if hasCollected { return false }
        hasDelivered = true
        isReturning = isReturning || goods[visits[position] >> 1].hasReturn
      case .toEnd: hasCollected = true
      case .reload:
        if hasCollected, !hasDelivered { return false }
        hasCollected = false
        hasDelivered = false
      }
      key = visit.stopKey
    }
    return hasDelivered || !hasCollected
  }

  /// Whether what was loaded last is unloaded first, of goods with a pickup and a delivery.
  func isLastInFirstOut(_ visits: Table<Int32>, count: Int, _ scratch: inout Scratch) -> Bool {
    scratch.reserve(visits: count)
    var depth = 0
    for position in 0..<count where visits[position] >= 0 {
      let visit = self.visits[visits[position]]
      guard visit.ride == .pair else { continue }
      let shipment = visits[position] >> 1
      if visit.isPickup {
        scratch.stack[depth] = shipment
        depth &+= 1
      } else {
        depth &-= 1
        guard depth >= 0, scratch.stack[depth] == shipment else { return false }
      }
    }
    return true
  }

  /// Whether no two kinds of goods that conflict are aboard at the same moment.
  func keepsApart(_ visits: Table<Int32>, count: Int, _ scratch: inout Scratch) -> Bool {
    for kind in 0..<kindCount { scratch.aboard[kind] = 0 }
    guard loadKinds(visits, from: 0, count: count, &scratch) else { return false }
    var tripStart = 0
    for position in 0..<count {
      guard visits[position] >= 0 else {
        for earlier in tripStart..<position where self.visits[visits[earlier]].ride == .toEnd {
          unloadKind(of: visits[earlier], &scratch)
        }
        tripStart = position &+ 1
        guard loadKinds(visits, from: tripStart, count: count, &scratch) else { return false }
        continue
      }
      if !self.visits[visits[position]].isPickup {
        unloadKind(of: visits[position], &scratch)
      } else if !loadKind(of: visits[position], &scratch) {
        return false
      }
    }
    return true
  }

  private func loadKinds(
    _ visits: Table<Int32>, from first: Int, count: Int, _ scratch: inout Scratch
  ) -> Bool {
    var position = first
    while position < count, visits[position] >= 0 {
      if self.visits[visits[position]].ride == .fromStart,
        !loadKind(of: visits[position], &scratch)
      {
        return false
      }
      position &+= 1
    }
    return true
  }

  /// Takes goods aboard, unless what is there conflicts with them.
  private func loadKind(of visit: Int32, _ scratch: inout Scratch) -> Bool {
    let kind = Int(goods[visit >> 1].kind)
    guard kind >= 0 else { return true }
    for index in firstConflicts[kind]..<firstConflicts[kind &+ 1]
    where scratch.aboard[conflicts[index]] > 0 { return false }
    scratch.aboard[kind] &+= 1
    return true
  }

  private func unloadKind(of visit: Int32, _ scratch: inout Scratch) {
    let kind = Int(goods[visit >> 1].kind)
    if kind >= 0 { scratch.aboard[kind] &-= 1 }
  }
}
