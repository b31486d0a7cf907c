extension RoutingProblem {
  /// Throws where a shipment may be split that cannot be.
  func validateParts() throws(Inconsistency) {
    guard shipments.contains(where: { $0.smallestPart != nil }) else { return }
    let grouped = Set(groups.flatMap(\.shipments))
    let lonely = Set(conflicts.filter { $0.first == $0.second }.map(\.first))
    var usesOf = [Int](repeating: 0, count: places.count)
    for shipment in shipments {
      for case let task? in [shipment.pickup, shipment.delivery] { usesOf[task.place] += 1 }
    }
    for (index, shipment) in shipments.enumerated() {
      guard let smallest = shipment.smallestPart else { continue }
      guard smallest != .zero, smallest.fits(within: shipment.load) else {
        throw .smallestPartOutOfRange(shipment: index)
      }
      for case let task? in [shipment.pickup, shipment.delivery] {
        guard places[task.place].setup + task.service <= 1 << 30 else {
          throw .serviceOutOfRange(shipment: index)
        }
      }
      let isAtSharedStock =
        shipment.pickup.map { task in
          task.service > 0 && places[task.place].stock != nil && usesOf[task.place] > 1
        } ?? false
      guard
        !grouped.contains(index), shipment.returnLoad == nil,
        shipment.pickup?.place != shipment.delivery?.place,
        shipment.kind.map(lonely.contains) != true, !isAtSharedStock, !mayBeStacked(shipment)
      else { throw .notToBeSplit(shipment: index) }
    }
  }

  /// Whether it matters what is on top of a shipment.
  private func mayBeStacked(_ shipment: Shipment) -> Bool {
    guard shipment.pickup != nil, shipment.delivery != nil else { return false }
    return (shipment.allowedVehicles ?? Array(vehicles.indices)).contains {
      vehicles[$0].isLastInFirstOut
    }
  }
}

extension Load {
  /// What a part of some goods takes of what the whole takes here, rounded up.
  ///
  /// Where the dimensions of the part differ in their proportion of the whole, the largest counts.
  func share(of part: Load, in whole: Load) -> Load {
    guard part != whole else { return self }
    var (amount, total) = (0, 1)
    for dimension in 0..<Self.dimensions where whole[dimension] > 0 {
      if part[dimension] * total > amount * whole[dimension] {
        (amount, total) = (part[dimension], whole[dimension])
      }
    }
    guard amount < total else { return self }
    var share = SIMD8<Int32>.zero
    for dimension in 0..<Self.dimensions {
      share[dimension] = Int32((self[dimension] * amount + total - 1) / total)
    }
    return Load(lanes: share)
  }
}
