import Quantities
import Routing

extension InstanceDraft {
  /// The problem in whole numbers, and what its costs are multiplied by.
  func problem(
    _ scale: Scale
  ) throws(UnreadableInstance) -> (problem: RoutingProblem, costFactor: Double) {
    let loads = LoadScale(scale, for: self)
    let costs = try CostScale(scale, for: self)
    var places = (0..<distances.count).map { RoutingProblem.Place(location: $0) }
    var shipments: [RoutingProblem.Shipment] = []
    let grouped = Set(groups.joined())
    for customer in customers {
      places[customer.location] = try place(customer, scale)
      let isGrouped = grouped.contains(shipments.count)
      shipments.append(try shipment(customer, scale, loads, costs, isGrouped: isGrouped))
    }
    for pair in pairs {
      places[pair.pickup.location] = try place(pair.pickup, scale)
      places[pair.delivery.location] = try place(pair.delivery, scale)
      shipments.append(
        RoutingProblem.Shipment(
          pickup: .init(place: pair.pickup.location),
          delivery: .init(place: pair.delivery.location),
          load: try loads.demand(pair.load), allowedVehicles: pair.pickup.vehicles))
    }
    // The shipments of customers come first, in their order.
    let groups = groups.map { RoutingProblem.Group(shipments: $0) }
    let vehicles = try vehicles.map { (vehicle) throws(UnreadableInstance) in
      try self.vehicle(vehicle, scale, loads, costs)
    }
    let travel = try distances.matrix(scale, hasMoments: hasMoments)
    do throws(RoutingProblem.Inconsistency) {
      let problem = try RoutingProblem(
        places: places, shipments: shipments, vehicles: vehicles, groups: groups,
        couplings: couplings.map { .init(groups: Array($0.groups)) }, travel: travel)
      return (problem, costs.factor)
    } catch {
      throw UnreadableInstance(
        "le problème ne tient pas : \(error)", "the problem will not do: \(error)")
    }
  }

  /// Whether time counts at all.
  private var hasMoments: Bool {
    let ends = customers + pairs.flatMap { [$0.pickup, $0.delivery] }
    return ends.contains { $0.hours.closes < .infinity || $0.release > 0 }
      || vehicles.contains { $0.hours.closes < .infinity || $0.longestDuration < .infinity }
  }

  private func place(
    _ customer: Customer, _ scale: Scale
  ) throws(UnreadableInstance) -> RoutingProblem.Place {
    RoutingProblem.Place(
      location: customer.location, windows: [try scale.window(customer.hours)],
      setup: try Scale.whole(scale.atLeast(customer.service)))
  }

  private func shipment(
    _ customer: Customer, _ scale: Scale, _ loads: LoadScale, _ costs: CostScale, isGrouped: Bool
  ) throws(UnreadableInstance) -> RoutingProblem.Shipment {
    let task = RoutingProblem.Task(place: customer.location)
    let delivery = try loads.demand(customer.delivery)
    let pickup = try loads.demand(customer.pickup)
    let release = try Scale.whole(scale.atLeast(customer.release))
    let prize = try costs.money(customer.prize)
    var shipment = RoutingProblem.Shipment(
      pickup: nil, delivery: task, load: delivery, prize: prize == 0 || isGrouped ? nil : prize,
      allowedVehicles: customer.vehicles, release: release > 0 ? release : nil)
    if customer.mayBeSplit, delivery != .zero { shipment.smallestPart = [1] }
    if pickup != .zero {
      // Only goods from the start of the vehicle can be released.
      if delivery == .zero, shipment.release == nil {
        shipment.pickup = task
        shipment.delivery = nil
        shipment.load = pickup
      } else {
        shipment.returnLoad = pickup
      }
    }
    return shipment
  }

  private func vehicle(
    _ vehicle: Vehicle, _ scale: Scale, _ loads: LoadScale, _ costs: CostScale
  ) throws(UnreadableInstance) -> RoutingProblem.Vehicle {
    RoutingProblem.Vehicle(
      start: vehicle.depot, end: vehicle.depot, shift: try scale.window(vehicle.hours),
      day: vehicle.day,
      capacity: try loads.capacity(vehicle.capacity), fixedCost: try costs.money(vehicle.fixedCost),
      costPerMeter: costs.perDistance(vehicle.costPerDistance),
      longestDuration: try scale.limit(vehicle.longestDuration),
      longestDistance: try scale.limit(vehicle.longestDistance), reloads: vehicle.reloads,
      mostReloads: vehicle.mostReloads, isLinehaulFirst: vehicle.isLinehaulFirst)
  }
}

extension Scale {
  fileprivate func window(_ hours: InstanceDraft.Hours) throws(UnreadableInstance) -> TimeWindow {
    let opens = try Self.whole(atLeast(hours.opens))
    let closes = try limit(hours.closes) ?? Self.unlimited
    guard let window = TimeWindow(opens: opens, closes: closes) else {
      throw UnreadableInstance(
        "une plage horaire ferme avant d'ouvrir : \(hours.opens) à \(hours.closes)",
        "a time window closes before it opens: \(hours.opens) to \(hours.closes)")
    }
    return window
  }
}
