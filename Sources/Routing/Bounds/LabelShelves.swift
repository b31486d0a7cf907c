/// Labels of one node as those of the other direction look them through: on shelves by their loads, and on
/// each the cheapest first.
///
/// Most pairs of labels that would make a cheap path are too full together; so a label looks at no shelf
/// all of which is too full for it.
struct LabelShelves<Lane: Lanes> {
  private struct Shelf {
    /// The least first lane.
    var load: Int32
    var places: Range<Int>
  }

  private let shelves: [Shelf]
  let labels: [Label<Lane>]
  private let keys: [LabelKey]
  /// The cost of the cheapest, or that of what is forbidden where there is none.
  let leastCost: Int

  private static var mostShelves: Int { 16 }
  private static var fewLabels: Int { 32 }

  /// - Parameter labels: The cheapest first.
  init(_ labels: [Label<Lane>]) {
    let keys = labels.map(\.key)
    var order = keys.indices.sorted { keys[$0].load < keys[$1].load }
    let size = max(Self.fewLabels, (order.count + Self.mostShelves - 1) / Self.mostShelves)
    shelves = stride(from: 0, to: order.count, by: size).map { start in
      let places = start..<min(start + size, order.count)
      let load = keys[order[start]].load
      order[places].sort()
      return Shelf(load: load, places: places)
    }
    self.labels = order.map { labels[$0] }
    self.keys = order.map { keys[$0] }
    leastCost = keys.first?.cost ?? PricingKind.forbidden
  }

  var isEmpty: Bool { labels.isEmpty }

  /// The first label, from a place on, that makes with one of the other direction a path below a reduced
  /// cost, and that of the path.
  @inline(__always)
  func first(
    from start: Int = 0, fitting one: Label<Lane>, _ joint: LabelJoint<Lane>, below limit: Int
  ) -> (place: Int, cost: Int)? {
    let (room, latest) = (limit &- one.cost &- joint.cost, -(one.clock &+ joint.clock))
    let memory = UInt64(truncatingIfNeeded: one.memory & joint.shared)
    let load = joint.roomFirst(beside: one)
    for shelf in shelves where shelf.load <= load && shelf.places.upperBound > start {
      var place = max(start, shelf.places.lowerBound)
      while place < shelf.places.upperBound, keys[place].cost < room {
        let key = keys[place]
        if key.clock <= latest, key.load <= load, key.memory & memory == 0,
          let cost = joint.join(one, labels[place]), cost < limit
        {
          return (place, cost)
        }
        place &+= 1
      }
    }
    return nil
  }
}
