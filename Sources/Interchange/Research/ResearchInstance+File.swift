import Cabotage
public import Foundation

extension ResearchInstance {
  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong, with its line.
  public init(
    contentsOf url: URL, format: ResearchFormat? = nil, rounding: ResearchRounding? = nil
  ) throws(UnreadableInstance) {
    let name = url.deletingPathExtension().lastPathComponent
    try self.init(
      try InstanceText.bytes(of: url), name: name, format: format, rounding: rounding)
  }
}

extension ResearchSolution {
  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong, with its line.
  public init(contentsOf url: URL) throws(UnreadableInstance) {
    try self.init(reading: try InstanceText.bytes(of: url))
  }
}

extension InstanceText {
  static func bytes(of url: URL) throws(UnreadableInstance) -> [UInt8] {
    do throws(FileProblem) {
      return [UInt8](try InputFile.bytes(at: url, limit: mostBytes))
    } catch {
      if error.isMissing { throw UnreadableInstance("fichier introuvable", "no such file") }
      throw UnreadableInstance(
        "attendu \(error.expected.french)", "expected \(error.expected.english)")
    }
  }
}
