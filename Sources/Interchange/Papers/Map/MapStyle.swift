/// How a tour's line looks: colours that differ also for the colour-blind, and dashes that differ
/// in black and white.
struct MapStyle {
  /// The colour of the line.
  let color: String
  /// The lengths of strokes and gaps in millimetres.
  let dash: String

  private static let colors = ["#0b4f8a", "#b34700", "#00695c", "#8a1253", "#3d3d3d"]
  private static let dashes = ["none", "3 1.2", "0.9 1.1", "5 1 0.9 1", "1.8 0.8", "6 2"]

  /// The style of the tour at a position; thirty differ.
  init(_ index: Int) {
    color = Self.colors[index % Self.colors.count]
    dash = Self.dashes[index % Self.dashes.count]
  }
}

/// A straight line of a tour's drawing.
struct MapLeg {
  private let from: MapPoint
  private let to: MapPoint
  /// Its length in millimetres.
  let length: Double

  init(from: MapPoint, to: MapPoint) {
    self.from = from
    self.to = to
    let square = (to.x - from.x) * (to.x - from.x) + (to.y - from.y) * (to.y - from.y)
    length = square.squareRoot()
  }

  /// The point after a part of the length.
  func point(at part: Double) -> MapPoint {
    MapPoint(x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part)
  }

  /// The corners of an arrow head in the middle.
  var arrow: String {
    let (across, along) = ((to.x - from.x) / length, (to.y - from.y) / length)
    let middle = point(at: 0.55)
    let corners = [(1.6, 0), (-1.2, 1.1), (-1.2, -1.1)].map { forward, side in
      MapPoint(
        x: middle.x + across * forward - along * side,
        y: middle.y + along * forward + across * side)
    }
    return corners.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
  }
}
