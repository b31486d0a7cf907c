/// A rule of the problem that a packing breaks; bins and items are named by their places.
public enum PackingViolation: Sendable, Hashable {
  /// A bin of a type that the problem does not have.
  case unknownBinType(bin: Int, type: Int)
  /// More bins of a type than there are.
  case tooManyBins(type: Int, limit: Int, used: Int)
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
  /// A bin holds all pieces of a set that is excluded.
  case excluded(bin: Int, exclusion: Int)
  /// All bins together, and what is left unpacked, are another number of pieces than there are.
  case wrongCount(item: Int, expected: Int, packed: Int)
  /// The bins cost something else than the solution says.
  case wrongCost(stated: Int, cost: Int)
  /// The solution packs everything for less than it says is needed, or what it says is impossible.
  case refutedBound(lowerBound: Int, cost: Int)
}

extension PackingProblem {
  /// Every rule that a solution breaks, recomputed from the problem alone; none when it holds.
  ///
  /// It shares no code with ``solve(until:)``. Of the lower bound it only tells when the solution
  /// itself refutes it. Loads and counts beyond 64 bits are told as `Int.max`.
  public func violations(in solution: PackingSolution) -> [PackingViolation] {
    var found: [PackingViolation] = []
    var packed = [Int](repeating: 0, count: items.count)
    var used = [Int](repeating: 0, count: bins.count)
    for (index, bin) in solution.bins.enumerated() {
      if bin.contents.isEmpty { found.append(.emptyBin(bin: index)) }
      let known = count(bin.contents, at: index, in: &packed, &found)
      if bins.indices.contains(bin.type) {
        used[bin.type] += 1
        found += overloads(of: known, bin: index, type: bin.type)
      } else {
        found.append(.unknownBinType(bin: index, type: bin.type))
      }
      found += clashes(of: known, bin: index) + exclusionsMet(by: known, bin: index)
    }
    _ = count(solution.unpacked, at: solution.bins.count, in: &packed, &found)
    for (item, count) in packed.enumerated() where count != items[item].count {
      found.append(.wrongCount(item: item, expected: items[item].count, packed: count))
    }
    for (type, used) in used.enumerated() {
      if let limit = bins[type].count, used > limit {
        found.append(.tooManyBins(type: type, limit: limit, used: used))
      }
    }
    let cost = zip(bins, used).reduce(0) { $0 + $1.0.cost * $1.1 }
    if cost != solution.cost { found.append(.wrongCost(stated: solution.cost, cost: cost)) }
    if solution.unpacked.isEmpty, solution.lowerBound > cost || solution.isProvedImpossible {
      found.append(.refutedBound(lowerBound: solution.lowerBound, cost: cost))
    }
    return found
  }

  /// Counts the pieces of placements; returns those that make sense.
  private func count(
    _ placements: [PackingSolution.Placement], at bin: Int, in packed: inout [Int],
    _ found: inout [PackingViolation]
  ) -> [PackingSolution.Placement] {
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
    return known
  }

  private func overloads(
    of placements: [PackingSolution.Placement], bin: Int, type: Int
  ) -> [PackingViolation] {
    bins[type].capacities.enumerated().compactMap { dimension, capacity in
      let load = placements.reduce(0) { load, placement in
        let size = items[placement.item].sizes[dimension]
        let added = clamped(size.multipliedReportingOverflow(by: placement.count))
        return clamped(load.addingReportingOverflow(added))
      }
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

  private func exclusionsMet(
    by placements: [PackingSolution.Placement], bin: Int
  ) -> [PackingViolation] {
    exclusions.indices.filter { index in
      exclusions[index].allSatisfy { member in
        let held = placements.reduce(0) { held, placement in
          guard placement.item == member.item else { return held }
          return clamped(held.addingReportingOverflow(placement.count))
        }
        return held >= member.count
      }
    }.map { .excluded(bin: bin, exclusion: $0) }
  }

  /// Sums and products of positive numbers, stopped at the largest number there is.
  private func clamped(_ result: (partialValue: Int, overflow: Bool)) -> Int {
    result.overflow ? .max : result.partialValue
  }
}
