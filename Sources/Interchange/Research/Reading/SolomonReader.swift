/// Reads the text of Solomon (1987), and of Gehring and Homberger (1999).
struct SolomonReader {
  private let text: InstanceText

  init(_ text: InstanceText) {
    self.text = text
  }

  func draft() throws(UnreadableInstance) -> InstanceDraft {
    let lines = text.lines
    guard
      let header = lines.firstIndex(where: { text.words(of: $0).first?.uppercased() == "NUMBER" }),
      header + 1 < lines.count
    else {
      throw UnreadableInstance("pas de ligne NUMBER CAPACITY", "no line NUMBER CAPACITY")
    }
    let fleet = try text.numbers(of: lines[header + 1], count: 2...2, context: "VEHICLE")
    let rows = lines[(header + 2)...].drop { text.word(startsWithLetter: $0) }
    guard let first = rows.first else {
      throw UnreadableInstance("aucun client", "no customers")
    }
    var points: [(x: Double, y: Double)] = []
    var customers: [InstanceDraft.Customer] = []
    for line in rows {
      let row = try text.numbers(of: line, count: 7...7, context: "CUSTOMER")
      guard row[0] == Double(points.count) else {
        throw UnreadableInstance.wrongNumber(line, row[0], expected: points.count)
      }
      try text.requireOrder(line, row[4], row[5])
      try text.requireNonnegative(line, [row[3], row[4], row[6]])
      customers.append(
        .init(
          location: points.count, delivery: [row[3]], service: row[6],
          hours: .init(opens: row[4], closes: row[5])))
      points.append((row[1], row[2]))
    }
    let depot = customers.removeFirst()
    guard depot.delivery == [0] else {
      throw UnreadableInstance(
        line: first.number, "le dépôt a une demande", "the depot has a demand")
    }
    var draft = InstanceDraft(
      name: header > 0 ? text.string(lines[0].range).shown : "", distances: .init(points: points))
    draft.customers = customers
    draft.vehicles = try .identical(
      .init(capacity: [fleet[1]], hours: depot.hours), count: fleet[0], line: lines[header + 1])
    return draft
  }
}

extension InstanceText {
  /// Whether a line begins with a word.
  func word(startsWithLetter line: Line) -> Bool {
    let byte = byte(at: line.range.lowerBound) | 0x20
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// Throws where a window closes before it opens.
  func requireOrder(_ line: Line, _ opens: Double, _ closes: Double) throws(UnreadableInstance) {
    guard opens > closes else { return }
    throw UnreadableInstance(
      line: line.number, "la plage horaire ferme avant d'ouvrir",
      "the time window closes before it opens")
  }

  /// Throws where a number is below zero.
  func requireNonnegative(_ line: Line, _ numbers: [Double]) throws(UnreadableInstance) {
    guard let number = numbers.first(where: { $0 < 0 }) else { return }
    throw UnreadableInstance(
      line: line.number, "nombre négatif : \(number)", "negative number: \(number)")
  }
}

extension UnreadableInstance {
  /// Says that customers are not numbered in order.
  static func wrongNumber(
    _ line: InstanceText.Line, _ number: Double, expected: Int
  ) -> UnreadableInstance {
    UnreadableInstance(
      line: line.number, "client numéro \(expected) attendu, lu \(number)",
      "expected customer number \(expected), read \(number)")
  }
}

extension [InstanceDraft.Vehicle] {
  /// More vehicles are refused.
  static let most = 100_000

  /// So many vehicles that are alike.
  static func identical(
    _ vehicle: InstanceDraft.Vehicle, count: Double, line: InstanceText.Line?
  ) throws(UnreadableInstance) -> Self {
    guard let count = Int(exactly: count), (1...most).contains(count) else {
      throw UnreadableInstance(
        line: line?.number, "le nombre de véhicules va de 1 à \(most)",
        "the number of vehicles goes from 1 to \(most)")
    }
    return Self(repeating: vehicle, count: count)
  }
}
