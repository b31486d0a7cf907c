extension PieceTypes {
  /// A cost that is needed for sure, found without any linear program.
  ///
  /// The largest, over the dimensions, of what the total load costs at the best price of capacity,
  /// and of the bins that are needed if all were as large as the largest and as cheap as the
  /// cheapest. Their number is the bound of Martello and Toth ("Lower bounds and reduction
  /// procedures for the bin packing problem", 1990), or a dual feasible function's (Fekete and
  /// Schepers, "New classes of fast lower bounds for bin packing problems", 2001). Of classes that
  /// are pairwise in conflict the bounds add up, since no two of them share a bin.
  func simpleBound() -> Int {
    let boundOfClass = enemies.indices.map { number in
      bound(of: (0..<count).filter { classes[$0] == number })
    }
    let cliques = enemies.indices.map { start in
      boundOfClique(growingFrom: start, boundOfClass: boundOfClass)
    }
    let cost = max(bound(of: Array(0..<count)), cliques.max() ?? 0)
    return cost.dividedRoundingUp(by: costStep) * costStep
  }

  private func boundOfClique(growingFrom start: Int, boundOfClass: [Int]) -> Int {
    var clique = [start]
    let candidates = enemies[start].sorted { (-boundOfClass[$0], $0) < (-boundOfClass[$1], $1) }
    for candidate in candidates
    where clique.allSatisfy({ enemies[candidate].contains($0) }) {
      clique.append(candidate)
    }
    return clique.reduce(0) { $0 + boundOfClass[$1] }
  }

  private func bound(of types: [Int]) -> Int {
    guard !types.isEmpty else { return 0 }
    let bins = capacities.indices.reduce(1) { best, dimension in
      max(
        best, bound(of: types, dimension: dimension),
        roundedBound(of: types, dimension: dimension))
    }
    let cheapest = self.bins.map(\.cost).min() ?? 0
    guard self.bins.count > 1 else { return bins * cheapest }
    return capacities.indices.reduce(bins * cheapest) {
      max($0, priceOfLoad(of: types, dimension: $1))
    }
  }

  /// What the load costs at the best price of capacity.
  private func priceOfLoad(of types: [Int], dimension: Int) -> Int {
    let load = types.reduce(0) { $0 + sizes[$1][dimension] * counts[$1] }
    let prices = bins.compactMap { bin -> Int? in
      let capacity = bin.capacities[dimension]
      guard capacity > 0 else { return nil }
      let product = load.multipliedFullWidth(by: bin.cost)
      guard product.high < capacity else { return nil }
      let (quotient, remainder) = capacity.dividingFullWidth(product)
      return quotient + (remainder > 0 ? 1 : 0)
    }
    return prices.min() ?? 0
  }

  /// Sizes rounded down to multiples of a `parts + 1`th of the capacity, where they are not such
  /// multiples, count as many `parts`ths.
  private func roundedBound(of types: [Int], dimension: Int) -> Int {
    let capacity = capacities[dimension]
    guard capacity > 0 else { return 0 }
    return (2...20).reduce(0) { best, parts in
      let load = types.reduce(0) { load, type in
        let size = sizes[type][dimension]
        let (lots, rest) = ((parts + 1) * size).quotientAndRemainder(dividingBy: capacity)
        // In units of a capacity times parts.
        return load + counts[type] * (rest == 0 ? size * parts : lots * capacity)
      }
      return max(best, load.dividedRoundingUp(by: capacity * parts))
    }
  }

  /// Martello and Toth's L2: pieces above half a bin are alone among themselves, and those above
  /// `capacity - threshold` also keep out every piece of at least `threshold`.
  private func bound(of types: [Int], dimension: Int) -> Int {
    let capacity = capacities[dimension]
    let pieces = types.map { (size: sizes[$0][dimension], count: counts[$0]) }
    guard capacity > 0 else { return 0 }
    let thresholds = Set(pieces.map(\.size).filter { 2 * $0 <= capacity }).union([0])
    return thresholds.reduce(0) { best, threshold in
      var (alone, large, roomByLarge, small) = (0, 0, 0, 0)
      for (size, count) in pieces {
        if size > capacity - threshold {
          alone += count
        } else if 2 * size > capacity {
          large += count
          roomByLarge += count * (capacity - size)
        } else if size >= threshold {
          small += count * size
        }
      }
      let overflow = max(0, small - roomByLarge)
      return max(best, alone + large + overflow.dividedRoundingUp(by: capacity))
    }
  }
}

extension Int {
  /// The quotient of a number that is not negative, rounded up.
  func dividedRoundingUp(by divisor: Int) -> Int {
    self / divisor + (self % divisor == 0 ? 0 : 1)
  }
}
