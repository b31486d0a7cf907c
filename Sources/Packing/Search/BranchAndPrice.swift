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
    /// By type of bin: how many may be used.
    let bins: [ClosedRange<Int>]
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
    let bins = types.bins.map { 0...min($0.count ?? .max, types.pieceCount) }
    var open = [
      Node(
        parcels: Parcels(types), bins: bins, patterns: patterns, cuts: [], bound: bound, depth: 0)
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
        node.parcels, bins: node.bins, bound: node.bound, patterns: node.patterns,
        cuts: node.cuts, in: &model)
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
      if program.cuts.count > node.cuts.count, program.bound < best.cost,
        node.depth == 0 || program.isWhole(solution)
      {
        try program.dive(
          from: solution, below: &best, avoiding: &avoided, in: &model, effort: &effort)
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
    let prices = program.prices(of: solution)
    let slack = (best.cost - program.bound) * program.unit
    let kept = zip(program.patterns, program.columns).filter { pattern, column in
      solution.value(of: column) > 1e-9 || program.gain(of: pattern, prices) > -slack / 4
    }.map(\.0)
    func child(
      _ parcels: Parcels, _ bins: [ClosedRange<Int>], adapting: (Pattern) -> [Pattern]
    ) -> Node {
      Node(
        parcels: parcels, bins: bins, patterns: kept.flatMap(adapting), cuts: program.cuts,
        bound: program.bound, depth: node.depth + 1)
    }
    if let (bin, number) = unclearNumber(program, solution) {
      var (fewer, more) = (node.bins, node.bins)
      fewer[bin] = node.bins[bin].lowerBound...number
      more[bin] = number + 1...node.bins[bin].upperBound
      return [fewer, more].map { child(node.parcels, $0) { [$0] } }
    }
    guard let (first, second) = pair(program, solution) else { return nil }
    let parted = node.parcels.parting(first, second)
    let tied = node.parcels.tying(first, second)
    return [
      child(parted, node.bins) { parted.adapt($0, parted: first, second) },
      child(tied, node.bins) { tied.adapt($0, tied: first, second) },
    ]
  }

  /// The type of bins whose number is furthest from whole, and that number rounded down.
  private func unclearNumber(
    _ program: PatternProgram, _ solution: LinearSolution
  ) -> (bin: Int, number: Int)? {
    guard types.bins.count > 1 else { return nil }
    var numbers = types.bins.map { _ in 0.0 }
    for (pattern, column) in zip(program.patterns, program.columns) {
      numbers[pattern.bin] += solution.value(of: column)
    }
    let doubts = numbers.map { abs($0 - $0.rounded()) }
    let bin = doubts.indices.max { (doubts[$0], $1) < (doubts[$1], $0) }
    guard let bin, doubts[bin] > 1e-4 else { return nil }
    return (bin, Int(numbers[bin].rounded(.down)))
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
