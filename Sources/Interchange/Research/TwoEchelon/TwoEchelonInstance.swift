public import Foundation
public import Routing

/// A problem of two echelons read from a research file: trucks to satellites, freighters to customers.
///
/// Solutions number satellites and customers from 1, in the order of the file.
public struct TwoEchelonInstance: Sendable {
  /// What `--format` calls the format.
  public static let formatName = "2e-vrp"

  /// The name of the file.
  public let name: String
  /// How the numbers of the file became whole.
  public let rounding: ResearchRounding
  /// The problem.
  public let problem: TwoEchelonProblem
  let distances: Distances
  let scale: Scale
  /// What one unit of cost of the file became, the scale left out.
  let costFactor: Double

  /// Reads a file from disk.
  ///
  /// - Throws: What is wrong, with its line.
  public init(contentsOf url: URL, rounding: ResearchRounding? = nil) throws(UnreadableInstance) {
    try self.init(
      try InstanceText.bytes(of: url), name: url.deletingPathExtension().lastPathComponent,
      rounding: rounding)
  }

  /// Reads the contents of a file.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: What to call it.
  ///   - rounding: How its numbers become whole; without rounding that matters where `nil`.
  /// - Throws: What is wrong, with its line.
  public init(
    _ bytes: [UInt8], name: String, rounding: ResearchRounding? = nil
  ) throws(UnreadableInstance) {
    let rounding = rounding ?? .none
    var reader = TwoEchelonReader(try InstanceText(bytes), name: name)
    (problem, scale, costFactor) = try reader.problem(rounding)
    distances = reader.draft.distances
    self.name = name
    self.rounding = rounding
  }

  /// Whether a file looks like one of this format: its first line is a comment, and one is of trucks.
  public static func recognizes(_ url: URL) -> Bool {
    guard let bytes = try? InstanceText.bytes(of: url), let text = try? InstanceText(bytes) else {
      return false
    }
    let lines = text.lines.prefix(3).map { text.string($0.range).lowercased() }
    return lines.first?.first == "!" && lines.contains { $0.hasPrefix("!trucks") }
  }
}
