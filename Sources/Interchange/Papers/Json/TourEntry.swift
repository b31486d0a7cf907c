import Cabotage
import Quantities

extension PlanDocument {
  /// A tour, as in ``Tour``.
  struct TourEntry: Sendable, Hashable, Codable {
    var id: String
    var vehicle: Identifier<Vehicle>
    var day: Int
    var date: String
    var driver: Identifier<Volunteer>?
    var start: Identifier<Place>
    var end: Identifier<Place>?
    var departureS: Seconds
    var arrivalS: Seconds
    var stops: [StopEntry]
    var distanceM: Distance
    var returnDistanceM: Distance
    var trips: Int
    var cost: CostEntry
    var emissionsG: Mass
    var loading: LoadingEntry?

    init(_ tour: Tour, date: CalendarDate, emptyCrates: [Int]) {
      id = tour.id
      vehicle = tour.vehicle
      day = tour.day
      self.date = date.iso
      driver = tour.driver
      start = tour.start
      end = tour.end
      departureS = tour.departure
      arrivalS = tour.arrival
      stops = zip(tour.stops, emptyCrates).map { StopEntry($0, emptyCrates: $1) }
      distanceM = tour.distance
      returnDistanceM = tour.returnDistance
      trips = tour.trips
      cost = CostEntry(tour.cost)
      emissionsG = tour.emissions
      loading = tour.loading.map(LoadingEntry.init)
    }

    var tour: Tour {
      var tour = Tour(
        id: id, vehicle: vehicle, day: day, driver: driver, start: start, end: end,
        departure: departureS, arrival: arrivalS, stops: stops.map(\.stop), distance: distanceM,
        returnDistance: returnDistanceM, trips: trips, cost: cost.cost, emissions: emissionsG)
      tour.loading = loading?.loading
      return tour
    }
  }

  /// A cost by cause, as in ``TourCost``.
  struct CostEntry: Sendable, Hashable, Codable {
    var fixedMeur: Money
    var distanceMeur: Money
    var timeMeur: Money

    init(_ cost: TourCost) {
      fixedMeur = cost.fixed
      distanceMeur = cost.distance
      timeMeur = cost.time
    }

    var cost: TourCost {
      TourCost(fixed: fixedMeur, distance: distanceMeur, time: timeMeur)
    }
  }
}
