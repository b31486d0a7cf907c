import Cabotage

/// Where the rows of a part of a round come from.
struct Origin {
  /// The columns of the file.
  let layout: Layout
  /// Whether rows may be missing because they could not be read.
  var isIncomplete = false
  /// The headers as written, by the names of the columns.
  var headers: [String: String] = [:]
  /// The line of each row.
  var lines: [Int] = []
  /// The columns that could not be read, by row.
  var broken: [Int: Set<String>] = [:]
  /// The identifiers of the rows that were not wholly read.
  var doubtful: Set<String> = []

  init(layout: Layout) {
    self.layout = layout
  }

  /// Takes note of the row just read.
  ///
  /// - Returns: Whether the row can be kept. One that lacks an identifier and has no name of its
  ///   own, such as an order for no group, would only make others seem wrong.
  mutating func add(_ row: Row) -> Bool {
    if !row.broken.isEmpty {
      let lacksIdentifier = layout.columns.contains { column in
        if case .identifier = column.content { row.broken.contains(column.name) } else { false }
      }
      if lacksIdentifier { isIncomplete = true }
      let isNamed = layout.column(named: "id") != nil
      if lacksIdentifier, !isNamed { return false }
      broken[lines.count] = row.broken
      if isNamed, let id = row.text("id") { doubtful.insert(id.cleanIdentifier) }
    }
    lines.append(row.line)
    return true
  }
}
