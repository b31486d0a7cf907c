import Quantities
import Sharing

/// The turns of a plan: who drove before, who drives now, and what is due to whom.
public struct TurnAccount: Sendable, Hashable {
  /// The drivers' records before the plan, in the order of the volunteers.
  public let before: [TurnRecord]
  /// The records with the plan, to be the history of the next one.
  public let after: [TurnRecord]
  /// The drivers who are off by a whole turn or more; empty where there is no history to say so.
  public let offByATurn: [Identifier<Volunteer>]
  /// Whether a flow shows that somebody has to be, whoever drives.
  public let isUnavoidable: Bool
}

extension Round {
  /// The account of the turns of a plan's tours; nothing where nobody drives.
  public func turnAccount(of plan: Plan) -> TurnAccount? {
    let drivers = contents.volunteers.filter(\.mayDrive)
    guard !drivers.isEmpty, let rota = try? rota(of: plan.tours) else { return nil }
    let before = turnRecords(of: drivers)
    let numbers = Dictionary(
      drivers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let choice = plan.tours.map { tour in tour.driver.flatMap { numbers[$0] } }
    var after = before
    for (driver, due) in rota.dues.enumerated() {
      after[driver].due += due
      let own = plan.tours.filter { $0.driver == drivers[driver].id }
      after[driver].turns += own.count
      after[driver].early += own.count(where: \.isEarly)
      after[driver].usual = own.last?.vehicle ?? after[driver].usual
    }
    return TurnAccount(
      before: before, after: after, offByATurn: rota.offByATurn(in: choice).map { drivers[$0].id },
      isUnavoidable: !rota.canKeepAllWithinATurn)
  }

  /// Tours that wait for a driver.
  ///
  /// - Parameter kept: The drivers who are not to change, by vehicle and day.
  func rota(
    of tours: [Tour], keeping kept: [VehicleDay: Identifier<Volunteer>] = [:]
  ) throws(DrivingRota.Inconsistency) -> DrivingRota {
    let drivers = contents.volunteers.filter(\.mayDrive)
    let records = turnRecords(of: drivers)
    let overlaps = tours.indices.flatMap { first in
      tours.indices.filter { first < $0 && tours[first].overlaps(tours[$0]) }
        .map { DrivingRota.Overlap(first, $0) }
    }
    let limits = zip(drivers.indices, records).flatMap { driver, record in
      contents.days.indices.compactMap { day -> DrivingRota.DayLimit? in
        let own = tours.indices.filter {
          tours[$0].day == day && kept[tours[$0].vehicleDay] == nil
        }
        guard let most = record.longestDay, own.count > 1 else { return nil }
        return DrivingRota.DayLimit(
          driver: driver, tours: own,
          durations: own.map { (tours[$0].arrival - tours[$0].departure).value }, most: most.value)
      }
    }
    return try DrivingRota(
      tourCount: tours.count, turnsSoFar: records.map(\.turns),
      available: zip(drivers, records).map { driver, record in
        tours.map { tour in
          kept[tour.vehicleDay].map { $0 == driver.id }
            ?? (isFree(driver, for: tour)
              && record.longestDay.map { tour.arrival - tour.departure <= $0 } ?? true)
        }
      },
      overlaps: overlaps, dueSoFar: contents.turnHistory.isEmpty ? nil : records.map(\.due),
      dayLimits: limits,
      usual: records.contains { $0.usual != nil }
        ? records.map { record in tours.map { $0.vehicle == record.usual } } : [],
      early: tours.map(\.isEarly), earlySoFar: records.map(\.early))
  }

  /// The record of each driver: that of the history; where there is none, the turns of
  /// `volunteers.csv`, as if the same had been due to all of those without.
  private func turnRecords(of drivers: [Volunteer]) -> [TurnRecord] {
    let known = Dictionary(
      contents.turnHistory.map { ($0.volunteer, $0) }, uniquingKeysWith: { first, _ in first })
    let mean = drivers.isEmpty ? 0 : drivers.reduce(0) { $0 + $1.turns } * 1_000 / drivers.count
    return drivers.map { driver in
      known[driver.id]
        ?? TurnRecord(
          volunteer: driver.id, turns: driver.turns,
          due: known.isEmpty ? mean : driver.turns * 1_000)
    }
  }

  /// Whether a driver is there from the departure of a tour to its return, and may drive its vehicle.
  func isFree(_ driver: Volunteer, for tour: Tour) -> Bool {
    let vehicle = contents.vehicles.first { $0.id == tour.vehicle }
    guard vehicle?.licence.map(driver.licences.contains) ?? true else { return false }
    return driver.availability.hours(on: contents.days[tour.day].date).contains { hours in
      hours.contains(tour.departure.value) && hours.contains(tour.arrival.value)
    }
  }
}

extension Tour {
  /// Whether it leaves before seven in the morning.
  var isEarly: Bool { departure < 25_200 }

  /// Whether nobody can drive both.
  func overlaps(_ other: Tour) -> Bool {
    day == other.day && departure < other.arrival && other.departure < arrival
  }
}
