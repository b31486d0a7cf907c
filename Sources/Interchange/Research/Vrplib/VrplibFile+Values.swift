/// Numbers of a section in the order of their index.
struct VrplibColumns {
  /// The numbers in each row, the index left out.
  let width: Int
  let values: [Double]

  func row(_ index: Int) -> ArraySlice<Double> {
    values[(index * width)..<((index + 1) * width)]
  }
}

extension VrplibFile {
  /// The rows of a section that has one row for each index from 1 to `count`, or `nil` where the
  /// file has no such section.
  func columns(
    _ name: String, count: Int, width: ClosedRange<Int>
  ) throws(UnreadableInstance) -> VrplibColumns? {
    guard let section = sections[name] else { return nil }
    let order = try order(of: section, count: count)
    let first = section.row(0).count - 1
    var values: [Double] = []
    values.reserveCapacity(first * count)
    for index in order {
      let row = section.row(index).dropFirst()
      guard row.count == first, width.contains(first) else {
        let expected = width.contains(first) ? first...first : width
        throw text.wrongCount(
          of: section.lines[index], expected: (expected.lowerBound + 1)...(expected.upperBound + 1),
          context: section.title)
      }
      values += row
    }
    return VrplibColumns(width: first, values: values)
  }

  /// The same for rows of any length.
  func lists(_ name: String, count: Int) throws(UnreadableInstance) -> [[Double]]? {
    guard let section = sections[name] else { return nil }
    return try order(of: section, count: count).map { Array(section.row($0).dropFirst()) }
  }

  /// The row of each index.
  private func order(of section: Section, count: Int) throws(UnreadableInstance) -> [Int] {
    guard section.lines.count == count else {
      throw UnreadableInstance(
        line: section.line.number,
        "\(section.title) : \(count) lignes attendues, \(section.lines.count) lues",
        "\(section.title): expected \(count) rows, read \(section.lines.count)")
    }
    var order = [Int](repeating: -1, count: count)
    for (position, line) in section.lines.enumerated() {
      let number = section.row(position).first ?? 0
      guard let index = Int(exactly: number), (1...count).contains(index), order[index - 1] < 0
      else {
        throw UnreadableInstance(
          line: line.number, "\(section.title) : indice inconnu ou répété : \(number)",
          "\(section.title): unknown or repeated index: \(number)")
      }
      order[index - 1] = position
    }
    return order
  }

  /// The number of a keyword, or `nil` where the file does not have it.
  func number(_ keyword: String) throws(UnreadableInstance) -> Double? {
    guard let entry = entries[keyword] else { return nil }
    let bytes = Array(entry.value.utf8)
    var position = 0
    guard
      !bytes.isEmpty, let number = DecimalNumber.read(bytes, &position, bytes.count),
      position == bytes.count, (0...1e15).contains(number)
    else {
      let read = entry.value.shown
      throw UnreadableInstance(
        line: entry.line.number, "\(keyword) : nombre attendu, lu `\(read)`",
        "\(keyword): expected a number, read `\(read)`")
    }
    return number
  }

  /// The number of a keyword, where it is whole and within limits.
  func count(_ keyword: String, _ range: ClosedRange<Int>) throws(UnreadableInstance) -> Int? {
    guard let number = try number(keyword) else { return nil }
    guard let count = Int(exactly: number), range.contains(count) else {
      throw UnreadableInstance(
        line: entries[keyword]?.line.number,
        "\(keyword) : de \(range.lowerBound) à \(range.upperBound), lu \(number)",
        "\(keyword): from \(range.lowerBound) to \(range.upperBound), read \(number)")
    }
    return count
  }

  /// One number each, from a section or, the same for all, from a keyword.
  func each(
    _ name: String, count: Int
  ) throws(UnreadableInstance) -> [Double]? {
    if let columns = try columns(name, count: count, width: 1...1) {
      try requireNonnegative(name, columns.values)
      return columns.values
    }
    return try number(name).map { [Double](repeating: $0, count: count) }
  }

  /// Throws where a number of a section is below zero.
  func requireNonnegative(_ name: String, _ values: [Double]) throws(UnreadableInstance) {
    guard let number = values.first(where: { $0 < 0 }) else { return }
    throw UnreadableInstance(
      line: sections[name]?.line.number, "\(name)_SECTION : nombre négatif : \(number)",
      "\(name)_SECTION: negative number: \(number)")
  }

  /// An index from 1 as one from 0.
  func node(_ number: Double, count: Int, in section: String) throws(UnreadableInstance) -> Int {
    guard let node = Int(exactly: number), (1...count).contains(node) else {
      throw UnreadableInstance(
        line: sections[section]?.line.number, "\(section)_SECTION : nœud inconnu : \(number)",
        "\(section)_SECTION: unknown node: \(number)")
    }
    return node - 1
  }
}
