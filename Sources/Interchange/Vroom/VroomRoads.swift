import Routing

/// The travel profiles of a problem: seconds, and in the place of metres what a journey costs.
///
/// VROOM charges time on the road and the problem knows no such rate, so that a table of costs is
/// its metres. Only where a vehicle has a longest distance, true metres stay: the time of all
/// vehicles is then charged from departure to return, so that they compare.
struct VroomRoads {
  /// What makes two vehicles travel alike.
  private struct Kind: Hashable {
    var profile: String
    var speed: Double
    /// What a journey costs in the place of its metres, or `nil` to keep them.
    var tariff: VroomTariff?
  }

  /// How one vehicle travels.
  struct Rates {
    /// The index of its profile.
    var profile: Int
    /// What a unit of its metres costs, in parts of ``VroomTariff/unit``.
    var perMeter: Int
    /// What a second from departure to return costs.
    var perSecond: Int
  }

  /// The most entries of all profiles together.
  private static let mostEntries = 50_000_000
  /// Costs of a journey are rounded to stay below, far from the mark of what cannot be reached.
  private static let largestEntry = 1 << 30

  /// The profiles.
  private(set) var profiles: [TravelMatrix] = []
  /// How each vehicle travels.
  private(set) var rates: [Rates] = []
  /// The dearest journey from each location, over all vehicles, in parts of a unit.
  private(set) var dearest: [Int]
  /// The most by which the cost of a journey is rounded, in parts of a unit.
  private(set) var error = 0
  /// The longest journey from each location (column) in each profile (row), in its metres.
  private var longest: [[Int]] = []

  init(
    _ vehicles: [VroomRequest.Vehicle], _ tariffs: [VroomTariff], _ tables: VroomTables,
    _ rows: [VroomRow]
  ) throws(VroomError) {
    dearest = [Int](repeating: 0, count: rows.count)
    let isLimited = vehicles.contains { $0.maxDistance != nil }
    var known: [Kind: Rates] = [:]
    for (vehicle, tariff) in zip(vehicles, tariffs) {
      let tables = tables[vehicle.profileName]
      let keepsMeters = isLimited && tables.distances != nil && tariff.perCost == 0
      let kind = Kind(
        profile: vehicle.profileName, speed: vehicle.speedFactor ?? 1,
        tariff: keepsMeters ? nil : tariff.onTheRoad)
      var rates: Rates
      if let first = known[kind] {
        rates = first
      } else {
        guard (known.count + 1) * rows.count * rows.count <= Self.mostEntries else {
          throw .input("Too many places for vehicles of so many speeds and costs.")
        }
        rates = try add(kind, tables, rows)
        known[kind] = rates
      }
      if keepsMeters {
        rates.perMeter = tariff.perMeter
        rates.perSecond = tariff.perSecond
      }
      self.rates.append(rates)
      for (location, meters) in longest[rates.profile].enumerated() {
        dearest[location] = max(dearest[location], meters.saturatingProduct(rates.perMeter))
      }
    }
  }

  private mutating func add(
    _ kind: Kind, _ tables: VroomRequest.Matrices, _ rows: [VroomRow]
  ) throws(VroomError) -> Rates {
    let divisor = kind.tariff?.commonDivisor ?? 1
    var seconds: [[Int]] = []
    var meters: [[Int]] = []
    for from in rows.indices {
      var times = [Int](repeating: 0, count: rows.count)
      var costs = times
      for to in rows.indices where to != from {
        var use = VroomTariff.Use(tables, rows[from], rows[to], speed: kind.speed)
        use.taskSeconds = rows[to].taskSeconds
        times[to] = use.seconds
        costs[to] =
          kind.tariff.map { $0.cost(of: use) / divisor }
          ?? min(use.meters, TravelMatrix.unreachable)
      }
      seconds.append(times)
      meters.append(costs)
    }
    let rounding = kind.tariff == nil ? 1 : Self.round(&meters, where: seconds)
    if rounding > 1 { error = max(error, divisor * rounding) }
    longest.append(
      zip(meters, seconds).map { meters, seconds in
        zip(meters, seconds).lazy.filter { max($0, $1) < TravelMatrix.unreachable }.map(\.0).max()
          ?? 0
      })
    do throws(RoutingProblem.Inconsistency) {
      profiles.append(try TravelMatrix(meters: meters, seconds: seconds))
    } catch {
      throw .input("\(error)")
    }
    return Rates(profile: profiles.count - 1, perMeter: divisor * rounding, perSecond: 0)
  }

  /// Divides all costs by what makes the largest fit, which it returns, and marks the journeys
  /// that cannot be made.
  private static func round(_ costs: inout [[Int]], where seconds: [[Int]]) -> Int {
    var largest = 0
    for (row, times) in zip(costs, seconds) {
      for (cost, time) in zip(row, times) where time < TravelMatrix.unreachable {
        largest = max(largest, cost)
      }
    }
    let divisor = largest / largestEntry + 1
    for from in costs.indices {
      for to in costs.indices {
        costs[from][to] =
          seconds[from][to] < TravelMatrix.unreachable
          ? (costs[from][to] + divisor / 2) / divisor : TravelMatrix.unreachable
      }
    }
    return divisor
  }
}
