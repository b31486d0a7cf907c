/// What proves that no plan costs less than a bound, for anyone to check.
///
/// The prices of jobs and cuts, less what every vehicle gains by them at most, add up to the bound
/// (Lagrange's relaxation). ``RoutingProblem/faults(in:plan:)`` recomputes all of it that needs no
/// search, and ``trusted`` names the rest.
///
/// A *visit* is twice the index of a shipment for its pickup, and one more for its delivery; a reload is
/// minus one and minus the index of its place. A *fine unit* is a unit of cost over two to the power of
/// ``scale``.
public struct BoundCertificate: Sendable, Hashable, Codable {
  /// The version of the format that this code writes and reads.
  public static let currentVersion = 1

  /// What is claimed and not recomputed.
  public enum Step: String, Sendable, Hashable, Codable, CaseIterable {
    /// No route of a vehicle, fixed journeys aside, has a smaller reduced cost than said.
    case noCheaperRoute
    /// No plan below the cutoff makes one of the fixed journeys.
    case fixedJourneys
    /// No plan below the claim uses fewer or more vehicles of a kind than the cases looked at.
    case vehicleCases
    /// No plan below the claim is in none of the cases looked at of a journey that is made or not, of a job
    /// that is done on a kind or not, or of coupled groups that go by a number or not.
    case journeyCases
    /// No plan below the claim uses another route than those enumerated.
    case enumeration
    /// No choice of these costs less than the claim.
    case branchAndBound
  }

  /// Something that a plan does once, or pays for.
  public struct Job: Sendable, Hashable, Codable {
    /// The visits that do it: one of a shipment, or of each shipment of a group; of a group that is coupled,
    /// those of members that are the same.
    public var visits: [Int]
    /// What it pays, in fine units.
    public var price: Int

    /// Makes a job.
    public init(visits: [Int], price: Int) {
      self.visits = visits
      self.price = price
    }
  }

  /// Vehicles that are alike.
  public struct Kind: Sendable, Hashable, Codable {
    /// Their indices; what is said of a route of the kind is said of the first.
    public var vehicles: [Int]
    /// No route has a smaller reduced cost, in fine units.
    public var least: Int
  }

  /// A rounded capacity cut: so many vehicles at least enter a set of visits.
  public struct CapacityCut: Sendable, Hashable, Codable {
    /// The set.
    public var visits: [Int]
    /// The number of entries.
    public var vehicles: Int
    /// What each entry pays, in fine units.
    public var price: Int

    /// Makes a cut.
    public init(visits: [Int], vehicles: Int, price: Int) {
      self.visits = visits
      self.vehicles = vehicles
      self.price = price
    }
  }

  /// A subset-row cut: at most one route does two of three shipments or groups, counted along runs of visits that
  /// remember it.
  public struct SubsetCut: Sendable, Hashable, Codable {
    /// The indices of the jobs, all that a coupled group is paid for among them.
    public var jobs: [Int]
    /// The visits that remember it.
    public var memory: [Int]
    /// What each route that counts is charged, in fine units.
    public var price: Int

    /// Makes a cut.
    public init(jobs: [Int], memory: [Int], price: Int) {
      self.jobs = jobs
      self.memory = memory
      self.price = price
    }
  }

  /// A route that the search knew.
  public struct Column: Sendable, Hashable, Codable {
    /// The index of its kind.
    public var kind: Int
    /// Its visits, in order; those of one stop in any order that unloads before it loads.
    public var visits: [Int]
  }

  /// Journeys that no plan below the cutoff makes.
  public struct FixedJourneys: Sendable, Hashable, Codable {
    /// The index of the kind of vehicles.
    public var kind: Int
    /// The visit before, or `nil` for the start.
    public var from: Int?
    /// The visits after; `nil` for the end.
    public var to: [Int?]

    /// Makes such journeys.
    public init(kind: Int, from: Int?, to: [Int?]) {
      self.kind = kind
      self.from = from
      self.to = to
    }
  }

  /// The version of the format.
  public var version: Int
  /// The ``RoutingProblem/fingerprint`` of the problem, in 16 hexadecimal digits.
  public var problem: String
  /// No plan costs less, if the steps of ``trusted`` are right.
  public var claim: Int
  /// What the prices prove.
  public var bound: Int
  /// Only plans that cost less were looked at.
  public var cutoff: Int
  /// Costs in fine units are shifted to the left by so many bits; to the right where negative.
  public var scale: Int
  /// The steps that only a new search can check.
  public var trusted: [Step]
  /// What is to be done.
  public var jobs: [Job]
  /// All vehicles.
  public var kinds: [Kind]
  /// The capacity cuts with a price.
  public var capacityCuts: [CapacityCut]
  /// The subset-row cuts with a price.
  public var subsetCuts: [SubsetCut]
  /// The routes that the search knew.
  public var columns: [Column]
  /// The journeys that were left out.
  public var fixed: [FixedJourneys]
}
