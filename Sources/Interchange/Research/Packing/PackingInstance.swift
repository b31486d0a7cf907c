public import Foundation
public import Packing

/// A packing problem read from a research file.
public struct PackingInstance: Sendable {
  /// The name of the file.
  public let name: String
  /// The format that was read.
  public let format: PackingFormat
  /// The problem: items in the order of the file, which solutions number from 1.
  public let problem: PackingProblem

  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong, with its line.
  public init(contentsOf url: URL, format: PackingFormat) throws(UnreadableInstance) {
    try self.init(
      try InstanceText.bytes(of: url), name: url.deletingPathExtension().lastPathComponent,
      format: format)
  }

  /// Reads the contents of a file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: What to call it.
  ///   - format: Its format.
  /// - Throws: What is wrong, with its line.
  public init(
    _ bytes: [UInt8], name: String, format: PackingFormat
  ) throws(UnreadableInstance) {
    var reader = PackingReader(try InstanceText(bytes))
    self.name = name
    self.format = format
    problem = try reader.problem(format)
  }
}
