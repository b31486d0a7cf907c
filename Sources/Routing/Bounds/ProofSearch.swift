import LinearOptimization
import Quantities

/// Raises a lower bound step by step until it meets the cost of the plan, or time is over.
struct ProofSearch {
  /// The cost of the plan in hand.
  let cutoff: Int
  let watch: StopRule.Watch
  var memory = MemoryBudget(bytes: RoutingProblem.usualProofMemory)
  /// Whether cuts and enumeration are left out, so that branching alone must close the gap.
  var isBranchingOnly = false
  /// More labels than this are worth it only once a coarser pricing has ended.
  var fewLabels = 300_000
  let report: (Progress) -> Void

  /// How far it has come.
  struct Progress {
    var bound = 0
    var nodes = 0
    var openNodes = 0
  }

  /// What was proved.
  struct Answer {
    /// No plan costs less.
    var bound = 0
    /// Whether some vehicles were priced roughly.
    var isCoarse = false
    /// Routes that cost less than the cutoff, as the network sees them.
    var routes: [PricedRoute] = []
    var method = RoutingBound.Method.none
    var nodes = 0
    /// Whether there were cases of journeys, or of the kinds of vehicles that do jobs.
    var decidesJourneys = false
    /// What each duty pays.
    var prices: [Int]?
    /// What proves the bound before enumeration, the routes then known and the journeys taken out.
    var proof: BoundProof?
    var pool: [PricedRoute] = []
    var fixed: [[Int]] = []
    /// How many bits costs are shifted by in fine units.
    var shift = 0
    var statistics = BoundStatistics()
  }

  func run(_ network: PricingNetwork, from routes: [PricedRoute]) -> Answer {
    var answer = Answer()
    guard !network.jobs.isEmpty, network.visits.count <= PricingNetwork.mostVisits else {
      return answer
    }
    // Where GLPK fails, what was proved before stands.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try run(network, from: routes, &model, &answer)
    }
    return answer
  }

  private func run(
    _ network: PricingNetwork, from routes: [PricedRoute], _ model: inout LinearProgram,
    _ answer: inout Answer
  ) throws(LinearProgramError) {
    var search = try BoundSearch(network, cutoff: cutoff, watch, memory, &model)
    search.labelLimits = network.kinds.map { _ in fewLabels }
    _ = try search.master.add(routes, &model)
    var tree = ProofTree(
      search: search, cutoff: cutoff, isBranchingOnly: isBranchingOnly, report: report)
    defer { answer = tree.answer }
    try tree.run(&model)
  }
}
