/// Which couplings a lower bound follows, and which of their shipments are one.
///
/// A coupling is followed where members of a group that differ are never on the same vehicle, so that a
/// vehicle knows by itself what a visit is paid for. Members that are the same are one: patterns that have a day
/// in common visit alike on that day.
struct PatternSurvey {
  /// The indices of the couplings that are followed.
  private(set) var followed: [Int] = []
  /// By shipment, the first of its group that is the same, where its coupling is followed; or itself.
  private(set) var standIns: [Int]
  /// By group, whether its coupling is followed.
  private(set) var isFollowed: [Bool]

  init(_ problem: RoutingProblem) {
    standIns = Array(problem.shipments.indices)
    isFollowed = [Bool](repeating: false, count: problem.groups.count)
    for (index, coupling) in problem.couplings.enumerated() {
      let members = coupling.groups.map { problem.groups[$0].shipments }
      let firsts = members.map { Self.firsts(of: $0, in: problem) }
      guard firsts.allSatisfy({ Self.areApart(Set($0), in: problem) }) else { continue }
      followed.append(index)
      for group in coupling.groups { isFollowed[group] = true }
      for (members, firsts) in zip(members, firsts) {
        for (member, first) in zip(members, firsts) { standIns[member] = first }
      }
    }
  }

  private static func firsts(of members: [Int], in problem: RoutingProblem) -> [Int] {
    members.map { member in
      members.first { problem.shipments[$0] == problem.shipments[member] } ?? member
    }
  }

  private static func areApart(_ members: Set<Int>, in problem: RoutingProblem) -> Bool {
    guard members.count > 1 else { return true }
    var taken: Set<Int> = []
    return members.allSatisfy { member in
      problem.shipments[member].allowedVehicles?.allSatisfy { taken.insert($0).inserted } ?? false
    }
  }
}
