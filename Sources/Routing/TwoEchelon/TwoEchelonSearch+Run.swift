import Quantities

extension TwoEchelonSearch {
  private static let iterationsOfFirstRound = 50_000
  /// Where neither iterations nor time are limited.
  private static let mostRounds = 40
  /// The iterations between two looks at the clock, and between two temperatures.
  private static let stride = 32

  /// Searches until a rule says to stop.
  ///
  /// - Returns: The iterations made.
  mutating func run(_ watch: StopRule.Watch, _ progress: (TwoEchelonProgress) -> Void) -> Int {
    construct()
    tell(0, watch, progress)
    let cooling = Cooling(scale: scale)
    let isLimited = watch.rule.time != nil || watch.rule.iterations != nil
    var iterations = 0
    var round = 1
    while isLimited || round <= Self.mostRounds {
      // The last round ends cold.
      let length = min(
        Self.iterationsOfFirstRound * (1 + round) / 2, (watch.rule.iterations ?? .max) - iterations)
      guard length > 0 else { break }
      var temperature = 0.0
      for step in 0..<length {
        if step % Self.stride == 0 {
          if watch.isOver { return iterations }
          temperature = cooling.temperature(at: Double(step) / Double(length))
        }
        iterations += 1
        if iterate(tolerance: Int(temperature * random.exponential())) {
          tell(iterations, watch, progress)
        }
      }
      returnToBest()
      round += 1
    }
    return iterations
  }

  /// Puts every customer where it costs least.
  private mutating func construct() {
    for customer in 0..<trial.customers { bank[customer] = Int32(truncatingIfNeeded: customer) }
    bankCount = trial.customers
    recreate()
    keep()
  }

  /// The mean cost of a journey between neighbors, which temperatures are told in.
  private var scale: Double {
    var sum = 0
    let count = min(nearCount, 10)
    for customer in 0..<current.customers {
      for index in 0..<count {
        sum += current.leg(Int32(customer), near[customer * nearCount + index])
      }
    }
    return max(1, Double(sum) / Double(max(1, current.customers * count)))
  }

  private func tell(
    _ iterations: Int, _ watch: StopRule.Watch, _ progress: (TwoEchelonProgress) -> Void
  ) {
    progress(
      TwoEchelonProgress(
        iterations: iterations, elapsed: watch.elapsed,
        cost: bestValue - penalty * best.unserved, unserved: best.unserved,
        freighters: best.driveCount))
  }
}
