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
  mutating func add(_ row: Row) {
    if !row.broken.isEmpty {
      broken[lines.count] = row.broken
      if let id = row.text("id") { doubtful.insert(id.cleanIdentifier) }
    }
    lines.append(row.line)
  }
}
