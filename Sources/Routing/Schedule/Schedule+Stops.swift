extension Schedule.Visit {
  /// The key of what no visit goes on with.
  static let noKey = Int32(-4)
  /// Stands where a shipment has no visit.
  static let none = Self(
    place: -1, location: 0, setup: 0, service: 0, opens: 0, closes: 0, stopKey: noKey,
    ride: .reload, isPickup: false)

  /// The key of a visit: reloads are alone, and otherwise a pickup may follow a delivery at a place,
  /// but no delivery a pickup.
  static func stopKey(place: Int, _ ride: Schedule.Ride, isPickup: Bool) -> Int32 {
    ride == .reload ? noKey : Int32(2 * place + (isPickup ? 1 : 0))
  }

  @inline(always) var isReload: Bool { ride == .reload }

  /// Whether this visit is at the same stop as the one before, by the key of that one.
  @inline(always)
  func continues(_ key: Int32) -> Bool {
    (stopKey == key || stopKey == key | 1) && stopKey != Self.noKey
  }
}
