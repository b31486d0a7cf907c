/// The distances between the locations of a research file, in its own unit.
struct Distances: Sendable {
  /// How far two points are apart.
  enum Line: Sendable {
    case straight
    case straightUp
    case straightDown
    case thousandths
  }

  enum Storage: Sendable {
    case points([(x: Double, y: Double)], Line)
    /// One row after the other; times are distances where they are not given.
    case table([Double], times: [Double]?)
  }

  let count: Int
  let storage: Storage

  init(points: [(x: Double, y: Double)], _ line: Line = .straight) {
    count = points.count
    storage = .points(points, line)
  }

  /// - Precondition: Tables have `count * count` entries.
  init(table: [Double], times: [Double]? = nil, count: Int) {
    self.count = count
    storage = .table(table, times: times)
  }

  /// Whether travel takes other than the distance.
  var hasTimes: Bool {
    if case .table(_, .some) = storage { true } else { false }
  }

  /// Whether every distance is a whole number.
  var areWhole: Bool {
    switch storage {
    case .points(_, .straight): false
    case .points: true
    case .table(let table, let times):
      table.allSatisfy { $0 == $0.rounded() } && times?.allSatisfy { $0 == $0.rounded() } ?? true
    }
  }

  /// No distance or time is longer.
  var longest: Double {
    switch storage {
    case .points(let points, let line):
      let x = points.map(\.x)
      let y = points.map(\.y)
      let width = (x.max() ?? 0) - (x.min() ?? 0)
      let height = (y.max() ?? 0) - (y.min() ?? 0)
      let diagonal = (width * width + height * height).squareRoot() + 1
      return line == .thousandths ? diagonal * 1_000 : diagonal
    case .table(let table, let times):
      return max(table.max() ?? 0, times?.max() ?? 0)
    }
  }

  @inline(__always)
  func distance(_ from: Int, _ to: Int) -> Double {
    switch storage {
    case .points(let points, let line):
      let dx = points[from].x - points[to].x
      let dy = points[from].y - points[to].y
      let distance = (dx * dx + dy * dy).squareRoot()
      return switch line {
      case .straight: distance
      case .straightUp: distance.rounded(.up)
      case .straightDown: distance.rounded(.down)
      case .thousandths: (distance * 1_000).rounded()
      }
    case .table(let table, _):
      return table[from * count + to]
    }
  }

  func time(_ from: Int, _ to: Int) -> Double {
    guard case .table(_, let times?) = storage else { return distance(from, to) }
    return times[from * count + to]
  }
}
