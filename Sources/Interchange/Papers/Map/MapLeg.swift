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

  /// Points along it, a millimetre apart.
  var dots: [MapPoint] {
    stride(from: 0, to: length, by: 1).map { point(at: $0 / length) }
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
