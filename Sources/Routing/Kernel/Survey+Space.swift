extension Survey {
  /// The ends of all shipments, those near each other in space near each other in the order.
  ///
  /// Along a Hilbert curve where there are coordinates, else from nearest to nearest.
  static func spatialOrder(_ problem: RoutingProblem) -> [Int32] {
    var ends: [Int32] = []
    var locations: [Int] = []
    for (index, shipment) in problem.shipments.enumerated() {
      for (side, task) in [shipment.pickup, shipment.delivery].enumerated() {
        guard let task else { continue }
        ends.append(Int32(2 * index + side))
        locations.append(problem.places[task.place].location)
      }
    }
    let keys: [UInt64] =
      switch problem.profiles[0].storage {
      case .plane(let plane): hilbertKeys(plane)
      case .tables(let tables): chainKeys(tables.meters, problem.profiles[0].count)
      }
    return zip(ends, locations).map { (keys[$1], $0) }.sorted { $0 < $1 }.map(\.1)
  }

  /// Where each point lies on a Hilbert curve over the bounding square (Hilbert, 1891).
  private static func hilbertKeys(_ plane: Plane) -> [UInt64] {
    let (left, bottom) = (plane.x.min() ?? 0, plane.y.min() ?? 0)
    let width = max((plane.x.max() ?? 0) - left, (plane.y.max() ?? 0) - bottom)
    let side = UInt64(1) << 16
    let scale = width > 0 ? Double(side - 1) / width : 0
    return zip(plane.x, plane.y).map { x, y in
      var (column, row) = (UInt64((x - left) * scale), UInt64((y - bottom) * scale))
      var key: UInt64 = 0
      var square = side / 2
      while square > 0 {
        let right: UInt64 = column & square > 0 ? 1 : 0
        let upper: UInt64 = row & square > 0 ? 1 : 0
        key += square * square * ((3 * right) ^ upper)
        if upper == 0 {
          if right == 1 {
            column = side - 1 - column
            row = side - 1 - row
          }
          (column, row) = (row, column)
        }
        square /= 2
      }
      return key
    }
  }

  /// The turn at which each location comes when one always goes on to the nearest not seen yet.
  private static func chainKeys(_ meters: [Int32], _ count: Int) -> [UInt64] {
    var keys = [UInt64](repeating: 0, count: count)
    var left = Array(0..<count)
    var here = 0
    var turn: UInt64 = 0
    while !left.isEmpty {
      var nearest = 0
      var shortest = Int32.max
      for (slot, location) in left.enumerated() where meters[here * count + location] < shortest {
        shortest = meters[here * count + location]
        nearest = slot
      }
      here = left[nearest]
      keys[here] = turn
      turn += 1
      left.swapAt(nearest, left.count - 1)
      left.removeLast()
    }
    return keys
  }

  /// The sites of the kernel as locations; `nil` for nowhere.
  var siteLocations: [Int?] {
    visits[..<realCount].map { location(of: $0) } + fleet.sites
  }
}
