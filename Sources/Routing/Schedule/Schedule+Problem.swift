import Quantities

extension Schedule {
  /// Lays out the rules of the routes of a problem.
  ///
  /// - Parameter isForFew: Whether it is for a few routes, and not for a search.
  init(_ problem: RoutingProblem, isForFew: Bool = false) {
    let (roads, profiles) = Roads.make(problem.profiles, isForFew: isForFew)
    self.roads = roads
    var windows: [Window] = []
    func hours(_ times: [TimeWindow]) -> Hours {
      let merged = Self.merged(times)
      windows += merged
      return Hours(first: Int32(windows.count - merged.count), count: Int32(merged.count))
    }
    let places = problem.places.map { place in
      let hours = hours(place.windows)
      return Place(
        hours: hours, closes: windows[windows.count - 1].closes,
        costPerSecondLate: place.costPerSecondLate ?? -1)
    }
    var features: Features = []
    if places.contains(where: { $0.hours.count > 1 }) { features.insert(.choices) }
    if places.contains(where: { $0.costPerSecondLate >= 0 }) { features.insert(.lateness) }
    features.formUnion(Self.features(of: problem))

    func visit(_ place: Int, service: Int, _ ride: Ride, isPickup: Bool) -> Visit {
      let window = windows[Int(places[place].hours.first)]
      return Visit(
        place: Int32(place), location: Int32(problem.places[place].location),
        setup: Int32(problem.places[place].setup), service: Int32(service),
        opens: Int32(window.opens), closes: Int32(window.closes),
        stopKey: Visit.stopKey(place: place, ride, isPickup: isPickup), ride: ride,
        isPickup: isPickup)
    }
    visits = Table(
      problem.shipments.flatMap { shipment in
        let ride: Ride =
          shipment.pickup == nil ? .fromStart : shipment.delivery == nil ? .toEnd : .pair
        return [(shipment.pickup, true), (shipment.delivery, false)].map { task, isPickup in
          task.map { visit($0.place, service: $0.service, ride, isPickup: isPickup) } ?? .none
        }
      })
    reloads = Table(
      problem.vehicles.flatMap { vehicle in
        vehicle.reloads.map { visit($0, service: 0, .reload, isPickup: false) }
      })
    self.places = Table(places)

    let (kinds, conflicts) = Self.conflicts(of: problem)
    self.conflicts = Table(conflicts.flatMap(\.self))
    var firstConflicts: [Int32] = [0]
    for row in conflicts {
      firstConflicts.append(firstConflicts[firstConflicts.count - 1] + Int32(row.count))
    }
    self.firstConflicts = Table(firstConflicts)
    goods = Table(
      problem.shipments.map { shipment in
        Goods(
          release: shipment.release ?? -Self.never,
          longestOnBoard: shipment.longestOnBoard ?? Self.never,
          isPerishable: shipment.isPerishable,
          kind: Int32(shipment.kind.flatMap { kinds[$0] } ?? -1),
          hasReturn: shipment.returnLoad != nil)
      })
    loads = Table(problem.shipments.map(\.load.lanes))
    returnLoads = Table(problem.shipments.map { $0.returnLoad?.lanes ?? .zero })
    standings = Table(features.contains(.standing) ? Self.standings(of: problem) : [])
    costsElsewhere = Table(problem.shipments.map(\.costElsewhere))

    var reloadCount = 0
    var pauses: [Pause] = []
    var overtime: [Overtime] = []
    vehicles = Table(
      problem.vehicles.map { vehicle in
        let firstPause = pauses.count
        pauses += vehicle.breaks.map {
          Pause(hours: hours($0.windows), duration: $0.duration)
        }
        let firstOvertime = overtime.count
        overtime += vehicle.overtime.map {
          Overtime(
            after: $0.after, costPerSecond: $0.costPerSecond, risePerHour: $0.risePerHour)
        }
        reloadCount += vehicle.reloads.count
        return Vehicle(
          start: Int32(vehicle.start ?? Int(roads.nowhere)),
          end: Int32(vehicle.end ?? Int(roads.nowhere)), opens: vehicle.shift.opens,
          closes: vehicle.shift.closes, capacity: vehicle.capacity.lanes,
          fixedCost: vehicle.fixedCost, costPerMeter: vehicle.costPerMeter,
          costPerSecond: vehicle.costPerSecond, road: profiles[vehicle.profile],
          firstReload: Int32(reloadCount - vehicle.reloads.count),
          reloadCount: Int32(vehicle.reloads.count),
          mostReloads: vehicle.mostReloads ?? .max, mostStops: vehicle.mostStops ?? .max,
          longestDuration: vehicle.longestDuration ?? .max,
          longestDriving: vehicle.longestDriving ?? .max,
          longestDistance: vehicle.longestDistance ?? .max,
          longestPerishable: vehicle.longestPerishable ?? Self.never, firstPause: Int32(firstPause),
          pauseCount: Int32(vehicle.breaks.count), firstOvertime: Int32(firstOvertime),
          overtimeCount: Int32(vehicle.overtime.count),
          isLastInFirstOut: vehicle.isLastInFirstOut, isLinehaulFirst: vehicle.isLinehaulFirst,
          isPlain: vehicle.breaks.isEmpty && profiles[vehicle.profile].speedCount == 0)
      })
    self.features = features
    self.pauses = Table(pauses)
    self.overtime = Table(overtime)
    self.windows = Table(windows)
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

  private static func features(of problem: RoutingProblem) -> Features {
    var features: Features = []
    let keepsAll = problem.vehicles.allSatisfy { $0.longestPerishable == nil }
    for shipment in problem.shipments {
      features.insert(shipment.pickup == nil ? .fromStart : .pickups)
      if shipment.release != nil { features.insert(.releases) }
      if shipment.returnLoad != nil { features.insert(.returns) }
      if shipment.longestOnBoard != nil || (shipment.isPerishable && !keepsAll) {
        features.insert(.onBoard)
      }
      if shipment.allowedVehicles != nil || shipment.usualVehicles != nil {
        features.insert(.standing)
      }
    }
    if !problem.conflicts.isEmpty { features.insert(.conflicts) }
    return features
  }

  private static func standings(of problem: RoutingProblem) -> [Standing] {
    let count = problem.vehicles.count
    return problem.shipments.flatMap { shipment in
      var row = [Standing](repeating: [], count: count)
      if let allowed = shipment.allowedVehicles {
        for vehicle in 0..<count { row[vehicle].insert(.forbidden) }
        for vehicle in allowed { row[vehicle].remove(.forbidden) }
      }
      if let usual = shipment.usualVehicles {
        for vehicle in 0..<count { row[vehicle].insert(.elsewhere) }
        for vehicle in usual { row[vehicle].remove(.elsewhere) }
      }
      return row
    }
  }

  /// The kinds that conflict with any, counted, and what each conflicts with.
  private static func conflicts(
    of problem: RoutingProblem
  ) -> (kinds: [Int: Int], rows: [[Int32]]) {
    var kinds: [Int: Int] = [:]
    var rows: [[Int32]] = []
    func row(of kind: Int) -> Int {
      if let row = kinds[kind] { return row }
      kinds[kind] = rows.count
      rows.append([])
      return rows.count - 1
    }
    for conflict in problem.conflicts {
      let first = row(of: conflict.first)
      let second = row(of: conflict.second)
      rows[first].append(Int32(second))
      if first != second { rows[second].append(Int32(first)) }
    }
    return (kinds, rows)
  }
}
