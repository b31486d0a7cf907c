// Jobs of several visits that go together, such as those to one customer by a pattern of days. In most
// iterations visits keep their days, so that each is removed and inserted by itself; in the others a job
// loses all its visits, and every alternative is looked at.

extension Annealer {
  /// The job of an entry of the queue that is one choice of it.
  func jobOfEntry(_ entry: Int) -> Int {
    let choice = terrain.choices[entry &- terrain.jobs.count]
    return Int(terrain.visits[choice.first].job)
  }

  /// The first choice of an entry of the queue.
  func firstChoice(ofEntry entry: Int) -> Int32 {
    entry < terrain.jobs.count
      ? terrain.jobs[entry].firstChoice : Int32(truncatingIfNeeded: entry &- terrain.jobs.count)
  }

  /// Takes one shipment of a job out of the plan, to be inserted again on its day.
  mutating func removeAlone(_ visit: Int32) {
    let choice = terrain.choiceOfVisit[visit]
    takeVisits(of: choice)
    queue[queueCount] = UInt64(terrain.jobs.count &+ Int(choice))
    queueCount &+= 1
  }

  /// Takes all visits of a job out of the plan.
  mutating func removeVisits(of job: Int32) {
    let freight = terrain.jobs[job]
    for choice in freight.firstChoice..<(freight.firstChoice &+ freight.choiceCount)
    where chain.nodes[terrain.choices[choice].first].route >= 0 {
      takeVisits(of: choice)
    }
  }

  private mutating func takeVisits(of choice: Int32) {
    let (first, second) = (terrain.choices[choice].first, terrain.choices[choice].second)
    if second >= 0 { take(second) }
    take(first)
  }

  /// Removes a string where a visit may take others of the string with it.
  mutating func removeCoupled(from first: Int32, _ span: Int, gap: Int, keeping kept: Int) {
    var string: [Int32] = []
    var node = first
    for index in 0..<span {
      guard Int(node) < terrain.visitCount else { break }
      if index < gap || index >= gap &+ kept, terrain.visits[node].job >= 0 { string.append(node) }
      node = chain.nodes[node].succ
    }
    for visit in string where chain.nodes[visit].route >= 0 { removeToQueue(visit) }
  }

  /// Inserts a job by the alternative whose visits cost least together, or one of its visits where it
  /// goes by an alternative already.
  mutating func placeCoupled(_ entry: Int32) {
    var job = entry
    if Int(entry) >= terrain.jobs.count {
      let choice = entry &- Int32(truncatingIfNeeded: terrain.jobs.count)
      job = Int32(truncatingIfNeeded: jobOfEntry(Int(entry)))
      guard bankSlot[job] < 0, chain.nodes[terrain.choices[choice].first].route < 0 else { return }
      if insertAlone(choice) { return }
      // Its day has no room for it: the others go too, and the job looks for other days.
      giveUp(job)
    }
    guard bankSlot[job] >= 0, let alternative = cheapestAlternative(of: job) else { return }
    let freight = terrain.jobs[job]
    let width = Int(freight.width)
    let first = freight.firstChoice &+ Int32(truncatingIfNeeded: alternative &* width)
    for number in 0..<width {
      let slot = coupled[width &+ number]
      let choice = first &+ Int32(truncatingIfNeeded: number)
      if mayInsert(slot, after: number, of: first) {
        insert(job, at: slot)
      } else {
        _ = insertAlone(choice)
      }
      if chain.nodes[terrain.choices[choice].first].route < 0 {
        if number > 0 { giveUp(job) }
        return
      }
    }
  }

  /// The alternative whose visits cost least together, each by itself; its slots are written down.
  private mutating func cheapestAlternative(of job: Int32) -> Int? {
    let freight = terrain.jobs[job]
    let width = Int(freight.width)
    var best: Int?
    var bestCost = freight.prize
    for isThorough in [false, true] {
      for alternative in 0..<(Int(freight.choiceCount) / width) {
        var sum = 0
        for number in 0..<width {
          var slot = Slot()
          slot.cost = freight.prize
          findSlot(
            forChoice: freight.firstChoice
              &+ Int32(truncatingIfNeeded: alternative &* width &+ number),
            isRequired: isThorough, &slot)
          guard slot.isFound else {
            sum = .max
            break
          }
          sum &+= slot.cost
          coupled[number] = slot
        }
        guard sum < bestCost else { continue }
        (bestCost, best) = (sum, alternative)
        for number in 0..<width { coupled[width &+ number] = coupled[number] }
      }
      if best != nil || !freight.isRequired { break }
    }
    return best
  }

  /// Whether a slot is still what it was when it was found, once others of the job have been used.
  private func mayInsert(_ slot: Slot, after number: Int, of first: Int32) -> Bool {
    guard number > 0 else { return true }
    guard slot.upgrade < 0, chain.holdings.claims.count == 0 else { return false }
    let route = chain.nodes[slot.pred].route
    for other in 0..<number {
      let choice = terrain.choices[first &+ Int32(truncatingIfNeeded: other)]
      if chain.nodes[choice.first].route == route { return false }
    }
    return true
  }

  /// Inserts one shipment of a job where it costs least, if there is any way.
  private mutating func insertAlone(_ choice: Int32) -> Bool {
    let job = terrain.visits[terrain.choices[choice].first].job
    var slot = Slot()
    slot.cost = terrain.jobs[job].prize
    findSlot(forChoice: choice, isRequired: true, &slot)
    guard slot.isFound else { return false }
    insert(job, at: slot)
    return chain.nodes[terrain.choices[choice].first].route >= 0
  }

  /// Takes a job out of the plan of which some visits have no place.
  private mutating func giveUp(_ job: Int32) {
    removeVisits(of: job)
    deposit(job)
    refreshTouched()
  }
}
