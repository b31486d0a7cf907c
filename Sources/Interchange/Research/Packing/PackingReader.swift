import Packing

/// Reads packing problems: whole numbers in a fixed order, wherever the lines break.
struct PackingReader {
  private let text: InstanceText
  private var line = 0
  /// What is left of the line being read, the next number last.
  private var numbers: [Double] = []
  /// By item: the line that it begins on.
  private var lineOfItem: [Int] = []

  init(_ text: InstanceText) {
    self.text = text
  }

  /// Reads a whole file.
  mutating func problem(_ format: PackingFormat) throws(UnreadableInstance) -> PackingProblem {
    let (items, bins): ([PackingProblem.Item], [PackingProblem.BinType])
    switch format {
    case .bpp: (items, bins) = try plain()
    case .vbp: (items, bins) = try vector()
    case .vsbpp: (items, bins) = try variableSized()
    }
    if try skipsToNumber() {
      throw UnreadableInstance(
        line: lineNumber, "fin du fichier attendue, lu `\(shown)`",
        "expected the end of the file, read `\(shown)`")
    }
    do throws(PackingProblem.Inconsistency) {
      return try PackingProblem(items: items, bins: bins)
    } catch {
      throw fault(error)
    }
  }

  private mutating func plain() throws(UnreadableInstance) -> (
    [PackingProblem.Item], [PackingProblem.BinType]
  ) {
    let count = try itemCount()
    let capacity = try capacity()
    return (try weights(count), [.init(capacities: [capacity])])
  }

  private mutating func vector() throws(UnreadableInstance) -> (
    [PackingProblem.Item], [PackingProblem.BinType]
  ) {
    let dimensions = try next("nombre de dimensions", "number of dimensions", 1...100)
    var capacities: [Int] = []
    for _ in 0..<dimensions { capacities.append(try capacity()) }
    var items: [PackingProblem.Item] = []
    for _ in 0..<(try itemCount()) {
      var sizes: [Int] = []
      for _ in 0..<dimensions { sizes.append(try size(first: sizes.isEmpty)) }
      let count = try next(
        "nombre d'exemplaires", "number of pieces", 1...PackingProblem.pieceLimit)
      items.append(.init(sizes: sizes, count: count))
    }
    return (items, [.init(capacities: capacities)])
  }

  private mutating func variableSized() throws(UnreadableInstance) -> (
    [PackingProblem.Item], [PackingProblem.BinType]
  ) {
    let count = try itemCount()
    let types = try next("nombre de types de bacs", "number of types of bins", 1...10_000)
    // Published files have two more numbers on this line, which say nothing of the problem.
    numbers = []
    var bins: [PackingProblem.BinType] = []
    for _ in 0..<types {
      let capacity = try capacity()
      let cost = try next("coût d'un bac", "cost of a bin", 1...PackingProblem.costLimit)
      bins.append(.init(capacities: [capacity], cost: cost))
    }
    return (try weights(count), bins)
  }

  private mutating func itemCount() throws(UnreadableInstance) -> Int {
    try next("nombre d'objets", "number of items", 0...PackingProblem.pieceLimit)
  }

  private mutating func capacity() throws(UnreadableInstance) -> Int {
    try next("capacité", "capacity", 0...PackingProblem.capacityLimit)
  }

  private mutating func size(first: Bool) throws(UnreadableInstance) -> Int {
    let size = try next("taille d'un objet", "size of an item", 0...PackingProblem.capacityLimit)
    if first { lineOfItem.append(lineNumber) }
    return size
  }

  private mutating func weights(
    _ count: Int
  ) throws(UnreadableInstance) -> [PackingProblem.Item] {
    var items: [PackingProblem.Item] = []
    for _ in 0..<count { items.append(.init(sizes: [try size(first: true)])) }
    return items
  }

  /// The number of the line that the last number stands on.
  private var lineNumber: Int { text.lines[max(0, line - 1)].number }

  private var shown: String {
    numbers.last.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? ""
  }

  /// Goes on to the line of the next number; whether there is one.
  private mutating func skipsToNumber() throws(UnreadableInstance) -> Bool {
    while numbers.isEmpty, line < text.lines.count {
      line += 1
      try text.readNumbers(of: text.lines[line - 1], into: &numbers, context: "bin packing")
      numbers.reverse()
    }
    return !numbers.isEmpty
  }

  private mutating func next(
    _ french: String, _ english: String, _ range: ClosedRange<Int>
  ) throws(UnreadableInstance) -> Int {
    guard try skipsToNumber(), let number = numbers.last else {
      throw UnreadableInstance(
        line: text.lines.last?.number, "\(french) : le fichier finit avant",
        "\(english): the file ends before")
    }
    guard let whole = Int(exactly: number), range.contains(whole) else {
      throw UnreadableInstance(
        line: lineNumber,
        "\(french) : entier de \(range.lowerBound) à \(range.upperBound) attendu, lu `\(shown)`",
        "\(english): expected a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "read `\(shown)`")
    }
    numbers.removeLast()
    return whole
  }

  /// What is left to go wrong once each number is in its range.
  private func fault(_ error: PackingProblem.Inconsistency) -> UnreadableInstance {
    switch error {
    case .itemTooLarge(let item, _, let size, let capacity):
      UnreadableInstance(
        line: lineOfItem[item],
        "l'objet \(item + 1) ne tient dans aucun bac (\(size) > \(capacity))",
        "item \(item + 1) fits into no bin (\(size) > \(capacity))")
    case .tooManyPieces(let limit):
      UnreadableInstance("plus de \(limit) objets", "more than \(limit) items")
    default:
      UnreadableInstance("problème incohérent : \(error)", "inconsistent problem: \(error)")
    }
  }
}
