import Quantities

/// Whether a plan goes on from where the tours are, and changes nothing that is done.
struct ProgressAudit {
  let round: Round
  let plan: Plan
  let progress: Progress

  func faults() -> [String] {
    let tours = Set(plan.tours.map(\.vehicleDay))
    let lost = progress.done.keys.filter { !tours.contains($0) }.map(\.vehicle.name).sorted()
    return lost.map { "what \($0) has done is not in the plan" } + plan.tours.flatMap(faults)
  }

  private func faults(of tour: Tour) -> [String] {
    let done = progress.done[tour.vehicleDay] ?? []
    var faults: [String] = []
    let isKept =
      done.count <= tour.stops.count
      && zip(done, tour.stops).allSatisfy { $0.place == $1.place && $0.departure == $1.departure }
    if !isKept { faults.append("\(tour.id) is not what its driver has done") }
    let first = round.contents.days.first?.date
    let midnight = (first?.days(to: round.contents.days[tour.day].date) ?? 0) * 86_400
    let hasPast = tour.stops.dropFirst(done.count).contains {
      midnight + $0.start.value < progress.now
    }
    if hasPast || done.isEmpty && midnight + tour.departure.value < progress.now {
      faults.append("\(tour.id) goes back in time")
    }
    return faults
  }
}
