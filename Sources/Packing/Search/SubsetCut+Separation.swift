extension SubsetCut {
  /// A cut is worth a row only where it is broken by this much.
  private static let leastViolation = 0.02
  /// The most cuts of one round, and the most of these that a type is in.
  private static let mostOfRound = 40
  private static let mostOfType = 5

  /// The cuts on three types that a fractional packing breaks most.
  ///
  /// - Parameter bins: Bins in pieces, with how often each is taken.
  static func broken(
    by bins: [(parts: [Pattern.Part], value: Double)], counts: [Int], known: [SubsetCut]
  ) -> [SubsetCut] {
    var binsOfType = [[Int]](repeating: [], count: counts.count)
    var neighbors = [Set<Int>](repeating: [], count: counts.count)
    for (index, bin) in bins.enumerated() {
      for part in bin.parts {
        binsOfType[part.type].append(index)
        neighbors[part.type].formUnion(bin.parts.lazy.map(\.type))
      }
    }
    let old = Set(known)
    var loads = [Int](repeating: 0, count: bins.count)
    var found: [(cut: SubsetCut, violation: Double)] = []
    for first in counts.indices {
      for second in neighbors[first].sorted() where second > first {
        for third in neighbors[second].union(neighbors[first]).sorted()
        where third > first && third != second {
          // Each triple once: with a second that is next to the first, the smaller if both are.
          if third < second, neighbors[first].contains(third) { continue }
          let members = [first, second, third].sorted()
          let pieces = members.reduce(0) { $0 + counts[$1] }
          guard pieces % 2 == 1 else { continue }
          var sum = 0.0
          for member in members {
            for bin in binsOfType[member] {
              for part in bins[bin].parts where part.type == member {
                let before = loads[bin] / 2
                loads[bin] += part.count
                sum += bins[bin].value * Double(loads[bin] / 2 - before)
              }
            }
          }
          for member in members { for bin in binsOfType[member] { loads[bin] = 0 } }
          let violation = sum - Double(pieces / 2)
          guard violation > leastViolation else { continue }
          let cut = SubsetCut(members: members, limit: pieces / 2)
          if !old.contains(cut) { found.append((cut, violation)) }
        }
      }
    }
    found.sort { $0.violation > $1.violation }
    var uses = [Int](repeating: 0, count: counts.count)
    var chosen: [SubsetCut] = []
    for (cut, _) in found where chosen.count < mostOfRound {
      guard cut.members.allSatisfy({ uses[$0] < mostOfType }) else { continue }
      for member in cut.members { uses[member] += 1 }
      chosen.append(cut)
    }
    return chosen
  }
}
