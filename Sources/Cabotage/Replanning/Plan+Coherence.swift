import Quantities

extension Plan {
  /// Whether a plan that may come from anywhere hangs together, so that nothing of it overflows or
  /// leads nowhere.
  ///
  /// It need not keep the rules of the round, which may have changed since.
  package func isCoherent(in round: Round) -> Bool {
    Set(tours.map(\.vehicleDay)).count == tours.count
      && Set(tours.map(\.id)).count == tours.count
      && tours.allSatisfy { round.contents.days.indices.contains($0.day) && $0.isInOrder }
      && lots.allSatisfy { isCoherent($0) } && crates.allSatisfy(isCoherent)
      && Set(lots.flatMap(\.crates)).count == lots.reduce(0) { $0 + $1.crates.count }
      && ([totals.cost] + tours.map(\.cost)).allSatisfy(\.isPossible)
      && ([totals.distance] + tours.map(\.distance)).allSatisfy(\.isPossible)
      && lots.flatMap(\.contents).reduce(0) { $0 + $1.units } <= 1_000_000_000
      && (proof.map { $0.cost.isPossible && $0.bound.isPossible } ?? true)
      && areCarriedOnce
  }

  private func isCoherent(_ lot: Lot) -> Bool {
    let inCrates = lot.crates.allSatisfy {
      crates.indices.contains($0) && crates[$0].group == lot.to
    }
    guard inCrates, lot.mass.isPossible, !lot.contents.isEmpty,
      lot.contents.allSatisfy(\.isPossible)
    else {
      return false
    }
    guard !lot.crates.isEmpty else { return true }
    return Set(lot.contents) == Set(lot.crates.flatMap { crates[$0].contents }.merged())
  }

  private func isCoherent(_ crate: PackedCrate) -> Bool {
    (1...1_000_000).contains(crate.number) && !crate.contents.isEmpty
      && crate.contents.allSatisfy(\.isPossible)
      && (crate.arrangement ?? []).allSatisfy { unit in
        crate.contents.contains { $0.product == unit.product } && unit.isPossible
      }
  }

  /// Whether every lot is loaded once at most, where it is, and unloaded later by the same tour.
  private var areCarriedOnce: Bool {
    var seen: Set<Int> = []
    for tour in tours {
      var aboard: Set<Int> = []
      for stop in tour.stops {
        for lot in stop.unloads {
          guard aboard.remove(lot) != nil, lots[lot].to == stop.place else { return false }
        }
        for lot in stop.loads {
          guard lots.indices.contains(lot), lots[lot].from == stop.place,
            seen.insert(lot).inserted
          else { return false }
          aboard.insert(lot)
        }
      }
    }
    return true
  }
}

extension Tour {
  /// Whether its hours follow each other, all within a few days.
  fileprivate var isInOrder: Bool {
    let moments =
      [departure] + stops.flatMap { [$0.arrival, $0.start, $0.departure] } + [arrival]
    return moments.allSatisfy { (0...4 * secondsPerDay).contains($0.value) }
      && zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension TourCost {
  fileprivate var isPossible: Bool {
    [fixed, distance, time].allSatisfy(\.isPossible)
  }
}

extension Quantity {
  /// Whether so many amounts can be added up as a file can hold.
  fileprivate var isPossible: Bool { (0...1_000_000_000_000).contains(value) }
}

extension PackedCrate.PlacedUnit {
  /// Whether it lies within some kilometre, so that its place can be drawn.
  fileprivate var isPossible: Bool {
    [fromLeft, fromBack, fromFloor, size.length, size.width, size.height]
      .allSatisfy { (0...1_000_000).contains($0.value) }
  }
}

extension ProductCount {
  /// Whether so many units can be added up whatever they weigh.
  fileprivate var isPossible: Bool { (1...10_000_000).contains(units) }
}
