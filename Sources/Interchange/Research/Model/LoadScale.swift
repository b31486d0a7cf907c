import Routing

/// How amounts of goods become whole numbers.
///
/// Amounts that are whole stay as they are under any rounding, since only their proportion counts.
struct LoadScale {
  private let scale: Scale
  private let areWhole: Bool

  init(_ scale: Scale, for draft: InstanceDraft) {
    self.scale = scale
    areWhole =
      draft.customers.allSatisfy { $0.delivery.areWhole && $0.pickup.areWhole }
      && draft.pairs.allSatisfy(\.load.areWhole) && draft.vehicles.allSatisfy(\.capacity.areWhole)
  }

  func demand(_ amounts: [Double]) throws(UnreadableInstance) -> Load {
    var whole: [Int] = []
    for amount in amounts {
      whole.append(try Scale.whole(areWhole ? amount : scale.atLeast(amount)))
    }
    guard let load = Load(whole) else {
      throw UnreadableInstance(
        "une quantité est négative ou trop grande : \(amounts)",
        "an amount is negative or too large: \(amounts)")
    }
    return load
  }

  func capacity(_ amounts: [Double]) throws(UnreadableInstance) -> Load {
    let limits = amounts.map { areWhole ? $0 : scale.atMost($0) }
    guard
      limits.allSatisfy({ $0 >= 0 }),
      let load = Load(limits.map { $0 < Double(Load.largest) ? Int($0) : Load.largest })
    else {
      throw UnreadableInstance(
        "une capacité est négative : \(amounts)", "a capacity is negative: \(amounts)")
    }
    return load
  }
}

extension [Double] {
  fileprivate var areWhole: Bool { allSatisfy { $0 == $0.rounded() } }
}
