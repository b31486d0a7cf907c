import Packing
import Quantities

/// Packs the goods of one job into the fewest crates of one kind.
///
/// Kilos, litres and what the sides of goods add up to say which goods may share a crate, and how few
/// crates could do. Where all goods of a crate have sides, they are then arranged in it: a set that
/// cannot be, or is not found to be, is excluded, and the packing goes on. Only sets that are proved
/// impossible count in the bound.
struct CrateFilling {
  /// A crate, with the places of its units where their sides are known.
  struct Crate {
    let contents: [ProductCount]
    var arrangement: [PackedCrate.PlacedUnit]?
  }

  /// What was packed.
  struct Outcome {
    var crates: [Crate] = []
    /// Units that fit into no crate.
    var pieces: [ProductCount] = []
    /// No packing has fewer crates and pieces.
    var lowerBound = 0
  }

  private let round: Round
  private let order: Identifier<Order>
  /// Grams and millilitres.
  private let room: [Int]
  private let layout: CrateLayout?
  /// What fits into a crate by itself.
  private let goods: [ProductCount]
  private let pieces: [ProductCount]

  /// Prepares the packing of a job into crates of some grams and millilitres, and of some sides where
  /// those count.
  init(_ round: Round, _ job: PackingJob, room: [Int], inside: Extent? = nil) {
    let layout = inside.map { CrateLayout(round, inside: $0) }
    func fits(_ count: ProductCount) -> Bool {
      zip(round.load(of: count.product), room).allSatisfy { $0 <= $1 }
        && layout?.takes(count.product) ?? true
    }
    self.round = round
    self.room = room
    self.layout = layout
    order = job.order
    goods = job.contents.filter(fits)
    pieces = job.contents.filter { !fits($0) }.flatMap { count in
      Array(repeating: ProductCount(product: count.product, units: 1), count: count.units)
    }
  }

  /// The most packings that are looked at for one whose crates can all be arranged.
  private static let mostPackings = 12

  /// Packs all goods.
  func pack() throws(PlanFault) -> Outcome {
    var outcome = Outcome(pieces: pieces, lowerBound: pieces.count)
    guard !goods.isEmpty else { return outcome }
    let scales = try layout?.scales(of: goods.map(\.product)) ?? []
    var excluded: [CrateLayout.Refusal] = []
    var attempts: [[ProductCount]: CrateLayout.Attempt] = [:]
    var bound = 0
    for packing in 1...Self.mostPackings {
      let solution = try solve(excluding: excluded, scales)
      if excluded.allSatisfy(\.isProved) { bound = solution.lowerBound }
      let (crates, refused) = try arranged(
        solution.bins.map { bin in
          bin.contents.map { ProductCount(product: goods[$0.item].product, units: $0.count) }
        }, &attempts)
      outcome.crates = crates
      guard let layout, !refused.isEmpty else { break }
      for refusal in refused {
        if packing < Self.mostPackings {
          excluded.append(try layout.smallest(of: refusal))
        } else {
          outcome.crates += try layout.split(refusal.contents)
        }
      }
    }
    let proved = excluded.filter(\.isProved)
    if bound < outcome.crates.count, proved.count < excluded.count {
      bound = max(bound, try solve(excluding: proved, scales).lowerBound)
    }
    outcome.lowerBound += bound
    return outcome
  }

  /// The crates of some contents, and the contents that cannot be arranged.
  ///
  /// - Parameter attempts: What came of contents that were arranged before.
  private func arranged(
    _ bins: [[ProductCount]], _ attempts: inout [[ProductCount]: CrateLayout.Attempt]
  ) throws(PlanFault) -> (crates: [Crate], refused: [CrateLayout.Refusal]) {
    var (crates, refused) = ([Crate](), [CrateLayout.Refusal]())
    for contents in bins {
      let attempt: CrateLayout.Attempt? =
        if let known = attempts[contents] { known } else { try layout?.arrange(contents) }
      attempts[contents] = attempt
      switch attempt {
      case nil, .unknown: crates.append(Crate(contents: contents))
      case .arranged(let units): crates.append(Crate(contents: contents, arrangement: units))
      case .refused(let isProved):
        refused.append(CrateLayout.Refusal(contents: contents, isProved: isProved))
      }
    }
    return (crates, refused)
  }

  private func solve(
    excluding excluded: [CrateLayout.Refusal], _ scales: [(sizes: [Int], capacity: Int)]
  ) throws(PlanFault) -> PackingSolution {
    let position = Dictionary(uniqueKeysWithValues: zip(goods.map(\.product), goods.indices))
    do {
      let problem = try PackingProblem(
        items: goods.indices.map { index in
          PackingProblem.Item(
            sizes: round.load(of: goods[index].product) + scales.map { $0.sizes[index] },
            count: goods[index].units, conflictClass: round.robustness(goods[index].product))
        }, capacities: room + scales.map(\.capacity),
        conflicts: [PackingProblem.ConflictPair(Robustness.fragile, Robustness.heavy)],
        exclusions: excluded.map { refusal in
          refusal.contents.compactMap { count in
            position[count.product].map { .init(item: $0, count: count.units) }
          }
        })
      let solution = problem.solve()
      guard problem.violations(in: solution).isEmpty else { throw PlanFault.packing(order) }
      return solution
    } catch {
      throw PlanFault.packing(order)
    }
  }
}

extension Round {
  /// What a unit takes of the room of a crate, in grams and millilitres.
  fileprivate func load(of product: Identifier<Product>) -> [Int] {
    [self[product].mass.value, self[product].volume.value]
  }

  fileprivate func robustness(_ id: Identifier<Product>) -> Int {
    let product = self[id]
    if product.isFragile { return Robustness.fragile }
    return product.mass >= Robustness.heavyMass ? Robustness.heavy : Robustness.sturdy
  }
}

/// What may lie in a crate with what.
private enum Robustness {
  static let sturdy = 0
  static let fragile = 1
  static let heavy = 2
  /// A unit from 2 kg on crushes eggs.
  static let heavyMass: Mass = 2_000
}
