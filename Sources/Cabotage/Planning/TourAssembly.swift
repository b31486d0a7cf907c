import Quantities
import Routing

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
