import Foundation
import Testing

/// The part of JSON Schema that `docs/plan.schema.json` uses, enough to compare it with a file.
struct SchemaCheck {
  private let root: [String: Any]

  /// Reads the schema of the documentation.
  init() throws {
    let url = URL(filePath: #filePath).appending(path: "../../../../docs/plan.schema.json")
    let data = try Data(contentsOf: url.standardizedFileURL)
    root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// What in a file the schema does not allow.
  func faults(in value: Any) -> [String] {
    faults(value, root, at: "$")
  }

  private func faults(_ value: Any, _ given: [String: Any], at path: String) -> [String] {
    let schema = resolved(given)
    if let constant = schema["const"] {
      return "\(constant)" == "\(value)" ? [] : ["\(path) is not \(constant)"]
    }
    if let allowed = schema["enum"] as? [String] {
      return (value as? String).map(allowed.contains) == true ? [] : ["\(path) is \(value)"]
    }
    switch schema["type"] as? String {
    case "string": return value is String ? [] : ["\(path) is no string"]
    case "boolean": return value is Bool ? [] : ["\(path) is no boolean"]
    case "number": return value is NSNumber ? [] : ["\(path) is no number"]
    case "integer":
      guard let number = value as? NSNumber, number.doubleValue.rounded() == number.doubleValue
      else { return ["\(path) is no whole number"] }
      let minimum = schema["minimum"] as? Double ?? -.infinity
      return number.doubleValue >= minimum ? [] : ["\(path) is below \(minimum)"]
    case "array":
      guard let values = value as? [Any], let items = schema["items"] as? [String: Any] else {
        return ["\(path) is no list"]
      }
      return values.enumerated().flatMap { faults($1, items, at: "\(path)[\($0)]") }
    case "object": return objectFaults(value, schema, at: path)
    default: return ["\(path): the schema has no type"]
    }
  }

  private func objectFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    guard let object = value as? [String: Any],
      let properties = schema["properties"] as? [String: [String: Any]],
      let required = schema["required"] as? [String]
    else { return ["\(path) is no object"] }
    let missing = required.filter { object[$0] == nil }.map { "\(path).\($0) is missing" }
    return missing
      + object.flatMap { key, value in
        properties[key].map { faults(value, $0, at: "\(path).\(key)") }
          ?? ["\(path).\(key) is not in the schema"]
      }
  }

  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    guard let reference = schema["$ref"] as? String,
      let name = reference.split(separator: "/").last,
      let definitions = root["$defs"] as? [String: [String: Any]]
    else { return schema }
    return definitions[String(name)] ?? [:]
  }
}
