/// What stands in every store on every day, and what is left of every stock, as far as the plan goes.
struct Holdings: BitwiseCopyable, @unchecked Sendable {
  /// What one shipment takes of the stores, depending on the day it is carried.
  struct Claim: BitwiseCopyable {
    /// The row of day 0 of the store before the journey, or -1; from `fromDay` until the journey.
    var before: Int32
    var fromDay: Int32
    var beforeDays: Int32
    var beforeLoad: SIMD8<Int32>
    /// The same after the journey, until `untilDay`.
    var after: Int32
    var untilDay: Int32
    var afterDays: Int32
    var afterLoad: SIMD8<Int32>
    /// The row of the stock it is taken from, or -1.
    var stock: Int32
    var stockLoad: SIMD8<Int32>
  }

  /// By shipment; empty where nothing is held anywhere.
  let claims: Table<Claim>
  let room: Table<SIMD8<Int32>>

  /// Nothing is held anywhere.
  init() {
    claims = Table([])
    room = Table([])
  }

  init(_ problem: RoutingProblem) {
    var firstRows: [Int32] = []
    var rows: [SIMD8<Int32>] = []
    for store in problem.stores {
      firstRows.append(Int32(rows.count))
      rows += Array(repeating: store.limit.lanes, count: store.days)
    }
    var stockRows = [Int32](repeating: -1, count: problem.places.count)
    for (index, place) in problem.places.enumerated() {
      guard let stock = place.stock else { continue }
      stockRows[index] = Int32(rows.count)
      rows.append(stock.lanes)
    }
    room = Table(rows)
    guard !rows.isEmpty else {
      claims = Table([])
      return
    }
    claims = Table(
      problem.shipments.map { shipment in
        let (before, after) = (shipment.pickupStore, shipment.deliveryStore)
        return Claim(
          before: before.map { firstRows[$0.store] } ?? -1, fromDay: Int32(before?.day ?? 0),
          beforeDays: Int32(before.map { problem.stores[$0.store].days } ?? 0),
          beforeLoad: before?.load.lanes ?? .zero,
          after: after.map { firstRows[$0.store] } ?? -1, untilDay: Int32(after?.day ?? 0),
          afterDays: Int32(after.map { problem.stores[$0.store].days } ?? 0),
          afterLoad: after?.load.lanes ?? .zero,
          stock: shipment.pickup.map { stockRows[$0.place] } ?? -1,
          stockLoad: shipment.load.lanes)
      })
  }

  func deallocate() {
    claims.deallocate()
    room.deallocate()
  }

  /// Whether what a shipment takes finds room when it is carried on a day.
  func fits(_ shipment: Int32, on day: Int32) -> Bool {
    guard claims.count > 0 else { return true }
    let claim = claims[shipment]
    if claim.stock >= 0, !(room[claim.stock] &- claim.stockLoad).isNonnegative { return false }
    if claim.before >= 0 {
      guard claim.fromDay <= day, day < claim.beforeDays else { return false }
      for other in claim.fromDay...day
      where !(room[claim.before &+ other] &- claim.beforeLoad).isNonnegative { return false }
    }
    if claim.after >= 0 {
      guard day <= claim.untilDay, day < claim.afterDays else { return false }
      for other in day...claim.untilDay {
        // Goods that leave a store and come back on one day stand there twice.
        let twice = claim.before == claim.after && other == day ? claim.beforeLoad : .zero
        if !(room[claim.after &+ other] &- twice &- claim.afterLoad).isNonnegative { return false }
      }
    }
    return true
  }

  /// Enters what a shipment takes, or strikes it out again.
  func enter(_ shipment: Int32, on day: Int32, isBack: Bool) {
    guard claims.count > 0 else { return }
    let claim = claims[shipment]
    func take(_ row: Int32, _ load: SIMD8<Int32>) {
      room[row] = isBack ? room[row] &+ load : room[row] &- load
    }
    if claim.stock >= 0 { take(claim.stock, claim.stockLoad) }
    if claim.before >= 0 {
      for other in claim.fromDay...day { take(claim.before &+ other, claim.beforeLoad) }
    }
    if claim.after >= 0 {
      for other in day...claim.untilDay { take(claim.after &+ other, claim.afterLoad) }
    }
  }

  /// Enters what shipments take that are carried on a day, all of them or, where they do not fit, none.
  func enter(_ shipments: [Int], on day: Int32) -> Bool {
    for (index, shipment) in shipments.enumerated() {
      guard fits(Int32(shipment), on: day) else {
        for other in shipments[..<index] { enter(Int32(other), on: day, isBack: true) }
        return false
      }
      enter(Int32(shipment), on: day, isBack: false)
    }
    return true
  }
}
