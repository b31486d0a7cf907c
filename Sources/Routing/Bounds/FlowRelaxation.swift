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
    var from: Set<Int>
    /// Those at the place of delivery; none where they go to the end.
    var to: Set<Int>
    let load: SIMD8<Int32>
    /// The work of loading and unloading, in seconds.
    let services: (loading: Int, unloading: Int)

    /// As far as it is handled at some places; nothing where it may be carried without going to any of them.
    fileprivate func within(_ places: [Int]) -> Lot? {
      let isHere = [from, to].contains { !$0.isEmpty && $0.isSubset(of: places) }
      guard isHere else { return nil }
      var lot = self
      lot.from.formIntersection(places)
      lot.to.formIntersection(places)
      return lot.from.isEmpty == from.isEmpty && lot.to.isEmpty == to.isEmpty ? lot : nil
    }

    /// By nodes instead of places.
    ///
    /// - Parameter isElsewhere: Whether a node is for other goods of its place.
    fileprivate func numbered(by places: [Int], _ isElsewhere: (Int) -> Bool) -> Lot {
      func nodes(_ end: Set<Int>) -> Set<Int> {
        Set(places.indices.filter { end.contains(places[$0]) && !isElsewhere($0) })
      }
      var lot = self
      (lot.from, lot.to) = (nodes(from), nodes(to))
      return lot
    }
  }

  /// By node, the place that it is; the node after them is where vehicles start and end.
  ///
  /// Some stand there twice, with a second node after those of all places.
  let places: [Int]
  /// Nodes of places to which goods come from several others, for the last visit of each vehicle.
  ///
  /// So what is picked up later is not unloaded before.
  let lastVisits: [Int]
  /// Nodes of the same places, for earlier visits of a vehicle.
  let earlier: Range<Int>
  /// Nodes of places for the visit that handles the first lot of the place, where the other lots have the nodes after
  /// `earlier`.
  ///
  /// So it is known how journeys to and from there go on, and with what.
  let lotVisits: [Int]
  /// Nodes of places where a lot may be told apart from what else is handled there, and of these those where that is
  /// one other lot.
  let divisible: Set<Int>
  let inHalves: Set<Int>
  /// Nodes for one lot and nothing else, to which nobody goes again.
  let visitedOnce: Set<Int>
  let kinds: [Kind]
  let lots: [Lot]
  /// By node, the work of all goods that are handled there and nowhere else, in seconds.
  let work: [Int]
  /// By node: what it costs not to go there, in fine units; nothing where one must.
  let prizes: [Int?]
  /// More journeys than any plan makes that has no stop in vain.
  let mostJourneys: Int
  let scale: CostScaling
  /// In fine units.
  let cutoff: Int

  /// More arcs than this make linear programs too large.
  private static let mostArcs = 12_000

  /// - Returns: Nothing where there are too many places.
  init?(_ places: PlaceRelaxation, _ part: FlowPart) {
    let network = places.network
    let scale = CostScaling(cutoff: places.cutoff, step: network.step)
    let allLots = places.lots
    let lots = allLots.compactMap { $0.within(part.places) }
    let count = part.places.count
    let lasts = (0..<count).filter { node in
      Set(lots.filter { $0.to.contains(part.places[node]) }.map(\.from)).count > 1
    }
    let divided = part.divided.compactMap(part.places.firstIndex)
    let all = part.places + (lasts + divided).map { part.places[$0] }
    (lastVisits, lotVisits) = (lasts, divided)
    earlier = count..<count + lasts.count
    let others = earlier.upperBound..<all.count
    let errandCounts = places.errandCounts
    let whole = places.hasParts ? [:] : Self.byPlace(lots)
    func nodes(_ isOne: (_ lots: Int, _ errands: Int) -> Bool) -> Set<Int> {
      Set(
        (0..<count).filter { node in
          let place = part.places[node]
          return !lasts.contains(node)
            && isOne(whole[place, default: []].count, errandCounts[place])
        })
    }
    // What is unloaded makes room for what is loaded in the same stop.
    let mixed = Set(lots.flatMap(\.from)).intersection(lots.flatMap(\.to))
    let oneWay = Set((0..<count).filter { !mixed.contains(part.places[$0]) })
    let inHalves = nodes { $0 == 2 && $1 == 2 }.intersection(oneWay)
    self.inHalves = inHalves
    divisible = nodes { $0 > 0 && $1 > 1 }.intersection(oneWay)
    visitedOnce = nodes { $0 == 1 && $1 == 1 }.union(divided).union(
      zip(divided, others).filter { inHalves.contains($0.0) }.map(\.1))
    let work = Self.work(of: lots, network.visits.count)
    let pairs = allLots.filter { !$0.from.isEmpty && !$0.to.isEmpty }
    let outline = Outline(
      places: all, earlier: earlier, others: others, lots: allLots,
      sources: places.nodes(only: \.from, of: pairs), sinks: places.nodes(only: \.to, of: pairs),
      work: all.enumerated().map { $0 < count ? work[$1] : 0 }, scale: scale)
    kinds = part.kinds.map { Kind(network.kinds[$0], outline) }
    guard !kinds.isEmpty, kinds.reduce(0, { $0 + $1.arcs.count }) <= Self.mostArcs else {
      return nil
    }
    self.places = all
    self.lots = lots.enumerated().map { index, lot in
      lot.numbered(by: all) { node in
        let isFirst = whole[all[node]]?.first == index
        return isFirst ? others.contains(node) : divided.contains(node)
      }
    }
    self.work = outline.work
    prizes = all.enumerated().map { node, place in
      let job = network.jobs[place]
      guard node < count else {
        return others.contains(node) && whole[place, default: []].count > 1 ? nil : 0
      }
      return job.isRequired ? nil : scale.scaled(job.prize)
    }
    mostJourneys = places.mostJourneys
    self.scale = scale
    cutoff = scale.scaled(places.cutoff)
  }

  /// By place, the indices of the lots that are handled there and nowhere else.
  private static func byPlace(_ lots: [Lot]) -> [Int: [Int]] {
    lots.indices.reduce(into: [:]) { byPlace, index in
      for end in [lots[index].from, lots[index].to] where end.count == 1 {
        for place in end { byPlace[place, default: []].append(index) }
      }
    }
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

  var placeCount: Int { places.count }

  /// All nodes of a node's place.
  func nodes(at node: Int) -> [Int] { places.indices.filter { places[$0] == places[node] } }

  /// By node, the one that it was before some places got a second node; home is one.
  func former(in old: FlowRelaxation) -> [Int] {
    (0...placeCount).map { node in
      if node == placeCount { return old.placeCount }
      return node < old.placeCount ? node : places.firstIndex(of: places[node]) ?? node
    }
  }
}
