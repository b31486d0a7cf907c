import Quantities

/// The problem as the search reads it: flat tables, shared by all walkers, never changed.
struct Ground: BitwiseCopyable, Sendable {
  /// One journey; unreachable ones take longer than any shift.
  struct Leg: BitwiseCopyable {
    var meters: Int32
    var seconds: Int32
  }

  struct Window: BitwiseCopyable {
    var opens: Int
    var closes: Int
  }

  struct Place: BitwiseCopyable {
    var location: Int32
    var firstWindow: Int32
    var windowCount: Int32
    var setup: Int
  }

  /// One end of a shipment.
  struct End: BitwiseCopyable {
    var place: Int32
    var service: Int
  }

  struct Stay: BitwiseCopyable {
    /// The row of the ledger of day 0 of the store, or -1 for no stay.
    var firstRow: Int32
    var day: Int32
    var days: Int32
    var load: SIMD8<Int32>
  }

  struct Shipment: BitwiseCopyable {
    var pickup: End
    var delivery: End
    var load: SIMD8<Int32>
    var prize: Int
    var pickupStay: Stay
    var deliveryStay: Stay
    /// The largest share of any vehicle dimension it takes, in 1/65536: how hard it is to place.
    var bulk: Int
    /// The metres from pickup to delivery.
    var length: Int

    @inline(__always) var hasStay: Bool { pickupStay.firstRow >= 0 || deliveryStay.firstRow >= 0 }
  }

  struct Vehicle: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var shift: Stretch
    var capacity: SIMD8<Int32>
    var fixedCost: Int
    var costPerMeter: Int
    var costPerSecond: Int
    var day: Int32
    /// Vehicles of one kind are interchangeable; a kind is named by its first vehicle.
    var kind: Int32
  }

  /// The width of the table of journeys: the locations, and one that is nowhere, free to reach.
  let width: Int
  let legs: Table<Leg>
  let places: Table<Place>
  let windows: Table<Window>
  let shipments: Table<Shipment>
  let vehicles: Table<Vehicle>
  /// Whether a shipment (row) may be carried by a vehicle (column).
  let allowed: Table<Bool>
  /// The shipments nearest to each shipment (row), nearest first.
  let related: Table<Int32>
  let relatedCount: Int
  /// What stands in each store on each day at most.
  let storeLimits: Table<SIMD8<Int32>>

  @inline(__always)
  func leg(_ from: Int32, _ to: Int32) -> Leg {
    legs[Int(from) &* width &+ Int(to)]
  }

  @inline(__always)
  func allows(_ shipment: Int, on vehicle: Int) -> Bool {
    allowed[shipment &* vehicles.count &+ vehicle]
  }

  /// The first window that is still open at a moment; there is none past the last.
  @inline(__always)
  func window(of place: Place, openAtOrAfter moment: Int) -> Window? {
    for index in place.firstWindow..<(place.firstWindow &+ place.windowCount)
    where windows[index].closes >= moment { return windows[index] }
    return nil
  }

  /// The last window that has opened by a moment.
  @inline(__always)
  func window(of place: Place, openAtOrBefore moment: Int) -> Window? {
    var index = place.firstWindow &+ place.windowCount &- 1
    while index >= place.firstWindow {
      if windows[index].opens <= moment { return windows[index] }
      index &-= 1
    }
    return nil
  }

  func deallocate() {
    legs.deallocate()
    places.deallocate()
    windows.deallocate()
    shipments.deallocate()
    vehicles.deallocate()
    allowed.deallocate()
    related.deallocate()
    storeLimits.deallocate()
  }
}
