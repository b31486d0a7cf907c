import Quantities

extension YearPlanner {
  /// Of so many stops it is told what a year without them comes to.
  private static let mostStops = 3

  /// What changes in a year of a scenario with a vehicle of each sort more or less, with longer hours, without
  /// the stops that cost most, and without each network.
  mutating func margins(
    of base: ScenarioOutcome, progress: (ComparisonProgress) -> Void
  ) throws(PlanFault) -> [Margin] {
    var changes = base.scenario.sorts.flatMap { [Margin.Change.more($0.id), .less($0.id)] }
    if base.scenario.vehicles.count == 1 { changes.removeLast() }
    if round.contents.places.contains(where: { !$0.openings.isEmpty }) { changes.append(.longer) }
    changes += try dearestStops(of: base, progress: progress).map { .withoutStop($0) }
    let ordering = Set(round.orders.compactMap { round[$0.group].network })
    if ordering.count > 1 {
      changes += round.contents.networks.filter { ordering.contains($0.id) }.map { .without($0) }
    }
    var margins: [Margin] = []
    for change in changes {
      let outcome = try outcome(of: base.scenario, changing: change, progress: progress)
      if let outcome { margins.append(Margin(change: change, base: base, outcome: outcome)) }
    }
    return margins
  }

  /// The groups without which the heaviest month costs least.
  private mutating func dearestStops(
    of base: ScenarioOutcome, progress: (ComparisonProgress) -> Void
  ) throws(PlanFault) -> [Identifier<Place>] {
    guard let heaviest = base.months.map(\.month).max(by: { $0.share < $1.share }) else {
      return []
    }
    let whole = round.contents.month(of: base.scenario, share: heaviest.share)
    let ordering = Set(whole.orders.map(\.group))
    guard ordering.count > 1 else { return [] }
    var costs: [(place: Identifier<Place>, cost: Money)] = []
    for place in whole.places where ordering.contains(place.id) {
      var contents = whole
      Margin.Change.withoutStop(place.id).apply(to: &contents)
      let planned = try plan(
        contents, base.scenario.name, heaviest.name, 0, proving: nil, progress: progress)
      guard let planned else { break }
      costs.append((place.id, planned.plan.totals.cost.total))
    }
    return costs.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.prefix(Self.mostStops)
      .map(\.place)
  }
}
