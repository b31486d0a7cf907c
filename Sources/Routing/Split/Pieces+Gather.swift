extension Pieces {
  /// The visits of a plan, with the pieces of a shipment brought together where that costs nothing.
  func gathered(_ plan: RoutingPlan) -> [VehicleRoute] {
    let schedule = Schedule(problem)
    var scratch = Schedule.Scratch(schedule)
    defer {
      schedule.deallocate()
      scratch.deallocate()
    }
    func cost(_ ends: [Int32], _ vehicle: Int) -> Int {
      let visits = Table(ends)
      defer { visits.deallocate() }
      return schedule.cost(of: visits, count: ends.count, vehicle: vehicle, &scratch)
    }
    return plan.routes.map { route in
      var ends = problem.ends(of: route)
      var least = cost(ends, route.vehicle)
      for shipment in scattered(ends) {
        let candidate = gathered(ends, shipment)
        let price = cost(candidate, route.vehicle)
        if price <= least { (ends, least) = (candidate, price) }
      }
      return (route.vehicle, ends)
    }
  }

  /// The shipments with pieces that are loaded or unloaded one after the other, with something else
  /// between.
  private func scattered(_ ends: [Int32]) -> [Int] {
    var visits: [Int: Int] = [:]
    var previous: (owner: Int, side: Int32)?
    for end in ends {
      let visit = end < 0 ? nil : (owner: owners[Int(end) / 2], side: end & 1)
      if let visit, previous.map({ $0 != visit }) ?? true { visits[visit.owner, default: 0] += 1 }
      previous = visit
    }
    return visits.filter { shipment, count in
      let goods = whole.shipments[shipment]
      return goods.smallestPart != nil
        && count > [goods.pickup, goods.delivery].count { $0 != nil }
    }.keys.sorted()
  }

  /// The visits, with the pieces of a shipment unloaded where the first is, and loaded where the
  /// last is before that.
  private func gathered(_ ends: [Int32], _ shipment: Int) -> [Int32] {
    func isOwn(_ end: Int32) -> Bool { end >= 0 && owners[Int(end) / 2] == shipment }
    let deliveries = ends.filter { isOwn($0) && $0 & 1 == 1 }
    let pickups = ends.filter { isOwn($0) && $0 & 1 == 0 }
    let unloading = ends.firstIndex { isOwn($0) && $0 & 1 == 1 } ?? ends.endIndex
    let loading = ends[..<unloading].lastIndex { isOwn($0) && $0 & 1 == 0 }
    return ends.indices.flatMap { index in
      if index == unloading { return deliveries }
      if index == loading { return pickups }
      return isOwn(ends[index]) ? [] : [ends[index]]
    }
  }
}
