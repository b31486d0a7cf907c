import Cabotage

/// Reads the text of Cordeau, Gendreau and Laporte (1997, 2001), and of Vidal and others (2012).
///
/// One format for several depots, several days and several types of vehicle: each of them is a
/// *part* of the fleet with its own limits, and the code of a visit says which parts may come.
struct CordeauReader {
  private let text: InstanceText
  private let header: Header
  private var draft: InstanceDraft

  /// What the first line says.
  private struct Header {
    let type: Int
    /// The vehicles of each part.
    let vehicles: Int
    let customers: Int
    /// The days, depots or types of vehicle.
    let parts: Int
    /// The depots of several days, else one.
    let depotsADay: Int

    var hasWindows: Bool { (4...7).contains(type) }
    /// Whether each part is a depot; these come after the customers, others before.
    var arePartsDepots: Bool { type == 2 || type == 6 }
    var depots: Int { arePartsDepots ? parts : depotsADay }
  }

  /// The largest number of anything in the first line.
  private static let most = 20_000

  init(_ text: InstanceText, name: String) throws(UnreadableInstance) {
    self.text = text
    guard let line = text.lines.first else {
      throw UnreadableInstance("le fichier est vide", "the file is empty")
    }
    let numbers = try text.numbers(of: line, count: 4...5, context: "type m n t")
    let counts = numbers.compactMap(Int.init(exactly:))
    guard
      counts.count == numbers.count, (0...8).contains(counts[0]),
      counts.dropFirst().allSatisfy({ (1...Self.most).contains($0) }),
      (counts[0] == 8) == (counts.count == 5), counts[3] <= 32
    else {
      throw UnreadableInstance(
        line: line.number, "type de 0 à 8, véhicules, clients et jours attendus",
        "expected a type from 0 to 8, vehicles, customers and days")
    }
    header = Header(
      type: counts[0], vehicles: counts[1], customers: counts[2], parts: counts[3],
      depotsADay: counts.count > 4 ? counts[4] : 1)
    draft = InstanceDraft(name: name, distances: Distances(points: []))
  }

  mutating func read() throws(UnreadableInstance) -> InstanceDraft {
    let limits = header.parts * header.depotsADay
    let rows = header.customers + header.depots
    guard text.lines.count == 1 + limits + rows else {
      throw UnreadableInstance(
        "\(1 + limits + rows) lignes attendues, \(text.lines.count) lues",
        "expected \(1 + limits + rows) lines, read \(text.lines.count)")
    }
    let lines = text.lines[(1 + limits)...]
    let depots = header.arePartsDepots ? lines.suffix(header.depots) : lines.prefix(header.depots)
    let customers = lines[
      header.arePartsDepots
        ? lines.startIndex..<depots.startIndex : depots.endIndex..<lines.endIndex]
    let homes = try depots.map { (line) throws(UnreadableInstance) in try node(line) }
    let nodes = try customers.map { (line) throws(UnreadableInstance) in try node(line) }
    let first = header.arePartsDepots ? 1 : header.depots
    for (index, (line, node)) in zip(customers, nodes).enumerated()
    where node.number != Double(first + index) {
      throw UnreadableInstance.wrongNumber(line, node.number, expected: first + index)
    }
    // Depots that come last leave location 0 to the first of them.
    let homesFirst = header.arePartsDepots ? 1 : header.depots
    draft.distances = Distances(
      points: homes.prefix(homesFirst).map(\.point) + nodes.map(\.point)
        + homes.dropFirst(homesFirst).map(\.point))
    draft.depots = homes.indices.map { $0 < homesFirst ? $0 : header.customers + $0 }
    let partOf = try addVehicles(homes.map(\.hours))
    for (line, node) in zip(customers, nodes) { try add(node, line, partOf) }
    return draft
  }

  /// One depot or customer.
  private struct Node {
    let number: Double
    let point: (x: Double, y: Double)
    let service: Double
    let demand: Double
    let hours: InstanceDraft.Hours
    let codes: [Double]
  }

  private func node(_ line: InstanceText.Line) throws(UnreadableInstance) -> Node {
    let context = "i x y d q f a …"
    let row = try text.numbers(of: line, count: 5...Int.max, context: context)
    let most = row.count > 6 ? Int(exactly: row[6]) ?? -1 : 0
    let ends = row.count - min(7, row.count) - most
    guard most >= 0, ends == 0 || ends == 2, ends == 2 || !header.hasWindows else {
      throw text.wrongCount(of: line, expected: 7...7, context: context)
    }
    try text.requireNonnegative(line, [row[3], row[4]])
    var hours = InstanceDraft.Hours()
    if header.hasWindows {
      hours = .init(opens: row[row.count - 2], closes: row[row.count - 1])
      try text.requireNonnegative(line, [hours.opens])
      try text.requireOrder(line, hours.opens, hours.closes)
    }
    return Node(
      number: row[0], point: (row[1], row[2]), service: row[3], demand: row[4], hours: hours,
      codes: Array(row.dropFirst(7).prefix(most)))
  }

  /// Adds the vehicles of every part, and says which part each is of.
  private mutating func addVehicles(
    _ hours: [InstanceDraft.Hours]
  ) throws(UnreadableInstance) -> [Int] {
    var partOf: [Int] = []
    for (index, line) in text.lines.dropFirst().prefix(header.parts * header.depotsADay)
      .enumerated()
    {
      let limit = try text.numbers(of: line, count: 2...2, context: "D Q")
      try text.requireNonnegative(line, limit)
      let part = index / header.depotsADay
      let depot = header.arePartsDepots ? part : index % header.depotsADay
      var vehicle = InstanceDraft.Vehicle(
        capacity: [limit[1]], depot: draft.depots[depot], hours: hours[depot])
      // Nought says that there is no limit.
      vehicle.longestDuration = limit[0] > 0 ? limit[0] : .infinity
      vehicle.name = name(part: part, depot: depot)
      vehicle.day = part
      draft.vehicles += try .identical(vehicle, count: Double(header.vehicles), line: line)
      partOf += [Int](repeating: part, count: header.vehicles)
      guard partOf.count <= Self.most else {
        throw UnreadableInstance(
          line: line.number, "trop de véhicules en tout", "too many vehicles in all")
      }
    }
    return partOf
  }

  private func name(part: Int, depot: Int) -> String? {
    switch header.type {
    case 1, 5: "day \(part + 1)"
    case 2, 6: "depot \(part + 1)"
    case 3, 7: "type \(part + 1)"
    case 8: "day \(part + 1) depot \(depot + 1)"
    default: nil
    }
  }

  /// Adds the visits of a customer.
  private mutating func add(
    _ node: Node, _ line: InstanceText.Line, _ partOf: [Int]
  ) throws(UnreadableInstance) {
    guard let location = Int(exactly: node.number) else { return }
    func visit(_ parts: Set<Int>) -> InstanceDraft.Customer {
      let vehicles = partOf.indices.filter { parts.contains(partOf[$0]) }
      return .init(
        location: location, delivery: [node.demand], service: node.service, hours: node.hours,
        vehicles: vehicles.count == partOf.count ? nil : vehicles)
    }
    let combinations = try combinations(node, line)
    let count = combinations[0].count
    if let choices = VisitChoices(combinations: combinations, count: count) {
      draft.customers += choices.days.map(visit)
      return
    }
    let isPossible = count > 0 && combinations.allSatisfy { $0.count == count }
    guard isPossible, combinations.count <= 1_000 else {
      throw UnreadableInstance(
        line: line.number, "les combinaisons de jours n'ont pas autant de jours, ou sont trop",
        "the combinations of days are not of as many days, or are too many")
    }
    let first = draft.customers.count
    for days in combinations { draft.customers += days.sorted().map { visit([$0]) } }
    let firstGroup = draft.groups.count
    draft.groups += (0..<count).map { number in
      combinations.indices.map { first + $0 * count + number }
    }
    draft.couplings.append(
      VisitCoupling(location: location, groups: firstGroup..<draft.groups.count))
  }

  /// The parts that may come together, one set a combination; at least one.
  private func combinations(
    _ node: Node, _ line: InstanceText.Line
  ) throws(UnreadableInstance) -> [Set<Int>] {
    guard header.type != 0, header.type != 4 else { return [[0]] }
    var combinations: [Set<Int>] = []
    for code in node.codes {
      guard let bits = Int(exactly: code), (0..<(1 << header.parts)).contains(bits) else {
        throw UnreadableInstance(
          line: line.number, "code de visites inconnu : \(code)", "unknown code of visits: \(code)")
      }
      // The leftmost bit is the first part.
      let parts = (0..<header.parts).filter { bits >> (header.parts - 1 - $0) & 1 == 1 }
      if !combinations.contains(Set(parts)) { combinations.append(Set(parts)) }
    }
    return combinations.isEmpty ? (0..<header.parts).map { [$0] } : combinations
  }
}
