import Quantities

/// How hot the search is: from the scale of the problem down to a small part of it.
///
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983). Only arithmetic that is the same on
/// every machine.
struct Cooling {
  /// The temperature at the beginning, in means of the cost of a journey to a neighbor.
  private static let start = 5.0
  /// By how many powers of two it falls.
  private static let halvings = 7.5

  /// The mean cost of a journey to a neighbor.
  let scale: Double
  /// How often it falls, each time from the start.
  var cycles = 1

  /// The temperature once a share of the search is over.
  func temperature(at progress: Double) -> Double {
    let turn = progress * Double(cycles)
    let fall = Self.halvings * (progress < 1 ? turn - turn.rounded(.down) : 1)
    let whole = fall.rounded(.down)
    // Linear between powers of two.
    return Self.start * scale * (1 - (fall - whole) / 2) / Double(UInt64(1) << UInt64(whole))
  }
}

extension Annealer {
  /// What the temperature is told in; where visits meet at stops, going on to a neighbor may cost
  /// nothing, so that there it is a part of what a shipment costs in the first plan.
  var scale: Double {
    guard terrain.meets else { return terrain.scale }
    let served = max(1, terrain.jobs.count - bankCount)
    return max(1, Double(cost - prizes) / Double(served) / 5)
  }

  /// The iterations between two looks at the clock, and between two temperatures.
  ///
  /// Those that simulate take up to a millisecond each.
  private static var stride: Int { T.isRuled ? 1 : 16 }

  /// Walks until the rule says to stop or the iterations are made.
  ///
  /// - Parameters:
  ///   - count: The iterations to make at most.
  ///   - share: From which to which share of the whole search they are; `nil` where the clock tells.
  mutating func walk(
    _ count: Int, over share: ClosedRange<Double>?, _ cooling: Cooling, _ watch: StopRule.Watch
  ) {
    var temperature = 0.0
    for step in 0..<count {
      if step % Self.stride == 0 {
        if watch.isOver { return }
        let progress =
          share.map { share in
            share.lowerBound
              + (share.upperBound - share.lowerBound) * Double(step) / Double(count)
          } ?? watch.progress
        temperature = cooling.temperature(at: progress)
      }
      ruin()
      recreate()
      if terrain.isMixed { exchangeVehicles() }
      settle(below: Double(cost) + temperature * random.exponential())
      tally.iterations += 1
    }
  }

  /// The routes of the best plan.
  mutating func bestRoutes() -> [VehicleRoute] {
    if isBestHere {
      keepBest()
      isBestHere = false
    }
    return routes { best[$0] }
  }

  /// The routes of the plan as it was last accepted.
  func routes() -> [VehicleRoute] {
    routes { chain.nodes[$0].succ }
  }

  private func routes(_ successor: (Int32) -> Int32) -> [VehicleRoute] {
    var routes: [VehicleRoute] = []
    for route in 0..<terrain.routeCount {
      var ends: [Int32] = []
      var node = successor(chain.start(of: route))
      while Int(node) < terrain.visitCount {
        ends.append(terrain.visits[node].end)
        node = successor(node)
      }
      if !ends.isEmpty { routes.append((Int(terrain.vehicleOfRoute[route]), ends)) }
    }
    return routes
  }
}

extension RandomSource {
  /// A number that is exponentially distributed, with mean 1 or nearly so.
  ///
  /// The logarithm of a uniform draw is taken as linear between powers of two.
  @inline(__always)
  mutating func exponential() -> Double {
    let bits = next() | 1
    let exponent = Double(bits.leadingZeroBitCount)
    let mantissa = Double(bits << UInt64(bits.leadingZeroBitCount)) * 0x1p-63
    return (exponent + 2 - mantissa) * 0.693
  }
}

extension StopRule.Watch {
  /// The share of the time that is over; all of it where time is not limited.
  var progress: Double {
    rule.time.map { min(1, elapsed / $0) } ?? 1
  }
}
