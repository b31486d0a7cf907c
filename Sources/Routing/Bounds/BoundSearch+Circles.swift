import LinearOptimization

extension BoundSearch {
  /// The most jobs that a node remembers.
  private static let mostRemembered = 20
  /// The most circles that are forbidden at once.
  private static let mostCircles = 40

  /// Lets nodes remember the jobs that routes of the relaxation do again; says whether they did not.
  ///
  /// Growing ng-neighborhoods (Roberti and Mingozzi, "Dynamic ng-path relaxation for the delivery man
  /// problem", 2014).
  mutating func forbidCircles(_ model: inout LinearProgram) throws(LinearProgramError) -> Bool {
    guard let relaxation, !isCoarse else { return false }
    var circles: [(value: Double, job: Int32, nodes: [Int])] = []
    for (route, value) in zip(master.routes, relaxation.values) where value > 1e-4 {
      var last: [Int32: Int] = [:]
      for (position, node) in route.nodes.enumerated() {
        let visit = network.visits[Int(node)]
        guard visit.job >= 0, visit.role != .delivery else { continue }
        if let before = last.updateValue(position, forKey: visit.job) {
          let nodes = route.nodes[(before + 1)..<position].map(Int.init)
          circles.append((value, visit.job, nodes))
        }
      }
    }
    circles.sort { ($0.nodes.count, $1.value, $0.job) < ($1.nodes.count, $0.value, $1.job) }
    var isNew = false
    for circle in circles.prefix(Self.mostCircles) {
      if remembrance.add(circle.job, at: circle.nodes, most: Self.mostRemembered) { isNew = true }
    }
    guard isNew else { return false }
    let (remembrance, visits) = (remembrance, network.visits)
    try master.remove(where: { !remembrance.allows($0.nodes, visits) }, &model)
    return true
  }
}
