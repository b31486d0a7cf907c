/// The route of one vehicle while it is searched for; empty when the vehicle stays at home.
struct Tour: BitwiseCopyable {
  /// A stop, or one of the two ends.
  struct Node: BitwiseCopyable {
    var location: Int32
    /// The place, or -1 at the ends.
    var place: Int32
    /// How many pickups and deliveries are made here.
    var actions: Int32
    /// Setup and services, and the window in which service starts.
    var service: Stretch
    /// From the start of the route through this node.
    var prefix: Stretch
    /// From this node to the end of the route.
    var suffix: Stretch
    /// The metres from the start of the route to this node.
    var meters: Int
    /// The capacity left on leaving this node.
    var room: SIMD8<Int32>
  }

  /// A shipment aboard and the nodes where it is handled.
  struct Member: BitwiseCopyable {
    var shipment: Int32
    var pickup: Int32
    var delivery: Int32
  }

  /// The start, the stops, the end.
  var nodes: Table<Node>
  var nodeCount: Int
  /// In the order of the middle of their ride, once the tour is refreshed.
  var members: Table<Member>
  var memberCount: Int
  /// The metres from start to end.
  var meters: Int
  /// What the route costs; nothing while it is empty.
  var cost: Int
  /// Whether it was changed since it was last refreshed.
  var isStale: Bool
  /// Whether a stop is at a place with several windows.
  var hasChoices: Bool
  /// Two drafts of one walker have the same tour where they have the same version.
  var version: Int

  @inline(__always) var isEmpty: Bool { memberCount == 0 }
  @inline(__always) var lastNode: Int { nodeCount &- 1 }
  /// The timing of the whole route: it leaves at `earliest` and is back at `finish`.
  @inline(__always) var timing: Stretch { nodes[nodeCount &- 1].prefix }

  init(of vehicle: Ground.Vehicle) {
    func end(at location: Int32) -> Node {
      Node(
        location: location, place: -1, actions: 0, service: vehicle.shift, prefix: vehicle.shift,
        suffix: vehicle.shift, meters: 0, room: vehicle.capacity)
    }
    nodes = Table(repeating: end(at: vehicle.start), count: 16)
    nodes[1] = end(at: vehicle.end)
    nodeCount = 2
    members = Table(repeating: Member(shipment: 0, pickup: 0, delivery: 0), count: 16)
    memberCount = 0
    meters = 0
    cost = 0
    isStale = true
    hasChoices = false
    version = 0
  }

  func deallocate() {
    nodes.deallocate()
    members.deallocate()
  }

  /// Makes room for as many nodes and members.
  mutating func reserve(nodes: Int, members: Int) {
    if nodes > self.nodes.count {
      let larger = Table(repeating: self.nodes[0], count: max(nodes, 2 * self.nodes.count))
      larger.copy(from: self.nodes, count: nodeCount)
      self.nodes.deallocate()
      self.nodes = larger
    }
    if members > self.members.count {
      let larger = Table(repeating: self.members[0], count: max(members, 2 * self.members.count))
      larger.copy(from: self.members, count: memberCount)
      self.members.deallocate()
      self.members = larger
    }
  }

  /// Takes over all of another tour but the memory.
  mutating func copy(from other: Tour) {
    reserve(nodes: other.nodeCount, members: other.memberCount)
    nodes.copy(from: other.nodes, count: other.nodeCount)
    members.copy(from: other.members, count: other.memberCount)
    let (nodes, members) = (nodes, members)
    self = other
    self.nodes = nodes
    self.members = members
  }

  /// Opens a gap for a new node and moves what lies behind.
  mutating func open(at node: Int) {
    reserve(nodes: nodeCount + 1, members: memberCount)
    nodes.move(from: node, to: node + 1, count: nodeCount - node)
    nodeCount += 1
    shiftMembers(from: node, by: 1)
  }

  /// Takes out a node where nothing is handled any more.
  mutating func close(_ node: Int) {
    nodes.move(from: node + 1, to: node, count: nodeCount - node - 1)
    nodeCount -= 1
    shiftMembers(from: node, by: -1)
  }

  private func shiftMembers(from node: Int, by step: Int32) {
    for index in 0..<memberCount {
      if members[index].pickup >= node { members[index].pickup &+= step }
      if members[index].delivery >= node { members[index].delivery &+= step }
    }
  }
}
