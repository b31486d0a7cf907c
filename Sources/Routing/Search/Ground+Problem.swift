import Quantities

extension RoutingProblem {
  /// Whether the search over stops knows all that the problem asks for, and the kernel would have to
  /// simulate it: stops where several shipments meet, and stores.
  var isForStops: Bool {
    let areAllRides = shipments.allSatisfy { shipment in
      shipment.pickup != nil && shipment.delivery != nil && shipment.prize != nil
        && shipment.usualVehicles == nil && shipment.longestOnBoard == nil
    }
    return isRuled && areAllRides && groups.isEmpty && conflicts.isEmpty && profiles.count == 1
      && profiles[0].speeds.isEmpty
      && places.allSatisfy { $0.costPerSecondLate == nil && $0.stock == nil }
      && vehicles.allSatisfy { vehicle in
        vehicle.overtime.isEmpty && vehicle.longestDuration == nil && vehicle.longestDriving == nil
          && vehicle.longestDistance == nil && vehicle.mostStops == nil && vehicle.reloads.isEmpty
          && vehicle.breaks.isEmpty && !vehicle.isLastInFirstOut && !vehicle.isLinehaulFirst
      }
  }
}

extension Ground {
  /// Lays out a problem for the search.
  init(_ problem: RoutingProblem) {
    let travel = problem.profiles[0]
    let nowhere = travel.count
    width = nowhere + 1
    legs = Self.legs(travel)

    var windows: [Window] = []
    places = Table(
      problem.places.map { place in
        let merged = Self.merged(place.windows)
        windows += merged
        return Place(
          location: Int32(place.location), firstWindow: Int32(windows.count - merged.count),
          windowCount: Int32(merged.count), setup: place.setup)
      })
    self.windows = Table(windows)

    let firstRows = problem.stores.indices.map { store in
      problem.stores[..<store].reduce(0) { $0 + $1.days }
    }
    storeLimits = Table(
      problem.stores.flatMap { Array(repeating: $0.limit.lanes, count: $0.days) })
    func stay(_ stay: RoutingProblem.Stay?) -> Stay {
      guard let stay else { return Stay(firstRow: -1, day: 0, days: 0, load: .zero) }
      return Stay(
        firstRow: Int32(firstRows[stay.store]), day: Int32(stay.day),
        days: Int32(problem.stores[stay.store].days), load: stay.load.lanes)
    }

    let roomiest = problem.vehicles.reduce(SIMD8<Int32>.zero) {
      pointwiseMax($0, $1.capacity.lanes)
    }
    shipments = Table(
      problem.shipments.compactMap { shipment in
        // There are no others: see `RoutingProblem.isForStops`.
        guard let pickup = shipment.pickup, let delivery = shipment.delivery,
          let prize = shipment.prize
        else { return nil }
        let from = problem.places[pickup.place].location
        let to = problem.places[delivery.place].location
        return Shipment(
          pickup: End(place: Int32(pickup.place), service: pickup.service),
          delivery: End(place: Int32(delivery.place), service: delivery.service),
          load: shipment.load.lanes, prize: prize,
          pickupStay: stay(shipment.pickupStore), deliveryStay: stay(shipment.deliveryStore),
          bulk: Self.bulk(of: shipment.load.lanes, in: roomiest),
          length: travel.journey(from: from, to: to)?.meters ?? 0)
      })

    let allowed = Self.allowed(problem)
    self.allowed = Table(allowed)
    let kinds = Self.kinds(problem, allowed)
    vehicles = Table(
      zip(problem.vehicles, kinds).map { vehicle, kind in
        Vehicle(
          start: Int32(vehicle.start ?? nowhere), end: Int32(vehicle.end ?? nowhere),
          shift: Stretch(
            duration: 0, earliest: vehicle.shift.opens, latest: vehicle.shift.closes),
          capacity: vehicle.capacity.lanes, fixedCost: vehicle.fixedCost,
          costPerMeter: vehicle.costPerMeter, costPerSecond: vehicle.costPerSecond,
          day: Int32(vehicle.day), kind: Int32(kind))
      })
    (related, relatedCount) = Self.related(problem)
  }

  private static func legs(_ travel: TravelMatrix) -> Table<Leg> {
    let width = travel.count + 1
    let legs = Table(repeating: Leg(meters: 0, seconds: 0), count: width * width)
    for from in 0..<travel.count {
      for to in 0..<travel.count {
        let journey =
          travel.journey(from: from, to: to)
          ?? (TravelMatrix.unreachable, TravelMatrix.unreachable)
        legs[from * width + to] = Leg(
          meters: Int32(journey.meters), seconds: Int32(journey.seconds))
      }
    }
    return legs
  }

  /// Windows in order, those that touch made one; always one where there were none.
  private static func merged(_ windows: [TimeWindow]) -> [Window] {
    guard !windows.isEmpty else {
      return [Window(opens: -Int(Int32.max), closes: Int(Int32.max))]
    }
    var merged: [Window] = []
    for window in windows.sorted(by: { $0.opens < $1.opens }) {
      if let last = merged.indices.last, window.opens <= merged[last].closes + 1 {
        merged[last].closes = max(merged[last].closes, window.closes)
      } else {
        merged.append(Window(opens: window.opens, closes: window.closes))
      }
    }
    return merged
  }

  private static func bulk(of load: SIMD8<Int32>, in capacity: SIMD8<Int32>) -> Int {
    (0..<load.scalarCount).reduce(0) { bulk, lane in
      max(bulk, Int(load[lane]) * 65_536 / max(1, Int(capacity[lane])))
    }
  }

  /// Whether vehicle, capacity and the days of the stores let a shipment ride, row by row.
  private static func allowed(_ problem: RoutingProblem) -> [Bool] {
    problem.shipments.flatMap { shipment in
      var isNamed = [Bool](
        repeating: shipment.allowedVehicles == nil, count: problem.vehicles.count)
      for vehicle in shipment.allowedVehicles ?? [] { isNamed[vehicle] = true }
      return problem.vehicles.indices.map { index in
        let vehicle = problem.vehicles[index]
        func isOpen(_ stay: RoutingProblem.Stay) -> Bool {
          (0..<problem.stores[stay.store].days).contains(vehicle.day)
        }
        return isNamed[index] && shipment.load.fits(within: vehicle.capacity)
          && shipment.pickupStore.map { isOpen($0) && $0.day <= vehicle.day } ?? true
          && shipment.deliveryStore.map { isOpen($0) && vehicle.day <= $0.day } ?? true
      }
    }
  }

  /// The first vehicle that is the same in all respects, for every vehicle.
  private static func kinds(_ problem: RoutingProblem, _ allowed: [Bool]) -> [Int] {
    let vehicles = problem.vehicles
    return vehicles.indices.map { vehicle in
      (0..<vehicle).first { other in
        vehicles[other] == vehicles[vehicle]
          && problem.shipments.indices.allSatisfy {
            allowed[$0 * vehicles.count + other] == allowed[$0 * vehicles.count + vehicle]
          }
      } ?? vehicle
    }
  }
}
