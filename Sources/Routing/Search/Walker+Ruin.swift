import Quantities

extension Walker {
  /// The shipments that strings take away, on average.
  private static let meanRemoved = 10
  /// The longest string.
  private static let longestString = 10

  /// Puts some shipments back in the bank: neighbors, a whole tour, or what shares a store.
  mutating func ruin() {
    guard let seed = ruinSeed() else { return }
    let draw = random.below(100)
    if draw < 4, trial.tourOf[seed] >= 0 {
      trial.clear(Int(trial.tourOf[seed]))
    } else if draw < 14, ground.shipments[seed].hasStay {
      ruinStore(of: seed)
    } else {
      ruinStrings(around: seed)
    }
    trial.settle()
  }

  /// A shipment to ruin around; often one that is left behind, if any is.
  private mutating func ruinSeed() -> Int? {
    let count = ground.shipments.count
    let first = random.below(count)
    guard random.below(2) == 0 else { return first }
    for step in 0..<count {
      let shipment = (first + step) % count
      if trial.tourOf[shipment] < 0 { return shipment }
    }
    return first
  }

  /// Takes strings of consecutive shipments from several tours near a shipment.
  private mutating func ruinStrings(around seed: Int) {
    let served = max(1, ground.shipments.count - trial.unservedCount)
    let mean = max(1, served / max(1, trial.routeCount))
    let longest = min(Self.longestString, mean)
    let mostTours = max(1, 4 * Self.meanRemoved / (1 + longest) - 1)
    var toursLeft = 1 + random.below(mostTours)
    ruinString(through: seed, longest, &toursLeft)
    for index in 0..<ground.relatedCount where toursLeft > 0 {
      ruinString(
        through: Int(ground.related[seed * ground.relatedCount + index]), longest, &toursLeft)
    }
  }

  /// Takes a string that holds a shipment, unless its tour was ruined already.
  private mutating func ruinString(
    through shipment: Int, _ longest: Int, _ toursLeft: inout Int
  ) {
    let tour = Int(trial.tourOf[shipment])
    guard tour >= 0, !trial.tours[tour].isStale else { return }
    toursLeft -= 1
    let members = trial.tours[tour].members
    let count = trial.tours[tour].memberCount
    let length = 1 + random.below(min(count, longest))
    // A split string keeps some shipments in its middle.
    let kept = length > 1 && random.below(2) == 0 ? random.below(count - length + 1) : 0
    let span = length + kept
    var position = 0
    while members[position].shipment != shipment { position += 1 }
    let first = max(0, position - span + 1)
    let start = first + random.below(min(position, count - span) - first + 1)
    let keptFrom = kept > 0 ? start + random.below(length) : 0

    queueCount = 0
    for index in start..<(start + span) where !(keptFrom..<(keptFrom + kept)).contains(index) {
      queue[queueCount] = members[index].shipment
      queueCount += 1
    }
    for index in 0..<queueCount { trial.withdraw(Int(queue[index])) }
  }

  /// Takes shipments that stand in the same store as a shipment, on any day.
  private mutating func ruinStore(of seed: Int) {
    let stays = ground.shipments[seed]
    let row = max(stays.pickupStay.firstRow, stays.deliveryStay.firstRow)
    let count = ground.shipments.count
    let first = random.below(count)
    var left = 1 + random.below(2 * Self.meanRemoved)
    for step in 0..<count where left > 0 {
      let shipment = (first + step) % count
      let other = ground.shipments[shipment]
      guard other.pickupStay.firstRow == row || other.deliveryStay.firstRow == row,
        trial.tourOf[shipment] >= 0
      else { continue }
      trial.withdraw(shipment)
      left -= 1
    }
  }
}
