import Quantities

/// A visit that was taken out of its route for a moment, and what that saves.
struct LiftedVisit: BitwiseCopyable {
  let visit: Int32
  let route: Int32
  let saved: Int
}

// Visits by patterns of days, without windows. After the pattern improvement of Vidal, Crainic, Gendreau,
// Lahrichi and Rei (2012), as one more move: once no other is left.
extension LocalSearch {
  /// Gives each job in turn the pattern whose cheapest places cost least together, if that costs less.
  mutating func changePatterns() {
    guard let patterns = problem.patterns else { return }
    random.shuffle(&jobOrder)
    for job in jobOrder {
      lift(job, patterns)
      let saved = lifted.reduce(0) { $0 &+ $1.saved }
      let (pattern, cost) = cheapestPattern(of: job, patterns)
      guard cost < saved else {
        putBack()
        continue
      }
      moves &+= 1
      for former in lifted { refresh(former.route) }
      insert(pattern, patterns)
      check(cost &- saved)
    }
  }

  /// Adds what is missing of jobs, by the pattern that costs least of those that have what is there.
  mutating func completePatterns() {
    guard let patterns = problem.patterns else { return }
    random.shuffle(&jobOrder)
    for job in jobOrder where patterns.pattern(of: job, where: { stops[$0].route >= 0 }) == nil {
      let (pattern, cost) = cheapestPattern(of: job, patterns)
      moves &+= 1
      insert(pattern, patterns)
      check(cost)
    }
  }

  /// Takes the visits of a job out of their routes, which are not brought up to date.
  private mutating func lift(_ job: Int32, _ patterns: PatternTable) {
    lifted.removeAll(keepingCapacity: true)
    for u in patterns.visits(of: job) where stops[u].route >= 0 {
      let (p, x, route) = (stops[u].pred, stops[u].succ, stops[u].route)
      let course = courses[route]
      var saved = (meters(p, u) &+ meters(u, x) &- meters(p, x)) &* course.costPerMeter
      saved &+= excess(Int(course.load), on: route)
      saved &-= excess(Int(course.load) &- demand(u), on: route)
      if course.count == 1 { saved &+= course.fixedCost }
      lifted.append(LiftedVisit(visit: u, route: route, saved: saved))
      stops[p].succ = x
      stops[x].pred = p
      stops[u].route = -1
      courses[route].load &-= problem.demands[u]
      courses[route].count &-= 1
    }
  }

  /// Puts what was taken out back where it was.
  private mutating func putBack() {
    for former in lifted {
      let (p, x) = (stops[former.visit].pred, stops[former.visit].succ)
      stops[p].succ = former.visit
      stops[x].pred = former.visit
      stops[former.visit].route = former.route
      courses[former.route].load &+= problem.demands[former.visit]
      courses[former.route].count &+= 1
    }
  }

  /// The pattern that costs least to serve a job by, given those of its visits that are there: only what
  /// has them all will do.
  private func cheapestPattern(
    of job: Int32, _ patterns: PatternTable
  ) -> (pattern: Int32, cost: Int) {
    var present = 0
    for visit in patterns.visits(of: job) {
      if stops[visit].route >= 0 {
        present += 1
      } else {
        findPlace(of: visit, on: patterns.kindOfVisit[visit])
      }
    }
    var best = (pattern: Int32(-1), cost: Int.max)
    for pattern in patterns.patterns(of: job) {
      var (left, cost) = (present, 0)
      for place in patterns.range(of: pattern) {
        let visit = patterns.members[place]
        if stops[visit].route >= 0 { left -= 1 } else { cost &+= placeCosts[visit] }
      }
      if left == 0, cost < best.cost { best = (pattern, cost) }
    }
    return best
  }

  /// Finds the cheapest place of a visit in the routes of its day.
  private func findPlace(of u: Int32, on kind: Int32) {
    var (best, place) = (Int.max, Int32(-1))
    var hasIdle = false
    for route in problem.firstRoutes[kind]..<problem.firstRoutes[kind &+ 1] {
      let course = courses[route]
      var base = excess(Int(course.load) &+ demand(u), on: route)
      base &-= excess(Int(course.load), on: route)
      if course.count == 0 {
        // One idle vehicle is like another.
        if hasIdle { continue }
        hasIdle = true
        base &+= course.fixedCost
      }
      var pred = start(route)
      repeat {
        let succ = stops[pred].succ
        let detour = meters(pred, u) &+ meters(u, succ) &- meters(pred, succ)
        let cost = base &+ detour &* course.costPerMeter
        if cost < best { (best, place) = (cost, pred) }
        pred = succ
      } while isVisit(pred)
    }
    (placeCosts[u], places[u]) = (best, place)
  }

  /// Puts the visits of a pattern that are missing where they cost least.
  private mutating func insert(_ pattern: Int32, _ patterns: PatternTable) {
    for slot in patterns.range(of: pattern) {
      let visit = patterns.members[slot]
      guard stops[visit].route < 0 else { continue }
      let pred = places[visit]
      let succ = stops[pred].succ
      stops[visit].pred = pred
      stops[visit].succ = succ
      stops[pred].succ = visit
      stops[succ].pred = visit
      refresh(stops[pred].route)
    }
  }
}
