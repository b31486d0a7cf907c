import LinearOptimization

extension BoundSearch {
  /// How many times more labels are worth it once a coarser pricing has ended.
  private static let refinement = 8
  private static let manyLabels = 3_000_000

  /// Whether some kind is priced more roughly than the network has it.
  var isCoarse: Bool { coarse.contains { $0 != nil } }

  /// Prices a kind more roughly.
  mutating func coarsen(_ index: Int) {
    let fine = network.kinds[index]
    var relaxed: Set<BoundRelaxation> = []
    var kind = PricingKind(network, fine.vehicles, isCoarse: true, &relaxed)
    kind.forbid(fine.costs.indices.filter { fine.costs[$0] >= PricingKind.forbidden })
    coarse[index] = kind
    meetings[PricingEffort.exact.rawValue][index] = kind.middle
  }

  /// Prices kinds finely again, with more labels; says whether there are such kinds.
  mutating func refine(_ model: inout LinearProgram) throws(LinearProgramError) -> Bool {
    let rough = coarse.indices.filter { coarse[$0] != nil && labelLimits[$0] < Self.manyLabels }
    for index in rough {
      coarse[index] = nil
      labelLimits[index] = min(Self.manyLabels, labelLimits[index] * Self.refinement)
      meetings[PricingEffort.exact.rawValue][index] = network.kinds[index].middle
    }
    guard !rough.isEmpty else { return false }
    let kinds = network.kinds
    try master.remove(where: { !kinds[$0.kind].carries($0.nodes) }, &model)
    relaxation = try solveMaster(&model)
    return true
  }

  func remembrance(for kind: PricingKind) -> Remembrance {
    kind.isCoarse ? coarseRemembrance : remembrance
  }

  /// A kind as it is priced.
  func priced(_ index: Int, _ effort: PricingEffort) -> PricingKind {
    effort == .exact ? coarse[index] ?? network.kinds[index] : network.kinds[index]
  }
}
