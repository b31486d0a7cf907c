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
  /// Only plans that cost less are of interest.
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
    self.cutoff = cutoff
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
    mostJourneys = original.shipments.reduce(original.vehicles.count) { $0 + 2 * $1.mostParts }
    let vehicles = original.vehicles.map { Self.unloaded($0, calendar.folded($0.shift)) }
    guard
      let problem = try? RoutingProblem(
        places: places, shipments: shipments, vehicles: vehicles,
        profiles: original.profiles.map { try $0.shortestWays() })
    else { return nil }
    self.problem = problem
  }

  /// What no plan of the original costs less than, where it costs less than the cutoff.
  func bound(_ watch: StopRule.Watch, _ memory: MemoryBudget) -> Int {
    guard services < cutoff else { return cutoff }
    let cutoff = cutoff - services
    let answer = ProofSearch(cutoff: cutoff, watch: watch, memory: memory, report: { _ in })
      .run(PricingNetwork(problem, cutoff: cutoff, paysWaiting: false), from: [])
    return services + answer.bound
  }

  /// What no plan of the original costs less than, by its journeys counted one by one.
  func boundOfFlows(_ watch: StopRule.Watch) -> Int {
    guard services < cutoff else { return cutoff }
    return services + (FlowRelaxation(self, below: cutoff - services)?.bound(watch) ?? 0)
  }

  /// Where nothing is done but to pick up some of the lots, for a delivery.
  var sources: Set<Int> {
    let lots = lots.filter { !$0.to.isEmpty }
    return Set(
      claims.enumerated().flatMap { place, claims -> [Int] in
        let nodes = Set(claims.map(\.shipment))
        let isPure =
          lots.count { $0.from == nodes } == errands.count { $0.allPlaces.contains(place) }
        return isPure ? Array(nodes) : []
      })
  }

  /// The goods that must be carried, as far as both of their places are
  /// visited here by whoever may carry them.
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

  /// That a shipment is carried, or one of a group.
  private struct Errand {
    /// What it costs that it is not, or `nil` where it must be.
    let prize: Int?
    /// The vehicles of which one carries it.
    var vehicles: Set<Int>
    /// Where that one goes in any case.
    var places: Set<Int>
    /// Where it may go.
    var allPlaces: Set<Int> = []
    /// What it does there in any case, in seconds.
    var service: Int
    /// Where it is picked up and delivered in any case; nothing where members of a group differ.
    var ends: (pickup: Int?, delivery: Int?)?
    /// What it takes of a vehicle at least.
    var load: SIMD8<Int32>
    /// What is done at each end at least, in seconds.
    var services: (loading: Int, unloading: Int)

    static func all(of problem: RoutingProblem, below cutoff: Int) -> [Errand] {
      let grouped = Set(problem.groups.flatMap(\.shipments))
      let single = problem.shipments.indices.filter { !grouped.contains($0) }
        .map { RoutingProblem.Group(shipments: [$0], prize: problem.shipments[$0].prize) }
      return (single + problem.groups).filter { !$0.shipments.isEmpty }.map { group in
        Errand(
          group.shipments, group.prize.flatMap { $0 < cutoff ? $0 : nil }, of: problem)
      }
    }

    private init(_ shipments: [Int], _ prize: Int?, of problem: RoutingProblem) {
      self.prize = prize
      vehicles = []
      places = Set(problem.places.indices)
      service = .max
      load = SIMD8(repeating: .max)
      services = (.max, .max)
      let first = problem.shipments[shipments[0]]
      ends = (first.pickup?.place, first.delivery?.place)
      let fleet = problem.vehicles
      for shipment in shipments.map({ problem.shipments[$0] }) {
        let tasks = [shipment.pickup, shipment.delivery].compactMap(\.self)
        places.formIntersection(tasks.map(\.place))
        allPlaces.formUnion(tasks.map(\.place))
        service = min(service, tasks.reduce(0) { $0 + $1.service })
        let carriers = (shipment.allowedVehicles ?? Array(fleet.indices)).filter { vehicle in
          (shipment.smallestPart ?? shipment.load).fits(within: fleet[vehicle].capacity)
            && tasks.allSatisfy {
              problem.places[$0.place].hours(in: fleet[vehicle].shift) != nil
            }
        }
        vehicles.formUnion(carriers)
        load = pointwiseMin(load, shipment.load.lanes)
        services.loading = min(services.loading, shipment.pickup?.service ?? 0)
        services.unloading = min(services.unloading, shipment.delivery?.service ?? 0)
        if shipment.pickup?.place != first.pickup?.place
          || shipment.delivery?.place != first.delivery?.place
        {
          ends = nil
        }
      }
    }
  }

  /// What errands ask of a place.
  private struct Claim {
    /// What it costs at least not to go there, or `nil` where someone must.
    var prize: Int?
    /// The vehicles of which one must go.
    var vehicles: Set<Int>

    /// Claims of which no vehicle is in two, so that each asks for a visit of its own: those first that must
    /// be met, and of these those of the fewest vehicles.
    static func joined(_ claims: [Claim]) -> [Claim] {
      var joined: [Claim] = []
      func rank(_ claim: Claim) -> (Int, Int) {
        (claim.prize == nil ? 0 : 1, claim.vehicles.count)
      }
      for claim in claims.sorted(by: { rank($0) < rank($1) }) {
        let met = joined.filter { $0.meets(claim) }
        // Where several must go anyway, the rest asks for nothing more.
        guard met.count < 2 || met.allSatisfy({ $0.prize != nil }) else { continue }
        joined.removeAll { $0.meets(claim) }
        joined.append(met.reduce(claim) { $0.and($1) })
      }
      return joined
    }

    /// Both at once: not to go there leaves both.
    private func and(_ other: Claim) -> Claim {
      Claim(
        prize: prize.flatMap { more in other.prize.map { $0 + more } },
        vehicles: vehicles.union(other.vehicles))
    }

    private func meets(_ other: Claim) -> Bool { !vehicles.isDisjoint(with: other.vehicles) }
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
