import Quantities
import Routing

/// Looks for the tours that carry some lots.
struct TourSearch {
  let round: Round
  let packing: CratePacking
  let lots: [Lot]
  let outset: Outset

  /// What a search has found.
  struct Found {
    let model: RoutingModel
    let plan: RoutingPlan
    /// The tours, still without drivers and loadings.
    let tours: [Tour]
    var iterations: Int
    /// Routes of the model that the search has met.
    var routes: [RouteOrder] = []
  }

  /// Finds tours; where a plan is in force, the best of the searches that keep more or less of it.
  func run(
    until rule: StopRule, seed: UInt64, threads: Int, progress: (PlanProgress) -> Void
  ) throws(PlanFault) -> Found {
    let holds = outset.plan == nil ? [.nothing] : Hold.steps(round.contents.changePrices)
    let watch = rule.start()
    var best: (found: Found, cost: Int)?
    var iterations = 0
    for (index, hold) in holds.enumerated() {
      var part = rule
      let searches = holds.count - index
      part.iterations = rule.iterations.map { max(1, ($0 - iterations) / searches) }
      part.time = watch.remaining.map { $0 / searches }
      let found = try search(
        part, holding: hold, from: best?.found, seed: seed, threads: threads
      ) { state in
        progress(
          PlanProgress(
            elapsed: watch.elapsed, iterations: iterations + state.iterations, cost: state.cost,
            unserved: state.unserved, bound: nil))
      }
      iterations += found.iterations
      let cost = cost(of: found)
      if cost < best?.cost ?? .max { best = (found, cost) }
    }
    guard var found = best?.found else { throw PlanFault.model("no search was made") }
    found.iterations = iterations
    return found
  }

  /// Searches once.
  ///
  /// Where the search leaves something in a vehicle, it takes room for the rest of the tour: if that
  /// is too much, the search is made again, with less room.
  private func search(
    _ rule: StopRule, holding hold: Hold, from earlier: Found?, seed: UInt64, threads: Int,
    progress: (PlanProgress) -> Void
  ) throws(PlanFault) -> Found {
    var stuck: Set<Int> = []
    var iterations = 0
    while true {
      let model = try model(holding: hold, stuck: stuck)
      let start =
        if let earlier { model.plan(like: earlier.plan, of: earlier.model) } else {
          startingPlan(for: model)
        }
      let outcome = model.problem.solve(
        until: rule, seed: seed, threads: threads, from: start, checking: model.loadingCheck
      ) { found in
        progress(
          PlanProgress(
            elapsed: found.elapsed, iterations: found.iterations,
            cost: model.cost(of: found, hours: round.secondValue),
            unserved: found.unserved + model.impossible.count, bound: nil))
      }
      let violations = model.problem.violations(in: outcome.plan)
      guard violations.isEmpty else {
        throw PlanFault.rounds(violations.map { "\($0)" })
      }
      iterations += outcome.iterations
      let tours = tours(of: outcome.plan, in: model)
      let left = model.left(by: outcome.plan).filter(outset.lots.indices.contains)
      if left.isEmpty || !isOverloaded(tours) {
        return Found(
          model: model, plan: outcome.plan, tours: tours, iterations: iterations,
          routes: outcome.routes)
      }
      stuck.formUnion(left)
    }
  }

  /// The problem of the lots, with what the routes have to keep.
  func model(
    holding hold: Hold, stuck: Set<Int> = []
  ) throws(PlanFault) -> RoutingModel {
    do {
      return try RoutingModel(
        round, lots: lots, crates: packing, after: outset, holding: hold, stuck: stuck)
    } catch {
      throw PlanFault.model("\(error)")
    }
  }

  /// The tours of a plan.
  func tours(of plan: RoutingPlan, in model: RoutingModel) -> [Tour] {
    TourAssembly(round: round, model: model, lots: lots, outset: outset).tours(of: plan)
  }

  /// Whether a tour that has begun carries too much on the way that it can still choose.
  func isOverloaded(_ tours: [Tour]) -> Bool {
    outset.drives.contains { drive in
      let capacity = round.contents.vehicles[drive.vehicle].capacity.load
      let tour = tours.first { $0.vehicleDay == drive.tour.vehicleDay }
      return tour?.stops.dropFirst(drive.stops.count)
        .contains { !$0.onBoard.load.fits(within: capacity) } ?? false
    }
  }

  private func startingPlan(for model: RoutingModel) -> RoutingPlan? {
    var start = StartingPlan(model, lots: lots, packing: packing, round: round, after: outset)
    return start.routes()
  }

  /// What a search is judged by: its drives, what it leaves behind, and all changes.
  func cost(of found: Found) -> Int {
    let left = found.model.impossible.reduce(0) { $0 + round.prize(of: lots[$1.lot]) }
    return found.model.problem.cost(of: found.plan) + left + priceOfHours(in: found.tours)
  }

  /// What the hours count for that change of a plan in force.
  func priceOfHours(in tours: [Tour]) -> Int {
    let prices = round.contents.changePrices
    let moves = LotHistory(of: outset.plan).moves(
      in: tours, of: lots, in: packing, tolerance: prices.tolerance)
    return prices.otherHour.value * 1_000 * moves.hours.count
  }
}

extension RoutingModel {
  /// The lots that a plan leaves where they are.
  func left(by plan: RoutingPlan) -> [Int] {
    let left = plan.unserved.filter(lots.indices.contains)
    let carried = Set(Set(lots.indices).subtracting(left).map { lots[$0] })
    var seen: Set<Int> = []
    return left.map { lots[$0] }.filter { !carried.contains($0) && seen.insert($0).inserted }
  }

  /// A plan of a model of the same lots and vehicles, whose places are others.
  func plan(like plan: RoutingPlan, of other: RoutingModel) -> RoutingPlan? {
    guard other.lots == lots, other.problem.shipments.count == problem.shipments.count else {
      return nil
    }
    var plan = plan
    for route in plan.routes.indices {
      for (index, stop) in plan.routes[route].stops.enumerated() {
        let place =
          stop.pickups.first.flatMap { problem.shipments[$0].pickup?.place }
          ?? stop.deliveries.first.flatMap { problem.shipments[$0].delivery?.place }
        if let place { plan.routes[route].stops[index].place = place }
      }
    }
    return plan
  }

  /// What a plan in the making costs, unless it leaves something behind: then the search counts the
  /// prizes of it.
  fileprivate func cost(of found: SearchProgress, hours secondValue: Int) -> Money? {
    guard found.unserved == 0 else { return nil }
    return Money((found.cost - found.seconds * secondValue) / 1_000)
  }
}
