import Quantities
import Routing
import Sharing

extension PoolSearch {
  /// The most nodes of branch and bound for one group.
  private static let mostNodes = 300
  /// Of more partners, only the joint plan is put together anew: groups are too many.
  private static let mostPartners = 8

  /// Puts the tours of all plans together anew: for the joint plan, whichever way goods go; then for each group
  /// by each of the ways.
  ///
  /// Each begins with what the program chooses, and keeps it only where it costs less than what was known.
  mutating func combineLegs() throws(PoolingFailure) {
    // Tours of places that are visited every so often go by patterns, which the program does not know.
    guard !variants.isEmpty, try model(all.bits, 0).routing.problem.groups.isEmpty else {
      return
    }
    try mixWays()
    let groups =
      ground.partners.count > Self.mostPartners ? all.bits..<groupCount : 1..<groupCount
    for members in groups where effort.cancellation?.isRaised != true {
      progress(PoolProgress(step: .legs, done: members - groups.lowerBound, count: groups.count))
      for variant in variants.indices { try combine(members, by: variant) }
    }
    try dropPartners()
  }

  /// Looks for ways by which the joint plan costs less, partner by partner and producer by producer.
  private mutating func mixWays() throws(PoolingFailure) {
    let known = bestVariant.flatMap { found[Key(members: all.bits, variant: $0)]?.cost } ?? .max
    let program = LegProgram(of: all, from: pool, common: common, ground)
    guard let answer = solve(program, below: known) else { return }
    let variant = try PoolVariant(ground, going: program.ways(of: answer, ground))
    guard !variants.contains(where: variant.isSame) else { return }
    let model = try CoalitionModel(all, variant, number: variants.count, ground)
    let tours = try model.tours(
      until: effort.rule(effort.jointIterations), seed: effort.seed,
      from: model.start(with: program.tours(of: answer), variant, ground))
    guard let tours, tours.cost < known else { return }
    let number = try add(variant.ways)
    offer(tours)
    try searchGroups(from: number)
  }

  /// Looks for a cheaper plan of a group that goes certain ways.
  private mutating func combine(_ members: Int, by variant: Int) throws(PoolingFailure) {
    let known = found[Key(members: members, variant: variant)]?.cost ?? .max
    let program = LegProgram(
      of: Coalition(bits: members), from: pool, common: common, going: variants[variant].ways,
      ground)
    guard let answer = solve(program, below: known) else { return }
    let model = try model(members, variant)
    offer(
      try model.tours(
        until: effort.rule(effort.iterations), seed: effort.seed,
        from: model.start(with: program.tours(of: answer), variants[variant], ground)))
  }

  private var common: [PoolVariant] { Array(variants.prefix(commonCount)) }

  private func solve(_ program: LegProgram, below cost: Int) -> LegChoice.Answer? {
    program.choice.solve(below: cost, nodeLimit: Self.mostNodes) {
      effort.cancellation?.isRaised == true
    }
  }
}
