extension Annealer {
  /// Remembers what a route cost before its first change.
  @inline(__always)
  private mutating func touch(_ route: Int32) {
    guard !chain.paths[route].isTouched else { return }
    chain.paths[route].isTouched = true
    chain.paths[route].priceBefore = chain.price(Int(route))
    touched[touchedCount] = route
    touchedCount &+= 1
  }

  @inline(__always)
  mutating func put(_ visit: Int32, after pred: Int32) {
    touch(chain.nodes[pred].route)
    journal[journalCount] = Change(visit: visit, pred: pred, isPut: true)
    journalCount &+= 1
    chain.link(visit, after: pred)
  }

  @inline(__always)
  mutating func take(_ visit: Int32) {
    let node = chain.nodes[visit]
    touch(node.route)
    journal[journalCount] = Change(visit: visit, pred: node.pred, isPut: false)
    journalCount &+= 1
    chain.unlink(visit)
  }

  /// Puts a job into the bank.
  @inline(__always)
  mutating func deposit(_ job: Int32) {
    bankSlot[job] = Int32(truncatingIfNeeded: bankCount)
    bank[bankCount] = job
    bankCount &+= 1
    prizes &+= terrain.jobs[job].prize
  }

  /// Takes a job out of the bank.
  @inline(__always)
  mutating func withdraw(_ job: Int32) {
    bankCount &-= 1
    let last = bank[bankCount]
    bank[bankSlot[job]] = last
    bankSlot[last] = bankSlot[job]
    bankSlot[job] = -1
    prizes &-= terrain.jobs[job].prize
  }

  /// Takes the job of a visit out of the plan, and banks it.
  mutating func remove(_ visit: Int32) {
    let job = terrain.visits[visit].job
    if terrain.hasCouplings, terrain.jobs[job].width > 1 {
      removeVisits(of: job)
      deposit(job)
      return
    }
    let partner = terrain.visits[visit].partner
    if partner >= 0 { take(partner) }
    take(visit)
    deposit(job)
  }

  /// Puts a job into the plan, unless its route has to change vehicles and there is no room to.
  mutating func insert(_ job: Int32, at slot: Slot) {
    let choice = terrain.choices[slot.choice]
    var pred = slot.pred
    let former = chain.paths[chain.nodes[pred].route].kind
    if slot.upgrade >= 0 {
      let route = Int(chain.nodes[pred].route)
      let other = Int(chain.idleRoute(of: Int(slot.upgrade)))
      guard moveVisits(of: route, to: other) else { return }
      if pred == chain.start(of: route) { pred = chain.start(of: other) }
    }
    let path = chain.paths[chain.nodes[pred].route]
    let kind = terrain.kinds[path.kind]
    if T.isRuled, slot.side == .before {
      let reload = chain.freeReload(kind, slot.reload)
      put(reload, after: pred)
      pred = reload
    }
    put(choice.first, after: pred)
    if T.isRuled, slot.side == .after {
      put(chain.freeReload(kind, slot.reload), after: choice.first)
    }
    if choice.second >= 0 { put(choice.second, after: slot.secondPred) }
    if bankSlot[job] >= 0 { withdraw(job) }
    let route = Int(chain.nodes[choice.first].route)
    if choice.second < 0, !path.isStale {
      chain.refresh(route, around: choice.first)
    } else {
      chain.refresh(route)
    }
    if T.isRuled {
      chain.paths[route].price = slot.price
      chain.paths[route].isLate = false
    }
    assert(isForetold(slot, from: former), "an insertion costs other than foretold")
  }

  /// Brings a route up to date after changes.
  @inline(__always)
  mutating func refresh(_ route: Int) {
    chain.refresh(route)
    if T.isRuled { priceExactly(route) }
  }

  mutating func refreshTouched() {
    for index in 0..<touchedCount where chain.paths[touched[index]].isStale {
      if T.isRuled, terrain.realCount < terrain.visitCount { dropEmptyTrips(Int(touched[index])) }
      if T.isRuled { mergeStops(Int(touched[index])) }
      refresh(Int(touched[index]))
    }
  }

  /// Accepts the plan as it is, if it costs less than a limit, or goes back to the last accepted.
  mutating func settle(below limit: Double) {
    var changed = prizes
    var isLate = false
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      if chain.paths[route].isStale { refresh(route) }
      changed &+= chain.price(route) &- chain.paths[route].priceBefore
      if T.isActive, chain.paths[route].isLate { isLate = true }
    }
    let trial = cost &- acceptedPrizes &+ changed
    tally[operation].tried += 1
    if Double(trial) < limit, !isLate, refusedRoute() == nil { accept(trial) } else { undo() }
    for index in 0..<touchedCount {
      let route = Int(touched[index])
      chain.paths[route].isTouched = false
      guard chain.paths[route].isStale else { continue }
      chain.refresh(route)
      if T.isRuled {
        chain.paths[route].price = chain.paths[route].priceBefore
        chain.paths[route].isLate = false
      }
    }
    assert(isAccountedFor(), "the plan costs other than its changes add up to")
    journalCount = 0
    touchedCount = 0
  }

  private mutating func accept(_ trial: Int) {
    tally[operation].accepted += 1
    if trial > cost, isBestHere {
      keepBest()
      isBestHere = false
    }
    cost = trial
    acceptedPrizes = prizes
    if cost < bestCost {
      bestCost = cost
      isBestHere = true
      bestAbsent = bankCount
      bestUsed = chain.usedCount
      tally[operation].improved += 1
    }
  }

  private mutating func undo() {
    while journalCount > 0 {
      journalCount &-= 1
      let change = journal[journalCount]
      let job = terrain.visits[change.visit].job
      if change.isPut {
        chain.unlink(change.visit)
        if job >= 0, bankSlot[job] < 0 { deposit(job) }
      } else {
        chain.link(change.visit, after: change.pred)
        if job >= 0, bankSlot[job] >= 0 { withdraw(job) }
      }
    }
  }

  /// Keeps the plan as it was before the changes in the journal.
  mutating func keepBest() {
    for node in 0..<best.count { best[node] = chain.nodes[node].succ }
    for visit in 0..<terrain.visitCount where chain.nodes[visit].route < 0 { best[visit] = -1 }
    var index = journalCount
    while index > 0 {
      index &-= 1
      let change = journal[index]
      if change.isPut {
        best[change.pred] = best[change.visit]
        best[change.visit] = -1
      } else {
        best[change.visit] = best[change.pred]
        best[change.pred] = change.visit
      }
    }
    collectBest()
  }
}
