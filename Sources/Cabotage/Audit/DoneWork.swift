import Quantities

/// What is done of a plan, as the audits look it up.
struct DoneWork {
  private let stops: [VehicleDay: Int]
  /// The lots that were loaded at stops that are done.
  let loaded: Set<Int>
  /// The lots that were unloaded at stops that are done.
  let unloaded: Set<Int>
  /// The crates in the lots that were loaded.
  let crates: Set<Int>

  init(plan: Plan, progress: Progress) {
    let stops = progress.done.mapValues(\.count)
    let done = plan.tours.flatMap { $0.stops.prefix(stops[$0.vehicleDay] ?? 0) }
    self.stops = stops
    loaded = Set(done.flatMap(\.loads))
    unloaded = Set(done.flatMap(\.unloads))
    crates = Set(loaded.flatMap { plan.lots[$0].crates })
  }

  /// How many stops of a tour are done.
  func stopCount(of tour: Tour) -> Int { stops[tour.vehicleDay] ?? 0 }
}
