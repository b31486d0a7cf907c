internal import LinearOptimization

extension DrivingRota {
  /// Who drives which tour.
  public struct Assignment: Sendable, Hashable {
    /// By tour: its driver, or `nil` when nobody can take it.
    public let drivers: [Int?]
    /// Whether it is proved that no choice serves more tours or evens out the turns better.
    public let isProvedOptimal: Bool
  }

  /// Finds a driver for as many tours as possible, then evens out the turns.
  ///
  /// Among the choices that serve most tours, the sum of the squares of the turns that each
  /// driver will have is least: a turn goes to who had few. Where it is known what each was due so
  /// far, the squares are those of what she will have beyond what is due to her, these tours
  /// included; and nobody is left off by a whole turn if some such choice leaves nobody. Among equals,
  /// the squares of the early turns that each driver will have are least, and then most drivers have their
  /// usual tours. Without overlaps evening out turns is a flow of least convex cost, which gives the leximin
  /// choice too (A. Frank and K. Murota, "Decreasing minimization on M-convex sets", 2022); with them it is
  /// an integer program, solved by branch and bound. Should `nodeLimit` nodes not be enough, the best choice
  /// found is returned, not proved optimal.
  public func assign(nodeLimit: Int = 10_000) -> Assignment {
    let greedy = Assignment(drivers: greedyDrivers(), isProvedOptimal: false)
    return (try? RotaProgram(self).solve(nodeLimit: nodeLimit)) ?? greedy
  }

  /// Gives each tour, the ones with fewest drivers first, to who has had the fewest turns.
  private func greedyDrivers() -> [Int?] {
    var drivers = [Int?](repeating: nil, count: tourCount)
    var turns = turnsSoFar
    let candidates = (0..<tourCount).map { tour in
      available.indices.filter { available[$0][tour] }
    }
    var rivals = [[Int]](repeating: [], count: tourCount)
    for overlap in overlaps {
      rivals[overlap.first].append(overlap.second)
      rivals[overlap.second].append(overlap.first)
    }
    for tour in (0..<tourCount).sorted(by: {
      (candidates[$0].count, $0) < (candidates[$1].count, $1)
    }) {
      let free = candidates[tour].filter { driver in
        guard !rivals[tour].contains(where: { drivers[$0] == driver }) else { return false }
        var tried = drivers
        tried[tour] = driver
        return dayLimits.isEmpty || violations(in: tried).isEmpty
      }
      guard let driver = free.min(by: { (turns[$0], $0) < (turns[$1], $1) }) else { continue }
      drivers[tour] = driver
      turns[driver] += 1
    }
    return drivers
  }
}
