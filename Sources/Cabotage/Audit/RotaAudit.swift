import Quantities

/// Whether every driver has the licence of her vehicle, no driver's day is too long, and nobody is off by a whole turn who need not be.
///
/// Of a plan that is made from the start: where a plan in force is changed, drivers keep their tours.
struct RotaAudit {
  let round: Round
  let plan: Plan

  func faults() -> [String] {
    unlicensed + longDays + turnFaults
  }

  private var unlicensed: [String] {
    plan.tours.compactMap { tour in
      guard let driver = round.contents.volunteers.first(where: { $0.id == tour.driver }),
        let licence = round.contents.vehicles.first(where: { $0.id == tour.vehicle })?.licence,
        !driver.licences.contains(licence)
      else { return nil }
      return "\(driver.id) has no licence for \(tour.vehicle)"
    }
  }

  private var longDays: [String] {
    round.contents.turnHistory.flatMap { record in
      round.contents.days.indices.compactMap { day -> String? in
        let time = plan.tours.reduce(0) { time, tour in
          tour.day == day && tour.driver == record.volunteer
            ? time + tour.arrival.value - tour.departure.value : time
        }
        guard let most = record.longestDay, time > most.value else { return nil }
        return "\(record.volunteer) drives longer on a day than she does"
      }
    }
  }

  /// Where tours overlap, or days have limits, the flow proves nothing.
  private var turnFaults: [String] {
    let isPlain =
      plan.tours.indices.allSatisfy { first in
        plan.tours[(first + 1)...].allSatisfy { other in
          let tour = plan.tours[first]
          return tour.day != other.day || tour.arrival <= other.departure
            || other.arrival <= tour.departure
        }
      } && round.contents.turnHistory.allSatisfy { $0.longestDay == nil }
    guard isPlain, let account = round.turnAccount(of: plan), !account.isUnavoidable else {
      return []
    }
    return account.offByATurn.map { "\($0) is off by a whole turn and need not be" }
  }
}
