/// Nodes to which others are added, those first that are most connected.
struct GrowingSet {
  private(set) var isInside: [Bool]
  private let flow: [Double]
  private let count: Int
  /// By node, how often journeys go there from the set and back.
  private(set) var links: [Double]

  /// - Parameter flow: By node from (row) and node to (column), how often journeys are made.
  init(by flow: [Double], _ count: Int) {
    (self.flow, self.count) = (flow, count)
    isInside = [Bool](repeating: false, count: count)
    links = [Double](repeating: 0, count: count)
  }

  /// How much more often journeys lead into the set when a node is added.
  func entries(_ flow: [Double], with node: Int) -> Double {
    (0..<count).reduce(0) { sum, other in
      guard other != node else { return sum }
      return sum + (isInside[other] ? -flow[node * count + other] : flow[other * count + node])
    }
  }

  mutating func add(_ node: Int) {
    isInside[node] = true
    for other in 0..<count {
      links[other] += flow[other * count + node] + flow[node * count + other]
    }
  }

  /// The one that is most connected; nothing where none is.
  func next(of members: some Collection<Int>) -> Int? {
    members.lazy.filter { !isInside[$0] && links[$0] > 1e-6 }
      .max { (links[$0], $1) < (links[$1], $0) }
  }
}
