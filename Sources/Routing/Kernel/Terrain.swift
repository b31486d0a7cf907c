/// A problem as the kernel reads it: flat tables, shared by all who search it, never changed.
///
/// Visits are numbered so that those near each other in space are near each other in memory.
struct Terrain<M: Metric, L: LoadModel>: BitwiseCopyable, @unchecked Sendable {
  let metric: M
  /// The visits, and the ends of vehicles.
  let siteCount: Int
  let visits: Table<Visit>
  /// The visits of shipments; those that follow are reloads.
  let realCount: Int
  /// The sites of the reloads of each kind, and the first of the visits that stand for each.
  let reloadSites: Table<Int32>
  let reloadVisits: Table<Int32>
  /// The site of each visit that is a reload.
  let siteOfReload: Table<Int32>
  let groupOfReload: Table<Int32>
  /// The rules that only a simulation minds, where the problem has any.
  let schedule: Schedule?
  let holdings: Holdings
  let stops: StopTable
  /// Whether many visits meet at stops.
  let meets: Bool
  /// More than any route costs.
  let brokenPrice: Int
  let windows: Table<Window>
  let goods: Table<L.Goods>
  let jobs: Table<Job>
  let choices: Table<Choice>
  let choiceOfVisit: Table<Int32>
  let kinds: Table<Kind>
  let capacities: Table<L.Amount>
  /// The kind and the vehicle of each route.
  let kindOfRoute: Table<Int32>
  let vehicleOfRoute: Table<Int32>
  /// Whether the choices of a row may ride on each kind.
  let allowed: Table<Bool>
  /// The visits nearest to each visit (row), nearest first.
  let near: Table<Int32>
  let nearCount: Int
  /// Whether vehicles differ, other than in number.
  var isMixed: Bool { kinds.count > 1 }
  /// The visits of all jobs where each is in the plan, and of the job with the most.
  let width: Int
  let widest: Int
  /// Whether some jobs have several visits that go together.
  var hasCouplings: Bool { widest > 1 }
  /// Whether every job may ride on every vehicle.
  let isUnrestricted: Bool
  /// Whether all vehicles are alike to every job.
  var isUniform: Bool { !isMixed && isUnrestricted }
  /// What jobs may be sorted by, one row an order, smallest first.
  let orders: Table<Int32>
  /// The orders to draw from, each as often as it is to be drawn; -1 for a random order.
  let orderDraws: Table<Int32>
  /// The mean cost of a journey between neighbors, which temperatures are told in.
  let scale: Double

  var visitCount: Int { visits.count }

  @inline(__always) func site(_ visit: Int32) -> Int32 {
    Int(visit) < realCount ? visit : siteOfReload[Int(visit) &- realCount]
  }

  var routeCount: Int { kindOfRoute.count }

  @inline(__always) func allows(_ choice: Choice, on kind: Int32) -> Bool {
    allowed[Int(choice.allowedRow) &* kinds.count &+ Int(kind)]
  }

  func deallocate() {
    metric.deallocate()
    visits.deallocate()
    windows.deallocate()
    reloadSites.deallocate()
    reloadVisits.deallocate()
    siteOfReload.deallocate()
    groupOfReload.deallocate()
    schedule?.deallocate()
    holdings.deallocate()
    stops.deallocate()
    goods.deallocate()
    jobs.deallocate()
    choices.deallocate()
    choiceOfVisit.deallocate()
    kinds.deallocate()
    capacities.deallocate()
    kindOfRoute.deallocate()
    vehicleOfRoute.deallocate()
    allowed.deallocate()
    orderDraws.deallocate()
    near.deallocate()
    orders.deallocate()
  }
}
