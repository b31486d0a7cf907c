/// First-fit and best-fit packings of the types, taken in several decreasing orders.
struct GreedyPacking {
  private struct Bin {
    let type: Int
    var parts: [Pattern.Part] = []
    var residual: [Int]
    /// The weight of what lies in it; the more, the tighter the last piece fits.
    var load = 0
  }

  let types: PieceTypes
  private let weights: [Int]

  init(_ types: PieceTypes) {
    self.types = types
    weights = types.weights
  }

  /// All packings tried, until one of them costs no more than `target`.
  ///
  /// Each type of bin is opened in preference to the others once; in the end every bin gives way to
  /// the cheapest that holds as much.
  func packings(target: Int) -> [Packing] {
    var found: [Packing] = []
    for order in orders() {
      for choosesTightest in [false, true] {
        for bin in types.bins.indices {
          let packing = pack(order, choosesTightest: choosesTightest, preferring: bin)
          found.append(packing)
          if packing.cost <= target { return found }
        }
      }
    }
    return found
  }

  /// By weight; by largest share; and by weight within the classes that have most enemies.
  private func orders() -> [[Int]] {
    let largest = types.shares.map { $0.max() ?? 0 }
    let enemies = types.classes.map { types.enemies[$0].count }
    let all = Array(0..<types.count)
    return [
      all.sorted { (-weights[$0], $0) < (-weights[$1], $1) },
      all.sorted { (-largest[$0], $0) < (-largest[$1], $1) },
      all.sorted {
        (-enemies[$0], types.classes[$0], -weights[$0], $0)
          < (-enemies[$1], types.classes[$1], -weights[$1], $1)
      },
    ]
  }

  private func pack(_ order: [Int], choosesTightest: Bool, preferring preferred: Int) -> Packing {
    let preference = [preferred] + types.binsByCost.filter { $0 != preferred }
    var binsLeft = types.bins.map { $0.count ?? .max }
    var bins: [Bin] = []
    for type in order {
      var left = types.counts[type]
      var needsNewBin = false
      while left > 0 {
        // Once no bin takes a piece, none ever does again: new ones are filled to the brim.
        let bin =
          needsNewBin ? bins.count : choose(among: bins, for: type, tightest: choosesTightest)
        needsNewBin = bin == bins.count
        if needsNewBin {
          let new = preference.first { binsLeft[$0] > 0 && types.fits(type, into: $0) }
          guard let new else { break }
          binsLeft[new] -= 1
          bins.append(Bin(type: new, residual: types.bins[new].capacities))
        }
        let taken = min(left, room(in: bins[bin], for: type))
        bins[bin].parts.append(.init(type: type, count: taken))
        bins[bin].load += taken * weights[type]
        for (dimension, size) in types.sizes[type].enumerated() {
          bins[bin].residual[dimension] -= taken * size
        }
        left -= taken
      }
    }
    return Packing(shrunk(bins, &binsLeft), of: types)
  }

  /// The bins, each of the cheapest type left that holds its contents.
  private func shrunk(_ bins: [Bin], _ binsLeft: inout [Int]) -> [Pattern] {
    bins.map { bin in
      let capacities = types.bins[bin.type].capacities
      let cheapest = types.binsByCost.first { other in
        (other == bin.type || binsLeft[other] > 0)
          && capacities.indices.allSatisfy {
            capacities[$0] - bin.residual[$0] <= types.bins[other].capacities[$0]
          }
      }
      let type = cheapest ?? bin.type
      if type != bin.type {
        binsLeft[type] -= 1
        if binsLeft[bin.type] < .max { binsLeft[bin.type] += 1 }
      }
      return Pattern(bin: type, bin.parts)
    }
  }

  /// The first or the tightest bin that takes a piece, or the number of bins when none does.
  private func choose(among bins: [Bin], for type: Int, tightest: Bool) -> Int {
    var chosen = bins.count
    for index in bins.indices where room(in: bins[index], for: type) > 0 {
      if !tightest { return index }
      if chosen == bins.count || bins[index].load > bins[chosen].load { chosen = index }
    }
    return chosen
  }

  private func room(in bin: Bin, for type: Int) -> Int {
    var room = types.counts[type]
    for (dimension, size) in types.sizes[type].enumerated() where size > 0 {
      room = min(room, bin.residual[dimension] / size)
    }
    guard room > 0 else { return 0 }
    let enemies = types.enemies[types.classes[type]]
    let clash = bin.parts.contains { enemies.contains(types.classes[$0.type]) }
    guard !clash else { return 0 }
    let piece = [Pattern.Part(type: type, count: 1)]
    for exclusion in types.exclusions where exclusion.concerns(piece) {
      let limit = exclusion.room(for: piece) { held in
        bin.parts.reduce(0) { $0 + ($1.type == held ? $1.count : 0) }
      }
      room = min(room, limit)
    }
    return room
  }
}
