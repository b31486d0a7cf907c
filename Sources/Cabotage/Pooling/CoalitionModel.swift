import Quantities
import Routing
import Sharing

/// What a group of partners would have to carry by itself, and with what.
struct CoalitionModel {
  let members: Coalition
  /// The position of the ways its goods go.
  let variant: Int
  let round: Round
  /// By vehicle of ``round``: its position among those of all partners.
  let vehicles: [Int]
  /// By lot of ``routing``: its position among those of all partners.
  let lots: [Int]
  let routing: RoutingModel
  /// What carriers take, in millionths of a euro.
  let trunkCost: Int

  init(
    _ members: Coalition, _ variant: PoolVariant, number: Int, _ ground: PoolGround
  ) throws(PoolingFailure) {
    let vehicles = ground.vehicles(of: members)
    guard !vehicles.isEmpty else {
      throw .cannotTravel(members.players.map { ground.partners[$0] })
    }
    self.members = members
    self.variant = number
    self.vehicles = vehicles
    round = try ground.round(going: variant.ways, with: vehicles)
    lots = variant.lots.indices.filter { members.contains(variant.owners[$0]) }
    trunkCost = variant.trunkCost(of: members).value * 1_000
    do throws(RoutingProblem.Inconsistency) {
      routing = try RoutingModel(
        round, lots: lots.map { variant.lots[$0] }, crates: variant.packing, after: Outset(),
        ownedBy: lots.map { ground.partners[variant.owners[$0]] })
    } catch {
      throw .fault(.model("\(error)"))
    }
  }

  /// Whether every lot could be carried at all.
  var isPossible: Bool { routing.impossible.isEmpty }

  /// Looks for tours that carry everything, or `nil` where none were found.
  func tours(
    until rule: StopRule, seed: UInt64, from start: RoutingPlan? = nil
  ) throws(PoolingFailure) -> CoalitionTours? {
    guard isPossible else { return nil }
    return try checked(
      routing.problem.solve(
        until: rule, seed: seed, from: start, checking: routing.loadingCheck
      ).plan)
  }

  /// A plan of the model, if it leaves nothing behind and can be loaded.
  func checked(_ plan: RoutingPlan) throws(PoolingFailure) -> CoalitionTours? {
    let violations = routing.problem.violations(in: plan)
    guard violations.isEmpty else { throw .fault(.rounds(violations.map { "\($0)" })) }
    guard plan.unserved.isEmpty, routing.canLoad(plan) else { return nil }
    return CoalitionTours(
      model: self, plan: plan, cost: routing.problem.cost(of: plan) + trunkCost)
  }
}

/// The tours by which a group of partners would carry its goods, and what they cost.
struct CoalitionTours {
  let model: CoalitionModel
  let plan: RoutingPlan
  /// With what carriers take, in millionths of a euro.
  let cost: Int

  /// The tours in the words of the round; their lots are positions among those of all partners.
  func tours(of variant: PoolVariant) -> [Tour] {
    TourAssembly(
      round: model.round, model: model.routing, lots: model.lots.map { variant.lots[$0] },
      outset: Outset()
    )
    .tours(of: plan)
    .map { $0.numbering { model.lots[$0] } }
  }
}

extension Tour {
  /// The same tour with other numbers for its lots.
  func numbering(_ number: (Int) -> Int) -> Tour {
    Tour(
      id: id, vehicle: vehicle, day: day, driver: driver, start: start, end: end,
      departure: departure, arrival: arrival,
      stops: stops.map {
        TourStop(
          place: $0.place, arrival: $0.arrival, start: $0.start, departure: $0.departure,
          distance: $0.distance, unloads: $0.unloads.map(number), loads: $0.loads.map(number),
          onBoard: $0.onBoard)
      }, distance: distance, returnDistance: returnDistance, trips: trips, cost: cost,
      emissions: emissions)
  }
}
