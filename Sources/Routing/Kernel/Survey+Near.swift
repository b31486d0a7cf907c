extension Survey {
  /// The most visits that are listed as near to one.
  private static var mostNear: Int { 100 }

  /// For each visit (row), those nearest to it, nearest first.
  ///
  /// A visit that can be neither before nor after is not near, whatever the distance; nor is the other
  /// choice of a job, as the two never meet. Where visits are coupled, nor is one that no vehicle makes
  /// too; what is missing to the number is the visit itself.
  func nearest(_ metric: some Metric) -> (Table<Int32>, count: Int) {
    let total = realCount
    // Where visits meet, one end of each shipment is listed.
    let count = max(0, min(Self.mostNear, (meets ? choices.count : total) - 1))
    let riders = problem.couplings.isEmpty ? [] : riders
    let table = Table<Int32>(repeating: 0, count: total * count)
    let grid = meets ? nil : Grid(self, atLeast: 3 * count)
    var keys = [UInt64](repeating: 0, count: total)
    var candidates = (0..<total).map { Int32($0) }
    keys.withUnsafeMutableBufferPointer { keys in
      for visit in 0..<total {
        if isCancelled { return }
        grid?.collect(around: visit, into: &candidates)
        let row = metric.row(Int32(visit))
        var found = 0
        for site in candidates where Int(site) != visit {
          let other = Int(site)
          if !riders.isEmpty {
            let isOfJob = visits[visit].job == visits[other].job
            guard !isOfJob, riders[visit] & riders[other] != 0 else { continue }
          }
          let there = metric.metersOut(row, to: site)
          let back = metric.metersIn(row, from: site)
          // Where only one direction can be driven, that one counts.
          let shorter = min(there, back)
          var distance = UInt64(
            max(there, back) < Int(far) ? shorter + there + back : 3 * min(shorter, Int(far)))
          distance += UInt64(min(wait(visit, other, metric), wait(other, visit, metric)))
          if meets, visits[visit].partner >= 0, visits[other].partner >= 0 {
            guard let detour = detour(visit, other, metric) else { continue }
            distance = UInt64(detour)
          }
          keys[found] = distance << 24 | UInt64(other)
          found += 1
        }
        let listed = min(found, count)
        select(keys, found, first: listed)
        for slot in 0..<count {
          table[visit * count + slot] =
            slot < listed ? Int32(truncatingIfNeeded: keys[slot] & 0xFF_FFFF) : Int32(visit)
        }
      }
    }
    return (table, count)
  }

  /// The kinds of vehicles that may make each visit, a bit each; all from the 64th on share one.
  private var riders: [UInt64] {
    let width = fleet.kinds.count
    var riders = [UInt64](repeating: 0, count: realCount)
    for choice in choices {
      let row = Int(choice.allowedRow) * width
      let kinds = (0..<width).reduce(UInt64(0)) {
        allowed[row + $1] ? $0 | 1 << UInt64(min(63, $1)) : $0
      }
      riders[Int(choice.first)] = kinds
      if choice.second >= 0 { riders[Int(choice.second)] = kinds }
    }
    return riders
  }

  /// What a vehicle has to drive between the ends of two shipments, pickup to pickup and delivery to
  /// delivery or each to the other; `nil` where the other end of the second is the one to go to.
  private func detour(_ one: Int, _ other: Int, _ metric: some Metric) -> Int? {
    let (first, second) = (visits[one], visits[other])
    func between(_ a: Int32, _ b: Int32) -> Int { metric.seconds(a, b) + metric.seconds(b, a) }
    let straight =
      between(Int32(one), Int32(other)) + between(first.partner, second.partner)
    let crossed = between(Int32(one), second.partner) + between(first.partner, Int32(other))
    guard straight < crossed || (straight == crossed && (first.end ^ second.end) & 1 == 0) else {
      return nil
    }
    return straight
  }

  /// How long a vehicle waits at least between two visits, in the weight of metres; out of reach where
  /// it comes too late.
  @inline(__always)
  private func wait(_ one: Int, _ other: Int, _ metric: some Metric) -> Int {
    let first = visits[one]
    let second = visits[other]
    if second.closes == Int32.max { return 0 }
    let way = Int(first.service) + metric.seconds(Int32(one), Int32(other))
    if Int(first.opens) + way > Int(second.closes) { return 1 << 36 }
    return max(0, Int(second.opens) - Int(first.closes) - way) / 5
  }

  /// Brings the smallest to the front, in order (quickselect, Hoare 1961).
  private func select(_ keys: UnsafeMutableBufferPointer<UInt64>, _ count: Int, first wanted: Int) {
    var (low, high) = (0, count - 1)
    while low < high {
      let pivot = keys[(low + high) / 2]
      var (left, right) = (low, high)
      while left <= right {
        while keys[left] < pivot { left += 1 }
        while keys[right] > pivot { right -= 1 }
        if left <= right {
          (keys[left], keys[right]) = (keys[right], keys[left])
          left += 1
          right -= 1
        }
      }
      if wanted - 1 <= right {
        high = right
      } else if wanted - 1 >= left {
        low = left
      } else {
        break
      }
    }
    var front = UnsafeMutableBufferPointer(rebasing: keys[0..<wanted])
    front.sort()
  }

  /// The mean cost of going on to a visit near at hand.
  func scale(_ metric: some Metric, _ near: Table<Int32>, _ nearCount: Int) -> Double {
    let few = min(4, nearCount)
    guard few > 0 else { return 1 }
    var meters = 0
    for visit in 0..<realCount {
      for slot in 0..<few {
        let other = near[visit * nearCount + slot]
        let leg = min(metric.meters(Int32(visit), other), metric.meters(other, Int32(visit)))
        meters += min(leg, Int(far))
      }
    }
    let cost = fleet.kinds.map(\.costPerMeter).max() ?? 1
    return max(1, Double(meters) / Double(few * realCount) * Double(cost))
  }

  /// The orders in which jobs may be inserted, and how often each is drawn, after Christiaens and
  /// Vanden Berghe (2020): at random, heavy first, far first, near first; and by their windows.
  ///
  /// Where pickups and deliveries meet at stops, many begin at one place and at the same hours: there the
  /// way from one to the other counts, and the window of the end that has the narrower one.
  func orders(_ metric: some Metric) -> (keys: [Int32], draws: [Int32]) {
    var keys: [Int32] = []
    var draws: [Int32] = [-1, -1, -1, -1]
    func add(_ times: Int, _ key: (Job) -> Int) {
      draws += Array(repeating: Int32(keys.count / max(1, jobs.count)), count: times)
      keys += jobs.map { Int32(clamping: key($0) + Int(Int32.max) / 2) }
    }
    let home = fleet.kinds.first?.start ?? 0
    /// The two visits of a job; one twice where its pickup and delivery do not meet others.
    func ends(_ job: Job) -> (Int32, Int32) {
      let choice = choices[Int(job.firstChoice)]
      return (choice.first, meets && choice.second >= 0 ? choice.second : choice.first)
    }
    func distance(_ job: Job) -> Int {
      let (first, second) = ends(job)
      return metric.meters(first == second ? home : first, second)
    }
    let roomiest = fleet.kinds.reduce(SIMD8<Int32>.zero) { pointwiseMax($0, $1.capacity) }
    func bulk(_ job: Job) -> Int {
      let load = problem.shipments[Int(choices[Int(job.firstChoice)].shipment)].load.lanes
      return (0..<8).reduce(0) { max($0, Int(load[$1]) * 65_536 / max(1, Int(roomiest[$1]))) }
    }
    add(4) { -bulk($0) }
    add(2) { -distance($0) }
    add(1) { distance($0) }
    if hasClock {
      func window(_ job: Job) -> Visit {
        let (first, second) = (visits[Int(ends(job).0)], visits[Int(ends(job).1)])
        return second.width < first.width ? second : first
      }
      add(2) { window($0).width }
      add(2) { Int(window($0).opens) }
      add(2) { -Int(window($0).closes) }
    }
    return (keys, draws)
  }
}

extension Visit {
  /// The seconds between the first and the last moment for it.
  fileprivate var width: Int { Int(closes) - Int(opens) }
}
