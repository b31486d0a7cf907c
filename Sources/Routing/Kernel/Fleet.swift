import Quantities

/// The vehicles of a problem, those alike put together.
struct Fleet {
  /// A route that a vehicle may drive.
  struct Route {
    let kind: Int32
    let vehicle: Int32
  }

  private(set) var kinds: [Kind] = []
  /// The hours in which any of them drives.
  private(set) var shifts: [TimeWindow] = []
  private(set) var routes: [Route] = []
  /// The locations of the sites that follow the visits; `nil` for one that is nowhere.
  private(set) var sites: [Int?] = []
  /// Where the vehicles of one kind may reload.
  struct Reload {
    let site: Int32
    /// The index in the reloads of the vehicle, and the place.
    let index: Int
    let place: Int
    /// No more than so many such reloads are of use at a time.
    let most: Int
  }

  private(set) var reloads: [Reload] = []
  private var kindOfVehicle: [Int] = []

  /// What makes vehicles alike: their data, what they may carry, and what they are checked as.
  private struct Likeness: Hashable {
    let vehicle: RoutingProblem.Vehicle
    let permits: UInt64
    let check: Int?
  }

  init(_ problem: RoutingProblem, _ check: RouteCheck?) {
    var permits = [UInt64](repeating: 0, count: problem.vehicles.count)
    for (index, shipment) in problem.shipments.enumerated() {
      var source = RandomSource(seed: UInt64(index))
      let mark = source.next()
      for vehicle in shipment.allowedVehicles ?? [] { permits[vehicle] ^= mark }
    }
    let visitCount = problem.shipments.reduce(0) {
      $0 + ($1.pickup == nil ? 0 : 1) + ($1.delivery == nil ? 0 : 1)
    }
    var kindOf: [Likeness: Int] = [:]
    var countOf: [Int] = []
    for (index, vehicle) in problem.vehicles.enumerated() {
      let likeness = Likeness(
        vehicle: vehicle, permits: permits[index], check: check?.kinds[index])
      let kind: Int
      if index > 0, permits[index] == permits[index - 1],
        likeness.check == check?.kinds[index - 1], vehicle == problem.vehicles[index - 1]
      {
        kind = kindOfVehicle[index - 1]
      } else if let known = kindOf[likeness] {
        kind = known
      } else {
        kind = kinds.count
        kindOf[likeness] = kind
        countOf.append(0)
        let start = site(vehicle.start, after: visitCount)
        let end = site(vehicle.end, after: visitCount)
        kinds.append(
          Kind(
            vehicle, start: start, end: end, firstReload: reloads.count,
            shift: number(of: vehicle.shift)))
        if !vehicle.overtime.isEmpty { kinds[kind].overtimeVehicle = Int32(index) }
        for (index, place) in vehicle.reloads.enumerated() where vehicle.mostReloads != 0 {
          let site = site(problem.places[place].location, after: visitCount)
          reloads.append(
            Reload(site: site, index: index, place: place, most: problem.shipments.count))
        }
      }
      kindOfVehicle.append(kind)
      countOf[kind] += 1
      // A route has a shipment at least.
      if countOf[kind] <= problem.shipments.count {
        routes.append(Route(kind: Int32(kind), vehicle: Int32(index)))
      }
    }
  }

  private mutating func number(of shift: TimeWindow) -> Int {
    if let known = shifts.firstIndex(of: shift) { return known }
    shifts.append(shift)
    return shifts.count - 1
  }

  private mutating func site(_ location: Int?, after visits: Int) -> Int32 {
    if let known = sites.firstIndex(of: location) { return Int32(visits + known) }
    sites.append(location)
    return Int32(visits + sites.count - 1)
  }

  /// The kinds that may carry a shipment.
  func allowedKinds(_ shipment: RoutingProblem.Shipment) -> [Bool] {
    var isAllowed = [Bool](repeating: shipment.allowedVehicles == nil, count: kinds.count)
    for vehicle in shipment.allowedVehicles ?? [] { isAllowed[kindOfVehicle[vehicle]] = true }
    for kind in kinds.indices where isAllowed[kind] {
      let fits = (kinds[kind].capacity &- shipment.load.lanes).isNonnegative
      let fitsBack = shipment.returnLoad.map { $0.lanes } ?? .zero
      isAllowed[kind] = fits && (kinds[kind].capacity &- fitsBack).isNonnegative
    }
    return isAllowed
  }
}

extension Kind {
  init(
    _ vehicle: RoutingProblem.Vehicle, start: Int32, end: Int32, firstReload: Int, shift: Int
  ) {
    self.start = start
    self.end = end
    fixedCost = vehicle.fixedCost
    costPerMeter = vehicle.costPerMeter
    costPerSecond = vehicle.costPerSecond
    opens = vehicle.shift.opens
    closes = vehicle.shift.closes
    self.shift = Int32(shift)
    isLastInFirstOut = vehicle.isLastInFirstOut
    longestDuration = vehicle.longestDuration ?? .max
    day = Int32(clamping: vehicle.day)
    self.firstReload = Int32(firstReload)
    reloadCount = vehicle.mostReloads == 0 ? 0 : Int32(vehicle.reloads.count)
    capacity = vehicle.capacity.lanes
  }
}
