import Quantities

extension Draft {
  /// Inserts what is in the bank by regret: first what would lose most by waiting.
  ///
  /// The regret of a shipment is what its second best tour costs more than its best, or what
  /// staying behind does (Potvin and Rousseau, "A parallel route building algorithm for the vehicle
  /// routing and scheduling problem with time windows", 1993). Ends early when time is over.
  mutating func construct(until watch: StopRule.Watch) {
    var random = RandomSource(seed: 0)
    let waiting = (0..<tourOf.count).filter { tourOf[$0] < 0 }
    // What inserting costs, by shipment (row) and tour (column).
    let deltas = Table(repeating: Int.max, count: tourOf.count * tours.count)
    defer { deltas.deallocate() }
    for shipment in waiting {
      if watch.isOver { return }
      for tour in 0..<tours.count { weigh(shipment, tour, deltas, &random) }
    }

    while let (shipment, tour) = mostRegretted(waiting, deltas) {
      if watch.isOver { return }
      var insertion = Insertion()
      improve(&insertion, inserting: shipment, into: tour, &random)
      if insertion.isPossible { insert(shipment, insertion) }
      // Where a store has filled up since, the shipment is weighed anew as any other.
      for shipment in waiting where tourOf[shipment] < 0 {
        weigh(shipment, tour, deltas, &random)
      }
    }
  }

  private func weigh(
    _ shipment: Int, _ tour: Int, _ deltas: Table<Int>, _ random: inout RandomSource
  ) {
    var insertion = Insertion()
    improve(&insertion, inserting: shipment, into: tour, &random)
    deltas[shipment * tours.count + tour] = insertion.delta
  }

  private func mostRegretted(
    _ waiting: [Int], _ deltas: Table<Int>
  ) -> (shipment: Int, tour: Int)? {
    var most = -1
    var choice: (shipment: Int, tour: Int)?
    for shipment in waiting where tourOf[shipment] < 0 {
      var best = ground.shipments[shipment].prize
      var second = best
      var bestTour = -1
      for tour in 0..<tours.count {
        let delta = deltas[shipment * tours.count + tour]
        if delta < best || bestTour < 0 && delta == best {
          second = best
          best = delta
          bestTour = tour
        } else if delta < second {
          second = delta
        }
      }
      if bestTour >= 0, second - best > most {
        most = second - best
        choice = (shipment, bestTour)
      }
    }
    return choice
  }
}
