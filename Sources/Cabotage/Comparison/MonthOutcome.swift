public import Quantities

/// What a month's round comes to, as planned.
public struct MonthOutcome: Hashable, Sendable {
  /// How a vehicle is used.
  public struct Use: Hashable, Sendable {
    /// The days on which it drives.
    public var days = 0
    /// How far it drives.
    public var distance: Distance = 0
    /// All that it loads.
    public var mass: Mass = 0
    /// What its tours cost.
    public var cost: Money = 0
  }

  /// The month.
  public let month: MonthShare
  /// What its tours cost.
  public let cost: Money
  /// How many vehicles drive, a number a day of the round.
  public let vehiclesByDay: [Int]
  /// How many of them are rented.
  public let rentedByDay: [Int]
  /// How far all drive.
  public let distance: Distance
  /// How long all are out.
  public let time: Seconds
  /// Their emissions, in CO₂ equivalent.
  public let emissions: Mass
  /// What is carried: to the hubs, and from them, or straight.
  public let carried: Mass
  /// What is left behind.
  public let left: Mass
  /// The crates packed.
  public let crates: Int
  /// The most people who fill crates at once, as the plan's ``Preparation`` has it; 0 where no crates
  /// are filled.
  public let packers: Int
  /// The use of each vehicle that drives.
  public let uses: [Identifier<Vehicle>: Use]
  /// What is proved of the plan; `nil` where nothing was to be proved.
  public let proof: Proof?

  /// How far the plan is above what is proved at most, as a share of its cost; `nil` where nothing
  /// was to be proved.
  public var gap: Double? { proof?.gap }

  /// Reads a plan of a round.
  init(_ month: MonthShare, _ plan: Plan, of round: Round) {
    self.month = month
    let totals = plan.totals
    cost = totals.cost.total
    let tenures = Dictionary(
      round.contents.vehicles.map { ($0.id, $0.tenure) }, uniquingKeysWith: { first, _ in first })
    func vehicles(isCounted: (Tour) -> Bool) -> [Int] {
      round.contents.days.indices.map { day in
        Set(plan.tours.filter { $0.day == day && isCounted($0) }.map(\.vehicle)).count
      }
    }
    vehiclesByDay = vehicles { _ in true }
    rentedByDay = vehicles { tenures[$0.vehicle] == .rented }
    distance = totals.distance
    time = totals.time
    emissions = totals.emissions
    left = totals.notCollected + totals.notDelivered
    carried = plan.lots.reduce(.zero) { $0 + $1.mass } - left
    crates = totals.crates
    packers = plan.preparations.reduce(0) { $0 + $1.hands }
    var uses: [Identifier<Vehicle>: Use] = [:]
    for tour in plan.tours {
      uses[tour.vehicle, default: Use()].days += 1
      uses[tour.vehicle, default: Use()].distance += tour.distance
      uses[tour.vehicle, default: Use()].cost += tour.cost.total
      for lot in tour.stops.flatMap(\.loads) {
        uses[tour.vehicle, default: Use()].mass += plan.lots[lot].mass
      }
    }
    self.uses = uses
    proof = plan.proof
  }
}
