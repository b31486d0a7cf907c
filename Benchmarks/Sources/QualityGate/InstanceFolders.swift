package import Foundation
package import Interchange

/// The folders that instances are read from.
package struct InstanceFolders: Sendable {
  private let folders: [URL]

  /// Looks into folders in this order.
  package init(_ folders: [URL]) {
    self.folders = folders
  }

  /// The folder of a family, or `nil` where no folder has it.
  package func folder(of family: Family) -> URL? {
    folders.map { $0.appending(path: family.folder) }.first { folder in
      FileManager.default.fileExists(atPath: folder.path)
    }
  }

  /// Reads an instance, or gives `nil` where there is no such file.
  ///
  /// - Throws: What is wrong with the file.
  package func instance(
    _ name: String, of family: Family
  ) throws(UnreadableInstance) -> ResearchInstance? {
    guard let folder = folder(of: family) else { return nil }
    let file = folder.appending(path: name + family.suffix)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try ResearchInstance(
      contentsOf: file, rounding: ResearchRounding(rawValue: family.rounding))
  }

  /// The best-known value of an instance: from the table of its family, else the cost, recomputed,
  /// of the solution that stands beside the instance.
  ///
  /// - Returns: `nil` where neither is there, and for a family without public values.
  package func bestKnown(
    _ name: String, _ instance: ResearchInstance, of family: Family
  ) -> Double? {
    guard let values = family.values, let folder = folder(of: family) else { return nil }
    let text = try? String(contentsOf: folder.appending(path: values), encoding: .utf8)
    if let value = Self.value(of: name, in: text ?? "") { return value }
    guard
      let solution = try? ResearchSolution(contentsOf: folder.appending(path: name + ".sol")),
      let plan = try? instance.plan(of: solution), instance.faults(in: plan).isEmpty
    else { return nil }
    return instance.cost(of: plan) / (family.unit ?? 1)
  }

  /// Finds an instance by its path or file name in a table that begins with `instance,value`.
  static func value(of name: String, in table: String) -> Double? {
    let rows = table.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    guard let header = rows.first, header.prefix(2) == ["instance", "value"] else { return nil }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    for key in [name, file] {
      if let row = rows.first(where: { $0.count > 1 && $0[0] == key }) { return Double(row[1]) }
    }
    return nil
  }
}
