import LinearOptimization
import Quantities

/// Journeys between places, counted kind by kind and not strung together to routes: a two-index vehicle flow
/// (Laporte, Nobert and Desrochers, "Optimal routing under capacity and distance restrictions", 1985; Toth
/// and Vigo, "The vehicle routing problem", 2002).
///
/// Where routes are long, labels are too many to price them, and paths that go round in circles make little
/// of the ways to and from a vehicle's home. Counted so, each set of places is entered as often as it must be
/// to reach its places, and to carry their goods. When places are open does not count but for journeys that
/// are never in time; that all of a vehicle's day, work included, fits into its shift counts for all of a kind
/// together.
struct FlowRelaxation {
  struct Arc {
    let from: Int
    let to: Int
    /// In fine units.
    let cost: Int
    /// What the clock of the vehicle goes on by.
    let clock: Int
  }

  /// Goods that must be carried, from one of some nodes to one of others.
  struct Lot {
    /// Those at the place of pickup; none where the goods come from the start.
    let from: Set<Int>
    /// Those at the place of delivery; none where they go to the end.
    let to: Set<Int>
    let load: SIMD8<Int32>
    /// The work of loading and unloading, in seconds.
    let services: (loading: Int, unloading: Int)
  }

  /// The number of places; the node after them is where vehicles start and end.
  let placeCount: Int
  let kinds: [Kind]
  let lots: [Lot]
  /// By place, the work of all goods that are handled there and nowhere else, in seconds.
  let work: [Int]
  /// By place: what it costs not to go there, in fine units; nothing where one must.
  let prizes: [Int?]
  /// More journeys than any plan makes that has no stop in vain.
  let mostJourneys: Int
  let scale: CostScaling
  /// In fine units.
  let cutoff: Int

  /// More arcs than this make linear programs too large.
  private static let mostArcs = 12_000

  /// - Returns: Nothing where there are too many places.
  init?(_ places: PlaceRelaxation) {
    let network = places.network
    let scale = CostScaling(cutoff: places.cutoff, step: network.step)
    let lots = places.lots
    let work = Self.work(of: lots, network.visits.count)
    let sources = places.sources(of: lots)
    kinds = network.kinds.map { Kind($0, lots, from: sources, work, scale) }
    guard !kinds.isEmpty, kinds.reduce(0, { $0 + $1.arcs.count }) <= Self.mostArcs else {
      return nil
    }
    placeCount = network.visits.count
    self.lots = lots
    self.work = work
    prizes = network.jobs.map { $0.isRequired ? nil : scale.scaled($0.prize) }
    mostJourneys = places.mostJourneys
    self.scale = scale
    cutoff = scale.scaled(places.cutoff)
  }

  private static func work(of lots: [Lot], _ placeCount: Int) -> [Int] {
    var work = [Int](repeating: 0, count: placeCount)
    for lot in lots {
      for (ends, seconds) in [(lot.from, lot.services.loading), (lot.to, lot.services.unloading)] {
        if ends.count == 1, let place = ends.first { work[place] += seconds }
      }
    }
    return work
  }

  /// What no plan of the places costs less than.
  func bound(_ watch: StopRule.Watch) -> Int {
    var search = FlowSearch(self, watch)
    // Where GLPK fails, what was proved before stands.
    try? LinearProgram.withModel { model throws(LinearProgramError) in
      try search.run(&model)
    }
    return scale.bound(min(search.bound, cutoff))
  }
}
