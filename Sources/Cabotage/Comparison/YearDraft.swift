public import Quantities

/// What is to be compared over a year, before it is checked: `scenarios.yaml`.
public struct YearDraft: Sendable {
  /// A vehicle that the round does not have, or not on these terms.
  public struct Contract: Sendable {
    /// Its identifier.
    public var id: Identifier<Vehicle>
    /// The vehicle of the round that it is like.
    public var like: Identifier<Vehicle>
    /// What sort of vehicle it is; `nil` where it is that of the other.
    public var kind: Vehicle.Kind?
    /// What it carries; parts that are `nil` are those of the other.
    public var mass: Mass?
    /// Its room.
    public var volume: Volume?
    /// Its chilled room.
    public var chilled: Volume?
    /// What each day of use costs; `nil` for nothing.
    public var perDay: Money?
    /// What each kilometre costs; `nil` where it is that of the other.
    public var perKilometer: Money?
    /// The lowest price; `nil` for a vehicle that is not bought.
    public var lowestPrice: Money?
    /// The highest price; `nil` where it is the lowest.
    public var highestPrice: Money?
    /// How many years it is kept.
    public var years: Int?
    /// What it is then sold for, in hundredths of its price.
    public var resale: Int?
    /// What it costs each year beside its price.
    public var perYear: Money?
    /// The part that the network bears, in hundredths.
    public var share: Int?

    /// Makes a contract for a vehicle like another.
    public init(id: Identifier<Vehicle>, like: Identifier<Vehicle>) {
      self.id = id
      self.like = like
    }
  }

  /// A scenario by the names of its parts.
  public struct Entry: Sendable {
    /// Its name, as printed.
    public var name: String
    /// Its vehicles: those of the round, or of contracts.
    public var vehicles: [Identifier<Vehicle>]
    /// Its days, where they are not those of the round.
    public var days: [RoundDay] = []
    /// Its hubs, where they are not those of the round.
    public var hubs: [Identifier<Place>] = []

    /// Makes a scenario.
    public init(name: String, vehicles: [Identifier<Vehicle>]) {
      self.name = name
      self.vehicles = vehicles
    }
  }

  /// The months of the year.
  public var months: [MonthShare] = []
  /// The vehicles that the round does not have.
  public var contracts: [Contract] = []
  /// The scenarios, the one that others are compared with first.
  public var scenarios: [Entry] = []

  /// Makes an empty draft.
  public init() {}
}

/// A year of months, and the ways to do its rounds.
public struct Year: Sendable {
  /// The months.
  public let months: [MonthShare]
  /// The ways, the one that others are compared with first.
  public let scenarios: [Scenario]

  /// Makes a year of its parts, which go together as those of a checked ``YearDraft`` do.
  package init(months: [MonthShare], scenarios: [Scenario]) {
    self.months = months
    self.scenarios = scenarios
  }
}
