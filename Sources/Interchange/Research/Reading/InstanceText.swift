import Cabotage

/// A file of numbers and words as lines without blanks around them, empty ones left out.
struct InstanceText {
  /// One line that is not empty.
  struct Line {
    /// The number of the line, from 1.
    let number: Int
    /// Where its text is.
    let range: Range<Int>
  }

  /// Larger files are refused: no published one comes near.
  static let mostBytes = 1 << 28

  private let bytes: [UInt8]
  let lines: [Line]

  init(_ bytes: [UInt8]) throws(UnreadableInstance) {
    guard bytes.count <= Self.mostBytes else {
      throw UnreadableInstance("le fichier est trop gros", "the file is too large")
    }
    self.bytes = bytes
    lines = Self.lines(of: bytes)
  }

  private init(_ bytes: [UInt8], lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
  }

  /// The same text with other lines.
  func filteringLines(_ transform: (Line) -> Line?) -> InstanceText {
    InstanceText(bytes, lines: lines.compactMap(transform))
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    // A byte order mark is no text.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .newline, bytes[end] != .carriageReturn { end += 1 }
      var range = start..<end
      while let first = range.first, bytes[first].isBlank { range.removeFirst() }
      while let last = range.last, bytes[last].isBlank { range.removeLast() }
      if !range.isEmpty { lines.append(Line(number: number, range: range)) }
      let isPair =
        end + 1 < bytes.count && bytes[end] == .carriageReturn && bytes[end + 1] == .newline
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    return lines
  }

  func byte(at position: Int) -> UInt8 { bytes[position] }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The words of a line; only for headers, numbers have their own way.
  func words(of line: Line) -> [String] {
    bytes[line.range].split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds the numbers of a line to `numbers`.
  ///
  /// - Throws: A word that is no finite number; `context` says what was being read.
  func readNumbers(
    of line: Line, into numbers: inout [Double], context: String
  ) throws(UnreadableInstance) {
    var position = line.range.lowerBound
    let end = line.range.upperBound
    while position < end {
      let first = position
      guard let number = DecimalNumber.read(bytes, &position, end), number.magnitude <= 1e15 else {
        while position < end, !bytes[position].isBlank { position += 1 }
        let word = string(first..<position).shown
        throw UnreadableInstance(
          line: line.number, "\(context) : nombre attendu, lu `\(word)`",
          "\(context): expected a number, read `\(word)`")
      }
      numbers.append(number)
      while position < end, bytes[position].isBlank { position += 1 }
    }
  }

  /// The numbers of a line, of which there must be `count`.
  func numbers(
    of line: Line, count: ClosedRange<Int>, context: String
  ) throws(UnreadableInstance) -> [Double] {
    var numbers: [Double] = []
    try readNumbers(of: line, into: &numbers, context: context)
    guard count.contains(numbers.count) else {
      throw wrongCount(of: line, expected: count, context: context)
    }
    return numbers
  }

  /// Says that a line has too many or too few numbers.
  func wrongCount(
    of line: Line, expected: ClosedRange<Int>, context: String
  ) -> UnreadableInstance {
    let read = string(line.range).shown
    let many =
      if expected.upperBound == Int.max {
        Text("au moins \(expected.lowerBound)", "at least \(expected.lowerBound)")
      } else if expected.count == 1 {
        Text("\(expected.lowerBound)", "\(expected.lowerBound)")
      } else {
        Text(
          "de \(expected.lowerBound) à \(expected.upperBound)",
          "\(expected.lowerBound) to \(expected.upperBound)")
      }
    return UnreadableInstance(
      line: line.number, "\(context) : \(many.french) nombre(s) attendu(s), lu `\(read)`",
      "\(context): expected \(many.english) number(s), read `\(read)`")
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  /// Whether it parts words: a space, a tab or another control character.
  var isBlank: Bool { self <= 0x20 }
}
