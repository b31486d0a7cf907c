import Cabotage
import Quantities

extension PlanDocument {
  /// How crates stand in a vehicle, as in ``TourLoading``.
  struct LoadingEntry: Sendable, Hashable, Codable {
    var crates: [StowedEntry]
    var balance: BalanceEntry

    init(_ loading: TourLoading) {
      crates = loading.crates.map(StowedEntry.init)
      balance = BalanceEntry(loading.balance)
    }

    var loading: TourLoading {
      TourLoading(crates: crates.map(\.stowed), balance: balance.balance)
    }

    /// Whether all that it names is there.
    func isKnown(stops: Int, lots: Int, crates count: Int) -> Bool {
      (0..<stops).contains(balance.stop)
        && crates.allSatisfy { crate in
          (0..<lots).contains(crate.lot) && crate.crate.map((0..<count).contains) ?? true
            && (0..<stops).contains(crate.loadedAt) && (0..<stops).contains(crate.unloadedAt)
        }
    }
  }

  /// A crate in its position, as in ``TourLoading/StowedCrate``.
  struct StowedEntry: Sendable, Hashable, Codable {
    var lot: Int
    var crate: Int?
    var loadedAt: Int
    var unloadedAt: Int
    var massG: Mass
    var fromFrontMm: Length
    var fromLeftMm: Length
    var fromFloorMm: Length
    var lengthMm: Length
    var widthMm: Length
    var heightMm: Length

    init(_ stowed: TourLoading.StowedCrate) {
      lot = stowed.lot
      crate = stowed.crate
      loadedAt = stowed.loadedAt
      unloadedAt = stowed.unloadedAt
      massG = stowed.mass
      fromFrontMm = stowed.fromFront
      fromLeftMm = stowed.fromLeft
      fromFloorMm = stowed.fromFloor
      lengthMm = stowed.size.length
      widthMm = stowed.size.width
      heightMm = stowed.size.height
    }

    var stowed: TourLoading.StowedCrate {
      TourLoading.StowedCrate(
        lot: lot, crate: crate, loadedAt: loadedAt, unloadedAt: unloadedAt, mass: massG,
        fromFront: fromFrontMm, fromLeft: fromLeftMm, fromFloor: fromFloorMm,
        size: Extent(length: lengthMm, width: widthMm, height: heightMm))
    }
  }

  /// How the mass is spread, as in ``TourLoading/Balance``.
  struct BalanceEntry: Sendable, Hashable, Codable {
    var stop: Int
    var massG: Mass
    var leftG: Mass
    var frontG: Mass
    var heightMm: Length

    init(_ balance: TourLoading.Balance) {
      stop = balance.stop
      massG = balance.mass
      leftG = balance.left
      frontG = balance.front
      heightMm = balance.height
    }

    var balance: TourLoading.Balance {
      TourLoading.Balance(stop: stop, mass: massG, left: leftG, front: frontG, height: heightMm)
    }
  }
}
