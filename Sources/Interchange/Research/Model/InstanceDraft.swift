import Cabotage

/// What a research file says, in its own units, before anything is rounded.
///
/// Locations are the rows of ``distances``; the number of a customer in a solution is its location.
struct InstanceDraft {
  var name: String
  var distances: Distances
  /// The customers that take or give goods at one stop.
  var customers: [Customer] = []
  /// The goods that go from one customer to another.
  var pairs: [Pair] = []
  var vehicles: [Vehicle] = []
  /// Indices of ``customers`` of which one is visited.
  var groups: [[Int]] = []
  /// Customers whose visits go by the same combination of days.
  var couplings: [VisitCoupling] = []
  /// The locations of depots, as a solution writes them for a reload.
  var depots: [Int] = [0]
  /// What a cost is divided by before it is stated.
  var costDivisor = 1.0
  /// The rounding that the file calls for, where it does.
  var usualRounding: ResearchRounding?
  /// What was read and not used.
  var notes: [Text] = []

  /// A customer, or one end of a pair.
  struct Customer {
    var location: Int
    /// What it takes from the depot, by dimension.
    var delivery: [Double] = []
    /// What it gives to the depot, by dimension.
    var pickup: [Double] = []
    var service = 0.0
    var hours = Hours()
    var release = 0.0
    /// What it costs to leave it out, or zero where it may not be.
    var prize = 0.0
    /// The vehicles that may come, or `nil` for all.
    var vehicles: [Int]?
    /// Whether its delivery may be made in parts, each of one unit at least.
    var mayBeSplit = false
  }

  /// Goods from one customer to another.
  struct Pair {
    var pickup: Customer
    var delivery: Customer
    var load: [Double]
  }

  /// The moments from one to another.
  struct Hours: Hashable {
    var opens = 0.0
    var closes = Double.infinity
  }

  /// One vehicle.
  struct Vehicle: Hashable {
    var capacity: [Double]
    var depot = 0
    var hours = Hours()
    var longestDistance = Double.infinity
    var longestDuration = Double.infinity
    var fixedCost = 0.0
    var costPerDistance = 1.0
    /// The locations of the depots where it may reload.
    var reloads: [Int] = []
    var mostReloads: Int?
    var isLinehaulFirst = false
    var day = 0
    /// What stands in parentheses before its route, or `nil` where the number of the route says it.
    var name: String?
  }
}
