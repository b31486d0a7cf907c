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
      throw .input(Self.sentence(for: error))
    } catch {
      throw .input("\(error)")
    }
    try validate()
  }

  private static func sentence(for error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      return "Missing \(path(context.codingPath + [key]))."
    case .valueNotFound(_, let context), .typeMismatch(_, let context):
      return context.codingPath.isEmpty
        ? "Input root is not an object." : "Invalid \(path(context.codingPath))."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "Invalid \(path(context.codingPath))."
    case .dataCorrupted(let context):
      let fault = (context.underlyingError as? CocoaError)?.userInfo[NSDebugDescriptionErrorKey]
      return fault as? String ?? context.debugDescription
    @unknown default:
      return "\(error)"
    }
  }

  /// The way to a value, such as `jobs[3].time_windows[0]`.
  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + snakeCase(key.stringValue)
      }
    }
  }

  private static func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
