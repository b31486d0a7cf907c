public import Cabotage
public import Foundation
public import Packing

// A packing is written as routes are: a line a bin, `Bin #1 (2): 3 7 7`, with the type of the bin
// and the items, both numbered from 1, an item once a piece; then `Cost 31`.
extension PackingInstance {
  /// A packing as a text.
  public func text(of solution: PackingSolution) -> String {
    var lines = zip(1..., solution.bins).map { number, bin in
      "Bin #\(number) (\(bin.type + 1)):"
        + bin.contents.map { String(repeating: " \($0.item + 1)", count: $0.count) }.joined()
    }
    lines.append("Cost \(solution.cost)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads a packing from disk; other lines than those of bins and cost are passed over.
  ///
  /// - Returns: The packing without any bound; where it states no cost, with its true cost.
  /// - Throws: What is wrong, with its line.
  public func solution(contentsOf url: URL) throws(UnreadableInstance) -> PackingSolution {
    try solution(reading: try InstanceText.bytes(of: url))
  }

  /// Reads a packing as ``solution(contentsOf:)`` does.
  public func solution(reading bytes: [UInt8]) throws(UnreadableInstance) -> PackingSolution {
    let text = try InstanceText(bytes)
    var bins: [PackingSolution.Bin] = []
    var stated: Int?
    for line in text.lines {
      let content = text.string(line.range)
      let keyword = content.prefix { $0.isLetter }.lowercased()
      if keyword == "bin" {
        bins.append(try Self.bin(content, line))
      } else if keyword == "cost" {
        let value = content.dropFirst(keyword.count).drop { $0 == ":" || $0.isWhitespace }
        stated = try Self.number(value, line)
      }
    }
    guard !bins.isEmpty || problem.items.isEmpty else {
      throw UnreadableInstance("aucune ligne Bin", "no line Bin")
    }
    let cost = bins.reduce(0) {
      $0 + (problem.bins.indices.contains($1.type) ? problem.bins[$1.type].cost : 0)
    }
    return PackingSolution(bins: bins, cost: stated ?? cost, lowerBound: 0)
  }

  private static func bin(
    _ content: String, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> PackingSolution.Bin {
    let parts = content.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw UnreadableInstance(
        line: line.number, "`Bin #1 (1): ...` attendu, lu `\(content.shown)`",
        "expected `Bin #1 (1): ...`, read `\(content.shown)`")
    }
    var type = 1
    if let open = parts[0].firstIndex(of: "("), let close = parts[0].lastIndex(of: ")"),
      open < close
    {
      type = try number(parts[0][parts[0].index(after: open)..<close], line)
    }
    var counts: [Int: Int] = [:]
    for word in parts[1].split(whereSeparator: \.isWhitespace) {
      counts[try number(word, line), default: 0] += 1
    }
    return PackingSolution.Bin(
      type: type - 1,
      contents: counts.sorted { $0.key < $1.key }.map { .init(item: $0.key - 1, count: $0.value) })
  }

  private static func number(
    _ word: Substring, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> Int {
    guard let number = Int(word), 1...PackingProblem.capacityLimit ~= number else {
      throw UnreadableInstance(
        line: line.number, "nombre entier positif attendu, lu `\(String(word).shown)`",
        "expected a positive whole number, read `\(String(word).shown)`")
    }
    return number
  }

  /// Every rule that a packing breaks, in words.
  public func faults(in solution: PackingSolution) -> [Text] {
    problem.violations(in: solution).map(\.text)
  }
}
