import Quantities
import Routing
import Sharing

/// Turns the routes of the routing problem back into tours of the round.
struct TourAssembly {
  let round: Round
  let model: RoutingModel
  let lots: [Lot]
  let outset: Outset

  /// The tours by day, hour and vehicle, without drivers.
  func tours(of plan: RoutingPlan) -> [Tour] {
    let timetable = Timetable(days: round.contents.days)
    var drives = outset.drives.map(drive)
    for route in plan.routes where !route.stops.isEmpty {
      let shift = model.shifts[route.vehicle]
      let index = drives.firstIndex { $0.vehicle == shift.vehicle && $0.day == shift.day }
      let stops = route.stops.filter { !model.anchors.contains($0.place) }.map { stop in
        Halt(
          place: model.places[stop.place],
          arrival: timetable.timeOfDay(shift.day, stop.arrival),
          start: timetable.timeOfDay(shift.day, stop.start),
          departure: timetable.timeOfDay(shift.day, stop.departure),
          unloads: stop.deliveries.map { model.lots[$0] },
          loads: stop.pickups.map { model.lots[$0] })
      }
      if let index {
        drives[index].halts += stops
      } else {
        drives.append(
          Drive(
            vehicle: shift.vehicle, day: shift.day,
            departure: timetable.timeOfDay(shift.day, route.departure), halts: stops))
      }
    }
    drives.sort { left, right in
      (left.day, left.departure.value, left.vehicle)
        < (right.day, right.departure.value, right.vehicle)
    }
    return zip(drives, names(of: drives)).map { tour(of: $0, named: $1) }
  }

  /// A tour that has begun, as far as it has come.
  private func drive(_ begun: Outset.Drive) -> Drive {
    var drive = Drive(
      vehicle: begun.vehicle, day: begun.tour.day, departure: begun.tour.departure,
      halts: begun.stops.map { stop in
        Halt(
          place: round.position(of: stop.place), arrival: stop.arrival, start: stop.start,
          departure: stop.departure, unloads: stop.unloads, loads: stop.loads)
      })
    drive.begun = begun.tour
    return drive
  }

  /// What a tour had as its name, it keeps; a new one takes a number that none has had.
  private func names(of drives: [Drive]) -> [String] {
    let former = outset.plan?.tours ?? []
    let known = Dictionary(
      former.map { ($0.vehicleDay, $0.id) }, uniquingKeysWith: { first, _ in first })
    let used = Set(former.map(\.id))
    var number = 0
    return drives.map { drive in
      let id = round.contents.vehicles[drive.vehicle].id
      if let name = known[VehicleDay(id, day: drive.day)] { return name }
      repeat { number += 1 } while used.contains("T\(number)")
      return "T\(number)"
    }
  }

  private func tour(of drive: Drive, named name: String) -> Tour {
    let vehicle = round.contents.vehicles[drive.vehicle]
    let travel = TravelTimes(round)
    let start = drive.begun?.start ?? vehicle.start
    var position = round.position(of: start)
    var onBoard = Freight()
    var trips = 0
    var stops: [TourStop] = []
    for halt in drive.halts {
      for lot in halt.unloads { onBoard -= lots[lot].freight }
      if onBoard == Freight(), !halt.loads.isEmpty { trips += 1 }
      for lot in halt.loads { onBoard += lots[lot].freight }
      stops.append(
        TourStop(
          place: round.contents.places[halt.place].id, arrival: halt.arrival, start: halt.start,
          departure: halt.departure, distance: travel.leg(position, halt.place).distance,
          unloads: halt.unloads, loads: halt.loads, onBoard: onBoard))
      position = halt.place
    }
    let last = stops.last.map { ($0.place, $0.departure) } ?? (start, drive.departure)
    let home = round.wayHome(of: drive.vehicle, from: last.0)
    let arrival = last.1 + home.time
    let distance = stops.reduce(home.distance) { $0 + $1.distance }
    return Tour(
      id: name, vehicle: vehicle.id, day: drive.day, driver: nil, start: start, end: vehicle.end,
      departure: drive.departure, arrival: arrival, stops: stops, distance: distance,
      returnDistance: home.distance, trips: trips,
      cost: vehicle.cost(of: distance, arrival - drive.departure),
      emissions: vehicle.emissions(of: distance))
  }

  /// A tour in the making.
  private struct Drive {
    let vehicle: Int
    let day: Int
    let departure: Seconds
    var halts: [Halt]
    /// The tour of the plan in force, if it has begun.
    var begun: Tour?

    init(vehicle: Int, day: Int, departure: Seconds, halts: [Halt]) {
      self.vehicle = vehicle
      self.day = day
      self.departure = departure
      self.halts = halts
    }
  }

  /// A stop, before it is known what is on board.
  private struct Halt {
    let place: Int
    let arrival: Seconds
    let start: Seconds
    let departure: Seconds
    let unloads: [Int]
    let loads: [Int]
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
