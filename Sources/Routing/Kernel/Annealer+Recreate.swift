import Quantities

extension Annealer {
  /// Of so many insertions, one is overlooked.
  static var blinkRate: Int { 100 }

  /// Inserts what was removed, and some of what was left out before, each where it costs least.
  mutating func recreate() {
    fillQueue()
    for index in 0..<queueCount { place(queuedJob(index)) }
  }

  /// Makes the first plan: puts all jobs that are left out where they cost least.
  ///
  /// Once the search is cancelled, what has no place yet is left out. That time is over is no reason
  /// to stop: a late plan is worth more than a part of one.
  mutating func construct(_ watch: StopRule.Watch) {
    fillQueue()
    for index in 0..<queueCount where !watch.isCancelled { place(queuedJob(index)) }
    while let route = refusedRoute() { empty(route) }
    settle(below: .infinity)
  }

  /// Adds some of what was left out before to the queue, and sorts it.
  @inline(__always)
  private mutating func fillQueue() {
    if bankCount > queueCount {
      queueOthers()
      if opensFreely, random.below(4) == 0 { openRoute() }
    }
    sortQueue()
  }

  @inline(__always)
  private func queuedJob(_ index: Int) -> Int32 {
    Int32(truncatingIfNeeded: queue[index] & 0xFFFF_FFFF)
  }

  /// Inserts a job where it costs least, if it is left out.
  @inline(__always)
  private mutating func place(_ job: Int32) {
    if terrain.hasCouplings, Int(job) >= terrain.jobs.count || terrain.jobs[job].width > 1 {
      placeCoupled(job)
      return
    }
    guard bankSlot[job] >= 0 else { return }
    var slot = Slot()
    findSlot(for: job, &slot)
    if slot.isFound { insert(job, at: slot) }
  }

  /// Puts a job that was left out on an idle vehicle, whatever it costs, and its neighbors that were
  /// left out into the queue: no single one of them may be worth a vehicle, all together may.
  private mutating func openRoute() {
    let job = bank[random.below(bankCount)]
    let freight = terrain.jobs[job]
    guard freight.width == 1 else { return }
    var best = Slot()
    let choice = freight.firstChoice
    if terrain.choices[choice].second < 0 {
      offerIdle(Probe(terrain, choice), &best)
    } else {
      scanIdle(Probe(terrain, choice), terrain.choices[choice].second, &best)
    }
    _ = settleOffers(&best)
    guard best.isFound else { return }
    operation = .newRoute
    insert(job, at: best)
    var slot = Int(terrain.choices[choice].first) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    while slot < end {
      let neighbor = terrain.visits[terrain.near[slot]].job
      slot &+= 1
      if bankSlot[neighbor] >= 0 { enqueue(neighbor) }
    }
  }

  /// Adds a job to the queue, unless it is there.
  private mutating func enqueue(_ job: Int32) {
    if isQueued(job, among: queueCount) || queueCount == queue.count { return }
    queue[queueCount] = UInt64(job)
    queueCount &+= 1
  }

  private func isQueued(_ job: Int32, among count: Int) -> Bool {
    for index in 0..<count where queue[index] == UInt64(job) { return true }
    return false
  }

  /// Adds jobs that were left out before: all of them, or some near the ruin where they are many.
  private mutating func queueOthers() {
    let others = bankCount &- queueCount
    let room = 10 &+ queueCount
    guard others > room, queueCount > 0 else {
      let removed = queueCount
      for slot in 0..<bankCount where removed == 0 || !isQueued(bank[slot], among: removed) {
        queue[queueCount] = UInt64(bank[slot])
        queueCount &+= 1
      }
      return
    }
    var slot = Int(terrain.choices[firstChoice(ofEntry: Int(queue[0]))].first) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    let most = queueCount &+ 10
    while slot < end, queueCount < most {
      let job = terrain.visits[terrain.near[slot]].job
      slot &+= 1
      if bankSlot[job] >= 0 { enqueue(job) }
    }
  }

  /// Sorts by one of the orders of the terrain, or at random.
  ///
  /// Where visits meet, many are alike: those stay in the order in which they were removed, as one that
  /// is always the same leads to the same plans again and again.
  private mutating func sortQueue() {
    let order = Int(terrain.orderDraws[random.below(terrain.orderDraws.count)])
    let row = order &* terrain.jobs.count
    for index in 0..<queueCount {
      let entry = Int(truncatingIfNeeded: queue[index] & 0xFFFF_FFFF)
      let job = entry < terrain.jobs.count ? entry : jobOfEntry(entry)
      let key =
        order >= 0
        ? UInt64(UInt32(truncatingIfNeeded: terrain.orders[row &+ job]))
        : random.next() &>> 32
      queue[index] = key &<< 32 | UInt64(entry)
    }
    if queueCount > 64 {
      queue.sort(count: queueCount)
      return
    }
    let ignored = UInt64(terrain.meets ? 32 : 0)
    var index = 1
    while index < queueCount {
      let entry = queue[index]
      var slot = index
      while slot > 0, queue[slot &- 1] >> ignored > entry >> ignored {
        queue[slot] = queue[slot &- 1]
        slot &-= 1
      }
      queue[slot] = entry
      index &+= 1
    }
  }
}
