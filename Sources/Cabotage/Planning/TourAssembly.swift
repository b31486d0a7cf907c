import Quantities
import Routing
import Sharing

/// Turns the routes of the routing problem back into tours of the round.
struct TourAssembly {
  let round: Round
  let model: RoutingModel
  let lots: [Lot]

  /// The tours by day, hour and vehicle, without drivers.
  func tours(of plan: RoutingPlan) -> [Tour] {
    let routes = plan.routes.filter { !$0.stops.isEmpty }.sorted { left, right in
      let a = model.shifts[left.vehicle]
      let b = model.shifts[right.vehicle]
      return (a.day, left.departure, a.vehicle) < (b.day, right.departure, b.vehicle)
    }
    return routes.enumerated().map { tour(of: $1, number: $0 + 1) }
  }

  private func tour(of route: RoutingPlan.Route, number: Int) -> Tour {
    let shift = model.shifts[route.vehicle]
    let vehicle = round.contents.vehicles[shift.vehicle]
    let timetable = Timetable(days: round.contents.days)
    let travel = TravelTimes(round)
    var position = round.position(of: vehicle.start)
    var onBoard = Freight()
    var trips = 0
    var stops: [TourStop] = []
    for stop in route.stops {
      let place = model.places[stop.place]
      let unloads = stop.deliveries.map { model.lots[$0] }
      let loads = stop.pickups.map { model.lots[$0] }
      for lot in unloads { onBoard -= lots[lot].freight }
      if onBoard == Freight(), !loads.isEmpty { trips += 1 }
      for lot in loads { onBoard += lots[lot].freight }
      stops.append(
        TourStop(
          place: round.contents.places[place].id,
          arrival: timetable.timeOfDay(shift.day, stop.arrival),
          start: timetable.timeOfDay(shift.day, stop.start),
          departure: timetable.timeOfDay(shift.day, stop.departure),
          distance: travel.leg(position, place).distance, unloads: unloads, loads: loads,
          onBoard: onBoard))
      position = place
    }
    let home = vehicle.end.map { travel.leg(position, round.position(of: $0)).distance } ?? 0
    let distance = stops.reduce(home) { $0 + $1.distance }
    return Tour(
      id: "T\(number)", vehicle: vehicle.id, day: shift.day, driver: nil, start: vehicle.start,
      end: vehicle.end, departure: timetable.timeOfDay(shift.day, route.departure),
      arrival: timetable.timeOfDay(shift.day, route.arrival), stops: stops, distance: distance,
      returnDistance: home, trips: trips,
      cost: vehicle.cost(of: distance, Seconds(route.arrival - route.departure)),
      emissions: vehicle.emissions(of: distance))
  }
}

extension Vehicle {
  /// What a day's drive costs, each part in whole cents so that bills add up.
  func cost(of distance: Distance, _ time: Seconds) -> TourCost {
    TourCost(
      fixed: .cents(dividing: costs.perDay.value, by: 1),
      distance: .cents(dividing: costs.perKilometer.value * distance.value, by: 1_000),
      time: .cents(dividing: costs.perHour.value * time.value, by: 3_600))
  }

  /// What a drive emits, in CO₂ equivalent.
  func emissions(of distance: Distance) -> Mass {
    Mass(rounding: Double(energy.emissions.value * distance.value) * consumption / 100_000)
  }
}

extension Money {
  /// A quotient of thousandths of a euro, to the nearest cent.
  fileprivate static func cents(dividing amount: Int, by divisor: Int) -> Money {
    Money((amount + divisor * 5) / (divisor * 10) * 10)
  }
}

extension Round {
  /// Gives the tours to drivers so that turns even out; a tour that nobody can drive keeps none.
  func assignDrivers(to tours: [Tour]) throws(PlanFault) -> [Tour] {
    let drivers = contents.volunteers.filter(\.mayDrive)
    let rota: DrivingRota
    do {
      rota = try DrivingRota(
        tourCount: tours.count, turnsSoFar: drivers.map(\.turns),
        available: drivers.map { driver in tours.map { isFree(driver, for: $0) } },
        overlaps: tours.indices.flatMap { first in
          tours.indices.filter { first < $0 && tours[first].overlaps(tours[$0]) }
            .map { DrivingRota.Overlap(first, $0) }
        })
    } catch {
      throw PlanFault.model("\(error)")
    }
    return zip(tours, rota.assign().drivers).map { tour, driver in
      tour.driven(by: driver.map { drivers[$0].id })
    }
  }

  private func isFree(_ driver: Volunteer, for tour: Tour) -> Bool {
    driver.availability.hours(on: contents.days[tour.day].date).contains { hours in
      hours.contains(tour.departure.value) && hours.contains(tour.arrival.value)
    }
  }
}

extension Tour {
  fileprivate func overlaps(_ other: Tour) -> Bool {
    day == other.day && departure < other.arrival && other.departure < arrival
  }

  fileprivate func driven(by driver: Identifier<Volunteer>?) -> Tour {
    Tour(
      id: id, vehicle: vehicle, day: day, driver: driver, start: start, end: end,
      departure: departure, arrival: arrival, stops: stops, distance: distance,
      returnDistance: returnDistance, trips: trips, cost: cost, emissions: emissions)
  }
}
