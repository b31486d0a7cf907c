import Routing

extension Distances {
  /// From so many locations on, straight lines are reckoned when asked for.
  static let mostInTables = 3_000

  /// The travel matrix under a scale; where `hasMoments`, no time in it is too short.
  func matrix(_ scale: Scale, hasMoments: Bool) throws(UnreadableInstance) -> TravelMatrix {
    guard longest * scale.factor <= Scale.largest else {
      throw UnreadableInstance(
        "les distances sont trop grandes pour cet arrondi",
        "the distances are too large for this rounding")
    }
    do throws(RoutingProblem.Inconsistency) {
      if count > Self.mostInTables, case .points(let points, let line) = storage,
        let rule = scale.rule(for: line, hasMoments: hasMoments)
      {
        return try TravelMatrix(points: points, scale: scale.factor, rounding: rule)
      }
      guard count <= 2 * Self.mostInTables else { throw .raggedMatrix(row: count) }
      let meters = rows {
        distance($0, $1)
      } through: {
        scale.nearest($0)
      }
      guard hasTimes || (hasMoments && scale.rounding == .none && !areWhole) else {
        return try TravelMatrix(meters: meters, seconds: meters)
      }
      let seconds = rows {
        time($0, $1)
      } through: {
        scale.atLeast($0)
      }
      return try TravelMatrix(meters: meters, seconds: seconds)
    } catch .raggedMatrix {
      throw UnreadableInstance(
        "trop de lieux pour un tableau de distances", "too many places for a table of distances")
    } catch {
      throw UnreadableInstance(
        "les distances ne conviennent pas : \(error)", "the distances will not do: \(error)")
    }
  }

  @inline(__always)
  private func rows(
    _ entry: (Int, Int) -> Double, through convert: (Double) -> Double
  ) -> [[Int]] {
    (0..<count).map { from in
      [Int](unsafeUninitializedCapacity: count) { row, initialized in
        for to in 0..<count {
          // No entry is above `Scale.largest`, and none below zero.
          row.initializeElement(at: to, to: from == to ? 0 : Int(convert(entry(from, to))))
        }
        initialized = count
      }
    }
  }
}

extension Scale {
  /// The rounding of lines that are reckoned when asked for, or `nil` where one is not enough.
  fileprivate func rule(
    for line: Distances.Line, hasMoments: Bool
  ) -> FloatingPointRoundingRule? {
    switch (line, rounding) {
    case (.straight, .round), (.straight, .exact): .toNearestOrAwayFromZero
    case (.straight, .trunc), (.straight, .dimacs): .towardZero
    case (.straight, .none): hasMoments ? .up : .toNearestOrAwayFromZero
    case (.straightUp, _): factor == 1 ? .up : nil
    case (.straightDown, _): factor == 1 ? .down : nil
    case (.thousandths, _): nil
    }
  }
}
