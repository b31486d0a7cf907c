/// Says whether sequences of visits may be driven, by the rules of a schedule.
final class RouteJudge {
  private let schedule: Schedule
  private var scratch: Schedule.Scratch

  init(_ problem: RoutingProblem) {
    schedule = Schedule(problem, isForFew: true)
    scratch = Schedule.Scratch(schedule)
  }

  deinit {
    schedule.deallocate()
    scratch.deallocate()
  }

  /// What a route costs, or `nil` where it breaks a rule.
  func cost(of visits: Table<Int32>, count: Int, vehicle: Int) -> Int? {
    let cost = schedule.cost(of: visits, count: count, vehicle: vehicle, &scratch)
    return cost == Schedule.infeasible ? nil : cost
  }

  /// The timetable of a route, or `nil` where it breaks a rule.
  func route(of visits: Table<Int32>, count: Int, vehicle: Int) -> RoutingPlan.Route? {
    schedule.route(of: visits, count: count, vehicle: vehicle, &scratch)
  }
}
