extension VrplibReader {
  /// The distances that `EDGE_WEIGHT_TYPE` speaks of.
  func distances() throws(UnreadableInstance) -> Distances {
    guard let type = file.entries["EDGE_WEIGHT_TYPE"] else {
      throw UnreadableInstance("EDGE_WEIGHT_TYPE manque", "EDGE_WEIGHT_TYPE is missing")
    }
    switch type.value.uppercased() {
    case "EUC_2D": return Distances(points: try points())
    case "CEIL_2D": return Distances(points: try points(), .straightUp)
    case "FLOOR_2D": return Distances(points: try points(), .straightDown)
    case "EXACT_2D": return Distances(points: try points(), .thousandths)
    case "EXPLICIT": return Distances(table: try table(), count: dimension)
    default:
      let read = type.value.shown
      throw UnreadableInstance(
        line: type.line.number, "EDGE_WEIGHT_TYPE inconnu : \(read)",
        "unknown EDGE_WEIGHT_TYPE: \(read)")
    }
  }

  /// The coordinates; the first of three numbers is the type of the node.
  private func points() throws(UnreadableInstance) -> [(x: Double, y: Double)] {
    guard let columns = try file.columns("NODE_COORD", count: dimension, width: 2...3) else {
      throw UnreadableInstance("NODE_COORD_SECTION manque", "NODE_COORD_SECTION is missing")
    }
    let first = columns.width - 2
    return (0..<dimension).map { node in
      let row = columns.row(node)
      return (row[row.startIndex + first], row[row.startIndex + first + 1])
    }
  }

  /// The full table of an explicit half or whole one, however its lines are broken.
  private func table() throws(UnreadableInstance) -> [Double] {
    let format = file.entries["EDGE_WEIGHT_FORMAT"]
    let name = format?.value.uppercased() ?? ""
    guard let section = file.sections["EDGE_WEIGHT"], let shape = TableShape(rawValue: name) else {
      let read = name.shown
      throw UnreadableInstance(
        line: format?.line.number,
        "EDGE_WEIGHT_SECTION manque, ou EDGE_WEIGHT_FORMAT inconnu : `\(read)`",
        "EDGE_WEIGHT_SECTION is missing, or unknown EDGE_WEIGHT_FORMAT: `\(read)`")
    }
    let count = dimension
    guard count <= Self.mostInTable else {
      throw UnreadableInstance("le tableau est trop grand", "the table is too large")
    }
    let expected = shape.entries(count)
    guard section.numbers.count == expected else {
      throw UnreadableInstance(
        line: section.line.number,
        "EDGE_WEIGHT_SECTION : \(expected) nombres attendus, \(section.numbers.count) lus",
        "EDGE_WEIGHT_SECTION: expected \(expected) numbers, read \(section.numbers.count)")
    }
    try file.requireNonnegative("EDGE_WEIGHT", section.numbers)
    return shape.full(section.numbers, count)
  }

  /// More nodes with an explicit table are refused.
  private static let mostInTable = 5_000
}

/// The part of a table that is written down, and in which order.
enum TableShape: String {
  case fullMatrix = "FULL_MATRIX"
  case lowerRow = "LOWER_ROW"
  case lowerDiagonalRow = "LOWER_DIAG_ROW"
  case upperRow = "UPPER_ROW"
  case upperDiagonalRow = "UPPER_DIAG_ROW"
  case lowerColumn = "LOWER_COL"

  func entries(_ count: Int) -> Int {
    switch self {
    case .fullMatrix: count * count
    case .lowerRow, .upperRow, .lowerColumn: count * (count - 1) / 2
    case .lowerDiagonalRow, .upperDiagonalRow: count * (count + 1) / 2
    }
  }

  /// - Precondition: There are as many numbers as ``entries(_:)`` says.
  func full(_ numbers: [Double], _ count: Int) -> [Double] {
    guard self != .fullMatrix else { return numbers }
    var table = [Double](repeating: 0, count: count * count)
    var next = 0
    for row in 0..<count {
      let columns =
        switch self {
        case .fullMatrix: 0..<count
        case .lowerRow: 0..<row
        case .lowerDiagonalRow: 0..<(row + 1)
        // The columns of the lower triangle are the rows of the upper one.
        case .upperRow, .lowerColumn: (row + 1)..<count
        case .upperDiagonalRow: row..<count
        }
      for column in columns {
        table[row * count + column] = numbers[next]
        table[column * count + row] = numbers[next]
        next += 1
      }
    }
    return table
  }
}
