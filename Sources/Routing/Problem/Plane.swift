/// Points whose distances are straight lines, scaled and rounded.
struct Plane: Sendable, Hashable {
  /// No distance is longer.
  private static let longest = Double(1 << 30)

  let x: [Double]
  let y: [Double]
  let scale: Double
  let rounding: FloatingPointRoundingRule
  var isNearest: Bool { rounding == .toNearestOrAwayFromZero || rounding == .toNearestOrEven }
  var isUp: Bool { rounding == .up || rounding == .awayFromZero }
  /// No two points are further apart.
  let widest: Int

  init(
    _ points: [(x: Double, y: Double)], scale: Double, rounding: FloatingPointRoundingRule
  ) throws(RoutingProblem.Inconsistency) {
    x = points.map(\.x)
    y = points.map(\.y)
    self.scale = scale
    self.rounding = rounding
    let width = (x.max() ?? 0) - (x.min() ?? 0)
    let height = (y.max() ?? 0) - (y.min() ?? 0)
    let diagonal = (width * width + height * height).squareRoot() * scale
    // Not a comparison that an undefined number would pass.
    guard diagonal >= 0, diagonal <= Self.longest else {
      throw .journeyOutOfRange(from: 0, to: points.count)
    }
    widest = Int(diagonal) + 1
  }

  @inline(__always)
  func distance(_ from: Int, _ to: Int) -> Int {
    let dx = x[from] - x[to]
    let dy = y[from] - y[to]
    let length = (dx * dx + dy * dy).squareRoot() * scale
    return Int(isNearest ? length + 0.5 : isUp ? length.rounded(.up) : length)
  }
}
