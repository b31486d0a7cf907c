/// The shortest drive of one truck over each set of satellites, by dynamic programming (Held and Karp,
/// 1962).
///
/// Satellites of a set are bits. Whoever makes it frees it.
struct TruckTours {
  let satellites: Int
  /// By set: what the drive costs, the truck included; nothing for no satellite.
  let costs: Table<Int>
  /// By set and the satellite that comes last: the journeys until then.
  private let paths: Table<Int>
  private let legs: [[Int]]

  /// - Parameter legs: What the journeys cost between the depot, which comes first, and satellites.
  init(legs: [[Int]], fixedCost: Int) {
    satellites = legs.count - 1
    self.legs = legs
    let sets = 1 << satellites
    costs = Table(repeating: 0, count: sets)
    paths = Table(repeating: Int.max / 2, count: sets * satellites)
    for set in 1..<sets {
      var best = Int.max
      for last in 0..<satellites where set >> last & 1 == 1 {
        let rest = set & ~(1 << last)
        var path = rest == 0 ? legs[0][last + 1] : Int.max / 2
        for before in 0..<satellites where rest >> before & 1 == 1 {
          path = min(path, paths[rest * satellites + before] + legs[before + 1][last + 1])
        }
        paths[set * satellites + last] = path
        best = min(best, path + legs[last + 1][0])
      }
      costs[set] = best + fixedCost
    }
  }

  func deallocate() {
    costs.deallocate()
    paths.deallocate()
  }

  /// What at least so many drives over each set cost, for each number up to a limit; they may be over
  /// the same satellites.
  func coverings(by limit: Int) -> Table<Int> {
    let sets = 1 << satellites
    let least = Table(repeating: 0, count: limit * sets)
    for set in 1..<sets { least[set] = costs[set] }
    for drives in 1..<max(1, limit) {
      for set in 1..<sets {
        var best = Int.max
        for satellite in 0..<satellites where set >> satellite & 1 == 1 {
          best = min(best, costs[1 << satellite] + least[(drives - 1) * sets + set])
        }
        var part = (set - 1) & set
        while part != 0 {
          best = min(best, costs[part] + least[(drives - 1) * sets + (set & ~part)])
          part = (part - 1) & set
        }
        least[drives * sets + set] = best
      }
    }
    return least
  }

  /// The satellites of a set in the order of the shortest drive.
  func order(of set: Int) -> [Int] {
    var order: [Int] = []
    var rest = set
    var next = 0
    while rest != 0 {
      var best = (cost: Int.max, satellite: 0)
      for last in 0..<satellites where rest >> last & 1 == 1 {
        let cost = paths[rest * satellites + last] + legs[last + 1][next]
        if cost < best.cost { best = (cost, last) }
      }
      order.append(best.satellite)
      rest &= ~(1 << best.satellite)
      next = best.satellite + 1
    }
    return order.reversed()
  }
}

extension TwoEchelonProblem {
  /// What the journeys of trucks cost between the depot, which comes first, and satellites.
  var truckLegs: [[Int]] {
    (0...satelliteCount).map { from in
      (0...satelliteCount).map { to in trucks.costPerMeter * meters(from, to) }
    }
  }
}
