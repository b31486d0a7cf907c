import Quantities

extension PlainProblem {
  /// A plan at random, to be improved.
  func draft(_ prices: Prices, _ random: inout RandomSource) -> [PlainRoute] {
    guard let patterns else {
      var sequence = (0..<visitCount).map { Int32($0) }
      random.shuffle(&sequence)
      return split(sequence, by: allKinds, prices)
    }
    var days = [[Int32]](repeating: [], count: kinds.count)
    for job in 0..<Int32(patterns.jobCount) {
      let choices = patterns.patterns(of: job)
      let pattern = choices.lowerBound + Int32(random.below(choices.count))
      for place in patterns.range(of: pattern) {
        let visit = patterns.members[place]
        days[Int(patterns.kindOfVisit[visit])].append(visit)
      }
    }
    for day in days.indices { random.shuffle(&days[day]) }
    return split(days, prices)
  }

  /// A child of two plans, to be improved.
  func child(
    _ one: Individual, _ two: Individual, _ prices: Prices, _ random: inout RandomSource
  ) -> [PlainRoute] {
    guard let patterns else {
      return split(crossover(one, two, &random), by: allKinds, prices)
    }
    return split(crossover(one, two, patterns, &random), prices)
  }

  var allKinds: Range<Int32> { 0..<Int32(kinds.count) }

  /// Cuts the sequence of each day.
  private func split(_ days: [[Int32]], _ prices: Prices) -> [PlainRoute] {
    days.indices.flatMap { split(days[$0], by: Int32($0)..<Int32($0 + 1), prices) }
  }

  /// The visits of each day of a child, some of which may be missing (PIX; Vidal, Crainic, Gendreau,
  /// Lahrichi and Rei, 2012).
  ///
  /// On some days those of one parent, on some those of the other, on the others a part of the one's and the
  /// rest of the other's; always as far as patterns allow beside what is there.
  func crossover(
    _ one: Individual, _ two: Individual, _ patterns: PatternTable, _ random: inout RandomSource
  ) -> [[Int32]] {
    let (mother, father) = (visitsByDay(one), visitsByDay(two))
    var order = Array(0..<kinds.count)
    random.shuffle(&order)
    let cuts = [random.below(order.count + 1), random.below(order.count + 1)].sorted()
    var days = [[Int32]](repeating: [], count: kinds.count)
    var isThere = [Bool](repeating: false, count: visitCount)
    func add(_ visit: Int32, _ day: Int) {
      days[day].append(visit)
      isThere[Int(visit)] = true
    }
    for day in order[..<cuts[0]] {
      for visit in mother[day] { add(visit, day) }
    }
    for day in order[cuts[1]...] where !mother[day].isEmpty {
      let count = mother[day].count
      let first = random.below(count)
      for offset in 0...random.below(count) { add(mother[day][(first + offset) % count], day) }
    }
    var others = Array(order[cuts[0]...])
    random.shuffle(&others)
    for day in others {
      for visit in father[day] where !isThere[Int(visit)] {
        let job = patterns.jobOfVisit[visit]
        let present = patterns.visits(of: job).filter { isThere[Int($0)] } + [visit]
        let isAllowed = patterns.patterns(of: job).contains { pattern in
          let range = patterns.range(of: pattern)
          return present.allSatisfy { wanted in
            range.contains { patterns.members[$0] == wanted }
          }
        }
        if isAllowed { add(visit, day) }
      }
    }
    return days
  }

  private func visitsByDay(_ plan: Individual) -> [[Int32]] {
    var days = [[Int32]](repeating: [], count: kinds.count)
    for route in plan.routes { days[Int(route.kind)] += route.visits }
    return days
  }
}
