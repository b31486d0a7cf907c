extension PlaceRelaxation {
  /// That a shipment is carried, or one of a group.
  struct Errand {
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
  struct Claim {
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
}
