import Packing
import Quantities
import Routing

/// What crates take of a hold, or a hold has for them, as dimensions of a load that no loading is
/// above.
struct HoldSpace: Hashable {
  /// The space of all crates, in millilitres.
  var whole = 0
  /// The space of chilled crates, in millilitres.
  var chilled = 0
  /// The floor of crates on which nothing may stand, in square centimetres.
  var bare = 0

  /// As much as loads can be.
  static let unlimited = HoldSpace(
    whole: Load.largest, chilled: Load.largest, bare: Load.largest)

  /// The dimensions, in order.
  static var parts: [WritableKeyPath<HoldSpace, Int>] { [\.whole, \.chilled, \.bare] }

  static func += (left: inout HoldSpace, right: HoldSpace) {
    for part in parts { left[keyPath: part] += right[keyPath: part] }
  }

  static func -= (left: inout HoldSpace, right: HoldSpace) {
    for part in parts { left[keyPath: part] -= right[keyPath: part] }
  }
}

extension Round {
  /// What a lot takes of a hold; nothing where that is unknown, where no vehicle's hold is, or in a
  /// freezer, which is beside it.
  func space(of lot: Lot, among crates: [PackedCrate]) -> HoldSpace {
    guard lot.compartment != .frozen,
      contents.vehicles.contains(where: { $0.capacity.hold != nil }),
      let parcels = parcels(of: lot, among: crates)
    else {
      return HoldSpace()
    }
    var (volume, bare) = (0, 0)
    for parcel in parcels {
      let floor = parcel.size.length.value * parcel.size.width.value
      volume += floor * parcel.size.height.value
      if parcel.bears == 0 { bare += floor }
    }
    return HoldSpace(
      whole: volume / 1_000, chilled: lot.compartment == .chilled ? volume / 1_000 : 0,
      bare: bare / 100)
  }

  /// A crate of a lot that enters no vehicle, whatever room there is.
  ///
  /// It is longer, wider or higher than every hold. Nothing where a side is unknown, or in a freezer, which
  /// is beside the hold.
  func oversize(of lot: Lot, among crates: [PackedCrate]) -> Text? {
    let holds = contents.vehicles.compactMap(\.capacity.hold)
    guard lot.compartment != .frozen, holds.count == contents.vehicles.count,
      let parcels = parcels(of: lot, among: crates)
    else { return nil }
    let isCold = lot.compartment == .chilled
    let size = parcels.map(\.size).first { size in
      !holds.contains { $0.takes(size, isCold: isCold) }
    }
    return size.map { size in
      Text(
        "une cagette de \(Wording(.french).sides(size)) n'entre dans aucun véhicule",
        "a crate of \(Wording(.english).sides(size)) is too large for the hold of every vehicle")
    }
  }

  /// What a vehicle has for crates of the sides that the round names; `nil` where its own are unknown.
  func space(in vehicle: Vehicle) -> HoldSpace? {
    let boxes = Set(contents.crates.compactMap(\.size)).map {
      Parcel(crate: nil, size: $0, mass: 0, bears: nil)
        .box(isCold: false, loadedAt: 0, unloadedAt: 1)
    }
    guard !boxes.isEmpty, let hold = vehicle.capacity.hold?.inside else { return nil }
    let chilled = hold.chilledLength.map { length in
      LoadingProblem.Hold(length: length, width: hold.width, height: hold.height)
        .room(for: boxes) / 1_000
    }
    return HoldSpace(
      whole: hold.room(for: boxes) / 1_000, chilled: chilled ?? Load.largest,
      bare: hold.floor(for: boxes) / 100)
  }
}

extension Vehicle.Hold {
  /// Whether a crate fits by itself.
  fileprivate func takes(_ crate: Extent, isCold: Bool) -> Bool {
    var room = size
    if isCold, let chilledLength { room.length = chilledLength }
    return crate.isWithin(room)
  }
}
