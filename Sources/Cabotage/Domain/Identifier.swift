/// The name by which the rows of a spreadsheet refer to each other.
///
/// The subject is part of the type, so that a product's identifier is never taken for a place's.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, Codable {
  /// The identifier as it was written.
  public let name: String

  /// Makes the identifier `name`.
  public init(_ name: String) {
    self.name = name
  }

  /// Reads a bare string.
  public init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes a bare string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }

  /// Whether the left name comes first.
  public static func < (left: Self, right: Self) -> Bool {
    left.name < right.name
  }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  /// Makes the identifier that the literal says.
  public init(stringLiteral name: String) {
    self.init(name)
  }

  /// The identifier as it was written.
  public var description: String { name }
}
