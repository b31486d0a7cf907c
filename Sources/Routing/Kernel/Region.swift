import Quantities

/// A part of a plan that is searched by itself: some of its routes, and a share of the vehicles that
/// are idle and of the jobs that are left out.
struct Region {
  /// The visits of its jobs, ascending.
  var visits: [Int32] = []
  /// Its routes, as the terrain counts them, ascending.
  var routes: [Int32] = []
  /// What the plan has on them.
  var plan: [VehicleRoute] = []
}

/// What a walk through a region gives.
struct RegionWalk {
  /// The plan as it was last accepted, and the best.
  let plan: [VehicleRoute]
  let best: [VehicleRoute]
  /// What the region cost before.
  let costBefore: Int
  let state: SearchState
}

extension Region {
  /// Searches the region by itself, from its plan.
  func walk<M: Metric, T: TimeModel, L: LoadModel>(
    _ time: T.Type, _ terrain: Terrain<M, L>, _ count: Int, over share: ClosedRange<Double>,
    _ cooling: Cooling, _ random: RandomSource, _ watch: StopRule.Watch
  ) -> RegionWalk {
    let ground = Terrain(terrain, self)
    defer { ground.deallocate() }
    var annealer = Annealer<M, T, L>(ground, random)
    annealer.load(plan)
    annealer.settle(below: .infinity)
    annealer.tally = SearchStatistics()
    let before = annealer.cost
    annealer.walk(count, over: share, cooling, watch)
    let best = annealer.bestRoutes()
    return RegionWalk(
      plan: annealer.routes(), best: best, costBefore: before, state: annealer.state)
  }

  /// Cuts a plan into regions that share nothing and leave nothing out.
  static func regions<M: Metric, L: LoadModel>(
    of plan: [VehicleRoute], count: Int, _ terrain: Terrain<M, L>, _ random: inout RandomSource
  ) -> [Region] {
    let visitOfEnd = terrain.visitOfEnd
    let routes = plan.map { $0.ends.map { visitOfEnd[Int($0)] } }
    let parts = Partition.parts(
      of: routes, count: count, terrain, RandomSource(seed: random.next()))
    var regions = [Region](repeating: Region(), count: max(1, parts.count))
    var regionOf = [Int](repeating: -1, count: terrain.visitCount)
    var regionOfVehicle: [Int: Int] = [:]
    for (index, part) in parts.enumerated() {
      for route in part {
        regions[index].plan.append(plan[route])
        regionOfVehicle[plan[route].vehicle] = index
        for visit in routes[route] {
          terrain.assign(terrain.visits[visit].job, to: index, in: &regionOf)
        }
      }
    }
    shareVehicles(regionOfVehicle, terrain, &random, &regions)
    for visit in 0..<terrain.visitCount where regionOf[visit] < 0 {
      // What is left out goes where most of its neighbors may be.
      let row = terrain.near.part(from: visit * terrain.nearCount, count: terrain.nearCount)
      let near = (0..<row.count).lazy.map { regionOf[Int(row[$0])] }.first { $0 >= 0 }
      terrain.assign(
        terrain.visits[visit].job, to: near ?? visit % regions.count, in: &regionOf)
    }
    for visit in 0..<terrain.visitCount {
      regions[regionOf[visit]].visits.append(Int32(visit))
    }
    return regions
  }

  /// Gives each region the vehicles of its plan, and an equal share of those that are idle.
  private static func shareVehicles<M: Metric, L: LoadModel>(
    _ regionOfVehicle: [Int: Int], _ terrain: Terrain<M, L>, _ random: inout RandomSource,
    _ regions: inout [Region]
  ) {
    var turn = random.below(regions.count)
    for route in 0..<terrain.routeCount {
      let region = regionOfVehicle[Int(terrain.vehicleOfRoute[route])]
      if region == nil { turn = (turn + 1) % regions.count }
      regions[region ?? turn].routes.append(Int32(route))
    }
  }
}

extension Terrain {
  /// The visit of each end of a shipment; -1 where there is none.
  var visitOfEnd: [Int32] {
    let last = (0..<realCount).reduce(-1) { max($0, visits[$1].end) }
    var visitOfEnd = [Int32](repeating: -1, count: Int(last) + 1)
    for visit in 0..<realCount { visitOfEnd[Int(visits[visit].end)] = Int32(visit) }
    return visitOfEnd
  }

  /// Notes a region for all visits of a job.
  fileprivate func assign(_ job: Int32, to region: Int, in regionOf: inout [Int]) {
    let first = jobs[job].firstChoice
    for index in first..<(first + jobs[job].choiceCount) {
      let choice = choices[index]
      regionOf[Int(choice.first)] = region
      if choice.second >= 0 { regionOf[Int(choice.second)] = region }
    }
  }
}
