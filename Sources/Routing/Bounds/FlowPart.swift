import LinearOptimization
import Quantities

/// Places and the kinds that go there, and to no others.
struct FlowPart {
  /// In the numbers of the network.
  let kinds: [Int]
  let places: [Int]
  /// Places where the first lot is told apart from what else is handled there.
  var divided: [Int] = []

  /// The parts of a network; what they cost at least adds up.
  static func all(of network: PricingNetwork) -> [FlowPart] {
    var open = Array(network.kinds.indices)
    var parts: [FlowPart] = []
    while let first = open.first {
      var (kinds, places) = ([first], network.kinds[first].places)
      open.removeFirst()
      while let next = open.firstIndex(where: {
        !network.kinds[$0].places.isDisjoint(with: places)
      }) {
        kinds.append(open[next])
        places.formUnion(network.kinds[open[next]].places)
        open.remove(at: next)
      }
      if !places.isEmpty {
        parts.append(FlowPart(kinds: kinds.sorted(), places: places.sorted()))
      }
    }
    return parts
  }

  /// What no plan of the part costs less than.
  ///
  /// Where journeys go to a place twice, they may be strung together in more ways than one: where a case is that they do,
  /// the search goes on with the place standing there twice.
  func bound(_ places: PlaceRelaxation, _ watch: StopRule.Watch) -> Int {
    var part = self
    var bound = 0
    var before: FlowSearch?
    while let relaxation = FlowRelaxation(places, part) {
      var search = before?.goingOn(relaxation) ?? FlowSearch(relaxation, watch)
      // Where GLPK fails, what was proved before stands.
      try? LinearProgram.withModel { model throws(LinearProgramError) in
        try search.run(&model)
      }
      bound = max(bound, relaxation.scale.bound(min(search.bound, relaxation.cutoff)))
      guard !search.repeated.isEmpty, !watch.isOver else { break }
      part.divided += search.repeated.map { relaxation.places[$0] }
      before = search
    }
    return bound
  }
}

extension PricingKind {
  /// Where its vehicles may go.
  fileprivate var places: Set<Int> {
    Set(
      (0..<source).filter { place in
        (0..<count).contains { $0 != place && costs[arc($0, place)] < Self.forbidden }
      })
  }
}
