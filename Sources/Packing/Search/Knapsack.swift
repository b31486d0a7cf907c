/// Finds the most valuable contents of one bin: a knapsack with several limits and conflicts.
///
/// Depth-first branch and bound over the parcels of one group, largest first. What is left of the
/// room bounds what may still be gained, by each of several ``Ruler``s; where there is one dimension
/// and nothing else to mind, the bound is exact and the search goes straight to the best. Whole
/// numbers only.
struct Knapsack {
  /// What was found for one bin.
  struct Outcome {
    /// Ever better contents, the best last.
    var improvements: [(pattern: Pattern, value: Int)] = []
    /// A value that no contents exceed, or the value that was to be exceeded.
    var provedMaximum: Int
  }

  private(set) var nodes = 0

  private let capacities: [[Int]]
  private let dimensions: Int
  private let enemies: [[Int]]
  /// By position: the parcel, its sizes one after the other, its labels, whether it is alone.
  private let order: [Int]
  private let sizes: [Int]
  private let labels: [[Int]]
  private let isAlone: [Bool]
  /// By position: the exclusions that name some of its pieces; nothing where there are none at all.
  private let exclusions: [[Exclusion]]
  private let contents: [[Pattern.Part]]
  /// By position: what it may take part in of the cuts in force.
  private var shares: [[SubsetCut.Share]] = []
  private var rulers: [Ruler]

  /// The positions of value, with their values; the rest is left out.
  private var positions: [Int] = []
  private var values: [Int] = []
  /// By index of `positions`: pieces that may still be put somewhere.
  private var available: [Int] = []
  /// By parcel: the index in `positions`, or -1.
  private var indices: [Int]
  private var worthOfRest: [Int] = []
  private var cutPrices: [Int] = []

  // The bin being filled.
  private var residual: [Int] = []
  private var rooms: [Int] = []
  private var blockers: [Int]
  /// By type, where there are exclusions: the pieces in the bin.
  private var held: [Int]
  private var cutLoads: [Int] = []
  private var parts: [Pattern.Part] = []
  private var value = 0
  private var bin = 0
  private var lastNode = 0
  private var found = Outcome(provedMaximum: 0)

  /// A bin with more parcels than this is not searched on: a thread's stack is small.
  private static let depthLimit = 300

  init(_ parcels: Parcels, group: [Int]) {
    let types = parcels.types
    let largest = types.capacities
    dimensions = largest.count
    capacities = types.bins.map(\.capacities)
    enemies = parcels.enemies
    let shares = parcels.sizes.map { sizes in
      zip(sizes, largest).map { $1 == 0 ? 0 : $0 * PieceTypes.fullShare / $1 }
    }
    let factors = types.dimensionFactors
    func weight(_ parcel: Int) -> Int {
      zip(shares[parcel], factors).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let order = group.filter { parcels.counts[$0] > 0 }
      .sorted { (-weight($0), $0) < (-weight($1), $1) }
    self.order = order
    sizes = order.flatMap { parcels.sizes[$0] }
    labels = order.map { parcels.labels[$0] }
    isAlone = order.map { parcels.isAlone($0) }
    contents = order.map { parcels.contents[$0] }
    exclusions =
      types.exclusions.isEmpty
      ? []
      : order.map { parcel in
        types.exclusions.filter { $0.concerns(parcels.contents[parcel]) }
      }
    held = types.exclusions.isEmpty ? [] : [Int](repeating: 0, count: types.count)
    indices = [Int](repeating: -1, count: parcels.count)
    blockers = [Int](repeating: 0, count: enemies.count)
    let limit = Self.scale(parcels: order.count, dimensions: largest.count)
    var rulers = largest.indices.map { dimension in
      Ruler(
        sizes: order.map { parcels.sizes[$0][dimension] },
        capacities: types.bins.map { $0.capacities[dimension] },
        limit: limit)
    }
    if largest.count > 1 {
      // All dimensions added up.
      let sums = types.bins.map { bin in
        zip(zip(bin.capacities, largest), factors).reduce(0) { sum, entry in
          let ((capacity, largest), factor) = entry
          guard largest > 0 else { return sum }
          let share = capacity * PieceTypes.fullShare
          return sum + factor * (share / largest + (share % largest == 0 ? 0 : 1))
        }
      }
      rulers.append(Ruler(sizes: order.map(weight), capacities: sums, limit: limit))
    }
    self.rulers = rulers
  }

  /// The length of the rulers: one is worth being exact, several are not; and all must fit into
  /// memory.
  private static func scale(parcels: Int, dimensions: Int) -> Int {
    let cells = 8_000_000 / max(1, parcels * (dimensions + 1))
    return max(64, min(cells, dimensions == 1 ? 10_000 : 512))
  }

  /// Sets what parcels are worth, what cuts take of it, and how many there are to be packed.
  mutating func appraise(
    _ values: [Int], counts: [Int], cuts: [SubsetCut] = [], cutPrices: [Int] = [],
    parcels: Parcels
  ) {
    for position in positions { indices[order[position]] = -1 }
    positions = order.indices.filter { values[order[$0]] > 0 && counts[order[$0]] > 0 }
    self.values = positions.map { values[order[$0]] }
    available = positions.map { counts[order[$0]] }
    for (index, position) in positions.enumerated() { indices[order[position]] = index }
    let most = positions.indices.map { isAlone[positions[$0]] ? 1 : available[$0] }
    for ruler in rulers.indices {
      rulers[ruler].measure(positions, values: self.values, counts: most)
    }
    worthOfRest = [Int](repeating: 0, count: positions.count + 1)
    for index in positions.indices.reversed() {
      worthOfRest[index] = worthOfRest[index + 1] + most[index] * self.values[index]
    }
    self.cutPrices = cutPrices
    cutLoads = [Int](repeating: 0, count: cutPrices.count)
    let priced = cutPrices.indices.filter { cutPrices[$0] > 0 }
    shares =
      priced.isEmpty
      ? [] : positions.map { SubsetCut.shares(of: parcels.contents[order[$0]], in: cuts, priced) }
  }

  /// The pieces of a parcel that are still to be packed.
  func left(of parcel: Int) -> Int { indices[parcel] < 0 ? 0 : available[indices[parcel]] }

  /// Whether the parcel is one of the group, and of value.
  func values(_ parcel: Int) -> Bool { indices[parcel] >= 0 }

  /// Takes pieces out of what is to be packed.
  mutating func remove(_ pattern: Pattern, times: Int = 1) {
    for part in pattern.parts where indices[part.type] >= 0 {
      available[indices[part.type]] -= times * part.count
    }
  }

  /// The most valuable contents of a bin worth more than `threshold`, within so many nodes.
  ///
  /// - Parameter lead: A parcel that must be in it.
  mutating func fill(
    bin: Int, with lead: Int? = nil, above threshold: Int, nodeLimit: Int
  ) -> Outcome {
    self.bin = bin
    residual = capacities[bin]
    rooms = rulers.map { $0.capacities[bin] }
    for label in blockers.indices { blockers[label] = 0 }
    for cut in cutLoads.indices { cutLoads[cut] = 0 }
    parts = []
    value = 0
    found = Outcome(provedMaximum: threshold)
    lastNode = nodes + nodeLimit
    if let lead {
      guard indices[lead] >= 0, room(at: indices[lead]) > 0 else { return found }
      place(1, at: indices[lead])
    }
    let bound = value + gain(from: 0)
    if bound > threshold { descend(from: 0) }
    if nodes >= lastNode { found.provedMaximum = max(found.provedMaximum, bound) }
    if lead != nil, let part = parts.last { takeBack(part.count, at: indices[part.type]) }
    return found
  }

  private mutating func descend(from start: Int) {
    if value > found.provedMaximum {
      found.provedMaximum = value
      found.improvements.append((Pattern(bin: bin, parts), value))
    }
    guard parts.count < Self.depthLimit else {
      nodes = lastNode
      return
    }
    // Leaving a parcel out is a step of the loop, not a call: the depth is that of the bin.
    for index in start..<positions.count {
      let room = room(at: index)
      guard room > 0 else { continue }
      guard nodes < lastNode else { return }
      nodes += 1
      guard value + gain(from: index) > found.provedMaximum else { return }
      for count in stride(from: room, through: 1, by: -1) {
        place(count, at: index)
        descend(from: index + 1)
        takeBack(count, at: index)
      }
    }
  }

  /// The most that parcels from an index on may add.
  private func gain(from index: Int) -> Int {
    var least = worthOfRest[index]
    for ruler in rulers.indices {
      least = min(least, rulers[ruler].gain(from: index, room: rooms[ruler]))
    }
    return least
  }

  /// The most pieces at an index that the bin can still take.
  private func room(at index: Int) -> Int {
    let position = positions[index]
    var room = available[index]
    guard room > 0 else { return 0 }
    for label in labels[position] where blockers[label] > 0 { return 0 }
    if isAlone[position] { room = 1 }
    let base = position * dimensions
    for dimension in 0..<dimensions {
      let size = sizes[base + dimension]
      if size > residual[dimension] { return 0 }
      if size * room > residual[dimension] { room = residual[dimension] / size }
    }
    if !exclusions.isEmpty {
      for exclusion in exclusions[position] {
        room = min(room, exclusion.room(for: contents[position]) { held[$0] })
      }
    }
    return room
  }

  private mutating func place(_ count: Int, at index: Int) {
    parts.append(.init(type: order[positions[index]], count: count))
    move(count, at: index)
    for label in labels[positions[index]] {
      for enemy in enemies[label] { blockers[enemy] += 1 }
    }
  }

  private mutating func takeBack(_ count: Int, at index: Int) {
    parts.removeLast()
    move(-count, at: index)
    for label in labels[positions[index]] {
      for enemy in enemies[label] { blockers[enemy] -= 1 }
    }
  }

  private mutating func move(_ count: Int, at index: Int) {
    let position = positions[index]
    available[index] -= count
    value += count * values[index]
    for ruler in rulers.indices { rooms[ruler] -= count * rulers[ruler].weights[position] }
    let base = position * dimensions
    for dimension in 0..<dimensions {
      residual[dimension] -= count * sizes[base + dimension]
    }
    if !held.isEmpty {
      for part in contents[position] { held[part.type] += count * part.count }
    }
    guard !shares.isEmpty else { return }
    for share in shares[index] {
      let before = cutLoads[share.cut] / 2
      cutLoads[share.cut] += count * share.count
      value -= cutPrices[share.cut] * (cutLoads[share.cut] / 2 - before)
    }
  }
}
