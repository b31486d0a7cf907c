/// The least cut that parts two nodes of a network of flows (Edmonds and Karp, "Theoretical improvements in
/// algorithmic efficiency for network flow problems", 1972).
struct MinimumCut {
  /// What flows over it.
  private(set) var value = 0.0
  /// Whether each node is on the side of the sink.
  private(set) var isInside: [Bool]

  /// - Parameters:
  ///   - count: The number of nodes.
  ///   - flows: By node from (row) to node to (column), how much may flow.
  init(from source: Int, to sink: Int, of count: Int, _ flows: [Double]) {
    let nothing = 1e-9
    var rest = flows
    isInside = []
    while true {
      // The way back from the sink, by the fewest steps.
      var next = [Int](repeating: -1, count: count)
      next[sink] = sink
      var queue = [sink]
      var place = 0
      while place < queue.count, next[source] < 0 {
        let node = queue[place]
        place += 1
        for before in 0..<count where next[before] < 0 && rest[before * count + node] > nothing {
          next[before] = node
          queue.append(before)
        }
      }
      guard next[source] >= 0 else {
        isInside = next.map { $0 >= 0 }
        return
      }
      var amount = Double.infinity
      var node = source
      while node != sink {
        amount = min(amount, rest[node * count + next[node]])
        node = next[node]
      }
      node = source
      while node != sink {
        rest[node * count + next[node]] -= amount
        rest[next[node] * count + node] += amount
        node = next[node]
      }
      value += amount
    }
  }
}
