/// Visits by squares of the plane, so that those near one are found without a look at all.
struct Grid {
  /// Problems with fewer visits look at all of them.
  private static let fewest = 2_000
  /// The visits of a square, on average.
  private static let density = 16

  private let atLeast: Int
  private let side: Int
  private let columns: [Int]
  private let rows: [Int]
  private let squares: [[Int32]]

  /// Sorts the visits of a survey into squares; `nil` where there are few, or no points.
  init?(_ survey: Survey, atLeast: Int) {
    guard survey.realCount >= Self.fewest,
      case .plane(let plane) = survey.problem.profiles[0].storage
    else { return nil }
    let places = survey.visits[..<survey.realCount].map { survey.location(of: $0) }
    let side = max(1, Int(Double(places.count / Self.density).squareRoot()))
    func squares(_ values: [Double]) -> [Int] {
      let low = places.map { values[$0] }.min() ?? 0
      let width = (places.map { values[$0] }.max() ?? 0) - low
      return places.map { min(side - 1, Int((values[$0] - low) / max(width, 1e-9) * Double(side))) }
    }
    columns = squares(plane.x)
    rows = squares(plane.y)
    var members = [[Int32]](repeating: [], count: side * side)
    for visit in places.indices {
      members[rows[visit] * side + columns[visit]].append(Int32(visit))
    }
    self.squares = members
    self.side = side
    self.atLeast = min(atLeast, places.count - 1)
  }

  /// The visits of the squares around one, as many rings of them as it takes.
  func collect(around visit: Int, into found: inout [Int32]) {
    found.removeAll(keepingCapacity: true)
    let (column, row) = (columns[visit], rows[visit])
    var ring = 0
    while ring <= side {
      for y in max(0, row - ring)...min(side - 1, row + ring) {
        let isEdge = abs(y - row) == ring
        for x in stride(
          from: column - ring, through: column + ring, by: isEdge ? 1 : max(1, 2 * ring))
        where 0 <= x && x < side { found += squares[y * side + x] }
      }
      // One ring more than is enough: what lies just beyond a corner may be nearer.
      if found.count > atLeast, ring > 0 { return }
      ring += 1
    }
  }
}
