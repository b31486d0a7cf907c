import LinearOptimization
public import Quantities

extension RoutingProblem {
  /// Looks for a cost that no plan can be below, until it meets that of a plan or a rule says to stop.
  ///
  /// Column generation over routes, with GLPK as master and labelling for the routes; then cuts, journeys
  /// fixed by reduced costs, and, where few routes could still make a better plan, all of them and branch
  /// and bound (after Pessoa, Sadykov, Uchoa and Vanderbeck, "A generic exact solver for vehicle routing and
  /// related problems", 2020). What labelling cannot carry is left aside and named.
  ///
  /// The bound is *safe*: prices are whole numbers, reduced costs are reckoned in whole numbers, and the
  /// bound that they prove (Lagrange's) is valid whenever the search stops. GLPK's rounding can make it
  /// weaker, never wrong.
  ///
  /// - Parameters:
  ///   - plan: The plan in hand: the better it is, the sooner it is proved. What it carries must be
  ///     carried as the rules say; it may leave required shipments behind.
  ///   - routes: Other good routes, such as those that a search has met. Together with those that the proof
  ///     finds they may make a better plan.
  ///   - changes: Limits of which is asked what it could save that they give way, in sets that do so
  ///     together; where the time is limited, a tenth of it is kept for them, and they take a quarter at
  ///     most.
  ///   - rule: When to stop: time and cancellation; a limit on iterations says nothing.
  ///   - memory: How many bytes may go to what grows with the search: paths while routes are looked for,
  ///     routes when all are enumerated, and cases still open. They are counted, not asked of the system:
  ///     what GLPK takes and the tables of the problem are not among them. Where there is too little for
  ///     something it is given up, and the bound is what was proved by then.
  ///   - progress: Called whenever the bound may have risen.
  /// - Returns: The bound, and a better plan if one was found on the way.
  public func prove(
    _ plan: RoutingPlan, with routes: [RouteOrder] = [],
    pricing changes: [[Relaxation]] = [], until rule: StopRule, memory: Int = usualProofMemory,
    progress: (BoundProgress) -> Void = { _ in }
  ) -> RoutingBound {
    prove(
      plan, with: routes, below: .max, pricing: changes, until: rule, memory: memory,
      progress: progress)
  }

  /// The same, where only plans that cost less than a limit are of interest: the bound is not above it.
  func prove(
    _ plan: RoutingPlan, with routes: [RouteOrder] = [], below limit: Int,
    pricing changes: [[Relaxation]], until rule: StopRule, memory: Int,
    progress: (BoundProgress) -> Void
  ) -> RoutingBound {
    let whole = rule.start()
    var rule = rule
    if !changes.isEmpty { rule.time = rule.time.map { $0 * 9 / 10 } }
    let watch = rule.start()
    let isComplete = violations(in: plan).isEmpty
    let cutoff = min(limit, isComplete ? cost(of: plan) : dearestCost)
    let network = PricingNetwork(self, cutoff: cutoff)
    let budget = MemoryBudget(bytes: max(0, memory))
    let known = timetable(routes.map { ($0.vehicle, $0.ends) }).routes
    func tell(_ bound: Int) {
      progress(BoundProgress(elapsed: watch.elapsed, cost: bound, nodes: 0, openNodes: 0))
    }
    let smaller = smallerBound(
      beside: network, of: plan, below: cutoff, rule, budget, report: tell)
    tell(smaller.cost)
    var answer = withoutActuallyEscaping(progress) { progress in
      ProofSearch(cutoff: cutoff, watch: watch, memory: budget) {
        progress(
          BoundProgress(
            elapsed: watch.elapsed, cost: max(smaller.cost, $0.bound), nodes: $0.nodes,
            openNodes: $0.openNodes))
      }
      .run(network, from: network.routes(of: plan.routes + known))
    }
    var relaxed = network.relaxed
    if answer.isCoarse { relaxed.insert(.coarse) }
    if smaller.cost > answer.bound {
      answer.bound = smaller.cost
      answer.method = smaller.method
      answer.prices = nil
      relaxed.formUnion(smaller.relaxed)
    }
    let better = timetable(network.vehicleRoutes(answer.routes))
    let isBetter =
      !answer.routes.isEmpty && violations(in: better).isEmpty && cost(of: better) < cutoff
    answer.statistics.time = watch.elapsed
    var rest = rule
    rest.time = whole.remaining.map { min($0, (rule.time ?? $0) / 4) }
    let limitPrices =
      isComplete && answer.prices != nil
      ? ProofSearch(cutoff: cutoff, watch: rest.start()) { _ in }
        .limitPrices(
          changes, beside: answer, of: network, best: isBetter ? cost(of: better) : cutoff)
      : []
    return RoutingBound(
      cost: answer.bound, method: answer.method, relaxed: relaxed, nodes: answer.nodes,
      prices: answer.prices.map { prices in network.byShipment(prices) }, limitPrices: limitPrices,
      plan: isBetter ? better : nil,
      certificate: BoundCertificate(network, answer, cutoff: cutoff), statistics: answer.statistics)
  }

  /// The memory that a proof may take unless told otherwise, in bytes: 2 GiB.
  public static let usualProofMemory = 2 << 30

  /// More than any plan that makes sense costs: every vehicle once to every place, by the longest way.
  private var dearestCost: Int {
    var dearest = Int128(1)
    let stops = Int128(2 * shipments.count + 2)
    for vehicle in vehicles {
      let meters = Int128(profiles[vehicle.profile].longestMeters)
      let seconds = Int128(vehicle.shift.closes) - Int128(vehicle.shift.opens)
      dearest = max(
        dearest,
        Int128(vehicle.fixedCost) + stops * meters * Int128(vehicle.costPerMeter)
          + seconds * Int128(vehicle.costPerSecond))
    }
    return Int(min(dearest * Int128(max(1, min(vehicles.count, shipments.count))), 1 << 60))
  }
}

extension PricingNetwork {
  /// The price of the job of each shipment; of a choice, by the option that pays least.
  func byShipment(_ prices: [Int]) -> [Int] {
    var byShipment = [Int](repeating: 0, count: problem.shipments.count)
    let cheapest = choices.map { choice -> Set<Int> in
      func pay(_ option: [Int]) -> Int { option.reduce(0) { $0 + prices[$1] } }
      return Set(choice.options.min { pay($0) < pay($1) } ?? [])
    }
    var isTold = [Bool](repeating: false, count: jobs.count)
    for visit in visits where visit.job >= 0 {
      guard !isTold[Int(visit.job)] else { continue }
      isTold[Int(visit.job)] = true
      let job = jobs[Int(visit.job)]
      let duty = job.duties.first { duty in
        job.choice.map { cheapest[$0].contains(duty) } ?? true
      }
      byShipment[Int(visit.end) >> 1] += duty.map { prices[$0] } ?? 0
    }
    return byShipment
  }
}
