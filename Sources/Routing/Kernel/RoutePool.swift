import Quantities

/// Routes of good plans, to be combined anew: of those with the same visits on the same vehicles,
/// only the cheapest.
struct RoutePool {
  struct Route {
    /// The vehicles that drive it at this price, as the pool numbers them.
    let group: Int32
    let price: Int
    /// The visits, as the schedule counts them.
    let ends: [Int32]
    /// The same for the same visits in any order, on the same vehicles.
    let key: UInt64

    init(group: Int32, price: Int, ends: [Int32]) {
      self.group = group
      self.price = price
      self.ends = ends
      key = ends.reduce(Self.mixed(UInt64(group) | 1 << 32)) {
        $1 >= 0 ? $0 ^ Self.mixed(UInt64($1)) : $0
      }
    }

    /// Spreads small numbers over 64 bits.
    private static func mixed(_ number: UInt64) -> UInt64 {
      var source = RandomSource(seed: number)
      return source.next()
    }
  }

  /// The vehicles that any route costs the same on, of each route of the terrain.
  let groups: [Int32]
  private(set) var routes: [Route] = []
  /// How often a route was added or made cheaper.
  private(set) var additions = 0
  /// The place of each key; never iterated.
  private var placeOf: [UInt64: Int] = [:]

  init(groups: [Int32]) {
    self.groups = groups
  }

  init(_ survey: Survey) {
    // The usual vehicle of a shipment is not like the others of its kind.
    let areAlike = survey.problem.shipments.allSatisfy { $0.usualVehicles == nil }
    self.init(groups: survey.fleet.routes.enumerated().map { areAlike ? $1.kind : Int32($0) })
  }

  var groupCount: Int { Int(groups.max() ?? -1) + 1 }

  /// Adds a route, unless it is known and no dearer.
  mutating func add(_ route: Route) {
    if let place = placeOf[route.key] {
      guard route.price < routes[place].price else { return }
      routes[place] = route
    } else {
      placeOf[route.key] = routes.count
      routes.append(route)
    }
    additions += 1
  }

  /// Keeps only some routes, in the order given.
  mutating func keep(_ places: [Int]) {
    routes = places.map { routes[$0] }
    placeOf.removeAll(keepingCapacity: true)
    for (place, route) in routes.enumerated() { placeOf[route.key] = place }
  }
}
