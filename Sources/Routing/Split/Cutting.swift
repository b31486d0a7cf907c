/// Cuts goods that may be split into pieces, before anybody looks for routes.
///
/// After Chen, Golden, Wang and Wasil, "A novel approach to solve the split delivery vehicle routing
/// problem", 2017, who cut customers into pieces of 20, 10, 5 and 1 percent of a vehicle, as many of
/// each as there are in what is left. Those are few, but fill a vehicle only where they happen to
/// suit. Where the cut is fine, the sizes double from one percent to 20, so that the pieces add up to
/// any number of percents. No piece is below the smallest part, and the vehicle is the smallest that
/// may come.
struct Cutting {
  /// No shipment has more pieces; those of goods that fill more vehicles than that are larger.
  static let mostPieces = 256
  /// The most vehicles that the rule is for, so that there are no more pieces.
  private static let mostVehicles = 48

  private let isFine: Bool
  private let whole: Load
  private let smallest: Load
  /// What the goods take of a store in the dimension where it is the least.
  private let storeUnits: Int?
  /// The room of the smallest vehicle that has any, by dimension.
  private let room: [Int]

  /// - Precondition: The shipment may be split.
  init(_ shipment: RoutingProblem.Shipment, of problem: RoutingProblem, isFine: Bool) {
    self.isFine = isFine
    whole = shipment.load
    smallest = shipment.smallestPart ?? shipment.load
    let stays = [shipment.pickupStore, shipment.deliveryStore].compactMap { $0?.load }
    storeUnits = stays.flatMap { load in (0..<Load.dimensions).map { load[$0] } }
      .filter { $0 > 0 }.min()
    let vehicles = shipment.allowedVehicles ?? Array(problem.vehicles.indices)
    room = (0..<Load.dimensions).map { dimension in
      vehicles.lazy.map { problem.vehicles[$0].capacity[dimension] }.filter { $0 > 0 }.min() ?? 1
    }
  }

  /// The most pieces of a shipment.
  static func mostPieces(of shipment: RoutingProblem.Shipment) -> Int {
    guard let smallest = shipment.smallestPart else { return 1 }
    return (0..<Load.dimensions).reduce(mostPieces) { most, dimension in
      smallest[dimension] > 0 ? min(most, shipment.load[dimension] / smallest[dimension]) : most
    }
  }

  /// The pieces of goods, which have the same proportions as far as whole numbers allow.
  ///
  /// Each piece takes at least a unit of a store. So where the goods take few units, such as crates,
  /// there is a piece for each, if that is small enough.
  ///
  /// - Precondition: `load` is no smaller than the smallest part, in any dimension.
  func pieces(of load: Load) -> [Load] {
    let lane = fullest(load)
    let total = load[lane]
    // A piece of so much has enough of every dimension.
    let least = (0..<Load.dimensions).reduce(1) { least, dimension in
      let needed = smallest[dimension]
      return needed == 0
        ? least : max(least, (needed * total + load[dimension] - 1) / load[dimension])
    }
    var pieces: [Load] = []
    var end = 0
    var cut = Load.zero
    for size in equalSizes(of: load, total, least: least, room: room[lane])
      ?? sizes(of: total, least: least, room: room[lane])
    {
      end += size
      let next = Load(lanes: .init(load.lanes, upTo: end, of: total))
      pieces.append(Load(lanes: next.lanes &- cut.lanes))
      cut = next
    }
    return pieces
  }

  /// The dimension that fills a vehicle first.
  private func fullest(_ load: Load) -> Int {
    (1..<Load.dimensions).reduce(0) { fullest, dimension in
      load[dimension] * room[fullest] > load[fullest] * room[dimension] ? dimension : fullest
    }
  }

  private func equalSizes(of load: Load, _ total: Int, least: Int, room: Int) -> [Int]? {
    guard let count = storeUnits, load == whole, count <= Self.mostPieces, count * least <= total,
      count * room >= 5 * total
    else { return nil }
    return (0..<count).map { total * ($0 + 1) / count - total * $0 / count }
  }

  private func sizes(of total: Int, least: Int, room: Int) -> [Int] {
    let room = max(room, (total + Self.mostVehicles - 1) / Self.mostVehicles)
    let fifth = max(least, (room + 4) / 5)
    var sizes: [Int] = []
    var rest = total
    func take(_ size: Int, _ most: Int) {
      sizes += [Int](repeating: size, count: min(most, rest / size))
      rest -= size * min(most, rest / size)
    }
    if isFine {
      var size = max(least, room / 100)
      while size < fifth, size <= rest {
        take(size, 1)
        size *= 2
      }
    }
    take(fifth, .max)
    if !isFine {
      for parts in [10, 20, 100] { take(max(least, room / parts), .max) }
    }
    if rest >= least || sizes.isEmpty { return rest > 0 ? sizes + [rest] : sizes }
    // Too little for a piece: all grow a little.
    for index in sizes.indices {
      sizes[index] += rest / sizes.count + (index < rest % sizes.count ? 1 : 0)
    }
    return sizes
  }
}

extension SIMD8<Int32> {
  /// So many of `total` equal shares of each lane, rounded down.
  fileprivate init(_ lanes: Self, upTo count: Int, of total: Int) {
    self = .zero
    for lane in 0..<8 { self[lane] = Int32(Int(lanes[lane]) * count / total) }
  }
}
