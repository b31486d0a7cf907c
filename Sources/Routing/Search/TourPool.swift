/// Good tours, to be combined anew: of the same kind of vehicle and the same shipments, only the
/// cheapest.
struct TourPool {
  struct Entry {
    let kind: Int32
    let key: UInt64
    fileprivate(set) var cost: Int
    /// The places of the stops.
    fileprivate(set) var places: [Int32]
    /// The shipments and the nodes where they are handled.
    fileprivate(set) var members: [Tour.Member]
  }

  private(set) var entries: [Entry] = []
  /// How often a tour was added or made cheaper.
  private(set) var additions = 0
  /// The entry of each key; never iterated.
  private var indexOf: [UInt64: Int] = [:]

  /// Adds a tour of a draft.
  mutating func add(_ draft: borrowing Draft, _ tour: Int) {
    let source = draft.tours[tour]
    guard !source.isEmpty else { return }
    let kind = draft.ground.vehicles[tour].kind
    var key = Self.mixed(UInt64(kind) | 1 << 32)
    for index in 0..<source.memberCount {
      key ^= Self.mixed(UInt64(source.members[index].shipment))
    }
    if let known = indexOf[key], entries[known].cost <= source.cost { return }
    add(
      Entry(
        kind: kind, key: key, cost: source.cost,
        places: (1..<source.lastNode).map { source.nodes[$0].place },
        members: (0..<source.memberCount).map { source.members[$0] }))
  }

  /// Adds the tours of another pool.
  mutating func add(_ other: TourPool) {
    for entry in other.entries { add(entry) }
  }

  private mutating func add(_ entry: Entry) {
    if let known = indexOf[entry.key] {
      guard entry.cost < entries[known].cost else { return }
      entries[known] = entry
    } else {
      indexOf[entry.key] = entries.count
      entries.append(entry)
    }
    additions += 1
  }

  /// Keeps only some entries, in the order given.
  mutating func keep(_ indices: [Int]) {
    entries = indices.map { entries[$0] }
    indexOf.removeAll(keepingCapacity: true)
    for (index, entry) in entries.enumerated() { indexOf[entry.key] = index }
  }

  mutating func removeAll() {
    keep([])
  }

  /// The finalizer of SplitMix64: spreads small numbers over 64 bits.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = (number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }
}
