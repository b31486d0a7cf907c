import Packing
import Quantities

/// The inside of a kind of crate, in which goods of known sides are arranged.
struct CrateLayout {
  /// What came of arranging some goods.
  enum Attempt {
    /// Some of the goods have no known sides.
    case unknown
    case arranged([PackedCrate.PlacedUnit])
    case refused(isProved: Bool)
  }

  /// Goods that are not to share a crate.
  struct Refusal {
    let contents: [ProductCount]
    /// Whether it is proved that they cannot.
    let isProved: Bool
  }

  private let round: Round
  private let container: BoxProblem.Container

  /// Describes the inside of a crate.
  init(_ round: Round, inside: Extent) {
    self.round = round
    container = BoxProblem.Container(
      length: inside.length.value, width: inside.width.value, height: inside.height.value)
  }

  /// Whether a unit fits by itself, as far as its sides are known.
  func takes(_ product: Identifier<Product>) -> Bool {
    item(product).map(container.takes) ?? true
  }

  /// What the sides of some products add up to, by product; those without sides count for nothing.
  func scales(
    of products: [Identifier<Product>]
  ) throws(PlanFault) -> [(sizes: [Int], capacity: Int)] {
    let items = products.map { item($0) }
    let known = items.compactMap(\.self)
    guard !known.isEmpty, known.count <= BoxProblem.pieceLimit else { return [] }
    return try problem(of: known).scales().map { scale in
      var sizes = scale.sizes.makeIterator()
      return (items.map { $0 == nil ? 0 : sizes.next() ?? 0 }, scale.capacity)
    }
  }

  /// Looks for a place for each unit of some goods.
  func arrange(_ contents: [ProductCount]) throws(PlanFault) -> Attempt {
    let items = contents.compactMap { item($0.product, count: $0.units) }
    guard items.count == contents.count else { return .unknown }
    // Thousands of tiny units are not worth the time.
    guard contents.reduce(0, { $0 + $1.units }) <= BoxProblem.pieceLimit else {
      return .refused(isProved: false)
    }
    switch try problem(of: items).pack() {
    case .packed(let arrangement):
      let units = zip(contents, arrangement.positions).flatMap { count, positions in
        positions.map { PackedCrate.PlacedUnit(count.product, $0) }
      }
      return .arranged(
        units.sorted {
          ($0.fromFloor, $0.fromBack, $0.fromLeft) < ($1.fromFloor, $1.fromBack, $1.fromLeft)
        })
    case .impossible: return .refused(isProved: true)
    case .notFound: return .refused(isProved: false)
    }
  }

  /// A part of goods that were refused of which no unit can be left out, as far as that is found; of
  /// what is proved impossible the proof holds for the part.
  func smallest(of refusal: Refusal) throws(PlanFault) -> Refusal {
    func isRefused(_ part: [ProductCount]) throws(PlanFault) -> Bool {
      guard case .refused(let isProved) = try arrange(part.filter { $0.units > 0 }) else {
        return false
      }
      return isProved || !refusal.isProved
    }
    var part = refusal.contents
    // What is small is left out first: it is seldom the cause.
    for index in part.indices.sorted(by: { volume(part[$0]) < volume(part[$1]) }) {
      func with(_ units: Int) -> [ProductCount] {
        var changed = part
        changed[index] = ProductCount(product: part[index].product, units: units)
        return changed
      }
      var (tooFew, enough) = (-1, part[index].units)
      while enough - tooFew > 1 {
        let units = (tooFew + enough) / 2
        if try isRefused(with(units)) { enough = units } else { tooFew = units }
      }
      part = with(enough)
    }
    return Refusal(contents: part.filter { $0.units > 0 }, isProved: refusal.isProved)
  }

  /// Goods that were refused, in as many crates as it takes: each has as many of each product as can
  /// be arranged, the largest first.
  func split(_ contents: [ProductCount]) throws(PlanFault) -> [CrateFilling.Crate] {
    var left = contents.sorted { volume($0) > volume($1) }
    var crates: [CrateFilling.Crate] = []
    while !left.isEmpty {
      var crate = CrateFilling.Crate(contents: [])
      var rest: [ProductCount] = []
      for count in left {
        var (enough, tooMany) = (0, count.units + 1)
        while tooMany - enough > 1 {
          let units = (enough + tooMany) / 2
          let more =
            crate.contents.prefix { $0.product != count.product }
            + [ProductCount(product: count.product, units: units)]
          if case .arranged(let placed) = try arrange(Array(more)) {
            crate = CrateFilling.Crate(contents: Array(more), arrangement: placed)
            enough = units
          } else {
            tooMany = units
          }
        }
        if enough < count.units {
          rest.append(ProductCount(product: count.product, units: count.units - enough))
        }
      }
      guard !crate.contents.isEmpty else { throw PlanFault.model("no unit fits into a crate") }
      crates.append(crate)
      left = rest
    }
    return crates
  }

  private func volume(_ count: ProductCount) -> Int { round[count.product].volume.value }

  private func item(_ id: Identifier<Product>, count: Int = 1) -> BoxProblem.Item? {
    let product = round[id]
    return product.shape.map { shape in
      BoxProblem.Item(
        length: shape.size.length.value, width: shape.size.width.value,
        height: shape.size.height.value, mass: product.mass.value, bears: product.bearing?.value,
        isUpright: shape.isUpright, count: count)
    }
  }

  private func problem(of items: [BoxProblem.Item]) throws(PlanFault) -> BoxProblem {
    do {
      return try BoxProblem(items: items, container: container)
    } catch {
      throw PlanFault.model("\(error)")
    }
  }
}

extension PackedCrate.PlacedUnit {
  fileprivate init(_ product: Identifier<Product>, _ position: Loading.Position) {
    self.init(
      product: product, fromLeft: Length(position.fromFront), fromBack: Length(position.fromLeft),
      fromFloor: Length(position.fromFloor),
      size: Extent(
        length: Length(position.length), width: Length(position.width),
        height: Length(position.height)))
  }
}
