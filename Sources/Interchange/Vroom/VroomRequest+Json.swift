public import Foundation

extension VroomRequest {
  /// Reads and checks a request.
  ///
  /// - Throws: An input error that says where the JSON is malformed, which value has the wrong kind
  ///   or range, or what contradicts what.
  public init(json: Data) throws(VroomError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      self = try decoder.decode(Self.self, from: json)
    } catch let error as DecodingError {
      throw .input(Self.sentence(for: error) ?? VroomJsonFault(json).sentence)
    } catch {
      throw .input("\(error)")
    }
    try validate()
  }

  /// What is wrong, or `nil` where the error does not say where.
  private static func sentence(for error: DecodingError) -> String? {
    switch error {
    case .keyNotFound(let key, let context):
      return "Missing \(path((context.codingPath + [key]).map(name)))."
    case .valueNotFound(_, let context), .typeMismatch(_, let context),
      .dataCorrupted(let context):
      guard context.codingPath.isEmpty else {
        return "Invalid \(path(context.codingPath.map(name)))."
      }
      if case .dataCorrupted = error { return nil }
      return "Input root is not an object."
    @unknown default:
      return nil
    }
  }

  /// The way to a value, such as `jobs[3].time_windows[0]`.
  static func path(_ keys: [String]) -> String {
    keys.reduce(into: "") { path, key in
      if Int(key) == nil {
        path += (path.isEmpty ? "" : ".") + key
      } else {
        path += "[\(key)]"
      }
    }
  }

  private static func name(_ key: any CodingKey) -> String {
    key.intValue.map(String.init) ?? snakeCase(key.stringValue)
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
