import Quantities

extension Schedule {
  /// Lays out the rules of the routes of a problem.
  init(_ problem: RoutingProblem) {
    let (roads, profiles) = Roads.make(problem.profiles)
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
    if places.contains(where: { $0.hours.count > 1 || $0.costPerSecondLate >= 0 }) {
      features.insert(.choices)
    }
    features.formUnion(Self.features(of: problem))

    func visit(_ place: Int, service: Int, _ ride: Ride, isPickup: Bool) -> Visit {
      let window = windows[Int(places[place].hours.first)]
      return Visit(
        place: Int32(place), location: Int32(problem.places[place].location),
        setup: Int32(problem.places[place].setup), service: Int32(service),
        opens: Int32(window.opens), closes: Int32(window.closes), ride: ride, isPickup: isPickup)
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
    kindCount = kinds.count
    self.conflicts = Table(conflicts)
    goods = Table(
      problem.shipments.map { shipment in
        Goods(
          load: shipment.load.lanes, returnLoad: shipment.returnLoad?.lanes ?? .zero,
          release: shipment.release ?? -Self.never,
          longestOnBoard: shipment.longestOnBoard ?? Self.never,
          kind: Int32(shipment.kind.flatMap { kinds[$0] } ?? -1),
          hasReturn: shipment.returnLoad != nil)
      })
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
          Overtime(after: $0.after, costPerSecond: $0.costPerSecond)
        }
        reloadCount += vehicle.reloads.count
        return Vehicle(
          start: Int32(vehicle.start ?? Int(roads.nowhere)),
          end: Int32(vehicle.end ?? Int(roads.nowhere)), opens: vehicle.shift.opens,
          closes: vehicle.shift.closes, capacity: vehicle.capacity.lanes,
          fixedCost: vehicle.fixedCost, costPerMeter: vehicle.costPerMeter,
          costPerSecond: vehicle.costPerSecond, road: profiles[vehicle.profile],
          firstReload: Int32(reloadCount - vehicle.reloads.count),
          mostReloads: vehicle.mostReloads ?? .max, mostStops: vehicle.mostStops ?? .max,
          longestDuration: vehicle.longestDuration ?? .max,
          longestDriving: vehicle.longestDriving ?? .max,
          longestDistance: vehicle.longestDistance ?? .max, firstPause: Int32(firstPause),
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
    for shipment in problem.shipments {
      if shipment.pickup == nil { features.insert(.fromStart) }
      if shipment.release != nil { features.insert(.releases) }
      if shipment.returnLoad != nil { features.insert(.returns) }
      if shipment.longestOnBoard != nil { features.insert(.onBoard) }
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

  /// The rows of the kinds that conflict with any, and the table.
  private static func conflicts(of problem: RoutingProblem) -> (rows: [Int: Int], table: [Bool]) {
    var rows: [Int: Int] = [:]
    for conflict in problem.conflicts {
      for kind in [conflict.first, conflict.second] where rows[kind] == nil {
        rows[kind] = rows.count
      }
    }
    var table = [Bool](repeating: false, count: rows.count * rows.count)
    for conflict in problem.conflicts {
      guard let first = rows[conflict.first], let second = rows[conflict.second] else { continue }
      table[first * rows.count + second] = true
      table[second * rows.count + first] = true
    }
    return (rows, table)
  }
}
