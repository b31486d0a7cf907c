extension Survey {
  /// The most sites for which distances are kept rather than reckoned anew.
  private static var mostKept: Int { 4_000 }

  /// The points of the sites, where a table of their distances would be too large to be of use.
  var planeMetric: PlaneMetric? {
    guard case .plane(let plane) = problem.profiles[0].storage else { return nil }
    let sites = siteLocations.compactMap { $0 }
    guard sites.count > Self.mostKept, sites.count == siteLocations.count, !hasLinehaulFirst else {
      return nil
    }
    return PlaneMetric(
      points: Table(sites.map { PlaneMetric.Point(x: plane.x[$0], y: plane.y[$0]) }),
      scale: plane.scale, isNearest: plane.isNearest, isUp: plane.isUp)
  }

  /// Tables of the journeys between the sites, those that break the order of a trip left out.
  ///
  /// For a simulated problem, no journey here is longer than it is for any vehicle at any time.
  var tableMetric: TableMetric {
    let sites = siteLocations
    let width = sites.count
    var out = table(sites, problem.profiles[0], \.meters)
    var time = table(sites, problem.profiles[0], \.seconds)
    if isRuled { relax(&out, &time, sites) }
    if hasLinehaulFirst, !isRuled { forbidBackhaulFirst(out, width) }
    let isTimed = (0..<(width * width)).contains { out[$0] != time[$0] }
    if !isTimed {
      time.deallocate()
      time = out
    }
    var into = out
    let isSymmetric = (0..<width).allSatisfy { row in
      (0..<row).allSatisfy { out[row * width + $0] == out[$0 * width + row] }
    }
    if !isSymmetric {
      into = Table(repeating: 0, count: width * width)
      for row in 0..<width {
        for column in 0..<width { into[column * width + row] = out[row * width + column] }
      }
    }
    return TableMetric(
      width: width, out: out, into: into, time: time, isSymmetric: isSymmetric, isTimed: isTimed)
  }

  private func table(
    _ sites: [Int?], _ travel: TravelMatrix, _ side: KeyPath<TravelMatrix.Tables, [Int32]>
  ) -> Table<Int32> {
    let table = Table<Int32>(repeating: 0, count: sites.count * sites.count)
    switch travel.storage {
    case .tables(let tables):
      tables[keyPath: side].withUnsafeBufferPointer { entries in
        for (row, from) in sites.enumerated() {
          guard let from else { continue }
          for (column, to) in sites.enumerated() {
            guard let to else { continue }
            table[row * sites.count + column] = min(entries[from * travel.count + to], far)
          }
        }
      }
    case .plane(let plane):
      for (row, from) in sites.enumerated() {
        guard let from else { continue }
        for (column, to) in sites.enumerated() {
          guard let to else { continue }
          table[row * sites.count + column] = Int32(truncatingIfNeeded: plane.distance(from, to))
        }
      }
    }
    return table
  }

  /// The least over all profiles and speeds, and with each journey the setup at its end.
  private func relax(_ out: inout Table<Int32>, _ time: inout Table<Int32>, _ sites: [Int?]) {
    let entries = sites.count * sites.count
    for profile in problem.profiles.dropFirst() {
      let (meters, seconds) = (
        table(sites, profile, \.meters), table(sites, profile, \.seconds)
      )
      for entry in 0..<entries {
        out[entry] = min(out[entry], meters[entry])
        time[entry] = min(time[entry], seconds[entry])
      }
      meters.deallocate()
      seconds.deallocate()
    }
    let fastest = problem.profiles.flatMap(\.speeds).map(\.percent).max() ?? 100
    if fastest > 100 {
      for entry in 0..<entries { time[entry] = time[entry] / Int32(fastest) * 100 }
    }
    let places = visits[..<realCount].map { visit in
      let shipment = problem.shipments[Int(visit.end) / 2]
      return (visit.end & 1 == 0 ? shipment.pickup : shipment.delivery)?.place
    }
    for (column, place) in places.enumerated() {
      guard let place, problem.places[place].setup > 0 else { continue }
      let setup = Int32(clamping: problem.places[place].setup)
      for row in 0..<sites.count where row >= realCount || places[row] != place {
        let entry = row * sites.count + column
        time[entry] = min(time[entry] &+ setup, far)
      }
    }
  }

  /// Whether deliveries come before pickups; all vehicles agree, or the kernel simulates.
  private var hasLinehaulFirst: Bool {
    problem.vehicles.first?.isLinehaulFirst ?? false
  }

  /// A pickup for the end follows neither the start of a route nor is it followed by a delivery.
  private func forbidBackhaulFirst(_ out: Table<Int32>, _ width: Int) {
    let isBackhaul = visits.map { $0.end & 1 == 0 && $0.partner < 0 }
    for (row, isFromBackhaul) in isBackhaul.enumerated() {
      for (column, isToBackhaul) in isBackhaul.enumerated() where isFromBackhaul && !isToBackhaul {
        out[row * width + column] = far
      }
    }
    for kind in fleet.kinds {
      for (column, isToBackhaul) in isBackhaul.enumerated() where isToBackhaul {
        out[Int(kind.start) * width + column] = far
      }
    }
  }
}
