public import Quantities

/// What changes from one plan to another: vehicle by vehicle, and for the goods.
///
/// Computed from the two plans alone, whoever made them. Nothing in it tells one household from
/// another.
public struct PlanDifference: Sendable, Hashable {
  /// The tours that are not the same, by day and vehicle.
  public let tours: [TourChange]
  /// The lots that another vehicle carries, or the same on another day, in the order of the lots.
  public let moves: [LotMove]
  /// The lots that come at another hour than people expect, in the order of the lots.
  public let hours: [HourMove]
  /// What more or less is carried, by way.
  public let goods: [GoodsChange]
  /// What all tours cost, first before, then after.
  public let cost: Change<Money>
  /// The length of all tours, before and after.
  public let distance: Change<Distance>
  /// The vehicles that drive on a day on which they were not to.
  public let extraVehicles: [VehicleDay]
  /// What the changes count for: lots that change vehicles or hours, and extra vehicles.
  public let price: Money
  /// What became of a surplus that was offered; empty where there was none.
  public var surplus: [PlacedSurplus] = []

  /// Something before and after.
  public struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
    /// In the first plan.
    public let before: Value
    /// In the second.
    public let after: Value

    /// Whether nothing changes.
    public var isNone: Bool { before == after }
  }

  /// A lot of the second plan that continues lots that others carried in the first.
  public struct LotMove: Sendable, Hashable {
    /// The position in the second plan's ``Plan/lots``.
    public let lot: Int
    /// Who carried it, by vehicle and day.
    public let before: [VehicleDay]
    /// Who carries it.
    public let after: VehicleDay
  }

  /// A lot of the second plan that comes at another hour than the lots that it continues.
  ///
  /// What counts is the hour at the producer where goods are collected, and at the group where they
  /// are brought.
  public struct HourMove: Sendable, Hashable {
    /// The position in the second plan's ``Plan/lots``.
    public let lot: Int
    /// The nearest hour of the first plan: the day and the time of day.
    public let before: Moment
    /// The hour of the second plan.
    public let after: Moment
  }

  /// A time of day on a day of the round.
  public struct Moment: Sendable, Hashable {
    /// The position of the day in the round.
    public let day: Int
    /// The time of day.
    public let time: Seconds

    init(_ visit: LotHistory.Visit) {
      day = visit.day
      time = visit.hour
    }
  }

  /// What is carried from one place to another.
  public struct GoodsChange: Sendable, Hashable {
    /// What the goods travel for.
    public let purpose: Lot.Purpose
    /// Where they are loaded.
    public let from: Identifier<Place>
    /// Where they are unloaded.
    public let to: Identifier<Place>
    /// What is carried, with its crates.
    public let carried: Change<Mass>
    /// What stays behind, with its crates.
    public let left: Change<Mass>
    /// Why something stays behind in the second plan; each reason once.
    public let reasons: [Text]
  }

  /// Compares two plans of a round.
  public init(from before: Plan, to after: Plan, prices: ChangePrices) {
    tours = TourChange.all(from: before, to: after)
    let found = LotHistory(of: before).moves(
      in: after.tours, of: after.lots, in: after, tolerance: prices.tolerance)
    moves = found.vehicles.map { LotMove(lot: $0.lot, before: $0.before, after: $0.after) }
    hours = found.hours.map {
      HourMove(lot: $0.lot, before: Moment($0.before), after: Moment($0.after))
    }
    goods = GoodsChange.all(from: before, to: after)
    cost = Change(before: before.totals.cost.total, after: after.totals.cost.total)
    distance = Change(before: before.totals.distance, after: after.totals.distance)
    let planned = Set(before.tours.map(\.vehicleDay))
    extraVehicles = after.tours.map(\.vehicleDay).filter { !planned.contains($0) }.sorted()
    price =
      prices.otherVehicle * moves.count + prices.otherHour * hours.count
      + prices.extraVehicle * extraVehicles.count
  }

  /// Whether the plans say the same, but for what it costs.
  public var isNone: Bool { tours.isEmpty && moves.isEmpty && goods.isEmpty }
}

extension PlanDifference.GoodsChange {
  private struct Way: Hashable {
    let purpose: Lot.Purpose
    let from: Identifier<Place>
    let to: Identifier<Place>
  }

  /// The ways on which something else is carried or left behind, in the order of the plans.
  fileprivate static func all(from before: Plan, to after: Plan) -> [Self] {
    var ways: [Way] = []
    var sums: [Way: [Mass]] = [:]
    var reasons: [Way: [Text]] = [:]
    func add(_ plan: Plan, at offset: Int) {
      let behind = Dictionary(
        plan.unserved.map { ($0.lot, $0.reason) }, uniquingKeysWith: { first, _ in first })
      for (index, lot) in plan.lots.enumerated() {
        let way = Way(purpose: lot.purpose, from: lot.from, to: lot.to)
        if sums[way] == nil { ways.append(way) }
        let isLeft = behind[index] != nil
        sums[way, default: [0, 0, 0, 0]][offset + (isLeft ? 1 : 0)] += lot.mass
        if offset > 0, let reason = behind[index], reasons[way]?.contains(reason) != true {
          reasons[way, default: []].append(reason)
        }
      }
    }
    add(before, at: 0)
    add(after, at: 2)
    return ways.compactMap { way in
      guard let sum = sums[way], sum[0] != sum[2] || sum[1] != sum[3] else { return nil }
      return Self(
        purpose: way.purpose, from: way.from, to: way.to,
        carried: PlanDifference.Change(before: sum[0], after: sum[2]),
        left: PlanDifference.Change(before: sum[1], after: sum[3]), reasons: reasons[way] ?? [])
    }
  }
}

extension VehicleDay: Comparable {
  /// Whether the left one comes first: by day, then by name.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.vehicle) < (right.day, right.vehicle)
  }
}
