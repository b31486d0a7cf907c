public import Quantities

extension Plan {
  /// How long goods that travel cold are exposed until a lot of them is unloaded.
  public struct ColdExposure: Sendable, Hashable {
    /// The position of the lot in ``Plan/lots``.
    public let lot: Int
    /// From the end of loading to the beginning of unloading, where the vehicle holds the cold but
    /// does not make it, as isothermal boxes do; `nil` in a cooled vehicle.
    public let withoutCooling: Seconds?
    /// How long the lot is in the open at most, on all its ways so far: while it is loaded and
    /// unloaded, crate by crate.
    ///
    /// What is packed in a preparation room is not counted there.
    public let inTheOpen: Seconds

    /// The longest that cold goods should be in the open, all their ways together.
    ///
    /// The rule of a network of food markets: loading, transfer and unloading within 30 minutes.
    public static let longestInTheOpen: Seconds = 1_800

    /// Whether the lot is in the open for longer than it should be.
    public var isTooLong: Bool { inTheOpen > Self.longestInTheOpen }
  }

  /// The exposure of every chilled or frozen lot that a tour carries, tour by tour as unloaded.
  ///
  /// - Precondition: The plan is one of the round.
  public func coldExposures(in round: Round) -> [[ColdExposure]] {
    let handling = lots.map { lot in
      (round[lot.from].timePerCrate + round[lot.to].timePerCrate) * lot.crateCount
    }
    // Goods that were brought to a hub before have been in the open then, too.
    var before: [Identifier<Product>: Seconds] = [:]
    for lot in tours.flatMap(\.stops).flatMap(\.unloads) where lots[lot].purpose == .collect {
      for goods in lots[lot].contents {
        before[goods.product] = max(before[goods.product] ?? 0, handling[lot])
      }
    }
    return tours.map { tour in
      let coldTime = round.contents.vehicles.first { $0.id == tour.vehicle }?.capacity.coldTime
      var loadedAt: [Int: Seconds] = [:]
      return tour.stops.flatMap { stop in
        let exposures = stop.unloads.filter { lots[$0].compartment != .ambient }.map { lot in
          let earlier =
            lots[lot].purpose == .deliver
            ? lots[lot].contents.reduce(Seconds(0)) { max($0, before[$1.product] ?? 0) } : 0
          return ColdExposure(
            lot: lot,
            withoutCooling: coldTime.flatMap { _ in loadedAt[lot].map { stop.start - $0 } },
            inTheOpen: earlier + handling[lot])
        }
        for lot in stop.loads { loadedAt[lot] = stop.departure }
        return exposures
      }
    }
  }
}
