import Quantities

/// What a stream of goods over a hub costs at least.
struct StreamProof {
  private(set) var bound = SmallerBound()
  /// Whether some vehicle makes several trips in the plan in hand.
  let hasSeveralTrips: Bool
  /// How much less than the best known it may cost still.
  var open: Int { cutoff - bound.cost }
  var lots: Int { stream.shipments.count }
  private let stream: HubStreams.Stream
  /// What the plan in hand does of it.
  private let plan: RoutingPlan
  private let trips: [HubStreams.Trip]
  /// More than that is of no interest: what that costs.
  private let cutoff: Int
  private let memory: MemoryBudget

  /// - Parameters:
  ///   - all: The problem of all streams.
  ///   - plan: The plan in hand of it.
  ///   - cutoff: What that costs.
  init(
    _ stream: HubStreams.Stream, of all: RoutingProblem, _ plan: RoutingPlan, below cutoff: Int,
    _ memory: MemoryBudget
  ) {
    let part = stream.part(of: plan, of: all)
    self.stream = stream
    self.plan = part
    self.memory = memory
    trips = stream.trips(of: part)
    hasSeveralTrips = trips.count > Set(trips.map(\.vehicle)).count
    let isComplete = stream.problem.violations(in: part).isEmpty
    self.cutoff = isComplete ? min(cutoff, stream.problem.cost(of: part)) : cutoff
  }

  /// Proves by journeys counted one by one, which is weak and soon there.
  mutating func proveByJourneys(_ watch: StopRule.Watch) {
    guard let places = PlaceRelaxation(stream.problem, below: cutoff) else { return }
    let cost = places.boundOfFlows(watch)
    if cost > bound.cost { bound = SmallerBound(cost: cost, method: .places, relaxed: [.goods]) }
  }

  /// Proves by trips alone, that need only fit into a shift together.
  ///
  /// - Parameter report: Called with every bound.
  mutating func proveByTrips(_ watch: StopRule.Watch, report: (Int) -> Void = { _ in }) {
    guard let network = PricingNetwork(tripsOf: stream, below: cutoff) else { return }
    prove(network, from: network.routes(ofTrips: trips), [.trips], watch, report)
  }

  /// Proves by all that a vehicle does in a day.
  ///
  /// - Parameter report: Called with every bound.
  mutating func proveByDays(_ watch: StopRule.Watch, report: (Int) -> Void) {
    let network = PricingNetwork(stream.problem, cutoff: cutoff)
    prove(network, from: network.routes(of: plan.routes), [], watch, report)
  }

  private mutating func prove(
    _ network: PricingNetwork, from routes: [PricedRoute], _ relaxed: Set<BoundRelaxation>,
    _ watch: StopRule.Watch, _ report: (Int) -> Void
  ) {
    guard bound.cost < cutoff, !watch.isOver else { return }
    let known = bound.cost
    let answer = withoutActuallyEscaping(report) { report in
      ProofSearch(cutoff: cutoff, watch: watch, memory: memory) { report(max(known, $0.bound)) }
        .run(network, from: routes)
    }
    var relaxed = network.relaxed.union(relaxed)
    if answer.isCoarse { relaxed.insert(.coarse) }
    if answer.bound > bound.cost {
      bound = SmallerBound(cost: answer.bound, method: .trips, relaxed: relaxed)
    }
  }
}
