/// One plan of a population.
final class Individual {
  let routes: [[Int32]]
  /// The visit before and after each, or -1 for the depot.
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

  init(_ routes: [[Int32]], _ problem: PlainProblem) {
    self.routes = routes
    var preds = [Int32](repeating: -1, count: problem.visitCount)
    var succs = preds
    var (meters, excess, warp) = (0, 0, 0)
    let depot = problem.depot
    for route in routes {
      var load = 0
      var last = depot
      var segment = problem.segments[problem.visitCount]
      for (index, visit) in route.enumerated() {
        if index > 0 { preds[Int(visit)] = last }
        if index + 1 < route.count { succs[Int(visit)] = route[index + 1] }
        meters += problem.meters(last, visit)
        load += Int(problem.demands[visit])
        segment = segment.joined(
          problem.metric.seconds(last, visit), problem.segments[visit])
        last = visit
      }
      meters += problem.meters(last, depot)
      segment = segment.joined(
        problem.metric.seconds(last, depot), problem.segments[problem.visitCount])
      excess += max(0, load - problem.capacity)
      warp += segment.warp
    }
    self.preds = preds
    self.succs = succs
    self.excess = excess
    self.warp = warp
    cost = meters * problem.costPerMeter + routes.count * problem.fixedCost
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
