extension Roads {
  /// Lays out the travel profiles of a problem.
  ///
  /// - Parameter isForFew: Whether so few journeys are asked for that those between points are not
  ///   worth a table.
  /// - Returns: The roads, and what each profile is on them.
  static func make(
    _ matrices: [TravelMatrix], isForFew: Bool = false
  ) -> (roads: Roads, profiles: [Profile]) {
    let width = (matrices.first?.count ?? 0) + 1
    var legCount = 0
    var points: [Point] = []
    var speeds: [Speed] = []
    let profiles = matrices.map { matrix in
      var profile = Profile(
        firstLeg: legCount, firstPoint: points.count, scale: 1, rounding: .down,
        firstSpeed: Int32(speeds.count), speedCount: Int32(matrix.speeds.count))
      if case .plane(let plane) = matrix.storage, isForFew || width > mostLegs / width {
        profile.firstLeg = -1
        profile.scale = plane.scale
        profile.rounding = Rounding(plane.rounding)
        points += zip(plane.x, plane.y).map(Point.init)
      } else {
        legCount += width * width
      }
      speeds += Self.speeds(of: matrix)
      return profile
    }
    let legs = Table(repeating: Leg(meters: 0, seconds: 0), count: legCount)
    for (matrix, profile) in zip(matrices, profiles) where profile.firstLeg >= 0 {
      layOut(matrix, legs.part(from: profile.firstLeg, count: width * width), width)
    }
    return (Roads(width: width, legs: legs, points: Table(points), speeds: Table(speeds)), profiles)
  }

  /// Writes the journeys of a matrix into a table that has a row and a column more.
  private static func layOut(_ matrix: TravelMatrix, _ legs: Table<Leg>, _ width: Int) {
    let count = matrix.count
    switch matrix.storage {
    case .tables(let tables):
      let never = Int32(TravelMatrix.unreachable)
      tables.meters.withUnsafeBufferPointer { meters in
        tables.seconds.withUnsafeBufferPointer { seconds in
          for from in 0..<count {
            for to in 0..<count {
              let leg = Leg(meters: meters[from * count + to], seconds: seconds[from * count + to])
              legs[from * width + to] =
                max(leg.meters, leg.seconds) < never ? leg : Leg(meters: never, seconds: never)
            }
          }
        }
      }
    case .plane(let plane):
      for from in 0..<count {
        for to in 0..<count {
          let distance = Int32(plane.distance(from, to))
          legs[from * width + to] = Leg(meters: distance, seconds: distance)
        }
      }
    }
  }

  private static func speeds(of matrix: TravelMatrix) -> [Speed] {
    var driven = 100 * (matrix.speeds.first?.from ?? 0)
    return matrix.speeds.indices.map { index in
      let change = matrix.speeds[index]
      if index > 0 {
        let last = matrix.speeds[index - 1]
        driven += (change.from - last.from) * last.percent
      }
      return Speed(from: change.from, percent: change.percent, driven: driven)
    }
  }
}
