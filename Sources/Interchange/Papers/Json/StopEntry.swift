import Cabotage
import Quantities

extension PlanDocument {
  /// A halt, as in ``TourStop``.
  struct StopEntry: Sendable, Hashable, Codable {
    var place: Identifier<Place>
    var arrivalS: Seconds
    var startS: Seconds
    var departureS: Seconds
    var distanceM: Distance
    var unloads: [Int]
    var loads: [Int]
    var onBoard: FreightEntry
    var emptyCrates: Int?

    init(_ stop: TourStop, emptyCrates: Int) {
      place = stop.place
      arrivalS = stop.arrival
      startS = stop.start
      departureS = stop.departure
      distanceM = stop.distance
      unloads = stop.unloads
      loads = stop.loads
      onBoard = FreightEntry(stop.onBoard)
      self.emptyCrates = emptyCrates == 0 ? nil : emptyCrates
    }

    var stop: TourStop {
      TourStop(
        place: place, arrival: arrivalS, start: startS, departure: departureS,
        distance: distanceM, unloads: unloads, loads: loads, onBoard: onBoard.freight)
    }
  }

  /// What is on board, as in ``Freight``.
  struct FreightEntry: Sendable, Hashable, Codable {
    var massG: Mass
    var volumeMl: Volume
    var chilledMl: Volume
    var frozenMl: Volume
    var crates: Int

    init(_ freight: Freight) {
      massG = freight.mass
      volumeMl = freight.volume
      chilledMl = freight.chilled
      frozenMl = freight.frozen
      crates = freight.crates
    }

    var freight: Freight {
      Freight(
        mass: massG, volume: volumeMl, chilled: chilledMl, frozen: frozenMl, crates: crates)
    }
  }
}
