import LinearOptimization

/// Small whole numbers that are the same on every machine (a linear congruence, high bits only).
struct Draw {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func callAsFunction(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }
}

func isClose(_ a: Double, _ b: Double) -> Bool {
  abs(a - b) <= 1e-6 * (1 + max(abs(a), abs(b)))
}

extension LinearProgram {
  /// A model whose search tree is as large as it can be: of an odd number of halves, one is left.
  ///
  /// Jeroslow's example; `rest` is 1 at the optimum and 0 in nearly every relaxation.
  mutating func addOddHalves(_ count: Int) throws -> Variable {
    let rest = try addVariable(.between(0, Double(count)), cost: 1, kind: .integer)
    var terms = [Term(rest, 1)]
    for _ in 0..<count {
      terms.append(Term(try addVariable(.between(0, 1), kind: .integer), 2))
    }
    try addRow(.exactly(Double(count)), terms)
    return rest
  }
}
