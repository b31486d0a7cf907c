import Quantities
import Sharing

/// The way of a partner's goods between two places, and what they travel for.
struct LegWay: Hashable {
  let partner: Int
  let purpose: Lot.Purpose
  let from: Identifier<Place>
  let to: Identifier<Place>
  let compartment: Compartment

  init(_ lot: Pooling.PoolLot) {
    partner = lot.partner
    purpose = lot.lot.purpose
    from = lot.lot.from
    to = lot.lot.to
    compartment = lot.lot.compartment
  }
}

/// A product of a partner between two places.
struct Leg: Hashable {
  let way: LegWay
  let product: Identifier<Product>
}

/// The legs of a choice, and how many units go over each.
struct LegTable {
  private var positions: [Leg: Int] = [:]
  private(set) var amounts: [Int] = []

  /// Adds lots that go one way; gives their legs.
  mutating func add(_ lots: [(lot: Pooling.PoolLot, contents: [ProductCount])]) -> [Int] {
    let first = amounts.count
    for (lot, contents) in lots {
      for count in contents {
        let leg = Leg(way: LegWay(lot), product: count.product)
        if let known = positions[leg] {
          amounts[known] += count.units
        } else {
          positions[leg] = amounts.count
          amounts.append(count.units)
        }
      }
    }
    return Array(first..<amounts.count)
  }

  /// What a tour carries for some partners, by leg.
  func carried(by tour: PooledTour, for members: Coalition) -> [Int: Int] {
    var carried: [Int: Int] = [:]
    for lot in tour.lots where members.contains(lot.partner) {
      for count in lot.lot.contents {
        guard let leg = positions[Leg(way: LegWay(lot), product: count.product)] else { continue }
        carried[leg, default: 0] += count.units
      }
    }
    return carried
  }
}
