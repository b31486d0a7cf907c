import Quantities

/// What a plan cannot choose any more: what vehicles have done, and what is aboard.
///
/// A plan made before anything has happened begins with nothing.
struct Outset: Sendable {
  /// The crates that a vehicle has loaded, whether or not they have arrived.
  var crates: [PackedCrate] = []
  /// The lots that a vehicle has loaded; their crates are positions in ``crates``.
  var lots: [Lot] = []
  /// The tours that have begun, the lots being positions in ``lots``.
  var drives: [Drive] = []
  /// The moment, on the round's clock, before which nothing more happens.
  var now = Int.min
  /// The plan that is changed.
  var plan: Plan?

  /// A tour that has begun.
  struct Drive: Sendable {
    /// The name of the tour, its driver, where and when it began.
    let tour: Tour
    /// The position of its vehicle in the round.
    let vehicle: Int
    /// The stops that are done, at least one.
    let stops: [TourStop]
    /// Whether the vehicle is back, so that its day is over.
    let isOver: Bool
    /// The lots that are aboard.
    let aboard: [Int]
  }

  /// The lots that have arrived.
  var delivered: Set<Int> { Set(drives.flatMap(\.stops).flatMap(\.unloads)) }
}

extension Outset {
  /// What is not in a loaded crate of some lines.
  func unpacked(_ lines: [OrderLine]) -> [OrderLine] {
    guard !crates.isEmpty else { return lines }
    var packed = OrderedUnits(of: crates)
    return lines.compactMap { line in
      let units = line.quantity - packed.take(line.quantity, of: OrderedUnits.Key(line))
      return units > 0 ? line.with(quantity: units) : nil
    }
  }
}

/// Units by the order that they belong to.
struct OrderedUnits {
  struct Key: Hashable {
    let order: Identifier<Order>
    let member: Identifier<Member>
    let group: Identifier<Place>
    let product: Identifier<Product>
  }

  private(set) var units: [Key: Int] = [:]

  /// The units in some crates.
  init(of crates: [PackedCrate]) {
    for crate in crates {
      for count in crate.contents {
        units[Key(crate, count.product), default: 0] += count.units
      }
    }
  }

  /// Takes as many units as there are, at most `most`, and says how many.
  mutating func take(_ most: Int, of key: Key) -> Int {
    let taken = min(most, units[key, default: 0])
    units[key, default: 0] -= taken
    return taken
  }
}

extension OrderedUnits.Key {
  init(_ line: OrderLine) {
    self.init(order: line.order, member: line.member, group: line.group, product: line.product)
  }

  fileprivate init(_ crate: PackedCrate, _ product: Identifier<Product>) {
    self.init(order: crate.order, member: crate.member, group: crate.group, product: product)
  }
}
