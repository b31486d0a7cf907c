/// A location of the problem: a row of the request's matrices, and what it adds to the cost.
struct VroomRow: Sendable, Hashable {
  /// The row.
  var index: Int
  /// Setup and service, which some vehicles charge on arrival.
  var taskSeconds = 0
  /// Tells tasks apart whose visits are charged one by one.
  var task: Int?
}

/// The locations of a problem, in the order in which they are met.
struct VroomRows: Sendable {
  private(set) var rows: [VroomRow] = []
  private var positions: [VroomRow: Int] = [:]

  /// The location of a row, a new one where it has none yet.
  mutating func location(of row: VroomRow) -> Int {
    if let known = positions[row] { return known }
    positions[row] = rows.count
    rows.append(row)
    return rows.count - 1
  }
}
