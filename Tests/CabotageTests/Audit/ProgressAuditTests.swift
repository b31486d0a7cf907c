import Cabotage
import Quantities
import Testing

@Suite struct `The audit of a plan that goes on` {
  /// A plan that goes on after two stops of its first tour, and what is done.
  private func planned() throws -> (round: Round, plan: Plan, progress: Progress) {
    let small = try SmallPlan()
    let tour = small.plan.tours[0]
    let (inForce, plan, _) = try small.replan(after: small.done(2, of: tour, late: 600))
    var progress = Progress()
    let stops = plan.tours[0].stops.prefix(2)
    progress.done[tour.vehicleDay] = stops.map {
      Progress.Done(place: $0.place, departure: $0.departure)
    }
    progress.now = stops.last?.departure.value ?? 0
    return (inForce.round, plan, progress)
  }

  @Test func `finds nothing wrong with a good one`() throws {
    let (round, plan, progress) = try planned()
    #expect(plan.faults(in: round, after: progress) == [])
  }

  @Test func `finds that what is done is not in the plan`() throws {
    let (round, plan, progress) = try planned()
    var other = progress
    other.done[VehicleDay("van", day: 0)] = [Progress.Done(place: "farm", departure: 36_000)]
    #expect(plan.faults(in: round, after: other) == ["what van has done is not in the plan"])
    var elsewhere = progress
    elsewhere.done[VehicleDay("car", day: 0)]?[0] = Progress.Done(place: "north", departure: 0)
    #expect(
      plan.faults(in: round, after: elsewhere).contains("T1 is not what its driver has done"))
  }

  @Test func `finds work before the present`() throws {
    let (round, plan, progress) = try planned()
    var later = progress
    later.now = 20 * 3_600
    #expect(plan.faults(in: round, after: later).contains("T1 goes back in time"))
  }

  @Test func `finds a stop that comes too early after what is done`() throws {
    let (round, plan, progress) = try planned()
    let tour = plan.tours[0]
    let stops = tour.stops.enumerated().map { index, stop in
      index == 2 ? stop.with(arrival: stop.arrival - 600, start: stop.start - 600) : stop
    }
    let spoilt = plan.with(tours: [tour.with(stops: stops)] + plan.tours.dropFirst())
    #expect(spoilt.faults(in: round, after: progress).contains("T1: stop 2 comes too early"))
  }

  @Test func `finds that goods change on the way`() throws {
    let (round, plan, progress) = try planned()
    let tour = plan.tours[0]
    let loaded = try #require(tour.stops[0].loads.first)
    let stops = tour.stops.map { $0.with(unloads: $0.unloads.filter { $0 != loaded }) }
    let spoilt = plan.with(tours: [tour.with(stops: stops)] + plan.tours.dropFirst())
    #expect(spoilt.faults(in: round, after: progress).contains("T1: goods stay on board"))
  }
}
