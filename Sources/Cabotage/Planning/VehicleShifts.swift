import Quantities
import Routing

/// Each vehicle on each day on which it may drive.
struct VehicleShifts {
  struct Shift {
    let vehicle: Int
    let day: Int
    let window: TimeWindow
    /// Where the vehicle is when it begins.
    let start: Identifier<Place>
    /// The tour that has begun, which this shift continues.
    let drive: Outset.Drive?
    /// Whether the plan in force lets the vehicle rest on that day.
    let isExtra: Bool
  }

  let all: [Shift]
  private let round: Round

  init(_ round: Round, after outset: Outset) {
    self.round = round
    let planned = outset.plan.map { Set($0.tours.map(\.vehicleDay)) }
    let timetable = Timetable(days: round.contents.days)
    all = round.contents.vehicles.indices.flatMap { index in
      round.contents.days.indices.compactMap { day in
        let vehicle = round.contents.vehicles[index]
        let hours = round.shift(of: vehicle, on: day)?.shifted(by: timetable.moment(day, 0))
        let drive = outset.drives.first { $0.vehicle == index && $0.tour.day == day }
        if let drive, let last = drive.stops.last {
          guard !drive.isOver, let window = round.window(of: drive, after: last, within: hours)
          else { return nil }
          return Shift(
            vehicle: index, day: day, window: window, start: last.place, drive: drive,
            isExtra: false)
        }
        guard let hours,
          let window = TimeWindow(opens: max(hours.opens, outset.now), closes: hours.closes)
        else { return nil }
        return Shift(
          vehicle: index, day: day, window: window, start: vehicle.start, drive: nil,
          isExtra: planned?.contains(VehicleDay(vehicle.id, day: day)) == false)
      }
    }
  }

  /// The shifts from a day on, among some where one of them is late enough; `nil` for all.
  func indices(from day: Int, among some: [Int]) -> [Int]? {
    let chosen = some.filter { all[$0].day >= day }
    guard chosen.isEmpty else { return chosen }
    return day == 0 ? nil : all.indices.filter { all[$0].day >= day }
  }

  /// Of some shifts, or all for `nil`, those whose vehicles may stop at both ends of a lot and are lent to
  /// its owner.
  func indices(
    of some: [Int]?, mayCarry lot: Lot, ownedBy owner: Identifier<Network>?
  ) -> [Int]? {
    func mayCarry(_ shift: Int) -> Bool {
      let vehicle = round.contents.vehicles[all[shift].vehicle]
      return vehicle.borders.allow(lot.from) && vehicle.borders.allow(lot.to)
        && owner.map(vehicle.isLent) ?? true
    }
    let free = some ?? Array(all.indices)
    return free.allSatisfy(mayCarry) ? some : free.filter(mayCarry)
  }

  /// The shifts of some vehicles on some days.
  func indices(of carriers: Set<VehicleDay>) -> [Int] {
    all.indices.filter {
      carriers.contains(
        VehicleDay(round.contents.vehicles[all[$0].vehicle].id, day: all[$0].day))
    }
  }

  /// The vehicles of the problem, less the room of what stays aboard.
  func vehicles(
    carrying taken: [Freight], location: (Identifier<Place>) -> Int
  ) -> [RoutingProblem.Vehicle] {
    let spaces = round.contents.vehicles.map(round.space)
    let areKnown = spaces.contains { $0 != nil }
    return zip(all, taken).map { shift, taken in
      let vehicle = round.contents.vehicles[shift.vehicle]
      // What is aboard of a tour that has begun stands where it stands.
      let space = shift.drive == nil ? spaces[shift.vehicle] : nil
      let extra = shift.isExtra ? round.contents.changePrices.extraVehicle : 0
      return RoutingProblem.Vehicle(
        start: location(shift.start), end: vehicle.end.map(location), shift: shift.window,
        day: shift.day,
        capacity: vehicle.capacity.load(
          less: taken, space: areKnown ? space ?? .unlimited : HoldSpace()),
        // The day of a vehicle that is out is paid for.
        fixedCost: shift.drive == nil ? (vehicle.costs.perDay + extra).value * 1_000 : 0,
        costPerMeter: vehicle.costs.perKilometer.value,
        costPerSecond: vehicle.costs.perHour.value * 1_000 / 3_600 + round.secondValue,
        overtime: overtime(of: shift),
        longestDuration: vehicle.borders.duration?.value,
        longestPerishable: vehicle.capacity.coldTime?.value)
    }
  }

  /// What makes each hour of a tour dearer than the one before; in one that has begun, those behind it
  /// count as well.
  private func overtime(of shift: Shift) -> [RoutingProblem.Overtime] {
    let rise = round.contents.balance.value * 1_000 / 3_600
    guard rise > 0 else { return [] }
    let began =
      shift.drive.map {
        Timetable(days: round.contents.days).moment(shift.day, $0.tour.departure.value)
      } ?? shift.window.opens
    let worked = shift.window.opens - began
    return [.init(after: 0, costPerSecond: rise * worked / 3_600, risePerHour: rise)]
  }
}

extension Round {
  /// When a tour that has begun goes on: from its last stop until the hours of its vehicle are over,
  /// and at least until it can be home.
  fileprivate func window(
    of drive: Outset.Drive, after last: TourStop, within hours: TimeWindow?
  ) -> TimeWindow? {
    let opens = Timetable(days: contents.days).moment(drive.tour.day, last.departure.value)
    let home = opens + wayHome(of: drive.vehicle, from: last.place).time.value
    return TimeWindow(opens: opens, closes: max(home, hours?.closes ?? home))
  }

  /// The journey of a vehicle from a place to its end; none where it may stay.
  func wayHome(of vehicle: Int, from place: Identifier<Place>) -> TravelTimes.Leg {
    let end = contents.vehicles[vehicle].end ?? place
    return TravelTimes(self).leg(position(of: place), position(of: end))
  }
}
