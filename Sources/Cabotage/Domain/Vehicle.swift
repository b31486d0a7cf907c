public import Quantities

/// A vehicle that may drive on some days of the round.
public struct Vehicle: Hashable, Sendable {
  /// What sort of vehicle it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A private car.
    case car
    /// A van without cooling.
    case van
    /// A van with a cooled body.
    case refrigerated
    /// A car or van with a trailer.
    case trailer
  }

  /// On what terms it is used.
  public enum Tenure: String, Hashable, Sendable, CaseIterable {
    /// The association's own.
    case owned
    /// A partner's or a volunteer's.
    case lent
    /// Rented by the day.
    case rented
  }

  /// What drives it, for its emissions.
  public enum Energy: String, Hashable, Sendable, CaseIterable {
    /// Diesel, in litres.
    case diesel
    /// Petrol, in litres.
    case petrol
    /// Electricity, in kilowatt-hours.
    case electric

    /// Grams of CO₂ equivalent per litre or kilowatt-hour, from well to wheel.
    ///
    /// French order of 26 April 2017 (diesel 3.17 kg, petrol 2.79 kg, electricity 0.048 kg).
    public var emissions: Mass {
      switch self {
      case .diesel: 3_170
      case .petrol: 2_790
      case .electric: 48
      }
    }
  }

  /// What it can carry at once.
  public struct Capacity: Hashable, Sendable {
    /// The payload.
    public var mass: Mass
    /// The room for ambient and chilled goods together.
    public var volume: Volume
    /// The room for chilled goods, part of ``volume``.
    public var chilled: Volume
    /// The room for frozen goods, beside ``volume``.
    public var frozen: Volume
    /// How long goods stay cold in ``chilled`` and ``frozen``, such as in isothermal boxes; `nil`
    /// where the vehicle is cooled.
    public var coldTime: Seconds?
    /// The most crates, where floor space is the limit.
    public var crates: Int?
    /// The inside of the hold, where its sides are known.
    public var hold: Hold?

    /// Makes a capacity.
    public init(
      mass: Mass, volume: Volume, chilled: Volume = 0, frozen: Volume = 0,
      coldTime: Seconds? = nil, crates: Int? = nil, hold: Hold? = nil
    ) {
      self.mass = mass
      self.volume = volume
      self.chilled = chilled
      self.frozen = frozen
      self.coldTime = coldTime
      self.crates = crates
      self.hold = hold
    }
  }

  /// The inside of a vehicle, for ambient and chilled crates, with a door at the rear.
  public struct Hold: Hashable, Sendable {
    /// Its sides.
    public var size: Extent
    /// The length that is chilled, by the door; `nil` where chilled crates may be anywhere.
    public var chilledLength: Length?

    /// Makes a hold.
    public init(size: Extent, chilledLength: Length? = nil) {
      self.size = size
      self.chilledLength = chilledLength
    }
  }

  /// What using it costs.
  public struct Costs: Hashable, Sendable {
    /// For each day on which it is used.
    public var perDay: Money
    /// For each kilometre.
    public var perKilometer: Money
    /// For each hour between leaving and coming back.
    public var perHour: Money

    /// Makes a tariff.
    public init(perDay: Money = 0, perKilometer: Money, perHour: Money = 0) {
      self.perDay = perDay
      self.perKilometer = perKilometer
      self.perHour = perHour
    }
  }

  /// How far the partner that provides it lets it go.
  public struct Borders: Hashable, Sendable {
    /// The only places where it may stop; empty where it may stop anywhere.
    public var places: Set<Identifier<Place>>
    /// The longest that it may be out in a day; `nil` for no limit.
    public var duration: Seconds?
    /// The only networks whose goods it carries beside those of its own, where networks pool their transport;
    /// empty where it carries those of all.
    public var networks: Set<Identifier<Network>>

    /// Makes borders; by default there are none.
    public init(
      places: Set<Identifier<Place>> = [], duration: Seconds? = nil,
      networks: Set<Identifier<Network>> = []
    ) {
      self.places = places
      self.duration = duration
      self.networks = networks
    }

    /// Whether it may stop at a place.
    func allow(_ place: Identifier<Place>) -> Bool { places.isEmpty || places.contains(place) }
  }

  /// Its identifier.
  public private(set) var id: Identifier<Vehicle>
  /// The association that provides it.
  public private(set) var network: Identifier<Network>?
  /// What sort of vehicle it is.
  public let kind: Kind
  /// On what terms it is used.
  public let tenure: Tenure
  /// Where it leaves from.
  public let start: Identifier<Place>
  /// Where it returns to; `nil` where it may stay at its last stop.
  public let end: Identifier<Place>?
  /// What it can carry at once.
  public let capacity: Capacity
  /// When it may drive, one stretch a day; empty means whenever the round works.
  public let availability: [Opening]
  /// How far it may go.
  public internal(set) var borders: Borders
  /// What using it costs.
  public let costs: Costs
  /// What drives it.
  public let energy: Energy
  /// Litres, or kilowatt-hours, per 100 km.
  public let consumption: Double
  /// The driving licence that it asks for beyond that of a car, such as "BE"; `nil` where none.
  public let licence: String?

  /// Makes a vehicle.
  public init(
    id: Identifier<Vehicle>, network: Identifier<Network>? = nil, kind: Kind,
    tenure: Tenure = .owned, start: Identifier<Place>, end: Identifier<Place>?,
    capacity: Capacity, availability: [Opening] = [], borders: Borders = Borders(), costs: Costs,
    energy: Energy = .diesel,
    consumption: Double, licence: String? = nil
  ) {
    self.id = id
    self.network = network
    self.kind = kind
    self.tenure = tenure
    self.start = start
    self.end = end
    self.capacity = capacity
    self.availability = availability
    self.borders = borders
    self.costs = costs
    self.energy = energy
    self.consumption = consumption
    self.licence = licence
  }

  /// Whether it may carry goods of a network.
  func isLent(to other: Identifier<Network>) -> Bool {
    borders.networks.isEmpty || other == network || borders.networks.contains(other)
  }

  /// The same vehicle under another name.
  func named(_ id: Identifier<Vehicle>) -> Vehicle {
    var vehicle = self
    vehicle.id = id
    return vehicle
  }

  /// The same vehicle under another name, hired by a network.
  func named(_ id: Identifier<Vehicle>, of network: Identifier<Network>) -> Vehicle {
    var vehicle = named(id)
    vehicle.network = network
    return vehicle
  }
}
