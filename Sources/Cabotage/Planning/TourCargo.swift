import Packing
import Quantities
import Routing

/// The crates of lots, as boxes to be stowed in the holds of the vehicles that carry them.
struct TourCargo {
  /// What a tour unloads at a stop, and what it loads there.
  typealias Handled = (unloads: [Int], loads: [Int])

  /// A crate of a lot.
  typealias Rider = (lot: Int, parcel: Parcel)

  /// By lot: its crates; none of one in a freezer, which is beside the hold, and nothing where the sides
  /// of one are unknown.
  private let parcels: [[Parcel]?]
  private let isCold: [Bool]

  init(_ round: Round, lots: [Lot], crates: [PackedCrate]) {
    parcels = lots.map {
      $0.compartment == .frozen ? [] : round.parcels(of: $0, among: crates)
    }
    isCold = lots.map { $0.compartment == .chilled }
  }

  /// How the crates of a tour are to be stowed; nothing where there are none, or a side is unknown.
  func problem(
    of stops: [Handled], in hold: LoadingProblem.Hold
  ) throws(LoadingProblem.Inconsistency) -> (riders: [Rider], problem: LoadingProblem)? {
    var riders: [Rider] = []
    var boxes: [LoadingProblem.Box] = []
    for ride in Self.rides(of: stops) {
      guard let parcels = parcels[ride.lot] else { return nil }
      for parcel in parcels {
        riders.append((ride.lot, parcel))
        boxes.append(
          parcel.box(
            isCold: isCold[ride.lot], loadedAt: ride.loadedAt, unloadedAt: ride.unloadedAt))
      }
    }
    guard !boxes.isEmpty else { return nil }
    return (riders, try LoadingProblem(boxes: boxes, hold: hold))
  }

  /// The lots that a tour both loads and unloads.
  private static func rides(
    of stops: [Handled]
  ) -> [(lot: Int, loadedAt: Int, unloadedAt: Int)] {
    var loadedAt: [Int: Int] = [:]
    var rides: [(lot: Int, loadedAt: Int, unloadedAt: Int)] = []
    for (index, stop) in stops.enumerated() {
      for lot in stop.unloads {
        if let loaded = loadedAt[lot] { rides.append((lot, loaded, index)) }
      }
      for lot in stop.loads { loadedAt[lot] = index }
    }
    return rides.sorted {
      ($0.loadedAt, $0.unloadedAt, $0.lot) < ($1.loadedAt, $1.unloadedAt, $1.lot)
    }
  }
}

extension RouteCheck {
  /// Whether the crates of a route can be stowed so that each can be taken out when its turn comes.
  ///
  /// - Parameters:
  ///   - shifts: The vehicles of the problem. One that is out already is not asked: what it carries stands
  ///     where it stands.
  ///   - lotOfShipment: The lot of each shipment, by its position among `lots`.
  /// - Returns: Nothing where no hold is known.
  init?(
    _ round: Round, _ shifts: [VehicleShifts.Shift], _ lotOfShipment: [Int], lots: [Lot],
    crates: [PackedCrate]
  ) {
    let holds = shifts.map { shift in
      shift.drive == nil ? round.contents.vehicles[shift.vehicle].capacity.hold?.inside : nil
    }
    guard holds.contains(where: { $0 != nil }) else { return nil }
    let cargo = TourCargo(round, lots: lots, crates: crates)
    self.init(kinds: holds.map { hold in hold.flatMap { holds.firstIndex(of: $0) } }) { route in
      guard let hold = holds[route.vehicle] else { return true }
      func lots(_ shipments: [Int]) -> [Int] { shipments.map { lotOfShipment[$0] } }
      let stops = route.stops.map { (unloads: lots($0.deliveries), loads: lots($0.pickups)) }
      // What makes no sense is found out again when the tours are loaded.
      guard let cargo = try? cargo.problem(of: stops, in: hold) else { return true }
      return cargo.problem.isLoadable
    }
  }
}
