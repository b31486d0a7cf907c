extension RoutingProblem {
  /// Shipments of which at most one is carried, such as the same goods from different producers.
  ///
  /// Members have no prize of their own: it costs nothing to leave one behind while another goes.
  public struct Group: Sendable, Hashable {
    /// The indices of the shipments; no shipment is in two groups.
    public var shipments: [Int]
    /// The cost of carrying none of them, or `nil` where one must be.
    public var prize: Int?

    /// Makes a group.
    public init(shipments: [Int], prize: Int? = nil) {
      self.shipments = shipments
      self.prize = prize
    }
  }

  /// Groups that choose alike: where a member of one of them is carried, the member of the same number
  /// of each other is too.
  ///
  /// A customer who is visited by one of several patterns of days is such a coupling (the periodic
  /// vehicle routing problem; Beltrami and Bodin, 1974): each visit is a group, with a member a pattern.
  public struct Coupling: Sendable, Hashable {
    /// The indices of the groups, all with as many members; no group is in two couplings.
    public var groups: [Int]

    /// Makes a coupling.
    public init(groups: [Int]) {
      self.groups = groups
    }
  }

  /// Two kinds of goods that may not be aboard one vehicle at the same moment.
  public struct Conflict: Sendable, Hashable {
    /// One kind.
    public var first: Int
    /// The other; or the same, for goods that ride alone of their kind.
    public var second: Int

    /// Makes a conflict.
    public init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }
}
