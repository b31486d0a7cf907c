/// One handling of a shipment.
struct Handling: Hashable {
  var route: Int
  var stop: Int
  var shipment: Int
}

extension Verifier {
  func isSplit(_ shipment: Int) -> Bool {
    isKnown(shipment) && problem.shipments[shipment].smallestPart != nil
  }

  /// What a stop handles of a shipment that exists.
  func amount(of shipment: Int, route: Int, stop: Int) -> SIMD8<Int64> {
    var load = problem.shipments[shipment].load
    if isSplit(shipment), !parts.isEmpty {
      load = parts[Handling(route: route, stop: stop, shipment: shipment)] ?? load
    }
    return SIMD8(truncatingIfNeeded: load.lanes)
  }

  /// The parts of every shipment are large enough, and all of it together; no others are named.
  mutating func verifyParts() {
    var picked: [Int: SIMD8<Int64>] = [:]
    var delivered = picked
    for (index, route) in plan.routes.enumerated() {
      for (number, stop) in route.stops.enumerated() {
        let isHandled = stop.parts.isEmpty ? [] : Set(stop.pickups + stop.deliveries)
        var isNamed = Set<Int>()
        for part in stop.parts {
          guard isSplit(part.shipment), isHandled.contains(part.shipment),
            isNamed.insert(part.shipment).inserted
          else {
            report(.unknownPart(route: index, stop: number))
            continue
          }
          if problem.shipments[part.shipment].smallestPart?.fits(within: part.load) == false {
            report(.partTooSmall(shipment: part.shipment, route: index, stop: number))
          }
        }
        for shipment in stop.pickups where isSplit(shipment) {
          picked[shipment, default: .zero] &+= amount(of: shipment, route: index, stop: number)
        }
        for shipment in stop.deliveries where isSplit(shipment) {
          delivered[shipment, default: .zero] &+= amount(of: shipment, route: index, stop: number)
        }
      }
    }
    for shipment in Set(picked.keys).union(delivered.keys).sorted() {
      let goods = problem.shipments[shipment]
      let whole = SIMD8<Int64>(truncatingIfNeeded: goods.load.lanes)
      if goods.pickup != nil && picked[shipment] != whole
        || goods.delivery != nil && delivered[shipment] != whole
      {
        report(.wrongParts(shipment: shipment))
      }
    }
  }

  /// What a route picks up of a shipment that is split it delivers, and nothing before.
  mutating func verifyPartsAboard(_ route: RoutingPlan.Route, _ index: Int) {
    var aboard: [Int: SIMD8<Int64>] = [:]
    var isReported = Set<Int>()
    for (number, stop) in route.stops.enumerated() {
      for shipment in stop.deliveries where isSplitRide(shipment) {
        let left =
          aboard[shipment, default: .zero] &- amount(of: shipment, route: index, stop: number)
        aboard[shipment] = left
        if any(left .< .zero) { isReported.insert(shipment) }
      }
      for shipment in stop.pickups where isSplitRide(shipment) {
        aboard[shipment, default: .zero] &+= amount(of: shipment, route: index, stop: number)
      }
    }
    for (shipment, left) in aboard where left != .zero { isReported.insert(shipment) }
    for shipment in isReported.sorted() { report(.notCarriedThrough(shipment: shipment)) }
  }

  /// No part is aboard for too long, where what was loaded first is unloaded first.
  ///
  /// Parts of a shipment are alike: another order would have some aboard for longer.
  mutating func verifyTimesOfParts(_ route: RoutingPlan.Route, _ index: Int) {
    var loaded: [Int: [(moment: Int, amount: SIMD8<Int64>)]] = [:]
    var unloaded: [Int: SIMD8<Int64>] = [:]
    for (number, stop) in route.stops.enumerated() {
      for shipment in stop.deliveries where isSplitRide(shipment) {
        guard let longest = longestOnBoard(shipment, of: route) else { continue }
        let before = unloaded[shipment, default: .zero]
        unloaded[shipment] = before &+ amount(of: shipment, route: index, stop: number)
        let late = loaded[shipment, default: []].reduce(SIMD8<Int64>.zero) { late, load in
          Int128(stop.start) - Int128(load.moment) > Int128(longest) ? late &+ load.amount : late
        }
        if any(late .> before) { report(.onBoardTooLong(shipment: shipment)) }
      }
      for shipment in stop.pickups where isSplitRide(shipment) {
        loaded[shipment, default: []].append(
          (stop.departure, amount(of: shipment, route: index, stop: number)))
      }
    }
  }

  /// Whether a shipment may be split, and is picked up and delivered.
  func isSplitRide(_ shipment: Int) -> Bool {
    isSplit(shipment) && problem.shipments[shipment].pickup != nil
      && problem.shipments[shipment].delivery != nil
  }
}
