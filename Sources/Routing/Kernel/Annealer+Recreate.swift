import Quantities

extension Annealer {
  /// Of so many insertions, one is overlooked.
  static var blinkRate: Int { 100 }

  /// Inserts what was removed, and some of what was left out before, each where it costs least.
  mutating func recreate() {
    if bankCount > queueCount { queueOthers() }
    sortQueue()
    for index in 0..<queueCount {
      let job = Int32(truncatingIfNeeded: queue[index] & 0xFFFF_FFFF)
      let slot = bestSlot(of: job)
      if slot.isFound { insert(job, at: slot) }
    }
  }

  /// Adds jobs that were left out before: all of them, or some near the ruin where they are many.
  private mutating func queueOthers() {
    let others = bankCount &- queueCount
    let room = 10 &+ queueCount
    guard others > room else {
      let removed = queueCount
      for slot in 0..<bankCount {
        let job = bank[slot]
        var isNew = true
        for index in 0..<removed where UInt64(job) == queue[index] {
          isNew = false
          break
        }
        if isNew {
          queue[queueCount] = UInt64(job)
          queueCount &+= 1
        }
      }
      return
    }
    guard queueCount > 0 else {
      for slot in 0..<bankCount { queue[slot] = UInt64(bank[slot]) }
      queueCount = bankCount
      return
    }
    let first = terrain.jobs[Int(queue[0])].firstChoice
    var slot = Int(terrain.choices[first].first) &* terrain.nearCount
    let end = slot &+ terrain.nearCount
    let removed = queueCount
    while slot < end, queueCount < removed &+ 10 {
      let visit = terrain.near[slot]
      slot &+= 1
      let job = terrain.visits[visit].job
      guard bankSlot[job] >= 0 else { continue }
      var isNew = true
      for index in 0..<queueCount where UInt64(job) == queue[index] {
        isNew = false
        break
      }
      if isNew {
        queue[queueCount] = UInt64(job)
        queueCount &+= 1
      }
    }
  }

  /// Sorts by one of the orders of the terrain, or at random.
  private mutating func sortQueue() {
    let order = Int(terrain.orderDraws[random.below(terrain.orderDraws.count)])
    let row = order &* terrain.jobs.count
    for index in 0..<queueCount {
      let job = Int(truncatingIfNeeded: queue[index] & 0xFFFF_FFFF)
      let key =
        order >= 0
        ? UInt64(UInt32(truncatingIfNeeded: terrain.orders[row &+ job]))
        : random.next() &>> 32
      queue[index] = key &<< 32 | UInt64(job)
    }
    if queueCount > 64 {
      queue.sort(count: queueCount)
      return
    }
    var index = 1
    while index < queueCount {
      let entry = queue[index]
      var slot = index
      while slot > 0, queue[slot &- 1] > entry {
        queue[slot] = queue[slot &- 1]
        slot &-= 1
      }
      queue[slot] = entry
      index &+= 1
    }
  }
}
