import Cabotage
import Quantities

extension PlanDocument {
  /// How crates stand in a vehicle, or where that fails, as in ``TourLoading``.
  struct LoadingEntry: Sendable, Hashable, Codable {
    var crates: [StowedEntry]?
    var balance: BalanceEntry?
    var failure: FailureEntry?

    init(_ loading: TourLoading) {
      switch loading {
      case .stowed(let stowed, let balance):
        crates = stowed.map(StowedEntry.init)
        self.balance = BalanceEntry(balance)
      case .failed(let trouble): failure = FailureEntry(trouble)
      }
    }

    /// The loading; nothing where the entry is neither one thing nor the other.
    var loading: TourLoading? {
      if let crates, let balance { return .stowed(crates.map(\.stowed), balance.balance) }
      return failure.map { .failed($0.trouble) }
    }

    /// Whether all that it names is there.
    func isKnown(stops: Int, lots: Int, crates count: Int) -> Bool {
      let named = [failure?.stop, balance?.stop].compactMap(\.self)
      return named.allSatisfy((0..<stops).contains)
        && (crates ?? []).allSatisfy { crate in
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

  /// Where a loading fails, as in ``TourLoading/Trouble``.
  struct FailureEntry: Sendable, Hashable, Codable {
    var stop: Int
    var isProved: Bool

    init(_ trouble: TourLoading.Trouble) {
      stop = trouble.stop
      isProved = trouble.isProved
    }

    var trouble: TourLoading.Trouble { TourLoading.Trouble(stop: stop, isProved: isProved) }
  }
}
