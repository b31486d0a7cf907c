import Routing

/// What a vehicle costs, in eighteen-thousandths of VROOM's unit, in which all its rates are whole.
///
/// VROOM charges the time on the road, not that of the whole route: waiting and breaks are free.
struct VroomTariff: Sendable, Hashable {
  /// The parts of one of VROOM's units: 3600 seconds an hour times 5, 1000 metres a kilometre
  /// times 18.
  static let unit = 18_000

  /// Keeps the cost of the longest journey within 63 bits.
  private static let highestRate = 10_000_000

  /// For a vehicle that is used; its breaks are charged as tasks are.
  private(set) var fixed: Int
  let perSecond: Int
  let perMeter: Int
  let perTaskSecond: Int
  /// For each unit of the custom matrix.
  let perCost: Int

  /// Reads the rates of a vehicle.
  ///
  /// - Throws: An input error where a rate lacks its matrix or is beside another.
  init(_ vehicle: VroomRequest.Vehicle, _ tables: VroomRequest.Matrices) throws(VroomError) {
    let name = "vehicle \(vehicle.id)"
    let perHour = vehicle.costs?.perHour ?? VroomRequest.Vehicle.usualPerHour
    let perKm = vehicle.costs?.perKm ?? 0
    let perTaskHour = vehicle.costs?.perTaskHour ?? 0
    guard [perHour, perKm, perTaskHour].allSatisfy({ $0 <= Self.highestRate }) else {
      throw .input("Too large costs for \(name).")
    }
    let hasCosts = tables.costs != nil
    guard !hasCosts || (perHour == VroomRequest.Vehicle.usualPerHour && perKm == 0) else {
      throw .input("Custom costs are incompatible with per_hour or per_km of \(name).")
    }
    guard !hasCosts || vehicle.maxDistance == nil else {
      throw .input("Custom costs beside max_distance of \(name) are not supported.")
    }
    guard tables.distances != nil || (perKm == 0 && vehicle.maxDistance == nil) else {
      throw .input("per_km or max_distance of \(name) needs distances.")
    }
    let breaks = (vehicle.breaks ?? []).reduce(0) { $0 + Int($1.service ?? 0) }
    fixed = Int(vehicle.costs?.fixed ?? 0) * Self.unit + 5 * Int(perTaskHour) * breaks
    perSecond = hasCosts ? 0 : 5 * Int(perHour)
    perMeter = 18 * Int(perKm)
    perTaskSecond = 5 * Int(perTaskHour)
    perCost = hasCosts ? Self.unit : 0
  }

  /// The same without the fixed part.
  var onTheRoad: Self {
    var tariff = self
    tariff.fixed = 0
    return tariff
  }

  /// The largest number that divides what each thing costs, or 1 where all is free.
  var commonDivisor: Int {
    [perSecond, perMeter, perTaskSecond, perCost].commonDivisor
  }

  /// The cost of something on the road or at a stop, without the fixed part.
  func cost(of use: Use) -> Int {
    perSecond * use.seconds + perMeter * use.meters + perTaskSecond * use.taskSeconds
      + perCost * use.cost
  }

  /// What is charged.
  struct Use {
    var seconds = 0
    var meters = 0
    /// Setup and service.
    var taskSeconds = 0
    /// By the custom matrix.
    var cost = 0
  }
}

extension VroomTariff.Use {
  /// The journey between two rows.
  ///
  /// A journey from a row to itself takes something only where they are rows of different tasks.
  init(
    _ tables: VroomRequest.Matrices, _ from: VroomRow, _ to: VroomRow, speed: Double
  ) {
    guard from != to else { return }
    let seconds = (Double(tables.durations?[from.index][to.index] ?? 0) / speed).rounded()
    self.seconds =
      seconds < Double(TravelMatrix.unreachable) ? Int(seconds) : TravelMatrix.unreachable
    meters = Int(tables.distances?[from.index][to.index] ?? 0)
    cost = Int(tables.costs?[from.index][to.index] ?? 0)
  }
}
