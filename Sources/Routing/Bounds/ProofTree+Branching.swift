import LinearOptimization
import Quantities

/// Something that is undecided in a relaxation, and what it may come to.
private struct Candidate {
  var sides: [Decision]
  /// How undecided it is, up to one half.
  var doubt: Double
}

extension ProofTree {
  /// The most decisions that are tried in the linear program alone.
  private static let mostTried = 20
  /// The most of these for which routes are looked for.
  private static let mostPriced = 3
  /// The most rounds of that.
  private static let mostRounds = 8
  /// The share of the gap that both parts gain where vehicles are decided before cuts are tried.
  private static let worthyGain = 0.3

  /// Two parts of a case by how many vehicles of a kind are used, the first of those used in part for which
  /// both gain much by it.
  ///
  /// So it is where a vehicle costs much; where it does not, fewer vehicles are as hard to rule out as
  /// anything else.
  mutating func splitEarly(
    _ node: ProofNode, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> [ProofNode]? {
    guard let objective = search.relaxation?.objective else { return nil }
    kinds: for kind in search.fractionalKinds {
      if search.watch.isOver { break }
      let sides = sides(of: node, kind)
      for side in sides {
        let gain = try gain(of: side, node, objective, rounds: Self.mostRounds, &model)
        guard gain > Self.worthyGain else { continue kinds }
      }
      return parts(of: node, sides)
    }
    return nil
  }

  /// Fewer vehicles of a kind, and more.
  private func sides(of node: ProofNode, _ kind: (kind: Int, count: Double)) -> [Decision] {
    let range = node.ranges[kind.kind]
    let count = Int(kind.count)
    return [range.lowerBound...count, (count + 1)...range.upperBound].map {
      .vehicles(kind: kind.kind, $0)
    }
  }

  /// The parts that are not out of the question.
  private func parts(of node: ProofNode, _ sides: [Decision]) -> [ProofNode] {
    sides.map { node.deciding($0, in: search.network) }
      .filter { search.network.canCarry($0.ranges) }
  }

  /// Two parts of a case, by a journey, by the kind of vehicle of a job, by what a choice comes to or by how many
  /// vehicles are used.
  ///
  /// Strong branching in phases (Røpke, "Branching decisions in branch-and-cut-and-price algorithms for
  /// vehicle routing problems", 2012; Pecin, Pessoa, Poggi and Uchoa, "Improved branch-cut-and-price for
  /// capacitated vehicle routing", 2017): what is most undecided, or did most before; of these, by the
  /// product of what both parts gain, the best in the linear program alone; and of those the best with
  /// routes that are found quickly.
  ///
  /// - Returns: Nothing where the relaxation leaves nothing undecided.
  mutating func split(
    _ node: ProofNode, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> [ProofNode]? {
    guard let relaxation = search.relaxation else { return nil }
    var all = candidates(relaxation)
    let vehicles = search.fractionalKinds.map { kind in
      Candidate(sides: sides(of: node, kind), doubt: abs(kind.count - kind.count.rounded()))
    }
    all.insert(contentsOf: vehicles, at: 0)
    guard !all.isEmpty else { return nil }
    // What no better plan of this case uses only slows the trials down.
    try search.master.keep(
      upTo: Double(target) - relaxation.objective, under: relaxation, &model)
    var tried: [(candidate: Candidate, score: Double)] = []
    for candidate in preferred(all) {
      let score = try score(candidate, of: node, relaxation.objective, rounds: 0, &model)
      tried.append((candidate, score))
      if search.watch.isOver { break }
    }
    tried.sort { $0.score > $1.score }
    var best = tried[0]
    if tried.count > 1 {
      best.score = 0
      for (candidate, _) in tried.prefix(Self.mostPriced) {
        let score = try score(
          candidate, of: node, relaxation.objective, rounds: Self.mostRounds, &model)
        if score > best.score { best = (candidate, score) }
        if search.watch.isOver { break }
      }
    }
    return parts(of: node, best.candidate.sides)
  }

  /// Half of them because of what they gained before, the others because they are undecided.
  private func preferred(_ all: [Candidate]) -> [Candidate] {
    let known = all.compactMap { candidate in
      history.score(of: candidate.sides).map { (candidate, $0) }
    }
    .sorted { $0.1 > $1.1 }
    .prefix(Self.mostTried / 2).map(\.0)
    let others = all.filter { candidate in !known.contains { $0.sides == candidate.sides } }
    return known + others.prefix(Self.mostTried - known.count)
  }

  /// The product of what both parts gain, in shares of the gap.
  private mutating func score(
    _ candidate: Candidate, of node: ProofNode, _ objective: Double, rounds: Int,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Double {
    var score = 1.0
    for side in candidate.sides {
      score *= try gain(of: side, node, objective, rounds: rounds, &model)
    }
    return score
  }

  /// What a part of a case gains, in shares of the gap.
  private mutating func gain(
    of side: Decision, _ node: ProofNode, _ objective: Double, rounds: Int,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> Double {
    let part = node.deciding(side, in: search.network)
    guard search.network.canCarry(part.ranges) else { return 1 }
    let estimate = try search.estimate(part, rounds: rounds, &model) ?? objective
    let gap = max(1, Double(target) - objective)
    let gain = min(1, max(1e-3, (estimate - objective) / gap))
    history.add(gain, of: side)
    return gain
  }

  /// All that is undecided, what is most so first.
  private func candidates(_ relaxation: Master.Relaxation) -> [Candidate] {
    let network = search.network
    let visits = network.visits.count
    var flows: [Journey: Double] = [:]
    var shares = [[Double]](
      repeating: [Double](repeating: 0, count: network.kinds.count), count: network.jobs.count)
    for (route, value) in zip(search.master.routes, relaxation.values) where value > 1e-6 {
      var before = visits
      for node in route.nodes.map(Int.init) + [visits + 1] {
        let journey = Journey(before, node, isEitherWay: isSymmetric, visits: visits)
        flows[journey, default: 0] += value
        before = node
        guard node < visits, network.visits[node].role != .delivery else { continue }
        let job = Int(network.visits[node].job)
        if job >= 0 { shares[job][route.kind] += value }
      }
    }
    var candidates: [Candidate] = []
    func add(_ value: Double, _ sides: [Decision]) {
      let doubt = min(value, 1 - value)
      if doubt > 1e-3 { candidates.append(Candidate(sides: sides, doubt: doubt)) }
    }
    for (journey, value) in flows.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
    ) {
      add(value, [.journey(journey, isMade: true), .journey(journey, isMade: false)])
    }
    for (choice, values) in relaxation.options.enumerated() {
      for (number, value) in values.enumerated() {
        let option = PricingNetwork.Option(choice: choice, number: number)
        add(value, [true, false].map { .option(option, isChosen: $0) })
      }
    }
    // What is not done for sure may be on one kind and nowhere else, where both sides are the same.
    for (job, row) in shares.enumerated()
    where network.kinds.count > 1 && row.reduce(0, +) > 1 - 1e-3 {
      for (kind, value) in row.enumerated() {
        add(value, [true, false].map { .assignment(job: job, kind: kind, isOn: $0) })
      }
    }
    return candidates.sorted { $0.doubt > $1.doubt }
  }
}

extension PricingNetwork {
  /// Whether every journey costs the same both ways.
  var isSymmetric: Bool {
    kinds.allSatisfy { kind in
      (0..<kind.source).allSatisfy { from in
        (0..<from).allSatisfy { to in
          kind.costs[kind.arc(from, to)] == kind.costs[kind.arc(to, from)]
        }
      }
    }
  }
}
