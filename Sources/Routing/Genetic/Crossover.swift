import Quantities

extension PlainProblem {
  /// A child of two plans: a part of the sequence of visits of one, the others in the order of the other
  /// (OX; Oliver, Smith and Holland, 1987).
  func crossover(
    _ one: Individual, _ two: Individual, _ random: inout RandomSource
  ) -> [Int32] {
    let (mother, father) = (one.routes.flatMap(\.visits), two.routes.flatMap(\.visits))
    let count = mother.count
    guard count > 1 else { return mother }
    let first = random.below(count)
    var last = random.below(count)
    while last == first { last = random.below(count) }
    var child = [Int32](repeating: 0, count: count)
    var isTaken = [Bool](repeating: false, count: count)
    var slot = first
    while true {
      child[slot] = mother[slot]
      isTaken[Int(mother[slot])] = true
      if slot == last { break }
      slot = (slot + 1) % count
    }
    slot = (last + 1) % count
    for offset in 1...count {
      let visit = father[(last + offset) % count]
      guard !isTaken[Int(visit)] else { continue }
      child[slot] = visit
      slot = (slot + 1) % count
    }
    return child
  }
}
