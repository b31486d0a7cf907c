/// What stands in every store on every day, as far as the draft carries it.
struct Ledger: ~Copyable {
  /// The room that is left, by store and day.
  private let room: Table<SIMD8<Int32>>

  init(_ ground: Ground) {
    room = Table(repeating: .zero, count: ground.storeLimits.count)
    room.copy(from: ground.storeLimits, count: room.count)
  }

  deinit {
    room.deallocate()
  }

  func copy(from other: borrowing Ledger) {
    room.copy(from: other.room, count: room.count)
  }

  /// Whether the stays of a shipment carried on a day find room.
  func fits(_ shipment: Ground.Shipment, on day: Int32) -> Bool {
    let before = shipment.pickupStay
    let after = shipment.deliveryStay
    // Both stays are in one store only where goods leave it and come back, on the same day.
    let meets = before.firstRow == after.firstRow
    if before.firstRow >= 0 {
      for day in before.day...day
      where !(room[before.firstRow &+ day] &- before.load).isNonnegative { return false }
    }
    if after.firstRow >= 0 {
      for other in day...after.day {
        let room = room[after.firstRow &+ other]
        let taken = meets && other == day ? before.load : .zero
        if !(room &- taken &- after.load).isNonnegative { return false }
      }
    }
    return true
  }

  /// Enters the stays of a shipment that is carried on a day.
  func add(_ shipment: Ground.Shipment, on day: Int32) {
    change(shipment, on: day) { $0 &- $1 }
  }

  /// Strikes out the stays of a shipment that was carried on a day.
  func remove(_ shipment: Ground.Shipment, on day: Int32) {
    change(shipment, on: day) { $0 &+ $1 }
  }

  @inline(__always)
  private func change(
    _ shipment: Ground.Shipment, on day: Int32,
    _ apply: (SIMD8<Int32>, SIMD8<Int32>) -> SIMD8<Int32>
  ) {
    let before = shipment.pickupStay
    let after = shipment.deliveryStay
    if before.firstRow >= 0 {
      for day in before.day...day {
        room[before.firstRow &+ day] = apply(room[before.firstRow &+ day], before.load)
      }
    }
    if after.firstRow >= 0 {
      for day in day...after.day {
        room[after.firstRow &+ day] = apply(room[after.firstRow &+ day], after.load)
      }
    }
  }
}
