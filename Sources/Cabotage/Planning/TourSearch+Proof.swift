import Quantities
import Routing

extension TourSearch {
  /// Looks for what no tours can cost less than, and for better ones on the way.
  ///
  /// What a search keeps of a plan in force is no rule: the bound is that of the model without it.
  ///
  /// - Returns: The tours given, or better ones; the proof, unless a vehicle has to keep aboard what
  ///   it was to unload, as the search chose it and no rule.
  func prove(
    _ found: Found, until rule: StopRule, progress: (_ bound: Money, _ cost: Money) -> Void
  ) throws(PlanFault) -> (found: Found, proof: Proof?) {
    guard let free = try withoutHold(found) else { return (found, nil) }
    let watch = rule.start()
    let prizes = free.prizesLeft
    // What is left behind has its reasons, and changes have their prices.
    let questions =
      prizes == 0 && outset.plan == nil ? LimitQuestions(round, free.model) : nil
    let cost = Money((provableCost(of: free) + 999) / 1_000)
    let bound = free.model.problem.prove(
      free.plan, with: free.routes, pricing: questions?.all.map(\.change) ?? [], until: rule
    ) {
      progress(Money(max(0, $0.cost - prizes) / 1_000), cost)
    }
    let best = bound.plan.flatMap { better(than: free, by: $0) } ?? free
    return (best, proof(bound, of: best, questions, watch.elapsed))
  }

  /// The same tours in a model that keeps nothing of the plan in force.
  private func withoutHold(_ found: Found) throws(PlanFault) -> Found? {
    guard outset.plan != nil else { return found }
    let model = try model(holding: .nothing)
    guard let plan = model.plan(like: found.plan, of: found.model) else { return nil }
    return Found(model: model, plan: plan, tours: found.tours, iterations: found.iterations)
  }

  /// The tours of a plan that the proof has found, if they are better, all prices included.
  private func better(than found: Found, by plan: RoutingPlan) -> Found? {
    let tours = tours(of: plan, in: found.model)
    guard !isOverloaded(tours), found.model.canLoad(plan) else { return nil }
    let other = Found(model: found.model, plan: plan, tours: tours, iterations: found.iterations)
    return cost(of: other) < cost(of: found) ? other : nil
  }

  /// What a bound is compared with: drivers' time counts, what lots left behind would be worth does not.
  private func provableCost(of found: Found) -> Int {
    found.model.problem.cost(of: found.plan) - found.prizesLeft + priceOfHours(in: found.tours)
  }

  private func proof(
    _ bound: RoutingBound, of found: Found, _ questions: LimitQuestions?, _ elapsed: Duration
  ) -> Proof {
    // Plans that leave no other lot behind save no more prizes than this one.
    let prizes = found.prizesLeft
    let cost = provableCost(of: found)
    let least = min(cost, max(0, bound.cost - prizes))
    let limitPrices = questions?.prices(bound.limitPrices)
    return Proof(
      cost: Money((cost + 999) / 1_000),
      bound: Money(least == cost ? (cost + 999) / 1_000 : least / 1_000),
      method: bound.method, relaxed: bound.relaxed, nodes: bound.nodes,
      milliseconds: Int(elapsed / .milliseconds(1)), countsChanges: outset.plan != nil,
      stopPrices: prizes > 0 ? nil : bound.prices.map { stopPrices(of: $0, in: found.model) },
      limitPrices: limitPrices,
      unpricedLimits: (questions?.all.count ?? 0) - (limitPrices?.count ?? 0))
  }

  /// The prices of lots, summed where people await the vehicle.
  private func stopPrices(of prices: [Int], in model: RoutingModel) -> [Proof.StopPrice] {
    var sums: [Identifier<Place>: Int] = [:]
    for (price, index) in zip(prices, model.lots) {
      let lot = lots[index]
      sums[lot.awaited == .loading ? lot.from : lot.to, default: 0] += price
    }
    return sums.map { Proof.StopPrice(place: $0.key, price: Money($0.value / 1_000)) }
      .sorted { ($1.price, $0.place) < ($0.price, $1.place) }
  }
}

extension TourSearch.Found {
  /// What the search counts for what the plan leaves behind and could be carried.
  fileprivate var prizesLeft: Int {
    let left = Set(plan.unserved)
    let groups = model.problem.groups.filter { $0.shipments.allSatisfy(left.contains) }
    return plan.unserved.reduce(0) { $0 + (model.problem.shipments[$1].prize ?? 0) }
      + groups.reduce(0) { $0 + ($1.prize ?? 0) }
  }
}
