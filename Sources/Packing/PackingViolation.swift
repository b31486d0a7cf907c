/// A rule of the problem that a packing breaks; bins and items are named by their places.
public enum PackingViolation: Sendable, Hashable {
  /// A bin names an item that the problem does not have.
  case unknownItem(bin: Int, item: Int)
  /// A placement of zero or fewer pieces.
  case countBelowOne(bin: Int, item: Int, count: Int)
  /// A bin with nothing in it.
  case emptyBin(bin: Int)
  /// A bin holds more than its capacity.
  case overfull(bin: Int, dimension: Int, load: Int, capacity: Int)
  /// A bin holds two classes that are in conflict, the lower number first.
  case conflict(bin: Int, lower: Int, higher: Int)
  /// All bins together hold another number of pieces than the problem has.
  case wrongCount(item: Int, expected: Int, packed: Int)
  /// The solution has fewer bins than it says are needed.
  case boundAboveBins(lowerBound: Int, bins: Int)
}

extension PackingProblem {
  /// Every rule that a solution breaks, recomputed from the problem alone; none when it holds.
  ///
  /// It shares no code with ``solve(nodeLimit:)``. Of the lower bound it only tells when the
  /// solution itself refutes it. Loads and counts beyond 64 bits are told as `Int.max`.
  public func violations(in solution: PackingSolution) -> [PackingViolation] {
    var found: [PackingViolation] = []
    var packed = [Int](repeating: 0, count: items.count)
    for (bin, placements) in solution.bins.enumerated() {
      if placements.isEmpty { found.append(.emptyBin(bin: bin)) }
      var known: [PackingSolution.Placement] = []
      for placement in placements {
        let (item, count) = (placement.item, placement.count)
        if !items.indices.contains(item) {
          found.append(.unknownItem(bin: bin, item: item))
        } else if count < 1 {
          found.append(.countBelowOne(bin: bin, item: item, count: count))
        } else {
          packed[item] = clamped(packed[item].addingReportingOverflow(count))
          known.append(placement)
        }
      }
      found += overloads(of: known, bin: bin) + clashes(of: known, bin: bin)
    }
    for (item, count) in packed.enumerated() where count != items[item].count {
      found.append(.wrongCount(item: item, expected: items[item].count, packed: count))
    }
    if solution.lowerBound > solution.bins.count {
      found.append(
        .boundAboveBins(lowerBound: solution.lowerBound, bins: solution.bins.count))
    }
    return found
  }

  private func overloads(
    of placements: [PackingSolution.Placement], bin: Int
  ) -> [PackingViolation] {
    capacities.indices.compactMap { dimension in
      let load = placements.reduce(0) { load, placement in
        let size = items[placement.item].sizes[dimension]
        let added = clamped(size.multipliedReportingOverflow(by: placement.count))
        return clamped(load.addingReportingOverflow(added))
      }
      let capacity = capacities[dimension]
      guard load > capacity else { return nil }
      return .overfull(bin: bin, dimension: dimension, load: load, capacity: capacity)
    }
  }

  private func clashes(
    of placements: [PackingSolution.Placement], bin: Int
  ) -> [PackingViolation] {
    let present = Set(placements.map { items[$0.item].conflictClass })
    var told: Set<ConflictPair> = []
    return conflicts.compactMap { pair in
      guard present.contains(pair.first), present.contains(pair.second) else { return nil }
      let (lower, higher) = (min(pair.first, pair.second), max(pair.first, pair.second))
      guard told.insert(ConflictPair(lower, higher)).inserted else { return nil }
      return .conflict(bin: bin, lower: lower, higher: higher)
    }
  }

  /// Sums and products of positive numbers, stopped at the largest number there is.
  private func clamped(_ result: (partialValue: Int, overflow: Bool)) -> Int {
    result.overflow ? .max : result.partialValue
  }
}
