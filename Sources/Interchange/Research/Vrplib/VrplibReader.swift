import Cabotage

/// Makes an instance of a VRPLIB file, as CVRPLIB, LKH-3 and PyVRP understand it.
struct VrplibReader {
  let file: VrplibFile
  /// The number of nodes, depots included.
  let dimension: Int
  /// The first nodes are depots.
  let depotCount: Int

  /// More nodes are refused.
  private static let mostNodes = 100_000

  init(_ file: VrplibFile) throws(UnreadableInstance) {
    self.file = file
    guard let dimension = try file.count("DIMENSION", 1...Self.mostNodes) else {
      throw UnreadableInstance("DIMENSION manque", "DIMENSION is missing")
    }
    self.dimension = dimension
    depotCount = try Self.depotCount(file, dimension)
  }

  private static func depotCount(
    _ file: VrplibFile, _ dimension: Int
  ) throws(UnreadableInstance) -> Int {
    guard let section = file.sections["DEPOT"] else { return 1 }
    let depots = section.numbers.filter { $0 != -1 }
    guard
      !depots.isEmpty, depots.count <= dimension,
      zip(depots, 1...).allSatisfy({ $0 == Double($1) })
    else {
      throw UnreadableInstance(
        line: section.line.number,
        "DEPOT_SECTION : les dépôts sont les premiers nœuds, à partir de 1",
        "DEPOT_SECTION: the depots are the first nodes, from 1")
    }
    return depots.count
  }

  func draft(name: String) throws(UnreadableInstance) -> InstanceDraft {
    var draft = InstanceDraft(
      name: file.entries["NAME"]?.value.shown ?? name, distances: try distances())
    draft.depots = Array(0..<depotCount)
    draft.notes = file.notes
    if file.entries["EDGE_WEIGHT_TYPE"]?.value.uppercased() == "EXACT_2D" {
      draft.usualRounding = ResearchRounding.none
    }
    let hours: [InstanceDraft.Hours]
    if file.sections["PICKUP_AND_DELIVERY"] != nil {
      (draft.pairs, hours) = try pairs()
    } else {
      hours = try self.hours()
      draft.customers = try customers(hours)
      try split(&draft.customers)
    }
    let usual = try usualFleet(draft)
    let count = try file.count("VEHICLES", 1...[InstanceDraft.Vehicle].most) ?? usual
    draft.vehicles = try vehicles(count, hours)
    try restrict(&draft)
    draft.groups = draft.pairs.isEmpty ? try groups() : []
    try requireFreeGroups(draft)
    return draft
  }

  /// The window of each node.
  private func hours() throws(UnreadableInstance) -> [InstanceDraft.Hours] {
    guard let windows = try file.columns("TIME_WINDOW", count: dimension, width: 2...2) else {
      return [InstanceDraft.Hours](repeating: .init(), count: dimension)
    }
    try file.requireNonnegative("TIME_WINDOW", windows.values)
    return try (0..<dimension).map { (node) throws(UnreadableInstance) in
      let (opens, closes) = (windows.values[2 * node], windows.values[2 * node + 1])
      guard opens <= closes else {
        throw UnreadableInstance(
          line: file.sections["TIME_WINDOW"]?.line.number,
          "TIME_WINDOW_SECTION : la plage du nœud \(node + 1) ferme avant d'ouvrir",
          "TIME_WINDOW_SECTION: the window of node \(node + 1) closes before it opens")
      }
      return .init(opens: opens, closes: closes)
    }
  }

  /// Groups of one node or none need no decision.
  private func groups() throws(UnreadableInstance) -> [[Int]] {
    let name = "MUTUALLY_EXCLUSIVE_GROUP"
    guard let rows = file.sections[name]?.lines.count,
      let lists = try file.lists(name, count: rows)
    else { return [] }
    var isGrouped = [Bool](repeating: false, count: dimension)
    var groups: [[Int]] = []
    for list in lists {
      var group: [Int] = []
      for number in list {
        let node = try file.node(number, count: dimension, in: name)
        guard node >= depotCount, !isGrouped[node] else {
          throw UnreadableInstance(
            line: file.sections[name]?.line.number,
            "\(name)_SECTION : le nœud \(node + 1) est un dépôt ou dans deux groupes",
            "\(name)_SECTION: node \(node + 1) is a depot or in two groups")
        }
        isGrouped[node] = true
        group.append(node - depotCount)
      }
      if group.count > 1 { groups.append(group) }
    }
    return groups
  }

  /// Throws where a prize is lost by visiting another of the group, which the model does not know.
  private func requireFreeGroups(_ draft: InstanceDraft) throws(UnreadableInstance) {
    let grouped = Set(draft.groups.joined())
    guard grouped.contains(where: { draft.customers[$0].prize > 0 }) else { return }
    throw UnreadableInstance(
      line: file.sections["PRIZE"]?.line.number,
      "un client d'un groupe ne peut pas avoir de prix",
      "a customer in a group cannot have a prize")
  }
}
