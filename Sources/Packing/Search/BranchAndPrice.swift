internal import LinearOptimization

/// Closes the gap between packing and bound by branching on pairs of parcels.
///
/// Two parcels are tied together or kept apart (Ryan and Foster, "An integer programming approach to
/// scheduling", 1981): some bin holds one of each, or none does. Where parcels are several equal
/// ones, one of each is tied, or all are kept apart. Each node has its own ``PatternProgram``, with
/// cuts and dives; the node of the least bound comes first, the latest of several.
struct BranchAndPrice {
  private struct Node {
    let parcels: Parcels
    let patterns: [Pattern]
    let cuts: [SubsetCut]
    let bound: Int
    let depth: Int
  }

  private(set) var best: Packing
  /// No packing costs less.
  private(set) var bound: Int

  private let types: PieceTypes

  private static let divesAtRoot = 6
  private static let roundsOfCuts = 12
  private static let mostCuts = 150

  init(_ types: PieceTypes, best: Packing, bound: Int) {
    self.types = types
    self.best = best
    self.bound = bound
  }

  /// Goes on until packing and bound meet or the effort is spent.
  mutating func run(startingFrom patterns: [Pattern], effort: inout Effort) {
    var open = [
      Node(parcels: Parcels(types), patterns: patterns, cuts: [], bound: bound, depth: 0)
    ]
    while best.cost > bound, !effort.isOver {
      open.removeAll { $0.bound >= best.cost }
      let next = open.indices.min { (open[$0].bound, $1) < (open[$1].bound, $0) }
      guard let next else {
        bound = best.cost
        return
      }
      let node = open[next]
      bound = max(bound, min(best.cost, node.bound))
      // Where the linear solver fails, what was proved before still holds.
      guard let children = try? children(of: node, effort: &effort) else { return }
      open.remove(at: next)
      open += children
    }
  }

  /// Bounds a node and divides it; `nil` where its bound could not be found.
  private mutating func children(
    of node: Node, effort: inout Effort
  ) throws(LinearProgramError) -> [Node]? {
    try LinearProgram.withModel { model throws(LinearProgramError) in
      var program = try PatternProgram(
        node.parcels, bound: node.bound, patterns: node.patterns, cuts: node.cuts, in: &model)
      guard var solution = try program.relax(&model, cutoff: best.cost, effort: &effort) else {
        if node.depth == 0 { bound = max(bound, min(best.cost, program.bound)) }
        return nil
      }
      func note() { if node.depth == 0 { bound = max(bound, min(best.cost, program.bound)) } }
      note()
      var avoided: Set<Pattern> = []
      for _ in 0..<(node.depth == 0 ? Self.divesAtRoot : 1) where best.cost > program.bound {
        try program.dive(
          from: solution, below: &best, avoiding: &avoided, in: &model, effort: &effort)
      }
      var rounds = 0
      while program.bound < best.cost, rounds < Self.roundsOfCuts,
        program.cuts.count < Self.mostCuts
      {
        rounds += 1
        let cuts = SubsetCut.broken(
          by: taken(program, solution), counts: types.counts, known: program.cuts)
        guard !cuts.isEmpty else { break }
        for cut in cuts { try program.add(cut, to: &model) }
        guard let next = try program.relax(&model, cutoff: best.cost, effort: &effort) else {
          note()
          return nil
        }
        solution = next
        note()
      }
      guard program.bound < best.cost else { return [] }
      return divided(node, program, solution)
    }
  }

  private func taken(
    _ program: PatternProgram, _ solution: LinearSolution
  ) -> [(parts: [Pattern.Part], value: Double)] {
    zip(program.patterns, program.columns).compactMap { pattern, column in
      let value = solution.value(of: column)
      return value > 1e-6 ? (program.parcels.pieces(of: pattern).parts, value) : nil
    }
  }

  private func divided(
    _ node: Node, _ program: PatternProgram, _ solution: LinearSolution
  ) -> [Node]? {
    let parcels = node.parcels
    guard let (first, second) = pair(program, solution) else { return nil }
    let prices = program.prices(of: solution)
    let slack = (best.cost - program.bound) * program.unit
    let kept = zip(program.patterns, program.columns).filter { pattern, column in
      solution.value(of: column) > 1e-9 || program.gain(of: pattern, prices) > -slack / 4
    }.map(\.0)
    let tied = parcels.tying(first, second)
    let parted = parcels.parting(first, second)
    return [
      Node(
        parcels: parted,
        patterns: kept.flatMap { parted.adapt($0, parted: first, second) },
        cuts: program.cuts, bound: program.bound, depth: node.depth + 1),
      Node(
        parcels: tied, patterns: kept.flatMap { tied.adapt($0, tied: first, second) },
        cuts: program.cuts, bound: program.bound, depth: node.depth + 1),
    ]
  }

  /// The pair of parcels of which it is least clear whether they lie together.
  private func pair(
    _ program: PatternProgram, _ solution: LinearSolution
  ) -> (Int, Int)? {
    struct Pair: Hashable {
      let first: Int
      let second: Int
    }
    var together: [Pair: Double] = [:]
    var fallback: (pair: Pair, value: Double)?
    for (pattern, column) in zip(program.patterns, program.columns) {
      let value = solution.value(of: column)
      guard value > 1e-6 else { continue }
      let parts = pattern.parts
      for index in parts.indices {
        for other in index..<parts.count {
          guard other > index || parts[index].count > 1 else { continue }
          let pair = Pair(first: parts[index].type, second: parts[other].type)
          together[pair, default: 0] += value
          if value.rounded() != value, value > fallback?.value ?? 0 { fallback = (pair, value) }
        }
      }
    }
    let weights = types.weights
    func weight(_ parcel: Int) -> Int {
      program.parcels.contents[parcel].reduce(0) { $0 + $1.count * weights[$1.type] }
    }
    var best: (pair: Pair, doubt: Double, weight: Int)?
    for (pair, value) in together {
      let part = value - value.rounded(.down)
      guard part > 1e-4, part < 1 - 1e-4 else { continue }
      let doubt = abs(part - 0.5)
      let weight = weight(pair.first) + weight(pair.second)
      let isBetter =
        best.map {
          (doubt, -weight, pair.first, pair.second)
            < ($0.doubt, -$0.weight, $0.pair.first, $0.pair.second)
        } ?? true
      if isBetter { best = (pair, doubt, weight) }
    }
    let pair = best?.pair ?? fallback?.pair
    return pair.map { ($0.first, $0.second) }
  }
}
