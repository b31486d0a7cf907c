public import Quantities

/// One day of a round and what is done on it.
public struct RoundDay: Hashable, Sendable {
  /// The date.
  public let date: CalendarDate
  /// When goods are fetched and brought to the hub, in seconds since midnight.
  public let collect: [TimeWindow]
  /// When orders are prepared, in seconds since midnight.
  public let prepare: [TimeWindow]
  /// When goods are brought to the groups, in seconds since midnight.
  public let deliver: [TimeWindow]

  /// Makes a day; hours are in seconds since midnight.
  public init(
    date: CalendarDate, collect: [TimeWindow] = [], prepare: [TimeWindow] = [],
    deliver: [TimeWindow] = []
  ) {
    self.date = date
    self.collect = collect
    self.prepare = prepare
    self.deliver = deliver
  }
}

/// A journey that `travel.csv` gives.
public struct TravelEntry: Hashable, Sendable {
  /// Where it begins.
  public let from: Identifier<Place>
  /// Where it ends.
  public let to: Identifier<Place>
  /// Its length.
  public let distance: Distance
  /// The time it takes.
  public let time: Seconds

  /// Makes a journey.
  public init(
    from: Identifier<Place>, to: Identifier<Place>, distance: Distance, time: Seconds
  ) {
    self.from = from
    self.to = to
    self.distance = distance
    self.time = time
  }
}

/// What a network has to do over some days: collect goods, prepare orders, deliver them.
///
/// The data is checked when it is made: every reference is known and every amount is possible.
/// Whether a plan exists is another question, see ``Round/check()``.
public struct Round: Sendable {
  /// What a round is made of, before it is checked.
  public struct Contents: Sendable {
    /// The name of the round, as printed.
    public var name: String
    /// The language of its documents.
    public var language: Language = .french
    /// The days, in order.
    public var days: [RoundDay] = []
    /// The places where orders are prepared; empty where goods go straight to the groups.
    public var hubs: [Identifier<Place>] = []
    /// Road distance divided by great-circle distance, where `travel.csv` is silent.
    public var detour: Double = RoadEstimate.detour
    /// By how much each hour of a tour counts more than the one before, to share the work between
    /// drivers evenly; 0 where only costs count.
    public var balance: Money = 0
    /// Where the figures come from, printed with the plan.
    public var notes: [String] = []
    /// Whom to call in an emergency, printed on every sheet.
    public var emergency: String?
    /// The associations.
    public var networks: [Network] = []
    /// What networks that pool their transport give, so that the others pay less.
    public var solidarity: [Identifier<Network>: Money] = [:]
    /// The places.
    public var places: [Place] = []
    /// The vehicles.
    public var vehicles: [Vehicle] = []
    /// The products.
    public var products: [Product] = []
    /// The lines of all orders.
    public var orders: [OrderLine] = []
    /// The kinds of crates; where a compartment has none, ``CrateType/standard(_:)`` is used.
    public var crates: [CrateType] = []
    /// The volunteers.
    public var volunteers: [Volunteer] = []
    /// The journeys that are known better than by estimate.
    public var travel: [TravelEntry] = []
    /// What it costs to change a plan in force.
    public var changePrices = ChangePrices()
    /// How what is short is divided.
    public var shortageRule = ShortageRule.leximin
    /// What is offered beside a plan in force; lines of its products need not be served.
    public var surplus: [SurplusOffer] = []
    /// How long it takes to prepare goods at the hubs.
    public var packingTimes = PackingTimes()
    /// What households received before of what was short.
    public var history: [FillRecord] = []
    /// How the goods of each partner travel, where networks pool their transport; empty in a round of
    /// one network, where ``hubs`` says it.
    package var ways: [Identifier<Network>: ShippingWay] = [:]
    /// What the search counts for an hour of a tour beside what it costs.
    ///
    /// Nobody pays for a volunteer's hour, yet a plan that wastes it is a bad plan; the documents do
    /// not count it. Where partners share a bill, only money counts.
    var hourValue: Money = 2_000
    /// What drivers have driven before, and what was due to them.
    public var turnHistory: [TurnRecord] = []

    /// Makes an empty round.
    public init(name: String) {
      self.name = name
    }
  }

  /// The checked data.
  public let contents: Contents
  /// What is doubtful in the data without making it impossible.
  public let warnings: [RoundIssue]
  /// The lines as they are served: those of ``Contents/orders`` where there is enough of everything,
  /// else less of what is short, and what replaces it.
  public let orders: [OrderLine]
  /// What is short, and who gets it; empty where there is enough of everything.
  public let shortages: [Shortage]

  private let placeIndex: [Identifier<Place>: Int]
  private let productIndex: [Identifier<Product>: Int]

  /// Checks the data and makes a round of it.
  ///
  /// - Throws: ``InvalidRound`` with everything that is wrong, not only the first.
  public init(_ contents: Contents) throws(InvalidRound) {
    try self.init(contents, loaded: [])
  }

  /// Checks the data and makes a round of it that also serves what is loaded and was not to be.
  init(_ contents: Contents, loaded: [OrderLine]) throws(InvalidRound) {
    var contents = contents
    var all = contents
    all.orders += loaded
    var issues = all.issues()
    guard !issues.contains(where: { $0.severity == .error }) else {
      throw InvalidRound(issues: issues)
    }
    do throws(ShortageDivision.TooManyArrivals) {
      contents = contents.withVisits()
      let division = try ShortageDivision(contents)
      orders = division.orders + loaded
      shortages = division.shortages.map { $0.counting(loaded) }
    } catch {
      issues.append(.tooManyArrivals(error.product))
      throw InvalidRound(issues: issues)
    }
    self.contents = contents
    warnings = issues
    placeIndex = contents.places.index(by: \.id)
    productIndex = contents.products.index(by: \.id)
  }

  /// The place of an identifier.
  ///
  /// - Precondition: The round has such a place, as all its own references do.
  public subscript(id: Identifier<Place>) -> Place {
    guard let index = placeIndex[id] else { preconditionFailure("no place \(id)") }
    return contents.places[index]
  }

  /// The product of an identifier.
  ///
  /// - Precondition: The round has such a product, as all its own references do.
  public subscript(id: Identifier<Product>) -> Product {
    guard let index = productIndex[id] else { preconditionFailure("no product \(id)") }
    return contents.products[index]
  }

  /// The position of a place in ``Contents/places``.
  ///
  /// - Precondition: The round has such a place, as all its own references do.
  public func position(of id: Identifier<Place>) -> Int {
    guard let index = placeIndex[id] else { preconditionFailure("no place \(id)") }
    return index
  }
}

extension Array {
  /// The position of the first element of each key.
  func index<Key: Hashable>(by key: (Element) -> Key) -> [Key: Int] {
    Dictionary(enumerated().map { (key($1), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
