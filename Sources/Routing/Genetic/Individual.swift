/// One plan of a population.
final class Individual {
  let routes: [PlainRoute]
  /// The visit before and after each, or -1 for the home of the vehicle.
  let preds: [Int32]
  let succs: [Int32]
  /// What it costs, penalties left aside.
  let cost: Int
  /// The load above the capacity and the time warp of all routes.
  let excess: Int
  let warp: Int
  /// What it costs with penalties as they are now.
  var penalized = 0
  /// The other members of its group and how far they are, nearest first.
  var proximity: [(distance: Double, other: Individual)] = []
  var fitness = 0.0

  var isFeasible: Bool { excess == 0 && warp == 0 }

  init(_ routes: [PlainRoute], _ problem: PlainProblem) {
    self.routes = routes
    var preds = [Int32](repeating: -1, count: problem.visitCount)
    var succs = preds
    var (cost, excess, warp) = (0, 0, 0)
    for route in routes {
      for (index, visit) in route.visits.enumerated() {
        if index > 0 { preds[Int(visit)] = route.visits[index - 1] }
        if index + 1 < route.visits.count { succs[Int(visit)] = route.visits[index + 1] }
      }
      let measures = problem.measures(of: route)
      cost += measures.cost
      excess += measures.excess
      warp += measures.warp
    }
    self.preds = preds
    self.succs = succs
    self.excess = excess
    self.warp = warp
    self.cost = cost
  }

  /// The share of visits that have another visit behind them than in another plan, or begin a route
  /// there and not here (broken pairs; Prins, 2009).
  func distance(to other: Individual) -> Double {
    var broken = 0
    for visit in succs.indices {
      let (pred, succ) = (other.preds[visit], other.succs[visit])
      if succs[visit] != succ, succs[visit] != pred { broken += 1 }
      if preds[visit] == -1, pred != -1, succ != -1 { broken += 1 }
    }
    return Double(broken) / Double(max(1, succs.count))
  }

  /// How far the nearest members of its group are, on average.
  func diversity(_ nearest: Int) -> Double {
    let few = proximity.prefix(nearest)
    return few.isEmpty ? 0 : few.reduce(0) { $0 + $1.distance } / Double(few.count)
  }
}

extension PlainProblem {
  /// What a route costs, penalties left aside, its load above the capacity and its time warp.
  func measures(of route: PlainRoute) -> (cost: Int, excess: Int, warp: Int) {
    let kind = kinds[route.kind]
    var (load, meters, last) = (0, 0, kind.site)
    var segment = home
    for visit in route.visits {
      meters += self.meters(last, visit)
      load += Int(demands[visit])
      segment = segment.joined(metric.seconds(last, visit), segments[visit])
      last = visit
    }
    meters += self.meters(last, kind.site)
    segment = segment.joined(metric.seconds(last, kind.site), home)
    return (
      kind.fixedCost + meters * kind.costPerMeter, max(0, load - kind.capacity), segment.warp
    )
  }
}
