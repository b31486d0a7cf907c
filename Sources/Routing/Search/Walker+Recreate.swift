import Quantities

extension Walker {
  /// How many of 65 536 positions are overlooked.
  private static let blinks = 655

  /// Inserts what is in the bank, one shipment after the other, where each is cheapest.
  ///
  /// What costs more to carry than its prize stays behind. Now and then a vehicle may be opened at
  /// a loss, since several shipments may be worth it where the first alone is not.
  mutating func recreate() {
    queueCount = 0
    for shipment in 0..<trial.tourOf.count where trial.tourOf[shipment] < 0 {
      queue[queueCount] = Int32(shipment)
      queueCount += 1
    }
    sortQueue()
    let isGenerous = random.below(8) == 0
    for index in 0..<queueCount {
      let shipment = Int(queue[index])
      let insertion = trial.bestInsertion(of: shipment, &random, blinks: Self.blinks)
      guard insertion.isPossible,
        insertion.delta <= ground.shipments[shipment].prize
          || isGenerous && trial.tours[insertion.tour].isEmpty
      else { continue }
      trial.insert(shipment, insertion)
    }
    if isGenerous { dropLosses() }
  }

  /// Brings the queue in random order, bulky first, long first, or short first.
  private mutating func sortQueue() {
    for last in stride(from: queueCount - 1, to: 0, by: -1) {
      let other = random.below(last + 1)
      (queue[last], queue[other]) = (queue[other], queue[last])
    }
    switch random.below(11) {
    case 0..<4: break
    case 4..<8: sortQueue { -$0.bulk }
    case 8..<10: sortQueue { -$0.length }
    default: sortQueue { $0.length }
    }
  }

  @inline(__always)
  private func sortQueue(by key: (Ground.Shipment) -> Int) {
    for index in 0..<queueCount {
      let shipment = queue[index]
      let value = key(ground.shipments[shipment])
      var slot = index
      while slot > 0, key(ground.shipments[queue[slot - 1]]) > value {
        queue[slot] = queue[slot - 1]
        slot -= 1
      }
      queue[slot] = shipment
    }
  }

  /// Clears the tours that cost more than the prizes of what they carry.
  private mutating func dropLosses() {
    for tour in 0..<trial.tours.count where !trial.tours[tour].isEmpty {
      var prizes = 0
      for index in 0..<trial.tours[tour].memberCount {
        prizes &+= ground.shipments[trial.tours[tour].members[index].shipment].prize
      }
      if trial.tours[tour].cost > prizes { trial.clear(tour) }
    }
  }
}
