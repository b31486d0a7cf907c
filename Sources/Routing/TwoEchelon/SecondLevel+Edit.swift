extension SecondLevel {
  /// Takes a customer out of its drive.
  mutating func remove(_ customer: Int32) {
    let slot = Int(slotOf[customer])
    let (before, after) = (previous[customer], next[customer])
    cost += leg(before, after) - leg(before, customer) - leg(customer, after)
    next[before] = after
    previous[after] = before
    slotOf[customer] = -1
    let place = Int(satellite[slot])
    change(slot, place, by: -demands[customer])
    size[slot] -= 1
    unserved += 1
    if size[slot] == 0 {
      drives[place] -= 1
      cost -= fixedCost
    }
  }

  /// Puts a customer behind a node of a drive.
  mutating func insert(_ customer: Int32, after before: Int32, in slot: Int) {
    let after = next[before]
    cost += leg(before, customer) + leg(customer, after) - leg(before, after)
    next[before] = customer
    previous[customer] = before
    next[customer] = after
    previous[after] = customer
    slotOf[customer] = Int32(truncatingIfNeeded: slot)
    change(slot, Int(satellite[slot]), by: demands[customer])
    size[slot] += 1
    unserved -= 1
  }

  /// Begins a drive with a customer in a slot that is free.
  mutating func begin(_ slot: Int, at place: Int, with customer: Int32) {
    satellite[slot] = Int32(truncatingIfNeeded: place)
    location[customers + slot] = Int32(truncatingIfNeeded: 1 + place)
    drives[place] += 1
    cost += fixedCost
    insert(customer, after: start(of: slot), in: slot)
  }

  private mutating func change(_ slot: Int, _ place: Int, by amount: Int) {
    load[slot] += amount
    amounts[place] += Int32(truncatingIfNeeded: amount)
    cost += handling[place] * amount
  }

  /// What it costs that a drive starts at another satellite, and the customer that then comes first.
  func gain(moving slot: Int, to place: Int) -> (cost: Int, first: Int32) {
    let hub = start(of: slot)
    let (first, last) = (next[hub], previous[hub])
    let closed = leg(last, first)
    var best = (cost: Int.max, first: first)
    var node = first
    repeat {
      let before = node == first ? last : previous[node]
      let cost =
        leg(from: before, toSatellite: place) + leg(fromSatellite: place, to: node)
        - (node == first ? closed : leg(before, node))
      if cost < best.cost { best = (cost, node) }
      node = next[node]
    } while node != hub
    best.cost += closed - leg(last, hub) - leg(hub, first)
    best.cost += load[slot] * (handling[place] - handling[Int(satellite[slot])])
    return best
  }

  /// Lets a drive start at another satellite, where it costs least.
  mutating func move(_ slot: Int, to place: Int) {
    let gain = gain(moving: slot, to: place)
    let hub = start(of: slot)
    let (first, last) = (next[hub], previous[hub])
    if gain.first != first {
      // The ring is closed where it was open, and opened before the new first customer.
      next[last] = first
      previous[first] = last
      let newLast = previous[gain.first]
      next[newLast] = hub
      previous[hub] = newLast
      next[hub] = gain.first
      previous[gain.first] = hub
    }
    let old = Int(satellite[slot])
    cost += gain.cost
    let amount = Int32(truncatingIfNeeded: load[slot])
    amounts[old] -= amount
    amounts[place] += amount
    drives[old] -= 1
    drives[place] += 1
    satellite[slot] = Int32(truncatingIfNeeded: place)
    location[customers + slot] = Int32(truncatingIfNeeded: 1 + place)
  }

  /// The drives as a plan has them.
  var routes: [TwoEchelonPlan.FreighterRoute] {
    (0..<slots).filter { size[$0] > 0 }.map { slot in
      var order: [Int] = []
      var node = next[start(of: slot)]
      while node < customers {
        order.append(Int(node))
        node = next[node]
      }
      return .init(satellite: Int(satellite[slot]), customers: order)
    }
  }
}
