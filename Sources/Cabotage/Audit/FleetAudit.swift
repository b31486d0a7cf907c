import Quantities

/// Whether vehicles and drivers exist, are where they are needed and are needed once at a time.
struct FleetAudit {
  let round: Round
  let plan: Plan
  let done: DoneWork

  func faults() -> [String] {
    let ids = Set(plan.tours.map(\.id))
    return (ids.count == plan.tours.count ? [] : ["two tours have one name"])
      + plan.tours.flatMap(vehicleFaults) + plan.tours.flatMap(driverFaults) + pairFaults()
  }

  private func vehicleFaults(_ tour: Tour) -> [String] {
    guard let vehicle = round.contents.vehicles.first(where: { $0.id == tour.vehicle }) else {
      return []  // Which the audit of the tour says.
    }
    let day = round.contents.days[tour.day]
    let work = day.collect + day.deliver
    let opens = work.map(\.opens).min() ?? 0
    let closes = work.map(\.closes).max() ?? 0
    let hasBegun = done.stopCount(of: tour) > 0
    let isAtWork =
      hasBegun && tour.arrival <= TourAudit.earliestReturn(of: tour, done, in: round)
      || (hasBegun || opens <= tour.departure.value) && tour.arrival.value <= closes
    return (isAtWork ? [] : ["\(tour.id) is out when the round does not work"])
      + ((hasBegun || tour.start == vehicle.start) && tour.end == vehicle.end
        ? [] : ["\(tour.id) starts or ends elsewhere than its vehicle"])
  }

  private func driverFaults(_ tour: Tour) -> [String] {
    guard let id = tour.driver, done.stopCount(of: tour) == 0 else { return [] }
    guard let driver = round.contents.volunteers.first(where: { $0.id == id }), driver.mayDrive
    else { return ["\(tour.id) is driven by somebody who does not drive"] }
    let isFree = driver.availability.hours(on: round.contents.days[tour.day].date).contains {
      $0.opens <= tour.departure.value && tour.arrival.value <= $0.closes
    }
    return isFree ? [] : ["\(tour.id) is driven by somebody who is not there"]
  }

  private func pairFaults() -> [String] {
    plan.tours.indices.flatMap { first in
      plan.tours[(first + 1)...].flatMap { other -> [String] in
        let tour = plan.tours[first]
        guard tour.day == other.day else { return [] }
        let overlap = tour.departure < other.arrival && other.departure < tour.arrival
        return
          (tour.vehicle == other.vehicle ? ["\(tour.id) and \(other.id) share a vehicle"] : [])
          + (overlap && tour.driver != nil && tour.driver == other.driver
            ? ["\(tour.id) and \(other.id) share a driver"] : [])
      }
    }
  }
}
