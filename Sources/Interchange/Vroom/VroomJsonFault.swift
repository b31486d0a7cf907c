import Foundation

/// What is wrong with bytes that the decoder refused without saying where.
struct VroomJsonFault {
  /// The keys under which numbers need not be whole.
  private static let fractions: Set = ["location", "start", "end", "speed_factor"]

  private let bytes: Data

  init(_ bytes: Data) {
    self.bytes = bytes
  }

  /// The fault as a sentence.
  var sentence: String {
    do {
      let root = try JSONSerialization.jsonObject(with: bytes, options: .fragmentsAllowed)
      guard let path = Self.badNumber(in: root, at: []) else {
        return "A number is negative, not whole or too large."
      }
      return "Invalid \(VroomRequest.path(path))."
    } catch {
      let text = (error as? CocoaError)?.userInfo[NSDebugDescriptionErrorKey] as? String
      return located(text ?? "Malformed JSON.")
    }
  }

  /// A message that counts characters, or finds the end of the file, by line and column.
  private func located(_ text: String) -> String {
    let character = text.firstMatch(of: /character (\d+)/)
    let before = bytes.prefix(character.flatMap { Int($0.output.1) } ?? bytes.count)
    let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = "line \(lines.count), column \((lines.last?.count ?? 0) + 1)"
    guard let character else { return "\(text) (\(place))" }
    return text.replacingCharacters(in: character.range, with: place)
  }

  /// The way to the first number that no key of a request has.
  private static func badNumber(in value: Any, at path: [String]) -> [String]? {
    if let object = value as? [String: Any] {
      for (key, value) in object.sorted(by: { $0.key < $1.key }) where !fractions.contains(key) {
        if let path = badNumber(in: value, at: path + [key]) { return path }
      }
    } else if let array = value as? [Any] {
      for (index, value) in array.enumerated() {
        if let path = badNumber(in: value, at: path + ["\(index)"]) { return path }
      }
    } else if let number = value as? NSNumber {
      let key = path.last ?? ""
      let largest = key == "id" ? Double(UInt64.max) : Double(UInt32.max)
      let most = key.hasSuffix("_index") ? Double(UInt16.max) : largest
      let isGood =
        (0...most).contains(number.doubleValue)
        && number.doubleValue == number.doubleValue.rounded()
      return isGood ? nil : path
    }
    return nil
  }
}
