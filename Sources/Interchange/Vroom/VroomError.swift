/// Why VROOM's question has no answer, under the number that VROOM gives it.
public struct VroomError: Error, Hashable, Sendable {
  /// Whose fault it is: the `code` of the answer, and the exit code of the process.
  public enum Code: Int, Sendable, Codable {
    /// A fault of ours.
    case `internal` = 1
    /// The request is not well-formed or contradicts itself.
    case input = 2
    /// Journeys are missing.
    case routing = 3
  }

  /// Whose fault it is.
  public let code: Code
  /// What is wrong, as a sentence.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static func input(_ message: String) -> Self { Self(.input, message) }

  static func routing(_ message: String) -> Self { Self(.routing, message) }
}
