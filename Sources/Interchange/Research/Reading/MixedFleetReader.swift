/// Reads the texts of problems with several types of vehicle.
///
/// Those of Golden, Assad, Levy and Gheysens (1984) and Taillard (1999) have coordinates; those of
/// Duhamel, Lacomme and Prodhon (2011) a table in metres.
struct MixedFleetReader {
  private let text: InstanceText
  private var draft: InstanceDraft
  /// The next line to be read.
  private var next = 0

  init(_ text: InstanceText, name: String) {
    self.text = text.withoutComments
    draft = InstanceDraft(name: name, distances: Distances(points: []))
  }

  mutating func read() throws(UnreadableInstance) -> InstanceDraft {
    let header = try line(1...6, "n T range service LB BKS")
    let customers = try count(header[0], 1...20_000)
    guard header.count > 1 else { return try readFleetLast(customers) }
    guard header.count >= 4 else {
      throw text.wrongCount(of: text.lines[0], expected: 4...6, context: "n T range service LB BKS")
    }
    try text.requireNonnegative(text.lines[0], Array(header.prefix(4)))
    for type in 1...(try count(header[1], 1...1_000)) {
      let row = try line(4...4, "number capacity fixed unit")
      try add(type, row[0], capacity: row[1], fixedCost: row[2], perDistance: row[3])
    }
    for index in draft.vehicles.indices where header[2] < 999_999 {
      draft.vehicles[index].longestDuration = header[2]
    }
    let depot = try line(1...2, "depot")
    if depot.count == 1 {
      try readTable(customers, depot: depot[0], service: header[3])
    } else {
      var points = [(x: depot[0], y: depot[1])]
      for _ in 0..<customers {
        let row = try line(3...3, "x y demand")
        points.append((row[0], row[1]))
        try add(row[2], service: header[3])
      }
      draft.distances = Distances(points: points)
    }
    return try finished()
  }

  /// The fleet after the customers, which are numbered from the depot on.
  private mutating func readFleetLast(_ customers: Int) throws(UnreadableInstance) -> InstanceDraft
  {
    var points: [(x: Double, y: Double)] = []
    for number in 0...customers {
      let row = try line(4...4, "id x y demand")
      guard row[0] == Double(number) else {
        throw UnreadableInstance.wrongNumber(text.lines[next - 1], row[0], expected: number)
      }
      points.append((row[1], row[2]))
      if number > 0 { try add(row[3], service: 0) }
    }
    draft.distances = Distances(points: points)
    for type in 1...(try count(try line(1...1, "T")[0], 1...1_000)) {
      let row = try line(5...5, "capacity fixed unit min max")
      guard row[3] == 0 else {
        throw UnreadableInstance(
          line: text.lines[next - 1].number, "un nombre minimal de véhicules n'est pas possible",
          "a least number of vehicles is not possible")
      }
      try add(type, row[4], capacity: row[0], fixedCost: row[1], perDistance: row[2])
    }
    return try finished()
  }

  /// A table in metres, where costs are by the kilometre.
  private mutating func readTable(
    _ customers: Int, depot: Double, service: Double
  ) throws(UnreadableInstance) {
    let size = customers + 1
    guard depot == 0, size <= 5_000 else {
      throw UnreadableInstance(
        line: text.lines[next - 1].number, "le dépôt est la ville 0, et il y en a au plus 5000",
        "the depot is town 0, and there are at most 5000")
    }
    var table: [Double] = []
    while table.count < size * size {
      table += try line(1...Int.max, "matrix")
    }
    guard table.count == size * size else {
      throw UnreadableInstance(
        line: text.lines[next - 1].number, "la matrice n'a pas \(size) × \(size) nombres",
        "the matrix does not have \(size) × \(size) numbers")
    }
    try text.requireNonnegative(text.lines[next - 1], table)
    draft.distances = Distances(table: table, count: size)
    for number in 1...customers {
      let row = try line(2...2, "city demand")
      guard row[0] == Double(number) else {
        throw UnreadableInstance.wrongNumber(text.lines[next - 1], row[0], expected: number)
      }
      try add(row[1], service: service)
    }
    for index in draft.vehicles.indices { draft.vehicles[index].costPerDistance /= 1_000 }
  }

  private mutating func add(_ demand: Double, service: Double) throws(UnreadableInstance) {
    try text.requireNonnegative(text.lines[next - 1], [demand])
    draft.customers.append(
      .init(location: draft.customers.count + 1, delivery: [demand], service: service))
  }

  private mutating func add(
    _ type: Int, _ number: Double, capacity: Double, fixedCost: Double, perDistance: Double
  ) throws(UnreadableInstance) {
    let line = text.lines[next - 1]
    try text.requireNonnegative(line, [capacity, fixedCost, perDistance])
    draft.vehicles += try .identical(
      .init(
        capacity: [capacity], fixedCost: fixedCost, costPerDistance: perDistance,
        name: "type \(type)"), count: number, line: line)
  }

  private mutating func line(
    _ count: ClosedRange<Int>, _ context: String
  ) throws(UnreadableInstance) -> [Double] {
    guard next < text.lines.count else {
      throw UnreadableInstance(
        "le fichier s'arrête trop tôt : \(context)", "the file ends too early: \(context)")
    }
    next += 1
    return try text.numbers(of: text.lines[next - 1], count: count, context: context)
  }

  private func count(_ number: Double, _ range: ClosedRange<Int>) throws(UnreadableInstance) -> Int
  {
    guard let count = Int(exactly: number), range.contains(count) else {
      throw UnreadableInstance(
        line: text.lines[next - 1].number,
        "nombre de \(range.lowerBound) à \(range.upperBound) attendu, lu \(number)",
        "expected a number from \(range.lowerBound) to \(range.upperBound), read \(number)")
    }
    return count
  }

  private func finished() throws(UnreadableInstance) -> InstanceDraft {
    guard next == text.lines.count, draft.vehicles.count <= [InstanceDraft.Vehicle].most else {
      throw UnreadableInstance(
        line: next < text.lines.count ? text.lines[next].number : nil,
        "la fin du fichier était attendue, ou trop de véhicules",
        "expected the end of the file, or too many vehicles")
    }
    return draft
  }
}

extension InstanceText {
  /// The same lines up to `//`, those that hold nothing else left out.
  fileprivate var withoutComments: InstanceText {
    let slash = UInt8(ascii: "/")
    return filteringLines { line in
      var end = line.range.lowerBound
      while end < line.range.upperBound,
        byte(at: end) != slash || end + 1 == line.range.upperBound || byte(at: end + 1) != slash
      {
        end += 1
      }
      while end > line.range.lowerBound, byte(at: end - 1).isBlank { end -= 1 }
      let range = line.range.lowerBound..<end
      return range.isEmpty ? nil : Line(number: line.number, range: range)
    }
  }
}
