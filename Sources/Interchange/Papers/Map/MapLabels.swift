/// Words beside the points of a map, set one by one where they cover least.
struct MapLabels {
  /// A rectangle of the drawing.
  struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    /// The area that two rectangles share.
    func overlap(_ other: Box) -> Double {
      let across = min(left + width, other.left + other.width) - max(left, other.left)
      let down = min(top + height, other.top + other.height) - max(top, other.top)
      return across > 0 && down > 0 ? across * down : 0
    }
  }

  /// The size of the letters in millimetres.
  static let size = 2.7

  private var taken: [Box]
  private let lines: [MapPoint]
  private let frame: Box

  /// Begins with the marks of all points, which no word may cover, and points along the lines,
  /// which words had better leave free.
  init(points: [MapPoint], lines: [MapPoint], height: Double) {
    self.lines = lines
    taken = points.map { Box(left: $0.x - 1.6, top: $0.y - 1.6, width: 3.2, height: 3.2) }
    frame = Box(left: 0, top: 0, width: MapFrame.width, height: height)
  }

  /// Where to write the first of some texts that covers nothing; the last is written in any case.
  ///
  /// - Precondition: There is a text.
  mutating func place(_ texts: [String], at point: MapPoint) -> (text: String, at: MapPoint) {
    for (index, text) in texts.enumerated() {
      let boxes = candidates(for: text, at: point)
      let costs = boxes.map { (cover: cover($0), lines: crossings($0)) }
      guard let best = boxes.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
      guard costs[best].cover == 0 || index == texts.count - 1 else { continue }
      let box = boxes[best]
      taken.append(box)
      return (text, MapPoint(x: box.left, y: box.top + box.height * 0.8))
    }
    preconditionFailure("a point without a text")
  }

  /// How much a text would cover or leave the drawing, in tenths of a square millimetre.
  private func cover(_ box: Box) -> Int {
    let outside = box.width * box.height - box.overlap(frame)
    return Int((taken.reduce(outside * 4) { $0 + $1.overlap(box) } * 10).rounded())
  }

  /// How much of the lines a text would cross.
  private func crossings(_ box: Box) -> Int {
    lines.count { point in
      (box.left...box.left + box.width).contains(point.x)
        && (box.top...box.top + box.height).contains(point.y)
    }
  }

  private func candidates(for text: String, at point: MapPoint) -> [Box] {
    let width = Double(text.count) * Self.size * 0.56
    let height = Self.size * 1.1
    let gap = 2.0
    let lefts = [point.x + gap, point.x - gap - width, point.x - width / 2]
    let tops = [point.y - height / 2, point.y - gap - height, point.y + gap]
    return [(0, 0), (1, 0), (2, 1), (2, 2), (0, 1), (0, 2), (1, 1), (1, 2)].map {
      Box(left: lefts[$0.0], top: tops[$0.1], width: width, height: height)
    }
  }
}
