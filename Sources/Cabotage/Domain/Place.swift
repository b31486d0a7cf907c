public import Quantities

/// A partner association, whose places, vehicles and volunteers a round may bring together.
public struct Network: Hashable, Sendable {
  /// Its identifier.
  public let id: Identifier<Network>
  /// Its name, as printed.
  public let name: String

  /// Makes a network.
  public init(id: Identifier<Network>, name: String) {
    self.id = id
    self.name = name
  }
}

/// A point on the globe, in degrees.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north.
  public let latitude: Double
  /// Degrees east.
  public let longitude: Double

  /// Makes the point.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Somewhere a vehicle may stop.
public struct Place: Hashable, Sendable {
  /// What happens at a place.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Goods come from here.
    case producer
    /// Orders are prepared here.
    case hub
    /// Producers leave goods here, to be fetched.
    case dock
    /// Households fetch their crates here: îlot, labo, collectif.
    case group
    /// Vehicles start or end here.
    case vehicleBase = "base"
  }

  /// What a place can hold at any one time; an unlimited part is `nil`.
  public struct Storage: Hashable, Sendable {
    /// All goods together.
    public var mass: Mass?
    /// All goods together.
    public var volume: Volume?
    /// Fridges and cool boxes.
    public var chilled: Volume?
    /// Freezers.
    public var frozen: Volume?

    /// Makes a limit; by default there is none.
    public init(
      mass: Mass? = nil, volume: Volume? = nil, chilled: Volume? = nil, frozen: Volume? = nil
    ) {
      self.mass = mass
      self.volume = volume
      self.chilled = chilled
      self.frozen = frozen
    }
  }

  /// Where and when a producer leaves goods instead of being visited.
  public struct DropOff: Hashable, Sendable {
    /// The dock or hub.
    public let place: Identifier<Place>
    /// The day from which the goods are there; `nil` means the first day of the round.
    public let date: CalendarDate?

    /// Makes a drop-off.
    public init(place: Identifier<Place>, date: CalendarDate?) {
      self.place = place
      self.date = date
    }
  }

  /// What a carrier takes for bringing the goods of a far supplier to a hub.
  public struct Trunk: Hashable, Sendable {
    /// For the whole delivery.
    public var perDelivery: Money
    /// For each pallet that is begun.
    public var perPallet: Money
    /// What a pallet holds.
    public var palletMass: Mass

    /// A pallet as carriers load it with fruit.
    public static let usualPalletMass: Mass = 600_000

    /// Makes a tariff.
    public init(
      perDelivery: Money = 0, perPallet: Money = 0, palletMass: Mass = usualPalletMass
    ) {
      self.perDelivery = perDelivery
      self.perPallet = perPallet
      self.palletMass = palletMass
    }

    /// What a delivery of some goods costs; nothing where there are none.
    public func cost(of mass: Mass) -> Money {
      guard mass > 0 else { return 0 }
      return perDelivery + perPallet * ((mass.value - 1) / max(1, palletMass.value) + 1)
    }
  }

  /// Its identifier.
  public private(set) var id: Identifier<Place>
  /// Its name, as printed.
  public private(set) var name: String
  /// What happens here.
  public let kind: Kind
  /// The association it belongs to.
  public let network: Identifier<Network>?
  /// The commune it lies in.
  public let commune: String?
  /// Where it is; `nil` only where `travel.csv` gives every journey.
  public let coordinate: Coordinate?
  /// When it may be visited; empty means whenever the round allows.
  public internal(set) var openings: [Opening]
  /// The time that a stop takes whatever is moved.
  public let serviceTime: Seconds
  /// The time that each crate adds to a stop.
  public let timePerCrate: Seconds
  /// What the place can hold; `nil` for no limit.
  public let storage: Storage?
  /// How to get in, for the driver.
  public let access: String?
  /// Whom to call, for the driver.
  public let contact: String?
  /// Where a producer brings its own goods, if it does.
  public let dropOff: DropOff?
  /// Whether a group receives its goods in bulk and fills its own crates.
  public let packsItself: Bool
  /// The hub that serves a group, where a round has several.
  public let hub: Identifier<Place>?
  /// The empty crates of earlier rounds that wait at a group to be taken back.
  public private(set) var emptyCrates: Int
  /// What the carrier takes that brings a far supplier's goods to a hub; `nil` for all others.
  public let trunk: Trunk?
  /// How often it is visited; `nil` for as often as suits the orders.
  public let recurrence: Recurrence?
  /// Which visit it stands for, where it is visited every so often and the round is checked.
  public private(set) var visit: RecurringVisit?

  /// Ten minutes a stop, the default of the field where nothing is known.
  public static let defaultServiceTime: Seconds = 600
  /// Half a minute a crate, the default of the field where nothing is known.
  public static let defaultTimePerCrate: Seconds = 30

  /// Makes a place.
  public init(
    id: Identifier<Place>, name: String, kind: Kind, network: Identifier<Network>? = nil,
    commune: String? = nil, coordinate: Coordinate? = nil, openings: [Opening] = [],
    serviceTime: Seconds = defaultServiceTime, timePerCrate: Seconds = defaultTimePerCrate,
    storage: Storage? = nil, access: String? = nil, contact: String? = nil,
    dropOff: DropOff? = nil, packsItself: Bool = false, hub: Identifier<Place>? = nil,
    emptyCrates: Int = 0, trunk: Trunk? = nil, recurrence: Recurrence? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.network = network
    self.commune = commune
    self.coordinate = coordinate
    self.openings = openings
    self.serviceTime = serviceTime
    self.timePerCrate = timePerCrate
    self.storage = storage
    self.access = access
    self.contact = contact
    self.dropOff = dropOff
    self.packsItself = packsItself
    self.hub = hub
    self.emptyCrates = emptyCrates
    self.trunk = trunk
    self.recurrence = recurrence
    visit = nil
  }

  /// Makes one visit to a place a place of its own.
  init(_ place: Place, visit: RecurringVisit, id: Identifier<Place>, name: String) {
    self = place
    self.id = id
    self.name = name
    self.visit = visit
    // They are taken back once.
    if visit.number > 0 { emptyCrates = 0 }
  }
}
