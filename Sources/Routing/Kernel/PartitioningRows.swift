import LinearOptimization
import Quantities

/// The rows of set partitioning: one a job, a group of vehicles, and a dimension of a stock or of a
/// store on a day.
struct PartitioningRows<M: Metric, L: LoadModel> {
  private let terrain: Terrain<M, L>
  private let visitOfEnd: [Int32]
  private(set) var jobs: [LinearProgram.Row] = []
  /// By group.
  private var groups: [LinearProgram.Row] = []
  /// By row of the holdings, then by dimension.
  private var stores: [[LinearProgram.Row]] = []
  /// The day of each group.
  private var days: [Int32] = []

  init(
    _ terrain: Terrain<M, L>, _ room: [SIMD8<Int32>], _ pool: RoutePool,
    _ model: inout LinearProgram
  ) throws(LinearProgramError) {
    self.terrain = terrain
    visitOfEnd = terrain.visitOfEnd
    for _ in 0..<terrain.jobs.count { jobs.append(try model.addRow(.exactly(1))) }
    var sizes = [Int](repeating: 0, count: pool.groupCount)
    days = [Int32](repeating: 0, count: pool.groupCount)
    for route in 0..<terrain.routeCount {
      let group = Int(pool.groups[route])
      sizes[group] += 1
      days[group] = terrain.kinds[terrain.kindOfRoute[route]].day
    }
    for size in sizes { groups.append(try model.addRow(.atMost(Double(size)))) }
    for limit in room {
      var dimensions: [LinearProgram.Row] = []
      for lane in 0..<limit.scalarCount {
        dimensions.append(try model.addRow(.atMost(Double(limit[lane]))))
      }
      stores.append(dimensions)
    }
  }

  /// The coefficients of a route.
  func entries(of route: RoutePool.Route) -> [LinearProgram.Entry] {
    var entries = [LinearProgram.Entry(groups[Int(route.group)], 1)]
    let day = days[Int(route.group)]
    for end in route.ends where end >= 0 {
      let visit = visitOfEnd[Int(end)]
      let choice = terrain.choices[terrain.choiceOfVisit[visit]]
      guard choice.first == visit else { continue }
      entries.append(.init(jobs[Int(terrain.visits[visit].job)], 1))
      guard !stores.isEmpty else { continue }
      let claim = terrain.holdings.claims[choice.shipment]
      if claim.stock >= 0 { add(claim.stockLoad, claim.stock...claim.stock, to: &entries) }
      if claim.before >= 0 {
        add(claim.beforeLoad, claim.before + claim.fromDay...claim.before + day, to: &entries)
      }
      if claim.after >= 0 {
        add(claim.afterLoad, claim.after + day...claim.after + claim.untilDay, to: &entries)
      }
    }
    return entries
  }

  private func add(
    _ load: SIMD8<Int32>, _ rows: ClosedRange<Int32>, to entries: inout [LinearProgram.Entry]
  ) {
    for row in rows {
      for lane in 0..<load.scalarCount where load[lane] > 0 {
        entries.append(.init(stores[Int(row)][lane], Double(load[lane])))
      }
    }
  }
}
