import Quantities

extension BoundSearch {
  /// So many labels of a kind are too many where only the cheapest go on.
  private static let manyGreedyLabels = 15_000

  /// Prices every kind.
  mutating func price(_ prices: DualPrices, _ effort: PricingEffort) -> [PricingAnswer] {
    let began = ContinuousClock.now
    defer { statistics.pricingTime += ContinuousClock.now - began }
    statistics.pricings += 1
    var answers: [PricingAnswer] = []
    for index in network.kinds.indices {
      let effort = effort == .greedy && isSparse[index] ? .sparse : effort
      var answer = price(index, prices, effort)
      if effort == .greedy, answer.labels.forward + answer.labels.backward > Self.manyGreedyLabels {
        isSparse[index] = true
      }
      if answer.isStopped, effort > .greedy, coarse[index] == nil, !watch.isOver {
        coarsen(index)
        answer = effort == .exact ? price(index, prices, effort) : PricingAnswer()
      }
      answers.append(answer)
      if answer.isStopped { break }
      balance(index, answer, effort)
    }
    if effort == .exact {
      labelCount = answers.reduce(0) { $0 + $1.labels.forward + $1.labels.backward }
    }
    return answers
  }

  private func price(
    _ index: Int, _ prices: DualPrices, _ effort: PricingEffort
  ) -> PricingAnswer {
    priced(index, effort).laneCount <= 1
      ? price(Int32.self, index, prices, effort)
      : price(SIMD8<Int32>.self, index, prices, effort)
  }

  private func price<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ prices: DualPrices, _ effort: PricingEffort
  ) -> PricingAnswer {
    let kind = priced(index, effort)
    let pricer = pricer(
      Lane.self, index, kind, prices, master.cuts, remembrance(for: kind))
    defer { pricer.deallocate() }
    let isFine = effort > .greedy && coarse[index] == nil
    let most = memory.labels(Lane.self)
    return pricer.search(
      effort, index: index, meeting: meetings[effort.rawValue][index],
      most: isFine ? min(most, labelLimits[index]) : most
    ) { watch.isOver }
  }

  /// Moves the clock at which paths meet to where both ends have as much to do.
  private mutating func balance(_ index: Int, _ answer: PricingAnswer, _ effort: PricingEffort) {
    let (forward, backward) = (answer.labels.forward, answer.labels.backward)
    let kind = priced(index, effort)
    let (first, last) = (kind.opens[kind.source], kind.closes[kind.sink])
    let share: Int32 = max(forward, backward) > 3 * min(forward, backward) ? 10 : 25
    let step = max(1, (last - first) / share)
    let row = effort.rawValue
    if forward > backward + backward / 4 {
      meetings[row][index] = max(first, meetings[row][index] - step)
    } else if backward > forward + forward / 4 {
      meetings[row][index] = min(last - 1, meetings[row][index] + step)
    }
  }

  /// What no plan can cost less than, by the prices alone: each duty at its price or its prize, and the
  /// cheapest path on every vehicle that gains by it.
  func lagrangian(_ prices: DualPrices, _ answers: [PricingAnswer]) -> BoundProof {
    var bound = network.worth(of: prices.duties, scale, without: closed)
    for (price, cut) in zip(prices.capacityCuts, master.cuts.capacity) {
      bound += price * cut.vehicles
    }
    for price in prices.subsetCuts { bound -= price }
    for price in prices.journeys { bound += price }
    bound += network.cost(of: vehicles, at: prices.seconds, scale)
    for (index, range) in ranges.enumerated() {
      let price = prices.kinds[index]
      bound += price * (price > 0 ? range.lowerBound : range.upperBound)
      bound += range.upperBound * (answers[index].least ?? 0)
    }
    return BoundProof(
      prices: prices, cuts: master.cuts, leasts: answers.map { $0.least ?? 0 }, value: bound)
  }

  /// What prices that prove something of the case in hand prove where other numbers of vehicles make trips, in fine
  /// units.
  func value(of proof: BoundProof, with others: [Int]) -> Int {
    func cost(_ vehicles: [Int]) -> Int {
      network.cost(of: vehicles, at: proof.prices.seconds, scale)
    }
    return proof.value - cost(vehicles) + cost(others)
  }

  func pricer<Lane: Lanes>(
    _: Lane.Type, _ index: Int, _ kind: PricingKind, _ prices: DualPrices, _ cuts: CuttingPlanes,
    _ remembrance: Remembrance
  ) -> KindPricer<Lane> {
    KindPricer<Lane>(network, kind, index, remembrance, prices, cuts, scale)
  }
}
