/// Reads the text of Li and Lim (2001): pickups and deliveries with time windows.
struct LiLimReader {
  private let text: InstanceText

  init(_ text: InstanceText) {
    self.text = text
  }

  func draft(name: String) throws(UnreadableInstance) -> InstanceDraft {
    guard let header = text.lines.first else {
      throw UnreadableInstance("le fichier est vide", "the file is empty")
    }
    let fleet = try text.numbers(of: header, count: 2...3, context: "K Q speed")
    // The third number is a speed, which everybody leaves at a distance a unit of time.
    var rows: [[Double]] = []
    for line in text.lines.dropFirst() {
      let row = try text.numbers(
        of: line, count: 9...9, context: "id x y demand early late service pickup delivery")
      guard row[0] == Double(rows.count) else {
        throw UnreadableInstance.wrongNumber(line, row[0], expected: rows.count)
      }
      try text.requireOrder(line, row[4], row[5])
      try text.requireNonnegative(line, [row[4], row[6]])
      rows.append(row)
    }
    guard let depot = rows.first else {
      throw UnreadableInstance("aucun client", "no customers")
    }
    var draft = InstanceDraft(
      name: name, distances: .init(points: rows.map { ($0[1], $0[2]) }))
    draft.pairs = try pairs(rows)
    draft.vehicles = try .identical(
      .init(capacity: [fleet[1]], hours: .init(opens: depot[4], closes: depot[5])),
      count: fleet[0], line: header)
    return draft
  }

  /// Every customer is one end of one pair, and its partner names it back.
  private func pairs(_ rows: [[Double]]) throws(UnreadableInstance) -> [InstanceDraft.Pair] {
    func end(_ location: Int) -> InstanceDraft.Customer {
      let row = rows[location]
      return .init(
        location: location, service: row[6], hours: .init(opens: row[4], closes: row[5]))
    }
    var pairs: [InstanceDraft.Pair] = []
    for (location, row) in rows.enumerated().dropFirst() {
      let partner = row[7] == 0 ? row[8] : row[7]
      guard
        row[7] == 0 || row[8] == 0, let other = Int(exactly: partner),
        (1..<rows.count).contains(other), other != location,
        rows[other][row[7] == 0 ? 7 : 8] == Double(location), rows[other][3] == -row[3],
        row[7] == 0 ? row[3] >= 0 : row[3] <= 0
      else {
        throw UnreadableInstance(
          line: text.lines[location + 1].number,
          "le client \(location) ne forme pas une paire avec un autre",
          "customer \(location) does not form a pair with another")
      }
      if row[7] == 0 {
        pairs.append(.init(pickup: end(location), delivery: end(other), load: [row[3]]))
      }
    }
    return pairs
  }
}
