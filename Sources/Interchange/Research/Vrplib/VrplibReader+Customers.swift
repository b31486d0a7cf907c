extension VrplibReader {
  /// The customers of a file without pairs.
  func customers(
    _ hours: [InstanceDraft.Hours]
  ) throws(UnreadableInstance) -> [InstanceDraft.Customer] {
    let demands = try amounts(file.sections["DEMAND"] == nil ? "LINEHAUL" : "DEMAND")
    let backhauls = try amounts("BACKHAUL")
    let isBackhaul = try backhaulNodes()
    let services = try file.each("SERVICE_TIME", count: dimension)
    let releases = try file.each("RELEASE_TIME", count: dimension)
    let prizes = try file.columns("PRIZE", count: dimension, width: 1...1)?.values
    if let prizes { try file.requireNonnegative("PRIZE", prizes) }
    return (depotCount..<dimension).map { node in
      var customer = InstanceDraft.Customer(location: node)
      customer.delivery = demands.map { Array($0.row(node)) } ?? []
      customer.pickup = backhauls.map { Array($0.row(node)) } ?? []
      if isBackhaul?[node] == true { swap(&customer.delivery, &customer.pickup) }
      customer.service = services?[node] ?? 0
      customer.hours = hours[node]
      customer.release = releases?[node] ?? 0
      customer.prize = prizes?[node] ?? 0
      return customer
    }
  }

  private func amounts(_ name: String) throws(UnreadableInstance) -> VrplibColumns? {
    guard let columns = try file.columns(name, count: dimension, width: 1...8) else { return nil }
    try file.requireNonnegative(name, columns.values)
    guard (0..<depotCount).allSatisfy({ columns.row($0).allSatisfy { $0 == 0 } }) else {
      throw UnreadableInstance(
        line: file.sections[name]?.line.number, "\(name)_SECTION : un dépôt a une demande",
        "\(name)_SECTION: a depot has a demand")
    }
    return columns
  }

  /// Which nodes give goods, where the coordinates begin with a type: −1 for the depot, 0 for those
  /// that take and 1 for those that give.
  private func backhaulNodes() throws(UnreadableInstance) -> [Bool]? {
    guard
      let columns = try file.columns("NODE_COORD", count: dimension, width: 2...3),
      columns.width == 3
    else { return nil }
    return try (0..<dimension).map { (node) throws(UnreadableInstance) in
      let type = columns.values[3 * node]
      guard node < depotCount ? type == -1 : type == 0 || type == 1 else {
        throw UnreadableInstance(
          line: file.sections["NODE_COORD"]?.line.number,
          "NODE_COORD_SECTION : type inconnu du nœud \(node + 1) : \(type)",
          "NODE_COORD_SECTION: unknown type of node \(node + 1): \(type)")
      }
      return type == 1
    }
  }

  /// Whether backhauls come last in every route.
  var isLinehaulFirst: Bool {
    file.entries["TYPE"]?.value.uppercased() == "VRPB"
      || file.sections["NODE_COORD"].map { !$0.lines.isEmpty && $0.row(0).count == 4 } ?? false
  }

  /// The pairs of LKH-3, and the window of each node.
  func pairs() throws(UnreadableInstance) -> (
    pairs: [InstanceDraft.Pair], hours: [InstanceDraft.Hours]
  ) {
    let name = "PICKUP_AND_DELIVERY"
    guard let table = try file.columns(name, count: dimension, width: 6...6) else {
      return ([], [])
    }
    let rows = (0..<dimension).map { Array(table.row($0)) }
    func fault(_ node: Int) -> UnreadableInstance {
      UnreadableInstance(
        line: file.sections[name]?.line.number,
        "\(name)_SECTION : le nœud \(node + 1) ne forme pas une paire avec un autre, ou ses "
          + "nombres ne vont pas",
        "\(name)_SECTION: node \(node + 1) does not form a pair with another, or its numbers "
          + "will not do")
    }
    func end(_ node: Int) -> InstanceDraft.Customer {
      let row = rows[node]
      return .init(location: node, service: row[3], hours: .init(opens: row[1], closes: row[2]))
    }
    var pairs: [InstanceDraft.Pair] = []
    for (node, row) in rows.enumerated() {
      guard row[1] <= row[2], row[1] >= 0, row[3] >= 0 else { throw fault(node) }
      guard node >= depotCount else { continue }
      let isPickup = row[4] == 0
      let partner = isPickup ? row[5] : row[4]
      guard
        isPickup || row[5] == 0, let other = Int(exactly: partner),
        (depotCount + 1...max(depotCount + 1, dimension)).contains(other), other <= dimension,
        other - 1 != node, rows[other - 1][isPickup ? 4 : 5] == Double(node + 1),
        rows[other - 1][0] == -row[0], isPickup ? row[0] >= 0 : row[0] <= 0
      else { throw fault(node) }
      if isPickup {
        pairs.append(.init(pickup: end(node), delivery: end(other - 1), load: [row[0]]))
      }
    }
    return (pairs, rows.map { .init(opens: $0[1], closes: $0[2]) })
  }
}
