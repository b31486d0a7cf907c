extension PieceTypes {
  /// A number of bins that is needed for sure, found without any linear program.
  ///
  /// The largest, over the dimensions, of the bound of Martello and Toth ("Lower bounds and
  /// reduction procedures for the bin packing problem", 1990); and the sum of these bounds over
  /// classes that are pairwise in conflict, since no two of them share a bin.
  func simpleBound() -> Int {
    let boundOfClass = enemies.indices.map { number in
      bound(of: (0..<count).filter { classes[$0] == number })
    }
    let cliques = enemies.indices.map { start in
      boundOfClique(growingFrom: start, boundOfClass: boundOfClass)
    }
    return max(bound(of: Array(0..<count)), cliques.max() ?? 0)
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
    return capacities.indices.reduce(1) { best, dimension in
      max(best, bound(of: types, dimension: dimension))
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
