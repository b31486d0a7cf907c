import Routing

extension TwoEchelonReader {
  /// The numbers of a group such as `146,246`.
  func numbers(
    of word: String, _ count: ClosedRange<Int>, _ context: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> [Double] {
    let parts = word.split(separator: ",", omittingEmptySubsequences: false)
    guard count.contains(parts.count) else {
      let numbers = count.count == 1 ? "\(count.lowerBound)" : "2-3"
      throw UnreadableInstance(
        line: line.number,
        "\(context) : \(numbers) nombres séparés par des virgules attendus, lu `\(word.shown)`",
        "\(context): expected \(numbers) numbers with commas between, read `\(word.shown)`")
    }
    var numbers: [Double] = []
    for part in parts { numbers.append(try number(part, context, line)) }
    return numbers
  }

  /// A number that may not be negative.
  func amount(
    _ word: Substring, _ context: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Double {
    try nonnegative(try number(word, context, line), context, line)
  }

  func nonnegative(
    _ number: Double, _ context: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Double {
    guard number >= 0 else {
      throw UnreadableInstance(
        line: line.number, "\(context) : nombre négatif : \(number)",
        "\(context): negative number: \(number)")
    }
    return number
  }

  /// A whole number from 1 on.
  func whole(
    _ word: Substring, _ context: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Int {
    let number = try number(word, context, line)
    guard let whole = Int(exactly: number), 1...TwoEchelonProblem.largestAmount ~= whole else {
      throw Self.noWholeNumber(context, String(word), line)
    }
    return whole
  }

  static func noWholeNumber(
    _ context: String, _ word: String, _ line: InstanceText.Line
  ) -> UnreadableInstance {
    UnreadableInstance(
      line: line.number, "\(context) : nombre entier positif attendu, lu `\(word.shown)`",
      "\(context): expected a positive whole number, read `\(word.shown)`")
  }

  private func number(
    _ word: Substring, _ context: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Double {
    let bytes = Array(word.utf8.drop { $0.isBlank })
    var position = 0
    guard !bytes.isEmpty, let number = DecimalNumber.read(bytes, &position, bytes.count),
      bytes[position...].allSatisfy(\.isBlank), number.magnitude <= 1e9
    else {
      throw UnreadableInstance(
        line: line.number, "\(context) : nombre attendu, lu `\(String(word).shown)`",
        "\(context): expected a number, read `\(String(word).shown)`")
    }
    return number
  }
}
