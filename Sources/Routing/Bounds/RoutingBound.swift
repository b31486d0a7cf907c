/// What no plan can cost less than, and how that is known.
public struct RoutingBound: Sendable, Hashable {
  /// How a bound was proved.
  public enum Method: String, Sendable, Hashable, Codable {
    /// Nothing but that no cost is negative.
    case none
    /// By what it costs to visit every place once, or by journeys between places that are not strung together
    /// to routes.
    case places
    /// By what goods over hubs cost trip by trip, each stream of them by itself.
    case trips
    /// By prices of jobs under which no route gains.
    case columnGeneration
    /// By such prices, and cuts.
    case cuts
    /// By such prices, in each case of what a plan may be: how many vehicles it uses, which journeys they
    /// make, what kind of them does a job.
    case branching
    /// By branch and bound over all routes that a better plan could use.
    case enumeration
  }

  /// No plan costs less.
  public let cost: Int
  /// How it was proved.
  public let method: Method
  /// The rules that it leaves aside; it would be no lower with them.
  public let relaxed: Set<BoundRelaxation>
  /// The nodes of branch and bound.
  public let nodes: Int
  /// What each shipment adds to the bound, or nothing where no prices were found.
  ///
  /// That is what it costs, at the margin, that it is there. That of a group is told at its first.
  public let prices: [Int]?
  /// What it can save at most that limits give way, of those asked for in the order asked; those for
  /// which there was no time are missing, all of them where places alone were counted or the plan
  /// given breaks a rule.
  public let limitPrices: [LimitPrice]
  /// A valid plan that costs less than the one given, if one was found.
  public let plan: RoutingPlan?
  /// What proves it, for anyone to check; nothing where nothing was proved.
  public let certificate: BoundCertificate?
  /// How the time was spent.
  public let statistics: BoundStatistics
}

/// What it took to find a bound.
public struct BoundStatistics: Sendable, Hashable {
  /// The time until the bound was known; that of the prices of limits comes after it.
  public internal(set) var time = Duration.zero
  /// The linear programs that GLPK solved to find prices.
  public internal(set) var linearPrograms = 0
  /// The times that routes were looked for under given prices.
  public internal(set) var pricings = 0
  /// The time that GLPK took.
  public internal(set) var solverTime = Duration.zero
  /// The time that routes took.
  public internal(set) var pricingTime = Duration.zero
  /// The routes of which some could make a better plan, where all were enumerated.
  public internal(set) var routes: Int?
}

/// How far the search for a bound has come.
public struct BoundProgress: Sendable, Hashable {
  /// The time since it began.
  public let elapsed: Duration
  /// No plan costs less.
  public let cost: Int
  /// The cases that were looked at.
  public let nodes: Int
  /// The cases that are still open.
  public let openNodes: Int
}
