/// A case of a search over journeys: how many vehicles of each kind are used, and what they do and do not.
struct FlowCase {
  /// Something that a plan does, once at least, or not at all.
  enum Passage: Hashable, Comparable {
    /// Vehicles of a kind go to a place.
    case visit(place: Int, kind: Int)
    /// A journey is made, by whatever vehicle.
    case journey(from: Int, to: Int)

    var isVisit: Bool {
      if case .visit = self { true } else { false }
    }

    func contains(_ arc: FlowRelaxation.Arc, _ kind: Int) -> Bool {
      switch self {
      case .visit(let place, let visitor): arc.to == place && kind == visitor
      case .journey(let from, let to): arc.from == from && arc.to == to
      }
    }
  }

  enum Decision {
    case vehicles(kind: Int, ClosedRange<Int>)
    case made(Passage)
    case avoided(Passage)
  }

  private(set) var ranges: [ClosedRange<Int>]
  private(set) var made: Set<Passage> = []
  /// By kind.
  private var avoided: [ArcSet]
  /// No plan of the case costs less, in fine units.
  var bound = 0

  init(_ relaxation: FlowRelaxation) {
    ranges = relaxation.kinds.map { 0...$0.count }
    avoided = relaxation.kinds.map { ArcSet(count: $0.arcs.count) }
  }

  /// Whether a journey of a kind is not made, by its index.
  func isAvoided(_ arc: Int, _ kind: Int) -> Bool { avoided[kind].contains(arc) }

  func deciding(_ decision: Decision, in relaxation: FlowRelaxation) -> FlowCase {
    var part = self
    switch decision {
    case .vehicles(let kind, let range): part.ranges[kind] = range
    case .made(let passage): part.made.insert(passage)
    case .avoided(let passage):
      for (kind, arcs) in relaxation.kinds.map(\.arcs).enumerated() {
        for (index, arc) in arcs.enumerated() where passage.contains(arc, kind) {
          part.avoided[kind].insert(index)
        }
      }
    }
    return part
  }
}

extension FlowRelaxation {
  /// Sides of what is in doubt, what is most so first: how many vehicles of a kind are used and nothing else,
  /// or what kind goes to a place, then whether a journey is made; nothing where all is whole.
  ///
  /// - Parameters:
  ///   - values: By kind and arc, how often each journey is made.
  ///   - ranges: By kind, how many vehicles are used.
  func doubts(_ values: [[Double]], _ ranges: [ClosedRange<Int>]) -> [[FlowCase.Decision]] {
    var vehicles = [Double](repeating: 0, count: kinds.count)
    var passages: [FlowCase.Passage: Double] = [:]
    for (kind, arcs) in kinds.map(\.arcs).enumerated() {
      for (arc, value) in zip(arcs, values[kind]) where value > 1e-6 {
        if arc.from == placeCount { vehicles[kind] += value }
        passages[.journey(from: arc.from, to: arc.to), default: 0] += value
        if arc.to < placeCount, kinds.count > 1 {
          passages[.visit(place: arc.to, kind: kind), default: 0] += value
        }
      }
    }
    func doubt(_ value: Double) -> Double { abs(value - value.rounded()) }
    if let kind = vehicles.indices.max(by: { doubt(vehicles[$0]) < doubt(vehicles[$1]) }),
      doubt(vehicles[kind]) > 1e-4
    {
      let (range, few) = (ranges[kind], Int(vehicles[kind]))
      return [
        [
          .vehicles(kind: kind, range.lowerBound...max(range.lowerBound, few)),
          .vehicles(kind: kind, min(range.upperBound, few + 1)...range.upperBound),
        ]
      ]
    }
    func rank(_ passage: (key: FlowCase.Passage, value: Double)) -> (Int, Double, FlowCase.Passage)
    {
      (passage.key.isVisit ? 0 : 1, -doubt(passage.value), passage.key)
    }
    return passages.filter { $0.value < 1 - 1e-4 && $0.value > 1e-4 }
      .sorted { rank($0) < rank($1) }
      .map { [.made($0.key), .avoided($0.key)] }
  }
}
