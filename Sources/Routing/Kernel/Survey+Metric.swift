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
    let sites = siteLocations
    let width = sites.count
    let out = table(sites, problem.profiles[0], \.meters)
    var time = table(sites, problem.profiles[0], \.seconds)
    if hasLinehaulFirst { forbidBackhaulFirst(out, width) }
    let isTimed = (0..<width).contains { row in
      !isCancelled && (row * width..<(row + 1) * width).contains { out[$0] != time[$0] }
    }
    if !isTimed {
      time.deallocate()
      time = out
    }
    var into = out
    let isSymmetric = (0..<width).allSatisfy { row in
      isCancelled || (0..<row).allSatisfy { out[row * width + $0] == out[$0 * width + row] }
    }
    if !isSymmetric {
      into = Table(repeating: 0, count: width * width)
      for row in 0..<width where !isCancelled {
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
        for (row, from) in sites.enumerated() where !isCancelled {
          guard let from else { continue }
          for (column, to) in sites.enumerated() {
            guard let to else { continue }
            table[row * sites.count + column] = min(entries[from * travel.count + to], far)
          }
        }
      }
    case .plane(let plane):
      for (row, from) in sites.enumerated() where !isCancelled {
        guard let from else { continue }
        for (column, to) in sites.enumerated() {
          guard let to else { continue }
          table[row * sites.count + column] = Int32(truncatingIfNeeded: plane.distance(from, to))
        }
      }
    }
    return table
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
