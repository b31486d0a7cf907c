import LinearOptimization
import Quantities

/// Branch and cut over journeys.
///
/// Cases say how many vehicles of each kind are used, whether vehicles go to a place again, whether those of a
/// kind go there, and whether a journey is made.
struct FlowSearch {
  private let relaxation: FlowRelaxation
  private let watch: StopRule.Watch
  private var cases: [FlowCase]
  private var cuts: [FlowCut] = []
  /// Nodes of places that are gone to again in the case that proves least: they ask for a second node.
  private(set) var repeated: [Int] = []

  /// The most decisions that are tried.
  private static let mostTried = 6
  /// More cases than this would hardly prove more.
  private static let mostCases = 1_000

  init(_ relaxation: FlowRelaxation, _ watch: StopRule.Watch) {
    self.relaxation = relaxation
    self.watch = watch
    cases = [FlowCase(relaxation)]
  }

  /// The same search where some places have got a second node.
  func goingOn(_ relaxation: FlowRelaxation) -> FlowSearch {
    let former = relaxation.former(in: self.relaxation)
    var next = FlowSearch(relaxation, watch)
    next.cases = cases.map { FlowCase($0, in: relaxation, former) }
    next.cuts = cuts.map { $0.grown(former) }
    return next
  }

  private var least: Int? { cases.indices.min { cases[$0].bound < cases[$1].bound } }

  /// No plan costs less, in fine units.
  var bound: Int { cases.map(\.bound).min() ?? relaxation.cutoff }

  /// Looks at the case that proves least, until that is as good as can be.
  mutating func run(_ model: inout LinearProgram) throws(LinearProgramError) {
    var program = try FlowProgram(relaxation, &model)
    _ = try program.add(cuts, &model)
    defer { cuts = program.cuts.map(\.cut) }
    while let least, cases[least].bound < relaxation.cutoff, cases.count < Self.mostCases,
      !watch.isOver
    {
      repeated = cases[least].again.sorted()
      guard repeated.isEmpty else { return }
      try program.enter(cases[least], &model)
      try program.forgetIdleCuts(&model)
      guard let values = try converge(least, &program, &model) else { return }
      guard cases[least].bound < relaxation.cutoff else { continue }
      let doubts = relaxation.doubts(values, cases[least].ranges)
      guard !doubts.isEmpty else { return }
      cases += try split(cases.remove(at: least), doubts, &program, &model)
    }
  }

  /// The parts of a case by what gains most on both sides, of the decisions most in doubt (strong branching;
  /// Applegate, Bixby, Chvátal and Cook, 1995).
  private func split(
    _ parent: FlowCase, _ doubts: [[FlowCase.Decision]], _ program: inout FlowProgram,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) -> [FlowCase] {
    var best: (gain: Double, parts: [FlowCase])?
    for sides in doubts.prefix(Self.mostTried) where best == nil || !watch.isOver {
      var parts = sides.map { parent.deciding($0, in: relaxation) }
      var gain = 1.0
      for index in parts.indices {
        try program.enter(parts[index], &model)
        let solution = try model.solve(.dual, limits: .init(time: watch.remaining))
        guard solution.status == .optimal else { continue }
        parts[index].bound = max(parent.bound, program.proved(solution))
        gain *= Double(min(parts[index].bound, relaxation.cutoff) - parent.bound) + 1
      }
      if gain > best?.gain ?? -1 { best = (gain, parts) }
    }
    return best?.parts ?? [parent]
  }

  /// Looks for the best bound in a case, adding cuts.
  ///
  /// - Returns: How often each journey is made in the end, by kind and arc; nothing where time was over.
  private mutating func converge(
    _ index: Int, _ program: inout FlowProgram, _ model: inout LinearProgram
  ) throws(LinearProgramError) -> [[Double]]? {
    while !watch.isOver {
      let solution = try model.solve(.dual, limits: .init(time: watch.remaining))
      guard solution.status == .optimal else { return nil }
      cases[index].bound = max(cases[index].bound, program.proved(solution))
      let values = program.values(in: solution)
      guard cases[index].bound < relaxation.cutoff else { return values }
      let broken = relaxation.cuts(brokenBy: values, program.shares(in: solution))
      guard try program.add(broken, &model) > 0 else { return values }
    }
    return nil
  }
}
