import Foundation

/// Finds out how a text is encoded and decodes it.
enum TextDecoding {
  /// The text of some bytes: by its byte order mark, else UTF-8 if it is valid, else ISO-8859-15.
  static func text(of data: Data) throws(FileProblem) -> String {
    if data.starts(with: [0xFF, 0xFE]) { return utf16(data.dropFirst(2), low: 0, high: 1) }
    if data.starts(with: [0xFE, 0xFF]) { return utf16(data.dropFirst(2), low: 1, high: 0) }
    if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) || data.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .spreadsheet
    }
    if let line = data.withUnsafeBytes(lineOfNull) { throw .binary(line: line) }
    let body = data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
    let text =
      body.withUnsafeBytes { String(validating: $0, as: UTF8.self) } ?? latin(body)
    if text.utf8.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    return text
  }

  private static func lineOfNull(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let null = bytes.firstIndex(of: 0) else { return nil }
    return 1 + bytes[..<null].count { $0 == UInt8(ascii: "\n") }
  }

  /// What Excel calls "Unicode text".
  private static func utf16(_ data: Data, low: Int, high: Int) -> String {
    let bytes = Array(data)
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// ISO-8859-15, and Windows-1252 for the bytes 80 to 9F, where the former only has controls.
  private static func latin(_ data: Data) -> String {
    var text = String.UnicodeScalarView()
    for byte in data {
      text.append(special[byte] ?? Unicode.Scalar(byte))
    }
    return String(text)
  }

  private static let special: [UInt8: Unicode.Scalar] = {
    var special: [UInt8: Unicode.Scalar] = [
      0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]
    let windows: [Unicode.Scalar?] = [
      "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
      nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
    for (offset, scalar) in windows.enumerated() {
      special[0x80 + UInt8(offset)] = scalar ?? "\u{FFFD}"
    }
    return special
  }()
}
