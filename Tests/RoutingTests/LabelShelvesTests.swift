import Quantities
import Testing

@testable import Routing

@Suite struct `Labels on shelves` {
  private static func label(_ random: inout RandomSource, isBack: Bool) -> Label<Int32> {
    let clock = Int32(random.below(100))
    var label = Label<Int32>(
      timed: TimedCost(until: 0, 0), memory: UInt128(random.below(4)) << UInt128(random.below(80)),
      open: 0, cuts: UInt128(random.below(4)), clock: isBack ? -clock : clock, trace: 0,
      lanes: Int32(random.below(60)))
    label.timed.pay(random.below(1_000) - 500)
    return label
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `give the cheapest path that looking at all pairs gives`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let penalties = Table([30, 70])
    defer { penalties.deallocate() }
    let joint = LabelJoint<Int32>(
      cost: 20, clock: 5, shared: ~0, lanes: 3, unpaired: ~0, limits: 80, penalties: penalties,
      wage: 0)
    let backs = (0..<300).map { _ in Self.label(&random, isBack: true) }
      .sorted { $0.cost < $1.cost }
    let shelves = LabelShelves(backs)
    for _ in 0..<50 {
      let one = Self.label(&random, isBack: false)
      var best = Int.max / 4
      var start = 0
      while let found = shelves.first(from: start, fitting: one, joint, below: best) {
        #expect(joint.join(one, shelves.labels[found.place]) == found.cost)
        best = found.cost
        start = found.place + 1
      }
      let costs = backs.compactMap { joint.join(one, $0) }
      #expect(best == costs.min() ?? Int.max / 4)
    }
  }
}
