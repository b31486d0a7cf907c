import Cabotage

/// The columns of a file.
struct Layout {
  /// The part of the round.
  let table: RoundTable
  /// Whether a folder must have the file.
  let isRequired: Bool
  /// The columns, in the order in which they are written.
  let columns: [Column]

  /// The name of the file.
  var file: String { table.file }

  /// The columns by each of their folded names.
  let names: [String: Column]

  init(_ table: RoundTable, required: Bool, _ columns: [Column]) {
    self.table = table
    isRequired = required
    self.columns = columns
    var names: [String: Column] = [:]
    for column in columns {
      for name in Set(column.foldedNames) {
        precondition(names[name] == nil, "\(table) has two columns named \(name)")
        names[name] = column
      }
    }
    self.names = names
  }

  /// The column that a header means.
  func column(headed header: String) -> Column? {
    header.utf8.count > 100 ? nil : names[header.foldedWords]
  }

  /// The column of a name.
  func column(named name: String) -> Column? {
    columns.first { $0.name == name }
  }
}

extension RoundTable {
  /// The name of the file in a folder.
  var file: String {
    "\(rawValue)." + (self == .round || self == .scenarios ? "yaml" : "csv")
  }

  /// The columns of the file.
  var layout: Layout {
    switch self {
    case .round: .round
    case .places: .places
    case .vehicles: .vehicles
    case .products: .products
    case .orders: .orders
    case .crates: .crates
    case .volunteers: .volunteers
    case .travel: .travel
    case .history: .history
    case .turns: .turns
    case .scenarios: .scenarios
    case .progress: .progress
    case .surplus: .surplus
    case .delivered: .delivered
    }
  }
}
