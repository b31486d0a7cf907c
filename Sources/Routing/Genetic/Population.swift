import Quantities

/// Plans that are combined with each other: feasible ones, and ones that break limits at a price.
///
/// Survival by cost and by contribution to diversity, and prices that keep a part of the plans
/// feasible, after Vidal, Crainic, Gendreau, Lahrichi and Rei, "A hybrid genetic algorithm for
/// multidepot and periodic vehicle routing problems", 2012, with the parameters of Vidal (2022).
struct Population {
  /// The members of a group after a selection, and how many may be born until the next.
  static let smallest = 25
  private static let births = 40
  /// The members that cost is sure to keep.
  private static let elite = 4
  /// The neighbors that tell how much a member adds to diversity.
  private static let closest = 5

  private(set) var feasible: [Individual] = []
  private(set) var infeasible: [Individual] = []
  private(set) var best: Individual?
  var prices: Prices

  init(prices: Prices) { self.prices = prices }

  var count: Int { feasible.count + infeasible.count }

  /// Adds a plan.
  ///
  /// - Returns: Whether it is the best yet.
  mutating func add(_ individual: Individual) -> Bool {
    individual.penalized = prices.cost(of: individual)
    if individual.isFeasible {
      insert(individual, into: &feasible)
      guard individual.cost < best?.cost ?? .max else { return false }
      best = individual
      return true
    }
    insert(individual, into: &infeasible)
    return false
  }

  private func insert(_ individual: Individual, into group: inout [Individual]) {
    for other in group {
      let distance = individual.distance(to: other)
      individual.meet(other, distance)
      other.meet(individual, distance)
    }
    let place = group.firstIndex { $0.penalized > individual.penalized } ?? group.count
    group.insert(individual, at: place)
    guard group.count > Self.smallest + Self.births else { return }
    while group.count > Self.smallest { removeWorst(&group) }
  }

  /// Removes the member that is worst by cost and diversity together, twins first.
  private func removeWorst(_ group: inout [Individual]) {
    rank(group)
    var worst = 1
    var (isTwin, fitness) = (false, -1.0)
    for (index, member) in group.enumerated().dropFirst() {
      let hasTwin = member.diversity(1) < 1e-9
      if (hasTwin && !isTwin) || (hasTwin == isTwin && member.fitness > fitness) {
        (worst, isTwin, fitness) = (index, hasTwin, member.fitness)
      }
    }
    let gone = group.remove(at: worst)
    for member in group { member.forget(gone) }
    gone.proximity = []
  }

  /// Gives each member of a group its biased fitness, the better the lower.
  private func rank(_ group: [Individual]) {
    let last = Double(max(1, group.count - 1))
    let diversities = group.map { $0.diversity(Self.closest) }
    let order = group.indices.sorted { (-diversities[$0], $0) < (-diversities[$1], $1) }
    let weight = 1 - Double(min(Self.elite, group.count)) / Double(max(1, group.count))
    for (place, index) in order.enumerated() {
      group[index].fitness =
        Double(index) / last
        + (group.count <= Self.elite ? 0 : weight * Double(place) / last)
    }
  }

  /// Brings the fitness of all members up to date, before parents are drawn.
  func rank() {
    rank(feasible)
    rank(infeasible)
  }

  /// The fitter of two members drawn at random.
  func parent(_ random: inout RandomSource) -> Individual {
    func draw() -> Individual {
      let index = random.below(count)
      return index < feasible.count ? feasible[index] : infeasible[index - feasible.count]
    }
    let (one, two) = (draw(), draw())
    return one.fitness <= two.fitness ? one : two
  }

  /// Takes new prices for what is infeasible.
  mutating func reprice() {
    for member in infeasible { member.penalized = prices.cost(of: member) }
    infeasible = infeasible.enumerated().sorted {
      ($0.element.penalized, $0.offset) < ($1.element.penalized, $1.offset)
    }.map(\.element)
  }
}

extension Individual {
  fileprivate func meet(_ other: Individual, _ distance: Double) {
    let place = proximity.firstIndex { $0.distance > distance } ?? proximity.count
    proximity.insert((distance, other), at: place)
  }

  fileprivate func forget(_ other: Individual) {
    proximity.removeAll { $0.other === other }
  }
}
