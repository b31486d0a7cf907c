import Routing

/// The travel profiles of a problem: seconds, and in the place of metres what a journey costs.
///
/// VROOM charges time on the road and the problem knows no such rate, so that a table of costs is
/// its metres. Only a vehicle with a longest distance needs true metres there; its time is charged
/// from departure to return.
struct VroomRoads {
  /// What makes two vehicles travel alike.
  private struct Kind: Hashable {
    var profile: String
    var speed: Double
    var tariff: VroomTariff
    var keepsMeters: Bool
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

  init(
    _ vehicles: [VroomRequest.Vehicle], _ tariffs: [VroomTariff], _ tables: VroomTables,
    _ rows: [VroomRow]
  ) throws(VroomError) {
    dearest = [Int](repeating: 0, count: rows.count)
    var known: [Kind: Rates] = [:]
    for (vehicle, tariff) in zip(vehicles, tariffs) {
      let kind = Kind(
        profile: vehicle.profileName, speed: vehicle.speedFactor ?? 1, tariff: tariff,
        keepsMeters: vehicle.maxDistance != nil)
      if let rates = known[kind] {
        self.rates.append(rates)
        continue
      }
      guard (known.count + 1) * rows.count * rows.count <= Self.mostEntries else {
        throw .input("Too many places for vehicles of so many speeds and costs.")
      }
      let rates = try add(kind, tables[kind.profile], rows)
      known[kind] = rates
      self.rates.append(rates)
    }
  }

  private mutating func add(
    _ kind: Kind, _ tables: VroomRequest.Matrices, _ rows: [VroomRow]
  ) throws(VroomError) -> Rates {
    let tariff = kind.tariff
    let divisor =
      kind.keepsMeters
      ? 1
      : Self.commonDivisor([
        tariff.perSecond, tariff.perMeter, tariff.perTaskSecond, tariff.perCost,
      ])
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
          kind.keepsMeters
          ? min(use.meters, TravelMatrix.unreachable) : tariff.cost(of: use) / divisor
      }
      seconds.append(times)
      meters.append(costs)
    }
    let rounding = kind.keepsMeters ? 1 : Self.round(&meters, where: seconds)
    let rates = Rates(
      profile: profiles.count,
      perMeter: kind.keepsMeters ? tariff.perMeter : divisor * rounding,
      perSecond: kind.keepsMeters ? tariff.perSecond : 0)
    note(meters, where: seconds, rates)
    do throws(RoutingProblem.Inconsistency) {
      profiles.append(try TravelMatrix(meters: meters, seconds: seconds))
    } catch {
      throw .input("\(error)")
    }
    return rates
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

  private mutating func note(_ meters: [[Int]], where seconds: [[Int]], _ rates: Rates) {
    for from in meters.indices {
      for (cost, time) in zip(meters[from], seconds[from])
      where time < TravelMatrix.unreachable && cost < TravelMatrix.unreachable {
        dearest[from] = max(dearest[from], cost.saturatingProduct(rates.perMeter))
      }
    }
  }

  /// The largest number that divides all, or 1 where all are zero.
  static func commonDivisor(_ numbers: [Int]) -> Int {
    let divisor = numbers.reduce(0) { left, right in
      var (left, right) = (left, right)
      while right != 0 { (left, right) = (right, left % right) }
      return left
    }
    return max(1, divisor)
  }
}

extension Int {
  /// The product of two numbers that are not negative, at most the largest.
  func saturatingProduct(_ other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? .max : product
  }
}
