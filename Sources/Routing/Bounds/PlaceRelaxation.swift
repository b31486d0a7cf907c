import Quantities

/// A smaller problem that no plan of another costs less than: every place is visited once by whoever may,
/// and what is handled there is not followed.
///
/// Of a route, only one visit of each place is kept and the others are left out, which makes no route
/// dearer where every journey is by the shortest way. Where lots are many, and few places are visited
/// often, it is a bound that is found in seconds when following all goods takes forever.
struct PlaceRelaxation {
  /// What remains to be driven.
  let network: PricingNetwork
  /// What the services of all shipments cost in any case, or less.
  ///
  /// Some of it may be done while the smaller problem waits, so that waiting is not paid there.
  let services: Int
  /// Only plans of the smaller problem that cost less are of interest; none, where services alone cost too
  /// much.
  let cutoff: Int
  /// No plan of the original that has no stop in vain makes more journeys.
  let mostJourneys: Int
  private let errands: [Errand]
  private let vehicles: [RoutingProblem.Vehicle]
  /// By place of the original: what is asked of it, each by the number of its shipment here.
  private let claims: [[(claim: Claim, shipment: Int)]]

  /// More locations than this make shortest ways too slow to find.
  private static let mostLocations = 400

  /// - Parameter cutoff: Only plans of the original that cost less are of interest.
  /// - Returns: Nothing where there are no places, or too many.
  init?(_ original: RoutingProblem, below cutoff: Int) {
    guard let travel = original.profiles.first, travel.count <= Self.mostLocations else {
      return nil
    }
    let perSecond = original.vehicles.map(\.costPerSecond).min() ?? 0
    var services = 0
    var claims = [[Claim]](repeating: [], count: original.places.count)
    errands = Errand.all(of: original, below: cutoff)
    for errand in errands {
      // In parts, goods are served more than once; that costs no less.
      let (work, isLong) = errand.service.multipliedReportingOverflow(by: perSecond)
      let service = min(isLong ? 0 : work, errand.prize ?? .max)
      services = services.addingReportingOverflow(service).overflow ? services : services + service
      for place in errand.places {
        claims[place].append(
          Claim(
            prize: errand.prize.map { ($0 - service) / errand.places.count },
            vehicles: errand.vehicles))
      }
    }
    self.services = services
    self.cutoff = cutoff - services
    let joined = claims.map(Claim.joined)
    let calendar = DayFolding(
      original, zip(original.places, joined).map { ($0, $1.map(\.vehicles)) })
    var places: [RoutingProblem.Place] = []
    var shipments: [RoutingProblem.Shipment] = []
    var numbered: [[(claim: Claim, shipment: Int)]] = []
    for (place, claims) in zip(original.places, joined) {
      numbered.append([])
      for claim in claims {
        numbered[numbered.count - 1].append((claim, shipments.count))
        shipments.append(
          RoutingProblem.Shipment(
            pickup: nil, delivery: .init(place: places.count), load: .zero, prize: claim.prize,
            allowedVehicles: claim.vehicles.sorted()))
        places.append(
          RoutingProblem.Place(
            location: place.location, windows: calendar.hours(of: place, claim.vehicles),
            setup: place.setup))
      }
    }
    guard !shipments.isEmpty else { return nil }
    self.claims = numbered
    self.vehicles = original.vehicles
    hasParts = original.shipments.contains { $0.smallestPart != nil }
    mostJourneys = original.shipments.reduce(original.vehicles.count) { $0 + 2 * $1.mostParts }
    let vehicles = original.vehicles.map { Self.unloaded($0, calendar.folded($0.shift)) }
    guard
      let problem = try? RoutingProblem(
        places: places, shipments: shipments, vehicles: vehicles,
        profiles: original.profiles.map { try $0.shortestWays() })
    else { return nil }
    network = PricingNetwork(problem, cutoff: max(0, self.cutoff), isOfPlaces: true)
  }

  /// What no plan of the original costs less than, where it costs less than the cutoff.
  func bound(_ watch: StopRule.Watch, _ memory: MemoryBudget) -> Int {
    guard cutoff > 0 else { return services + cutoff }
    return services
      + ProofSearch(cutoff: cutoff, watch: watch, memory: memory, report: { _ in })
      .run(network, from: []).bound
  }

  /// The same, by its journeys counted one by one.
  func boundOfFlows(_ watch: StopRule.Watch) -> Int {
    guard cutoff > 0 else { return services + cutoff }
    let parts = FlowPart.all(of: network)
    let bound = parts.enumerated().reduce(0) { sum, part in
      sum + part.element.bound(self, watch.part(1 / Double(parts.count - part.offset)))
    }
    return services + min(cutoff, bound)
  }

  /// Where nothing is done but what is done with some of the lots at one of their ends.
  ///
  /// - Parameter end: By lot, its nodes there.
  func nodes(only end: (FlowRelaxation.Lot) -> Set<Int>, of lots: [FlowRelaxation.Lot]) -> Set<Int>
  {
    Set(
      claims.enumerated().flatMap { place, claims -> [Int] in
        let nodes = Set(claims.map(\.shipment))
        let isPure =
          lots.count { end($0) == nodes } == errands.count { $0.allPlaces.contains(place) }
        return isPure ? Array(nodes) : []
      })
  }

  /// Whether some goods may be carried in parts.
  let hasParts: Bool

  /// By place, what is done there or may be.
  var errandCounts: [Int] {
    var counts = [Int](repeating: 0, count: network.jobs.count)
    for (place, claims) in claims.enumerated() {
      let count = errands.count { $0.allPlaces.contains(place) }
      for claim in claims { counts[claim.shipment] = count }
    }
    return counts
  }

  /// The goods that must be carried, as far as both of their places are visited here by whoever may carry
  /// them.
  var lots: [FlowRelaxation.Lot] {
    let hasReloads = vehicles.contains { !$0.reloads.isEmpty }
    return errands.compactMap { errand in
      guard errand.prize == nil, let ends = errand.ends,
        !hasReloads || ends.pickup != nil && ends.delivery != nil, ends.pickup != ends.delivery
      else { return nil }
      let places = [ends.pickup, ends.delivery].compactMap(\.self)
      guard places.allSatisfy({ visits($0, by: errand.vehicles) }) else { return nil }
      func nodes(_ place: Int?) -> Set<Int> { Set(place.map { claims[$0].map(\.shipment) } ?? []) }
      return FlowRelaxation.Lot(
        from: nodes(ends.pickup), to: nodes(ends.delivery), load: errand.load,
        services: errand.services)
    }
  }

  /// Whether all of some vehicles may go to a place here.
  private func visits(_ place: Int, by vehicles: Set<Int>) -> Bool {
    vehicles.allSatisfy { vehicle in
      claims[place].contains { $0.claim.vehicles.contains(vehicle) }
    }
  }

  /// The same vehicle, whatever it carries.
  private static func unloaded(
    _ vehicle: RoutingProblem.Vehicle, _ shift: TimeWindow
  ) -> RoutingProblem.Vehicle {
    var vehicle = vehicle
    vehicle.shift = shift
    vehicle.day = 0
    vehicle.breaks = []
    vehicle.reloads = []
    vehicle.mostReloads = nil
    vehicle.isLastInFirstOut = false
    vehicle.isLinehaulFirst = false
    vehicle.longestPerishable = nil
    return vehicle
  }
}

extension RoutingProblem.Shipment {
  /// In how many parts it may be carried at most.
  fileprivate var mostParts: Int {
    guard let smallestPart else { return 1 }
    return (0..<Load.dimensions).reduce(1) { most, dimension in
      smallestPart[dimension] > 0 ? max(most, load[dimension] / smallestPart[dimension]) : most
    }
  }
}
