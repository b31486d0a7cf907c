extension Schedule {
  /// Whether a route keeps the rules that need no clock: who carries what, how much of it is aboard
  /// at once, and in which order.
  ///
  /// - Returns: What it costs to carry goods on a vehicle that is not usual, or ``infeasible``.
  @inline(always)
  func handling(
    of visits: Table<Int32>, count: Int, vehicle index: Int, _ scratch: inout Scratch
  ) -> Int {
    let vehicle = vehicles[index]
    guard hasRoom(for: visits, count: count, vehicle: index) else { return Self.infeasible }
    if vehicle.mostStops < count || vehicle.mostReloads < count {
      guard keepsNumbers(of: visits, count: count, vehicle: index) else { return Self.infeasible }
    }
    if vehicle.isLinehaulFirst {
      guard isLinehaulFirst(visits, count: count, vehicle: index) else { return Self.infeasible }
    }
    if vehicle.isLastInFirstOut {
      guard isLastInFirstOut(visits, count: count, &scratch) else { return Self.infeasible }
    }
    if features.contains(.conflicts) {
      guard keepsApart(visits, count: count, &scratch) else { return Self.infeasible }
    }
    guard features.contains(.standing) else { return 0 }
    return costElsewhere(of: visits, count: count, vehicle: index)
  }

  /// Whether the load is within the capacity at every moment.
  ///
  /// Works on the room that is left, which never leaves the range of its lanes before it is found
  /// to be below zero.
  @inline(always)
  private func hasRoom(for visits: Table<Int32>, count: Int, vehicle index: Int) -> Bool {
    var room = vehicles[index].capacity
    guard load(visits, from: 0, count: count, into: &room) else { return false }
    // Deliveries only ever make room.
    let isGrowing =
      !features.isDisjoint(with: [.pickups, .returns]) || vehicles[index].reloadCount > 0
    guard isGrowing else { return true }
    // What is aboard for the end or the next reload.
    var bound = SIMD8<Int32>.zero
    // What the stop hands back once it has unloaded.
    var returned = SIMD8<Int32>.zero
    var key = Visit.noKey
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if features.contains(.returns), !visit.continues(key) {
        room &-= returned
        bound &+= returned
        returned = .zero
        guard room.isNonnegative else { return false }
      }
      if visit.isReload {
        room &+= bound
        bound = .zero
        guard load(visits, from: position &+ 1, count: count, into: &room) else { return false }
      } else {
        let load = loads[visits[position] >> 1]
        if visit.isPickup {
          room &-= load
          guard room.isNonnegative else { return false }
          if visit.ride == .toEnd { bound &+= load }
        } else {
          room &+= load
          if features.contains(.returns) {
            returned &+= returnLoads[visits[position] >> 1]
            guard returned.isNonnegative else { return false }
          }
        }
      }
      key = visit.stopKey
    }
    return (room &- returned).isNonnegative
  }

  /// Loads what the visits up to the next reload deliver from there; false where it does not fit.
  @inline(always)
  private func load(
    _ visits: Table<Int32>, from first: Int, count: Int, into room: inout SIMD8<Int32>
  ) -> Bool {
    guard features.contains(.fromStart) else { return true }
    var position = first
    while position < count, visits[position] >= 0 {
      if self.visits[visits[position]].ride == .fromStart {
        room &-= loads[visits[position] >> 1]
        guard room.isNonnegative else { return false }
      }
      position &+= 1
    }
    return true
  }

  private func keepsNumbers(of visits: Table<Int32>, count: Int, vehicle index: Int) -> Bool {
    var stops = 0
    var reloads = 0
    var key = Visit.noKey
    for position in 0..<count {
      let visit = visit(visits[position], of: index)
      if visit.isReload {
        reloads &+= 1
      } else if !visit.continues(key) {
        stops &+= 1
      }
      key = visit.stopKey
    }
    return stops <= vehicles[index].mostStops && reloads <= vehicles[index].mostReloads
  }

  private func costElsewhere(of visits: Table<Int32>, count: Int, vehicle: Int) -> Int {
    var cost = 0
    for position in 0..<count where visits[position] >= 0 {
      let shipment = Int(visits[position] >> 1)
      let standing = standings[shipment &* vehicles.count &+ vehicle]
      if standing.contains(.forbidden) { return Self.infeasible }
      let visit = self.visits[visits[position]]
      // Once for goods with two visits.
      if standing.contains(.elsewhere), visit.ride != .pair || visit.isPickup {
        cost &+= costsElsewhere[shipment]
      }
    }
    return cost
  }
}
