import Quantities

extension Round {
  /// The timetable of each hub where orders are prepared during hours that the round names.
  func preparations(of plan: Plan) -> [Preparation] {
    contents.hubs.compactMap { PreparationPlanner(round: self, plan: plan, hub: $0)?.preparation() }
  }
}

/// Makes the timetable of a hub.
private struct PreparationPlanner {
  private let round: Round
  private let plan: Plan
  private let hub: Identifier<Place>
  private let timetable: Timetable
  private let hours: [TimeWindow]

  init?(round: Round, plan: Plan, hub: Identifier<Place>) {
    self.round = round
    self.plan = plan
    self.hub = hub
    timetable = Timetable(days: round.contents.days)
    hours = round.preparationHours(at: hub)
    guard !hours.isEmpty else { return nil }
  }

  func preparation() -> Preparation? {
    let jobs = jobs()
    guard !jobs.isEmpty else { return nil }
    let problem = HandsProblem(pieces: jobs.map(\.piece), hours: hours)
    let starts = problem.schedule()
    var tasks: [Preparation.Task] = []
    var late: [Preparation.LateTask] = []
    for (job, start) in zip(jobs, starts) {
      guard let start else {
        let ready = timetable.split(job.piece.ready)
        late.append(Preparation.LateTask(goods: job.goods, ready: ready.time, day: ready.day))
        continue
      }
      let (day, time) = timetable.split(start)
      tasks.append(
        Preparation.Task(
          goods: job.goods, day: day, start: time, end: time + Seconds(job.piece.work)))
    }
    return Preparation(
      hub: hub, tasks: tasks.sorted { ($0.day, $0.start, $0.end) < ($1.day, $1.start, $1.end) },
      late: late, bound: problem.bound.map(bound), undone: undone(problem, starts))
  }

  /// The bound, its hours being those in which somebody works.
  private func bound(_ bound: HandsProblem.Bound) -> Preparation.Bound {
    let worked = hours.compactMap { $0.intersection(bound.interval) }
    let from = timetable.split(worked.first?.opens ?? bound.interval.opens)
    let to = timetable.split(worked.last?.closes ?? bound.interval.closes)
    return Preparation.Bound(
      hands: bound.hands, day: from.day, from: from.time, lastDay: to.day, to: to.time,
      work: Seconds(bound.work))
  }

  /// How much the volunteers who can come leave undone of what could be done.
  private func undone(_ problem: HandsProblem, _ starts: [Int?]) -> Int? {
    guard !round.contents.volunteers.isEmpty else { return nil }
    let there = round.handsThere(at: hub, during: hours, in: plan)
    let stretches = problem.stretches(of: starts)
    let isEnough = there.allSatisfy { stretch in
      stretches.allSatisfy { $0.hands <= stretch.hands || !$0.window.overlaps(stretch.window) }
    }
    guard !isEnough else { return 0 }
    let done = problem.starts(by: there).count { $0 != nil }
    return max(0, starts.count { $0 != nil } - done)
  }

  private typealias Job = (goods: Preparation.Goods, piece: HandsProblem.Piece)

  /// What is prepared here, what is due first first.
  private func jobs() -> [Job] {
    var arrivals = HubArrivals(round: round, plan: plan, hub: hub)
    let due = dueMoments()
    let times = round.contents.packingTimes
    return plan.lots.indices.filter {
      plan.lots[$0].purpose == .deliver && plan.lots[$0].from == hub
    }
    .sorted { (due[$0], $0) < (due[$1], $1) }
    .flatMap { index -> [Job] in
      let lot = plan.lots[index]
      func piece(_ contents: [ProductCount], _ work: Seconds) -> HandsProblem.Piece {
        HandsProblem.Piece(ready: arrivals.take(contents), due: due[index], work: work.value)
      }
      guard lot.crates.isEmpty else {
        return lot.crates.map { crate in
          let contents = plan.crates[crate].contents
          let work = times.perCrate + times.perLine * contents.count
          return (.crate(crate), piece(contents, work))
        }
      }
      let lines = times.perLine * lot.contents.count
      let share = Seconds((lines.value - 1) / max(1, lot.crateCount) + 1)
      let part = piece(lot.contents, times.perCrate + share)
      return Array(repeating: (.bulk(index), part), count: lot.crateCount)
    }
  }

  /// By lot, when it is loaded, on the round's clock; the end of all preparation where it never is.
  private func dueMoments() -> [Int] {
    var due = plan.lots.map { _ in hours.last?.closes ?? 0 }
    for tour in plan.tours {
      for stop in tour.stops where stop.place == hub {
        for lot in stop.loads { due[lot] = timetable.moment(tour.day, stop.start.value) }
      }
    }
    return due
  }
}

extension Round {
  /// When orders can be prepared at a hub, on the round's clock.
  func preparationHours(at hub: Identifier<Place>) -> [TimeWindow] {
    Timetable(days: contents.days).prepare.intersections(hours(of: self[hub].openings))
  }

  /// How many volunteers can work at a hub during some hours, given on the round's clock: those of
  /// its network who are available and not out with a tour.
  func handsThere(
    at hub: Identifier<Place>, during hours: [TimeWindow], in plan: Plan
  ) -> [HandsProblem.Stretch] {
    let timetable = Timetable(days: contents.days)
    let network = self[hub].network
    let helpers = contents.volunteers.filter {
      contents.hubs.count == 1 || network == nil || $0.network == nil || $0.network == network
    }
    let free = helpers.map { self.hours(of: $0.availability) }
    let out = plan.tours.compactMap { tour -> (driver: Identifier<Volunteer>, hours: Range<Int>)? in
      tour.driver.map { driver in
        let day = timetable.moment(tour.day, 0)
        return (driver, day + tour.departure.value..<day + tour.arrival.value)
      }
    }
    let edges = Set(
      hours.flatMap { [$0.opens, $0.closes] } + free.joined().flatMap { [$0.opens, $0.closes] }
        + out.flatMap { [$0.hours.lowerBound, $0.hours.upperBound] }
    ).sorted()
    return zip(edges, edges.dropFirst()).compactMap { start, end in
      guard let window = TimeWindow(opens: start, closes: end),
        hours.contains(where: { $0.opens <= start && end <= $0.closes })
      else { return nil }
      let count = helpers.indices.count { index in
        free[index].contains { $0.opens <= start && end <= $0.closes }
          && !out.contains { $0.driver == helpers[index].id && $0.hours.contains(start) }
      }
      return HandsProblem.Stretch(window: window, hands: count)
    }
  }
}

extension Timetable {
  /// The day of the round that a moment lies in, or the last one before it, and the time of day.
  func split(_ moment: Int) -> (day: Int, time: Seconds) {
    let day = midnights.lastIndex { $0 <= moment } ?? 0
    return (day, timeOfDay(day, moment))
  }
}
