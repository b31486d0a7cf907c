import Packing
import Quantities

/// A crate of a lot as it stands in a vehicle.
struct Parcel {
  /// Its position among the crates of the plan; `nil` for one that bulk goods are estimated at.
  let crate: Int?
  let size: Extent
  let mass: Mass
  /// The most that may stand on it; `nil` for anything.
  let bears: Mass?

  /// The same as a box of a loading problem.
  func box(isCold: Bool, loadedAt: Int, unloadedAt: Int) -> LoadingProblem.Box {
    LoadingProblem.Box(
      length: size.length.value, width: size.width.value, height: size.height.value,
      mass: mass.value, bears: bears?.value, isCold: isCold, loadedAt: loadedAt,
      unloadedAt: unloadedAt)
  }
}

extension Round {
  /// The crates of a lot, or nothing where the sides of one are unknown.
  func parcels(of lot: Lot, among crates: [PackedCrate]) -> [Parcel]? {
    guard !lot.crates.isEmpty else { return bulkParcels(of: lot) }
    var parcels: [Parcel] = []
    for index in lot.crates {
      let crate = crates[index]
      guard let type = crate.type.flatMap(crateType), let size = type.size else { return nil }
      parcels.append(
        Parcel(
          crate: index, size: size, mass: crate.mass,
          bears: type.bears ?? (crate.isFragile ? 0 : nil)))
    }
    return parcels
  }

  /// Goods in bulk, as the crates that they are estimated at, all of the same mass.
  private func bulkParcels(of lot: Lot) -> [Parcel]? {
    let type = crateType(for: lot.compartment)
    guard let size = type.size else { return nil }
    let fragile = mass(of: lot.contents.filter { self[$0.product].isFragile })
    let count = lot.crateCount
    let fragileCount = (fragile.value * count + lot.mass.value - 1) / max(1, lot.mass.value)
    return (0..<count).map { number in
      let share = lot.mass.value / count + (number < lot.mass.value % count ? 1 : 0)
      return Parcel(
        crate: nil, size: size, mass: Mass(share),
        bears: type.bears ?? (number >= count - fragileCount ? 0 : nil))
    }
  }
}

extension Vehicle.Hold {
  /// The same as the hold of a loading problem.
  var inside: LoadingProblem.Hold {
    LoadingProblem.Hold(
      length: size.length.value, width: size.width.value, height: size.height.value,
      chilledLength: chilledLength?.value)
  }
}
