import Quantities

extension RoutingProblem {
  /// The same problem in which some limits give way.
  ///
  /// Added vehicles come after all others, no more of them than there are shipments. A limit that the problem has not does not give way: no
  /// limit is ever made, nor made tighter.
  ///
  /// - Throws: A number that is out of its range when so much wider.
  /// - Precondition: Every index is one of the problem, and every amount is from 0 to 2⁴⁰.
  public func relaxed(by relaxations: [Relaxation]) throws(Inconsistency) -> RoutingProblem {
    var draft = Draft(self)
    for relaxation in relaxations { draft.relax(relaxation) }
    return try RoutingProblem(
      places: draft.places, shipments: draft.shipments, vehicles: draft.vehicles,
      stores: draft.stores, groups: groups, couplings: couplings,
      conflicts: conflicts.indices.filter { !draft.dropped.contains($0) }.map { conflicts[$0] },
      profiles: profiles)
  }

  /// The parts of a problem that give way.
  private struct Draft {
    var places: [Place]
    var shipments: [Shipment]
    var vehicles: [Vehicle]
    var stores: [Store]
    var dropped: Set<Int> = []

    init(_ problem: RoutingProblem) {
      places = problem.places
      shipments = problem.shipments
      vehicles = problem.vehicles
      stores = problem.stores
    }

    mutating func relax(_ relaxation: Relaxation) {
      let amount = relaxation.amount
      switch relaxation.limit {
      case .fleet(let vehicle): add(amount, like: vehicle)
      case .permission(let shipment, let vehicle):
        shipments[shipment].allowedVehicles?.append(vehicle)
      case .conflict(let conflict): dropped.insert(conflict)
      case .stock(let place, let dimension):
        places[place].stock = places[place].stock?.raised(by: amount, in: dimension)
      case .store(let store, let dimension):
        stores[store].limit = stores[store].limit.raised(by: amount, in: dimension)
      case .firstDay(let shipment):
        let day = shipments[shipment].pickupStore?.day ?? 0
        shipments[shipment].pickupStore?.day = max(0, day - amount)
      case .lastDay(let shipment):
        guard let stay = shipments[shipment].deliveryStore else { return }
        let last = max(stay.day, stores[stay.store].days - 1)
        shipments[shipment].deliveryStore?.day = min(last, stay.day + amount)
      case .timeOnBoard(let shipment):
        shipments[shipment].longestOnBoard = shipments[shipment].longestOnBoard.map { $0 + amount }
      case .release(let shipment):
        shipments[shipment].release = shipments[shipment].release.map { $0 - amount }
      case .opening(let place):
        places[place].windows = places[place].windows.map { $0.wider(before: amount) }
      case .closing(let place):
        places[place].windows = places[place].windows.map { $0.wider(after: amount) }
      case .lastInFirstOut(let vehicle), .linehaulFirst(let vehicle), .stops(let vehicle),
        .reloads(let vehicle), .capacity(let vehicle, _), .distance(let vehicle),
        .driving(let vehicle), .duration(let vehicle), .perishable(let vehicle),
        .shiftStart(let vehicle),
        .shiftEnd(let vehicle):
        vehicles[vehicle].relax(relaxation)
      }
    }

    /// Adds vehicles that may do all that one of the others may.
    private mutating func add(_ count: Int, like vehicle: Int) {
      let added = vehicles.count..<vehicles.count + min(count, shipments.count)
      vehicles += added.map { _ in vehicles[vehicle] }
      for shipment in shipments.indices {
        if shipments[shipment].allowedVehicles?.contains(vehicle) == true {
          shipments[shipment].allowedVehicles?.append(contentsOf: added)
        }
        if shipments[shipment].usualVehicles?.contains(vehicle) == true {
          shipments[shipment].usualVehicles?.append(contentsOf: added)
        }
      }
    }
  }
}

extension RoutingProblem.Vehicle {
  /// Lets one of its limits give way.
  fileprivate mutating func relax(_ relaxation: Relaxation) {
    let amount = relaxation.amount
    switch relaxation.limit {
    case .lastInFirstOut: isLastInFirstOut = false
    case .linehaulFirst: isLinehaulFirst = false
    case .stops: mostStops = mostStops.map { $0 + amount }
    case .reloads: mostReloads = mostReloads.map { $0 + amount }
    case .capacity(_, let dimension): capacity = capacity.raised(by: amount, in: dimension)
    case .distance: longestDistance = longestDistance.map { $0 + amount }
    case .driving: longestDriving = longestDriving.map { $0 + amount }
    case .duration: longestDuration = longestDuration.map { $0 + amount }
    case .perishable: longestPerishable = longestPerishable.map { $0 + amount }
    case .shiftStart: shift = shift.wider(before: amount)
    case .shiftEnd: shift = shift.wider(after: amount)
    default: break
    }
  }
}

extension Load {
  /// The same with more of one dimension, as far as its range goes.
  fileprivate func raised(by amount: Int, in dimension: Int) -> Load {
    var lanes = lanes
    lanes[dimension] = Int32(min(Self.largest, self[dimension] + amount))
    return Load(lanes: lanes)
  }
}

extension TimeWindow {
  fileprivate func wider(before: Int = 0, after: Int = 0) -> TimeWindow {
    TimeWindow(opens: opens - before, closes: closes + after) ?? self
  }
}
