/// A plan while it is searched for: always valid, and fast to change.
///
/// What is not in a tour is in the bank of unserved shipments.
struct Draft: ~Copyable {
  let ground: Ground
  /// One tour a vehicle.
  let tours: Table<Tour>
  /// The tour of each shipment, or -1 for the bank.
  let tourOf: Table<Int32>
  let ledger: Ledger
  /// The cost of the tours and the prizes of the bank.
  var cost: Int
  /// Counts the changes; gives every changed tour a version of its own.
  private var changes = 0

  /// The draft that leaves everything behind.
  init(_ ground: Ground) {
    self.ground = ground
    tours = Table((0..<ground.vehicles.count).map { Tour(of: ground.vehicles[$0]) })
    tourOf = Table(repeating: -1, count: ground.shipments.count)
    ledger = Ledger(ground)
    cost = 0
    for shipment in 0..<ground.shipments.count { cost += ground.shipments[shipment].prize }
    for tour in 0..<tours.count { _ = refresh(tour) }
  }

  deinit {
    for tour in 0..<tours.count { tours[tour].deallocate() }
    tours.deallocate()
    tourOf.deallocate()
  }

  /// Says that a tour is no longer what it was.
  mutating func touch(_ tour: Int) {
    changes += 1
    tours[tour].version = changes
    tours[tour].isStale = true
  }

  /// Becomes the same as another draft of the same walker, where they differ.
  ///
  /// All drafts of a walker are copies, old or new, of the only one that it changes: so the version
  /// tells where.
  mutating func copy(from other: borrowing Draft) {
    for tour in 0..<tours.count where tours[tour].version != other.tours[tour].version {
      unlist(tour)
    }
    for tour in 0..<tours.count where tours[tour].version != other.tours[tour].version {
      tours[tour].copy(from: other.tours[tour])
      list(tour)
    }
    ledger.copy(from: other.ledger)
    cost = other.cost
  }

  /// Becomes the same as a draft of another walker.
  mutating func replace(by other: borrowing Draft) {
    for tour in 0..<tours.count { unlist(tour) }
    for tour in 0..<tours.count {
      tours[tour].copy(from: other.tours[tour])
      list(tour)
      touch(tour)
      tours[tour].isStale = false
    }
    ledger.copy(from: other.ledger)
    cost = other.cost
  }

  private func unlist(_ tour: Int) {
    for index in 0..<tours[tour].memberCount { tourOf[tours[tour].members[index].shipment] = -1 }
  }

  private func list(_ tour: Int) {
    for index in 0..<tours[tour].memberCount {
      tourOf[tours[tour].members[index].shipment] = Int32(tour)
    }
  }

  /// The number of shipments in the bank.
  var unservedCount: Int {
    var count = 0
    for shipment in 0..<tourOf.count where tourOf[shipment] < 0 { count += 1 }
    return count
  }

  /// The seconds between departure and return, over all tours.
  var seconds: Int {
    var seconds = 0
    for tour in 0..<tours.count where !tours[tour].isEmpty {
      seconds += tours[tour].timing.duration
    }
    return seconds
  }

  /// The number of vehicles in use.
  var routeCount: Int {
    var count = 0
    for tour in 0..<tours.count where !tours[tour].isEmpty { count += 1 }
    return count
  }
}
