import LinearOptimization

extension FlowProgram {
  /// What the prices of a solution prove in the case in hand.
  ///
  /// In whole numbers, for any prices: places pay, work, cuts and passages too, and each vehicle gains at most
  /// what its first and its last journey do. Where rounding leaves another journey a gain, all that may be
  /// made have it.
  mutating func proved(_ solution: LinearSolution) -> Int {
    let (unit, cutoff) = (unit, relaxation.cutoff)
    func fine(_ dual: Double) -> Int {
      Int(min(max(-0x1p48, (dual / unit).rounded(.down)), 0x1p48))
    }
    func price(_ row: LinearProgram.Row, _ most: Int? = nil) -> Int {
      min(max(0, fine(solution.dual(of: row))), most ?? cutoff)
    }
    let places = zip(placeRows, relaxation.prizes).enumerated().map { node, place in
      let (row, prize) = place
      let dual = fine(solution.dual(of: row))
      // A visit too many may be worth less than none.
      return dual < 0 && entered.isOnce(node, in: relaxation) ? dual : price(row, prize)
    }
    // What is worth nothing by itself may have any price.
    let dearest = 16 * cutoff
    let paid = priceCuts { price($0, dearest) }
    var sum = places.enumerated().reduce(0) {
      $0 + (entered.again.contains($1.0) ? 2 : 1) * $1.1
    }
    // By kind and arc: what a journey is paid by cuts and passages.
    var gains = relaxation.kinds.map { [Int](repeating: 0, count: $0.arcs.count) }
    func pay(_ entries: [Entry], _ price: Int) {
      for entry in entries { gains[entry.kind][entry.arc] += price * entry.count }
    }
    for cut in paid {
      sum += cut.price * cut.cut.least
      pay(cut.entries, cut.price)
    }
    for made in passages where entered.made.contains(made.passage) {
      let price = price(made.row)
      sum += price
      pay(made.entries, price)
    }
    var links = relaxation.kinds.map { _ in [Int](repeating: 0, count: relaxation.placeCount + 1) }
    // What a second of each kind costs that is spent before each deadline.
    let wages = zip(clockRows, relaxation.kinds).map { rows, kind in
      zip(rows, kind.deadlines).map { max(0, -fine(solution.dual(of: $0))) / $1.span }
    }
    func wage(_ kind: Int, at node: Int) -> Int {
      zip(wages[kind], relaxation.kinds[kind].deadlines).reduce(0) {
        $1.1.isBefore[node] ? $0 + $1.0 : $0
      }
    }
    for work in work {
      let worth = price(work.row)
      sum += worth
      for (kind, link, _) in work.parts {
        let worthGoing = price(link, dearest)
        for node in relaxation.nodes(at: work.place) { links[kind][node] = worthGoing }
        let time = wage(kind, at: work.place) * work.seconds
        let target = FlowCut.Target(place: work.place, kind: kind)
        let reach = paid.reduce(0) { $1.cut.target == target ? $0 + $1.price : $0 }
        sum += min(0, time + worthGoing + reach - worth)
      }
    }
    var worst = 0
    for (index, kind) in relaxation.kinds.enumerated() {
      let balance = balanceRows[index].map { fine(solution.dual(of: $0)) } + [0]
      let time = zip(wages[index], kind.deadlines).reduce(0) { $0 + $1.0 * $1.1.span }
      var lasts = [Int](repeating: 0, count: relaxation.placeCount + 1)
      for (row, node) in zip(lastRows[index], relaxation.lastVisits) {
        lasts[node] = price(row, dearest)
      }
      let used = lasts.reduce(0, +)
      var (first, last) = (Int?.none, Int?.none)
      for (place, arc) in kind.arcs.enumerated() where !entered.isAvoided(place, index) {
        var reduced = arc.cost - gains[index][place] - balance[arc.to] + balance[arc.from]
        for (wage, deadline) in zip(wages[index], kind.deadlines) where wage > 0 {
          reduced += wage * deadline.time(of: arc)
        }
        reduced += lasts[arc.to] - links[index][arc.to]
        if arc.to < relaxation.placeCount { reduced -= places[arc.to] }
        if arc.from == relaxation.placeCount {
          first = min(first ?? .max, reduced - time - used)
        } else if arc.to == relaxation.placeCount {
          last = min(last ?? .max, reduced)
        } else {
          worst = min(worst, reduced)
        }
      }
      guard let first, let last else { continue }
      let range = entered.ranges[index]
      sum += min((first + last) * range.lowerBound, (first + last) * range.upperBound)
    }
    let (loss, isLarge) = worst.multipliedReportingOverflow(by: relaxation.mostJourneys)
    return isLarge ? 0 : max(0, sum + loss)
  }
}
