/// Where a shipment could be inserted in a tour, and what that would add to the cost.
struct Insertion: BitwiseCopyable {
  /// What the tour costs more; `Int.max` where there is no way to insert.
  var delta = Int.max
  var tour = -1
  /// The node of the pickup: one that exists, or the one before the new one.
  var pickup = 0
  var joinsPickup = false
  /// The window of a new pickup node.
  var pickupWindow: Int32 = 0
  /// The node of the delivery: one that exists, or the one after the new one.
  var delivery = 0
  var joinsDelivery = false
  /// The window of a new delivery node.
  var deliveryWindow: Int32 = 0

  @inline(__always) var isPossible: Bool { tour >= 0 }
}
