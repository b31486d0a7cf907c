import Quantities
import Routing

extension Lot {
  /// What the lot adds to a vehicle.
  var freight: Freight {
    Freight(
      mass: mass, volume: compartment == .frozen ? 0 : volume,
      chilled: compartment == .chilled ? volume : 0, frozen: compartment == .frozen ? volume : 0,
      crates: crateCount)
  }
}

extension Freight {
  /// The same as the vector of the routing problem; what is beyond its range is beyond any vehicle.
  var load: Load { load(taking: HoldSpace()) }

  /// The same for goods in crates that take room of a hold.
  func load(taking space: HoldSpace) -> Load {
    func lane(_ amount: Int) -> Int { min(amount, Load.largest) }
    return [
      lane(mass.value), lane(volume.value), lane(chilled.value), lane(frozen.value), lane(crates),
      lane(space.whole), lane(space.chilled), lane(space.bare),
    ]
  }

  static func += (left: inout Freight, right: Freight) {
    left.mass += right.mass
    left.volume += right.volume
    left.chilled += right.chilled
    left.frozen += right.frozen
    left.crates += right.crates
  }

  static func -= (left: inout Freight, right: Freight) {
    left.mass -= right.mass
    left.volume -= right.volume
    left.chilled -= right.chilled
    left.frozen -= right.frozen
    left.crates -= right.crates
  }
}

extension Vehicle.Capacity {
  /// The same as the vector of the routing problem; what has no limit has the largest.
  var load: Load { load(less: Freight()) }

  /// What is left of it beside some goods, with what its hold has for crates.
  func load(less goods: Freight, space: HoldSpace = .unlimited) -> Load {
    func left(_ limit: Int, _ taken: Int) -> Int { max(0, limit - taken) }
    return [
      left(mass.value, goods.mass.value), left(volume.value, goods.volume.value),
      left(chilled.value, goods.chilled.value), left(frozen.value, goods.frozen.value),
      crates.map { left($0, goods.crates) } ?? Load.largest,
      min(space.whole, Load.largest), min(space.chilled, Load.largest),
      min(space.bare, Load.largest),
    ]
  }
}
