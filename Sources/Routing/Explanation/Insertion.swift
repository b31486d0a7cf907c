/// All ways to take a shipment into the route of a vehicle whose other visits keep their order.
///
/// The excerpt has one vehicle; its last shipment is the one to take in.
struct Insertion {
  let excerpt: Excerpt
  private let base: [Int32]
  private let ways: [Way]
  private let visits: Table<Int32>
  private let effort: Effort

  /// A place for the first visit, one for the second, and perhaps a reload beside it.
  private struct Way {
    var first: Int
    var second: Int
    var reload: Int32?
    var reloadsFirst = false
  }

  /// A way to go, and what it costs.
  struct Answer {
    let route: RoutingPlan.Route
    let cost: Int
  }

  /// - Parameter base: The visits of the route, as the excerpt counts them.
  init(_ excerpt: Excerpt, into base: [Int32], _ effort: Effort) {
    self.excerpt = excerpt
    self.base = base
    self.effort = effort
    visits = Table(repeating: 0, count: base.count + 3)
    let shipment = excerpt.problem.shipments[excerpt.shipments.count - 1]
    let isPair = shipment.pickup != nil && shipment.delivery != nil
    let reloads = isPair ? 0 : excerpt.problem.vehicles[0].reloads.count
    let gaps = excerpt.problem.gaps(between: base)
    ways = gaps.flatMap { first in
      guard !isPair else {
        return gaps.filter { $0 >= first }.map { Way(first: first, second: $0) }
      }
      let reloading = (0..<reloads).flatMap { reload in
        [true, false].map {
          Way(first: first, second: first, reload: Int32(-1 - reload), reloadsFirst: $0)
        }
      }
      return [Way(first: first, second: first)] + reloading
    }
  }

  /// The limits that may keep the shipment out.
  var limits: [Relaxation] { excerpt.limits(of: [excerpt.shipments.count - 1]) }

  /// Those that may suffice alone: where the hours of all other places of the route together would
  /// not help, none of them does.
  func promising(_ limits: [Relaxation]) -> [Relaxation] {
    let shipment = excerpt.problem.shipments[excerpt.shipments.count - 1]
    let own = [shipment.pickup?.place, shipment.delivery?.place]
    let elsewhere = limits.filter { relaxation in
      guard case .closing(let place) = relaxation.limit else { return false }
      return !own.contains(place)
    }
    guard elsewhere.count > 1, !isFeasible(under: elsewhere) else { return limits }
    return limits.filter { !elsewhere.contains($0) }
  }

  func deallocate() { visits.deallocate() }

  /// Writes the visits of a way down, and says how many they are.
  private func write(_ way: Way) -> Int {
    let index = Int32(excerpt.shipments.count - 1)
    let shipment = excerpt.problem.shipments[Int(index)]
    var count = 0
    func add(_ visit: Int32) {
      visits[count] = visit
      count += 1
    }
    for position in 0...base.count {
      if position == way.first {
        if way.reloadsFirst, let reload = way.reload { add(reload) }
        if shipment.pickup != nil { add(2 * index) }
      }
      if position == way.second {
        if shipment.delivery != nil { add(2 * index + 1) }
        if !way.reloadsFirst, let reload = way.reload { add(reload) }
      }
      if position < base.count { add(base[position]) }
    }
    return count
  }

  /// What the route costs without the shipment.
  var costBefore: Int {
    for (position, visit) in base.enumerated() { visits[position] = visit }
    return judge([])?.cost(of: visits, count: base.count, vehicle: 0) ?? 0
  }

  private func judge(_ relaxations: [Relaxation]) -> RouteJudge? {
    effort.routes += ways.count
    return (try? excerpt.problem.relaxed(by: relaxations)).map(RouteJudge.init)
  }

  /// Whether any way may be driven where some limits give way.
  func isFeasible(under relaxations: [Relaxation]) -> Bool {
    guard let judge = judge(relaxations) else { return false }
    return ways.contains { judge.cost(of: visits, count: write($0), vehicle: 0) != nil }
  }

  /// The cheapest way that may be driven where some limits give way.
  func cheapest(under relaxations: [Relaxation]) -> Answer? {
    guard let judge = judge(relaxations) else { return nil }
    var best: (way: Way, cost: Int)?
    for way in ways {
      guard let cost = judge.cost(of: visits, count: write(way), vehicle: 0) else { continue }
      if cost < best?.cost ?? .max { best = (way, cost) }
    }
    guard let best,
      let route = judge.route(of: visits, count: write(best.way), vehicle: 0)
    else { return nil }
    return Answer(route: route, cost: best.cost)
  }

  /// The least by which one limit has to give way, or `nil` where that alone does not help.
  ///
  /// - Parameter limit: The limit, and by how much it may give way at most.
  func least(_ limit: Relaxation) -> Int? {
    guard let unbounded = judge([limit]) else { return nil }
    let possible = ways.filter { unbounded.cost(of: visits, count: write($0), vehicle: 0) != nil }
    guard !possible.isEmpty else { return nil }
    var least = limit.amount
    // Judges by one less than the best so far: most ways are told off by a single look.
    var better: RouteJudge?
    for way in possible where least > 1 {
      let stricter = better ?? judge([Relaxation(limit.limit, by: least - 1)])
      better = stricter
      guard stricter?.cost(of: visits, count: write(way), vehicle: 0) != nil else { continue }
      least = Elastic.least(upTo: least - 1) { amount in
        judge([Relaxation(limit.limit, by: amount)])?
          .cost(of: visits, count: write(way), vehicle: 0) != nil
      }
      better = nil
    }
    return least
  }
}

/// How much was tried.
final class Effort {
  /// The routes judged, or more.
  var routes = 0
}

extension RoutingProblem {
  /// Where something can come between the visits of the first vehicle: not within a stop, where
  /// goods go before the stop if they are unloaded, and after it if they are loaded, unless it
  /// matters what lies on top.
  fileprivate func gaps(between visits: [Int32]) -> [Int] {
    func place(_ visit: Int32) -> Int? {
      guard visit >= 0 else { return nil }
      let goods = shipments[Int(visit >> 1)]
      return (visit & 1 == 0 ? goods.pickup : goods.delivery)?.place
    }
    return (0...visits.count).filter { position in
      guard position > 0, position < visits.count, !vehicles[0].isLastInFirstOut,
        let before = place(visits[position - 1]), before == place(visits[position])
      else { return true }
      let isLoadedBefore = visits[position - 1] & 1 == 0
      let isUnloadedAfter = visits[position] & 1 == 1
      return isLoadedBefore && isUnloadedAfter
    }
  }
}
