import Quantities

/// Hybrid genetic search for plain problems: plans are combined, cut into routes and improved.
///
/// After Vidal (2022), for windows after Kool, Juninck, Roos, Cornelissen, Agterberg, van Hoorn and
/// Visser, "Hybrid genetic search for the vehicle routing problem with time windows", 2022.
struct GeneticSearch<T: TimeModel>: ~Copyable {
  /// The plans in vain after which the search begins anew.
  private static var patience: Int { 20_000 }

  let problem: PlainProblem
  let watch: StopRule.Watch
  private(set) var population: Population
  private(set) var tally = SearchStatistics()
  /// The cheapest feasible plan of all populations.
  private(set) var best: Individual?
  private var localSearch: LocalSearch<T>
  private var random: RandomSource
  private var failures = 0

  init(_ problem: PlainProblem, _ watch: StopRule.Watch, seed: UInt64) {
    self.problem = problem
    self.watch = watch
    population = Population(prices: Prices(problem))
    localSearch = LocalSearch(problem, watch, RandomSource(seed: seed, stream: 1))
    random = RandomSource(seed: seed, stream: 2)
  }

  /// Adds a plan that serves all.
  mutating func add(_ routes: [PlainRoute]) {
    note(Individual(routes, problem))
  }

  /// Makes so many plans, unless the search is over.
  mutating func run(_ count: Int) {
    for _ in 0..<count {
      if watch.isOver { return }
      if failures > Self.patience {
        population = Population(prices: population.prices)
        failures = 0
      }
      if population.count < Population.smallest {
        educate(problem.draft(population.prices, &random))
      } else {
        population.rank()
        let (one, two) = (population.parent(&random), population.parent(&random))
        educate(problem.child(one, two, population.prices, &random))
      }
    }
  }

  /// A feasible plan to go on from: the best as often as any other.
  mutating func draw() -> [PlainRoute]? {
    guard let best else { return nil }
    guard random.below(2) == 0, !population.feasible.isEmpty else { return best.routes }
    return population.feasible[random.below(population.feasible.count)].routes
  }

  /// Improves routes and adds the plan; repairs half of what is infeasible.
  private mutating func educate(_ draft: [PlainRoute]) {
    let prices = population.prices
    let routes = localSearch.improve(
      draft, excessPrice: prices.excessPrice, warpPrice: prices.warpPrice)
    if watch.isOver { return }
    let child = Individual(routes, problem)
    note(child, .crossover)
    if population.prices.note(child) { population.reprice() }
    guard !child.isFeasible, random.below(2) == 0 else { return }
    let repaired = Individual(
      localSearch.improve(
        routes, excessPrice: 10 * prices.excessPrice, warpPrice: 10 * prices.warpPrice), problem)
    if repaired.isFeasible { note(repaired, .repair) }
  }

  private mutating func note(
    _ individual: Individual, _ operation: SearchStatistics.Operation? = nil
  ) {
    let isBest = population.add(individual)
    failures = isBest ? 0 : failures + 1
    let isBestOfAll = individual.isFeasible && individual.cost < best?.cost ?? .max
    if isBestOfAll { best = individual }
    guard let operation else { return }
    tally[operation].tried += 1
    if individual.isFeasible { tally[operation].accepted += 1 }
    if isBestOfAll { tally[operation].improved += 1 }
  }
}
