import LinearOptimization
import Quantities

/// A stream of goods over a hub, trip by trip.
///
/// A vehicle is paid, and its trips need only fit into its shift together, whatever the hours of places and
/// the order of trips (after Mingozzi, Roberti and Toth, "An exact algorithm for the multitrip vehicle
/// routing problem", 2013). A trip is a set of places, by the shortest and the fastest way, and the part of
/// their goods that pays most, cut where a load is full. So many lots of few places make few trips.
///
/// What the prices of lots and of the time of vehicles prove grows evenly with the number of vehicles
/// used, so that the least over all whole numbers of them is told from all prices tried (Benders, 1962);
/// cuts over places and branching come on top (`TripSearch`).
struct TripRelaxation {
  struct Lot {
    let shipment: Int
    /// The bit of its place.
    let place: Int
    let load: SIMD8<Int32>
    /// The work at both ends, in seconds.
    let service: Int
    /// What it pays at most, in fine units.
    let prize: Int
    let isRequired: Bool
  }

  /// Vehicles that are alike.
  struct Kind: Hashable {
    let capacity: Load
    let fixedCost: Int
    let costPerMeter: Int
    let costPerSecond: Int
    let profile: Int
    let span: Int
    /// The lots that it may carry.
    let lots: [Int]
    /// The places of those, by bits.
    let places: Int
  }

  let lots: [Lot]
  let kinds: [Kind]
  /// By kind.
  let counts: [Int]
  /// By profile.
  let tables: [TripTable]
  let placeCount: Int
  let hubSetup: Int
  /// By place.
  let setups: [Int]
  let scale: CostScaling
  let cutoff: Int

  /// The most choices of how many vehicles are used.
  private static let mostChoices = 1_024

  /// - Returns: Nothing where there are too many places or choices, or numbers are too large.
  init?(_ stream: HubStreams.Stream, below cutoff: Int) {
    let problem = stream.problem
    let scale = CostScaling(cutoff: cutoff)
    let far = problem.shipments.map { (stream.isFromHub ? $0.delivery : $0.pickup)?.place ?? 0 }
    let places = Set(far).sorted()
    guard places.count <= TripTable.mostPlaces else { return nil }
    let lots = problem.shipments.enumerated().map { index, shipment in
      let prize = shipment.prize ?? .max
      return Lot(
        shipment: index, place: places.firstIndex(of: far[index]) ?? 0, load: shipment.load.lanes,
        service: (shipment.pickup?.service ?? 0) + (shipment.delivery?.service ?? 0),
        prize: scale.scaled(min(prize, cutoff)), isRequired: prize > cutoff)
    }
    var counts: [Kind: Int] = [:]
    var kinds: [Kind] = []
    for (index, vehicle) in problem.vehicles.enumerated() {
      let mine = lots.indices.filter { lot in
        let shipment = problem.shipments[lot]
        return shipment.allowedVehicles?.contains(index) ?? true
          && shipment.load.fits(within: vehicle.capacity)
          && problem.places[far[lot]].hours(in: vehicle.shift) != nil
      }
      guard stream.spans[index] > 0, !mine.isEmpty else { continue }
      let kind = Kind(
        capacity: vehicle.capacity, fixedCost: vehicle.fixedCost,
        costPerMeter: vehicle.costPerMeter, costPerSecond: vehicle.costPerSecond,
        profile: vehicle.profile, span: stream.spans[index], lots: mine,
        places: mine.reduce(0) { $0 | 1 << lots[$1].place })
      if counts[kind] == nil { kinds.append(kind) }
      counts[kind, default: 0] += 1
    }
    self.lots = lots
    self.kinds = kinds
    self.counts = kinds.map { min(counts[$0] ?? 0, problem.shipments.count) }
    tables = problem.profiles.compactMap { travel in
      TripTable(
        travel, hub: problem.places[stream.hub].location,
        places: places.map { problem.places[$0].location },
        fastest: max(100, travel.speeds.map(\.percent).max() ?? 100))
    }
    placeCount = places.count
    hubSetup = problem.places[stream.hub].setup
    setups = places.map { problem.places[$0].setup }
    self.scale = scale
    self.cutoff = cutoff
    guard tables.count == problem.profiles.count, choices.count <= Self.mostChoices, isSmall else {
      return nil
    }
  }

  /// How many vehicles of each kind may be used: those that cost nothing always are.
  var choices: [[Int]] {
    var choices: [[Int]] = [[]]
    for (kind, count) in zip(kinds, counts) where choices.count <= Self.mostChoices {
      let numbers = kind.fixedCost > 0 ? Array(0...count) : [count]
      choices = choices.flatMap { choice in numbers.map { choice + [$0] } }
    }
    return choices
  }

  /// Whether every trip takes time, and costs in fine units stay far from the largest whole number.
  private var isSmall: Bool {
    zip(kinds, counts).allSatisfy { kind, count in
      let longest = tables[kind.profile].meters.lazy.filter { $0 < Int32.max / 2 }.max() ?? 0
      let way =
        Double(kind.costPerMeter) * Double(longest)
        + Double(kind.costPerSecond) * Double(kind.span)
      let shortest = shortestTrip(of: kind)
      return (way + Double(kind.fixedCost)) * scale.unit < 0x1p58
        && shortest > 0 && kind.span / shortest * count * lots.count < 1 << 20
        && kind.span < 1 << 20
    }
  }

  /// The shortest time that a trip takes.
  func shortestTrip(of kind: Kind) -> Int {
    (0..<placeCount).filter { kind.places >> $0 & 1 == 1 }
      .map { hubSetup + setups[$0] + Int(tables[kind.profile].seconds[1 << $0]) }.min() ?? 1
  }

  /// What no plan of the stream costs less than.
  func bound(_ watch: StopRule.Watch) -> Int {
    var search = TripSearch(self, watch)
    // Where GLPK fails, what was proved before stands.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try search.run(&model)
    }
    return min(cutoff, scale.bound(search.bound))
  }
}
