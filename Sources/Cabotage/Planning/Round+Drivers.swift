import Quantities
import Sharing

extension Round {
  /// Gives the tours to drivers so that turns even out; a tour that nobody can drive keeps none.
  ///
  /// A tour that has begun keeps its driver, and so do others where they can.
  func assignDrivers(to tours: [Tour], after outset: Outset) throws(PlanFault) -> [Tour] {
    let drivers = contents.volunteers.filter(\.mayDrive)
    let kept = keptDrivers(of: tours, after: outset)
    let rota: DrivingRota
    do {
      rota = try DrivingRota(
        tourCount: tours.count, turnsSoFar: drivers.map(\.turns),
        available: drivers.map { driver in
          tours.map { tour in
            kept[tour.vehicleDay].map { $0 == driver.id } ?? isFree(driver, for: tour)
          }
        },
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

  /// Who drives on as in the plan in force, each one tour at a time.
  private func keptDrivers(
    of tours: [Tour], after outset: Outset
  ) -> [VehicleDay: Identifier<Volunteer>] {
    var former: [VehicleDay: Identifier<Volunteer>] = [:]
    for tour in outset.plan?.tours ?? [] { former[tour.vehicleDay] = tour.driver }
    let begun = Set(outset.drives.map(\.tour.vehicleDay))
    var kept: [VehicleDay: Identifier<Volunteer>] = [:]
    let begunFirst =
      tours.filter { begun.contains($0.vehicleDay) }
      + tours.filter { !begun.contains($0.vehicleDay) }
    for tour in begunFirst {
      guard let id = former[tour.vehicleDay],
        let driver = contents.volunteers.first(where: { $0.id == id && $0.mayDrive }),
        begun.contains(tour.vehicleDay) || isFree(driver, for: tour),
        !tours.contains(where: { kept[$0.vehicleDay] == id && $0.overlaps(tour) })
      else { continue }
      kept[tour.vehicleDay] = id
    }
    return kept
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
