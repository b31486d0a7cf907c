import LinearOptimization
import Quantities

/// A stream of goods over a hub, trip by trip.
///
/// A vehicle is paid, and its trips need only fit into its shift together, whatever the hours of places and
/// the order of trips (after Mingozzi, Roberti and Toth, "An exact algorithm for the multitrip vehicle
/// routing problem", 2013). A trip is a set of places, by the shortest and the fastest way, and the part of
/// their goods that pays most, cut where a load is full. So many lots of few places make few trips. Where
/// places are too many, those nearest each other count as one, and the setup of each is shared by its lots.
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
    /// The work at both ends, and where places count as one its share of the setup, in seconds.
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
  /// Whether some places count as one.
  let isMerged: Bool
  let hubSetup: Int
  /// By place.
  let setups: [Int]
  let scale: CostScaling
  let cutoff: Int

  /// More places than this are too far from each other to count as so few.
  private static let mostPlaces = 60
  /// The most choices of how many vehicles are used.
  private static let mostChoices = 1_024

  /// - Returns: Nothing where there are too many places or choices, or numbers are too large.
  init?(_ stream: HubStreams.Stream, below cutoff: Int) {
    let problem = stream.problem
    let scale = CostScaling(cutoff: cutoff)
    let far = problem.shipments.map { (stream.isFromHub ? $0.delivery : $0.pickup)?.place ?? 0 }
    let places = Set(far).sorted()
    guard places.count <= Self.mostPlaces else { return nil }
    let areas = Self.areas(of: places, in: problem)
    var lotsAt: [Int: Int] = [:]
    for place in far { lotsAt[place, default: 0] += 1 }
    let lots = problem.shipments.enumerated().map { index, shipment in
      let prize = shipment.prize ?? .max
      let place = far[index]
      let area = areas.firstIndex { $0.contains(place) } ?? 0
      let share = areas[area].count > 1 ? problem.places[place].setup / (lotsAt[place] ?? 1) : 0
      return Lot(
        shipment: index, place: area, load: shipment.load.lanes,
        service: (shipment.pickup?.service ?? 0) + (shipment.delivery?.service ?? 0) + share,
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
        places: areas.map { $0.map { problem.places[$0].location } },
        fastest: max(100, travel.speeds.map(\.percent).max() ?? 100))
    }
    placeCount = areas.count
    isMerged = areas.contains { $0.count > 1 }
    hubSetup = problem.places[stream.hub].setup
    setups = areas.map { $0.count > 1 ? 0 : problem.places[$0[0]].setup }
    self.scale = scale
    self.cutoff = cutoff
    guard tables.count == problem.profiles.count, choices.count <= Self.mostChoices, isSmall else {
      return nil
    }
  }

  /// Places, those nearest each other together until there are few enough (Kruskal, 1956: what is driven
  /// within areas, and no longer counted, is little).
  private static func areas(of places: [Int], in problem: RoutingProblem) -> [[Int]] {
    var areas = places.map { [$0] }
    func way(_ one: Int, _ other: Int) -> Int {
      let (from, to) = (problem.places[one].location, problem.places[other].location)
      let ways = problem.profiles.flatMap { travel in
        [travel.journey(from: from, to: to), travel.journey(from: to, to: from)]
      }
      return ways.compactMap { $0?.meters }.min() ?? .max
    }
    var pairs = places.indices.flatMap { first in
      places[(first + 1)...].map { (way: way(places[first], $0), places[first], $0) }
    }
    .sorted { $0 < $1 }[...]
    while areas.count > TripTable.mostPlaces, let pair = pairs.popFirst() {
      let met = areas.filter { $0.contains(pair.1) || $0.contains(pair.2) }
      guard met.count == 2 else { continue }
      areas.removeAll { met.contains($0) }
      areas.append(met.flatMap(\.self))
    }
    return areas
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
