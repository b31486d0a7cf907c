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
  var tableMetric: TableMetric {
    let travel = problem.profiles[0]
    let sites = siteLocations
    let width = sites.count
    let out = Table<Int32>(repeating: 0, count: width * width)
    let isTimed: Bool
    switch travel.storage {
    case .tables(let meters, let seconds):
      isTimed = meters != seconds
      Self.fill(out, meters, sites, travel.count)
    case .plane(let plane):
      isTimed = false
      for (row, from) in sites.enumerated() {
        guard let from else { continue }
        for (column, to) in sites.enumerated() {
          guard let to else { continue }
          out[row * width + column] = Int32(truncatingIfNeeded: plane.distance(from, to))
        }
      }
    }
    var time = out
    if isTimed, case .tables(_, let seconds) = travel.storage {
      time = Table(repeating: 0, count: width * width)
      Self.fill(time, seconds, sites, travel.count)
    }
    if hasLinehaulFirst {
      if !isTimed {
        time = Table(repeating: 0, count: width * width)
        time.copy(from: out, count: width * width)
      }
      forbidBackhaulFirst(out, width)
    }
    var isSymmetric = true
    for row in 0..<width where isSymmetric {
      for column in 0..<row where out[row * width + column] != out[column * width + row] {
        isSymmetric = false
        break
      }
    }
    var into = out
    if !isSymmetric {
      into = Table(repeating: 0, count: width * width)
      for row in 0..<width {
        for column in 0..<width { into[column * width + row] = out[row * width + column] }
      }
    }
    return TableMetric(
      width: width, out: out, into: into, time: time, isSymmetric: isSymmetric,
      isTimed: isTimed || hasLinehaulFirst)
  }

  private static func fill(
    _ table: Table<Int32>, _ entries: [Int32], _ sites: [Int?], _ count: Int
  ) {
    entries.withUnsafeBufferPointer { entries in
      for (row, from) in sites.enumerated() {
        guard let from else { continue }
        for (column, to) in sites.enumerated() {
          guard let to else { continue }
          table[row * sites.count + column] = min(entries[from * count + to], far)
        }
      }
    }
  }

  /// Whether deliveries come before pickups; all vehicles agree, or the kernel is not asked.
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
