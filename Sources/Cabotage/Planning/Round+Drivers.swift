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
      rota = try self.rota(of: tours, keeping: kept)
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
}

extension Tour {
  fileprivate func driven(by driver: Identifier<Volunteer>?) -> Tour {
    var tour = self
    tour.driver = driver
    return tour
  }
}
