import Quantities

/// A smaller problem that no plan of another costs less than: every place is visited once by whoever may,
/// and what is handled there is not followed.
///
/// Of a route, only one visit of each place is kept and the others are left out, which makes no route
/// dearer where every journey is by the shortest way. Where lots are many, and few places are visited
/// often, it is a bound that is found in seconds when following all goods takes forever.
struct PlaceRelaxation {
  /// What remains to be driven.
  let problem: RoutingProblem
  /// What the services of all shipments cost in any case, or less.
  ///
  /// Some of it may be done while the smaller problem waits, so that waiting is not paid there.
  let services: Int

  /// More locations than this make shortest ways too slow to find.
  private static let mostLocations = 400

  /// - Returns: Nothing where there are no places, or too many.
  init?(_ original: RoutingProblem) {
    guard let travel = original.profiles.first, travel.count <= Self.mostLocations else {
      return nil
    }
    let grouped = Set(original.groups.flatMap(\.shipments))
    let perSecond = original.vehicles.map(\.costPerSecond).min() ?? 0
    var services = 0
    var claims = [Claim](repeating: Claim(), count: original.places.count)
    for (index, shipment) in original.shipments.enumerated() where !grouped.contains(index) {
      let tasks = [shipment.pickup, shipment.delivery].compactMap(\.self)
      // In parts, goods are served more than once; that costs no less.
      let (work, isLong) = tasks.reduce(0) { $0 + $1.service }
        .multipliedReportingOverflow(by: perSecond)
      let service = min(isLong ? 0 : work, shipment.prize ?? .max)
      services = services.addingReportingOverflow(service).overflow ? services : services + service
      let places = Set(tasks.map(\.place))
      for place in places {
        claims[place].add(
          prize: shipment.prize.map { ($0 - service) / places.count },
          vehicles: shipment.allowedVehicles)
      }
    }
    self.services = services
    let shipments = claims.enumerated().compactMap { place, claim in
      claim.isThere
        ? RoutingProblem.Shipment(
          pickup: nil, delivery: .init(place: place), load: .zero, prize: claim.prize,
          allowedVehicles: claim.vehicles?.sorted())
        : nil
    }
    guard !shipments.isEmpty else { return nil }
    let places = original.places.map {
      RoutingProblem.Place(
        location: $0.location, windows: $0.windows, setup: $0.setup,
        costPerSecondLate: $0.costPerSecondLate)
    }
    let vehicles = original.vehicles.map(Self.unloaded)
    guard
      let problem = try? RoutingProblem(
        places: places, shipments: shipments, vehicles: vehicles,
        profiles: original.profiles.map { try $0.shortestWays() })
    else { return nil }
    self.problem = problem
  }

  /// What no plan of the original costs less than, where it costs less than the cutoff.
  func bound(below cutoff: Int, _ watch: StopRule.Watch, _ memory: MemoryBudget) -> Int {
    guard services < cutoff else { return cutoff }
    let cutoff = cutoff - services
    let answer = ProofSearch(cutoff: cutoff, watch: watch, memory: memory, report: { _ in })
      .run(PricingNetwork(problem, cutoff: cutoff, paysWaiting: false), from: [])
    return services + answer.bound
  }

  /// What shipments ask of a place.
  private struct Claim {
    var isThere = false
    /// What it costs at least not to go there, or `nil` where someone must.
    var prize: Int? = 0
    /// The vehicles of which one must go, or `nil` for any.
    var vehicles: Set<Int>? = []

    mutating func add(prize: Int?, vehicles: [Int]?) {
      isThere = true
      self.prize = prize.flatMap { more in self.prize.map { $0 + more } }
      self.vehicles = vehicles.flatMap { more in self.vehicles?.union(more) }
    }
  }

  /// The same vehicle, whatever it carries.
  private static func unloaded(_ vehicle: RoutingProblem.Vehicle) -> RoutingProblem.Vehicle {
    var vehicle = vehicle
    vehicle.reloads = []
    vehicle.mostReloads = nil
    vehicle.isLastInFirstOut = false
    vehicle.isLinehaulFirst = false
    vehicle.longestPerishable = nil
    return vehicle
  }
}
