import Cabotage
import Foundation
import Interchange
import Routing

/// A VRPLIB file of a depot and three customers, to which a test adds or from which it takes.
struct VrplibFixture {
  var header = [
    "NAME : tiny", "TYPE : CVRP", "DIMENSION : 4", "CAPACITY : 10", "EDGE_WEIGHT_TYPE : EUC_2D",
  ]
  /// The rows of each section, by name.
  var sections: [(name: String, rows: [String])] = [
    ("NODE_COORD", ["1 0 0", "2 3 4", "3 0 10", "4 6 8"]),
    ("DEMAND", ["1 0", "2 5", "3 4", "4 3"]),
    ("DEPOT", ["1", "-1"]),
  ]

  var text: String {
    let body = sections.map { (["\($0.name)_SECTION"] + $0.rows).joined(separator: "\n") }
    return (header + body + ["EOF"]).joined(separator: "\n") + "\n"
  }

  /// The fixture with a keyword in the place of one of the same name, or as a new one.
  func with(_ keyword: String, _ value: String) -> Self {
    var copy = self
    copy.header.removeAll { $0.hasPrefix(keyword + " ") }
    copy.header.append("\(keyword) : \(value)")
    return copy
  }

  func without(_ keyword: String) -> Self {
    var copy = self
    copy.header.removeAll { $0.hasPrefix(keyword + " ") }
    copy.sections.removeAll { $0.name == keyword }
    return copy
  }

  /// The fixture with a section in the place of one of the same name, or as a new one.
  func section(_ name: String, _ rows: String...) -> Self {
    var copy = without(name + "_SECTION")
    copy.sections.removeAll { $0.name == name }
    copy.sections.append((name, rows))
    return copy
  }

  func instance(_ rounding: ResearchRounding? = nil) throws -> ResearchInstance {
    try ResearchInstance(Array(text.utf8), name: "file", rounding: rounding)
  }
}

extension ResearchInstance {
  /// Reads a text.
  init(
    text: String, format: ResearchFormat? = nil, rounding: ResearchRounding? = nil
  ) throws(UnreadableInstance) {
    try self.init(Array(text.utf8), name: "file", format: format, rounding: rounding)
  }

  /// The faults and the cost of routes, which are written as a solution writes them.
  func judge(_ lines: String...) throws -> (faults: [String], cost: String) {
    let text = zip(1..., lines).map { "Route #\($0) \($1)" }.joined(separator: "\n")
    let plan = try plan(of: ResearchSolution(reading: Array(text.utf8)))
    return (faults(in: plan).map(\.english), statedCost(of: plan))
  }
}

/// The published instances beside the package, which are not part of it.
enum Published {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/instances").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: folder.path)
}
