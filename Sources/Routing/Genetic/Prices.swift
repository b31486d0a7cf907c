/// What it costs to break a limit, by a unit of load or a second.
///
/// They follow what the search finds: limits that most plans break become dearer.
struct Prices {
  /// The plans after which prices change.
  private static let period = 100
  /// The share of plans that should keep a limit.
  private static let wanted = 0.2

  private var excess: Double
  private var warp: Double
  /// Beyond these, costs might not fit their type.
  private let mostExcess: Double
  private let mostWarp: Double
  private var count = 0
  private var loaded = 0
  private var timely = 0

  init(_ problem: PlainProblem) {
    var (dearest, heaviest, total) = (0, 1, 1)
    var perMeter = 0
    for index in 0..<problem.kinds.count {
      let kind = problem.kinds[index]
      perMeter = max(perMeter, kind.costPerMeter)
      for visit in 0..<problem.visitCount {
        let there = problem.meters(kind.site, Int32(visit)) * kind.costPerMeter
        dearest = max(dearest, there)
      }
    }
    for visit in 0..<problem.visitCount {
      heaviest = max(heaviest, Int(problem.demands[visit]))
      total += Int(problem.demands[visit])
    }
    mostExcess = 0x1p56 / Double(total)
    mostWarp = 0x1p56 / (0x1p32 * Double(max(1, problem.visitCount)))
    excess = min(mostExcess, max(0.1, Double(dearest) / Double(heaviest)))
    warp = min(mostWarp, Double(perMeter))
  }

  var excessPrice: Int { max(1, Int(excess.rounded(.up))) }
  var warpPrice: Int { max(1, Int(warp.rounded(.up))) }

  func cost(of individual: Individual) -> Int {
    individual.cost + individual.excess * excessPrice + individual.warp * warpPrice
  }

  func cost(of measures: (cost: Int, excess: Int, warp: Int)) -> Int {
    measures.cost + measures.excess * excessPrice + measures.warp * warpPrice
  }

  /// Counts a plan.
  ///
  /// - Returns: Whether the prices have changed.
  mutating func note(_ individual: Individual) -> Bool {
    count += 1
    loaded += individual.excess == 0 ? 1 : 0
    timely += individual.warp == 0 ? 1 : 0
    guard count == Self.period else { return false }
    Self.change(&excess, Double(loaded) / Double(count), most: mostExcess)
    Self.change(&warp, Double(timely) / Double(count), most: mostWarp)
    (count, loaded, timely) = (0, 0, 0)
    return true
  }

  private static func change(_ price: inout Double, _ share: Double, most: Double) {
    if share < wanted - 0.05 {
      price = min(price * 1.2, most)
    } else if share > wanted + 0.05 {
      price = max(price * 0.85, 0.1)
    }
  }
}
