import Quantities

/// The crates of all orders, and how few they could be.
struct CratePacking {
  /// By group in the order of the places, then by order, numbered within the group.
  let crates: [PackedCrate]
  /// The positions of the crates that were loaded before, in the order of ``Outset/crates``.
  let loaded: [Int]
  /// No packing has fewer crates, as far as proved.
  let lowerBound: Int
}

extension Round {
  /// Packs each order in the fewest crates.
  ///
  /// There are none for groups that pack for themselves, nor where no hub prepares the orders.
  /// Goods of different crate classes, food and what is not, and fragile beside heavy goods never share
  /// a crate.
  /// A unit that is too large for the crate travels as it is and counts as one.
  ///
  /// Crates that are loaded stay as they are, and crates that an earlier plan had already keep
  /// their numbers where they can.
  func packCrates(after outset: Outset = Outset()) throws(PlanFault) -> CratePacking {
    var crates: [PackedCrate] = []
    var loaded = Array(repeating: 0, count: outset.crates.count)
    var bound = 0
    let groups = contents.hubs.isEmpty ? [] : contents.places.filter { $0.kind == .group }
    let lines = Dictionary(grouping: outset.unpacked(orders), by: \.group)
    let known = KnownCrates(outset)
    for group in groups where !group.packsItself {
      let before = outset.crates.indices.filter { outset.crates[$0].group == group.id }
      var loose = before.map { LooseCrate(outset.crates[$0], in: self) }
      bound += loose.count
      for job in jobs(of: lines[group.id] ?? []) {
        let packed = try pack(job)
        bound += packed.lowerBound
        loose += packed.crates
      }
      let numbered = zip(known.numbers(for: loose, at: group.id, loaded: before.count), loose)
        .map { $1.numbered($0, of: loose.count, group: group.id, in: self) }
      for (crate, position) in zip(numbered, before) {
        loaded[position] = crates.count + crate.number - 1
      }
      crates += numbered.sorted { $0.number < $1.number }
    }
    return CratePacking(crates: crates, loaded: loaded, lowerBound: bound)
  }

  private func jobs(of lines: [OrderLine]) -> [PackingJob] {
    orders(of: lines).flatMap(parted).flatMap { lines in
      TemperatureClass.allCases.flatMap { temperature in
        [true, false].compactMap { isFood in
          let contents = lines.filter {
            let product = self[$0.product]
            return product.temperature.crateClass == temperature && product.isFood == isFood
          }.map { ProductCount(product: $0.product, units: $0.quantity) }.merged()
          guard let first = lines.first, !contents.isEmpty else { return nil }
          return PackingJob(
            order: first.order, member: first.member, compartment: temperature.compartment,
            contents: contents)
        }
      }
    }
  }

  /// Some lines, order by order, in the order of the file.
  private func orders(of lines: [OrderLine]) -> [[OrderLine]] {
    var position: [Identifier<Order>: Int] = [:]
    var orders: [[OrderLine]] = []
    for line in lines {
      if let known = position[line.order] {
        orders[known].append(line)
      } else {
        position[line.order] = orders.count
        orders.append([line])
      }
    }
    return orders
  }

  private func pack(_ job: PackingJob) throws(PlanFault) -> (crates: [LooseCrate], lowerBound: Int)
  {
    let type = crateType(for: job.compartment)
    let packed = try CrateFilling(self, job, room: type.room, inside: type.inside).pack()
    // Another kind may hold more kilos, litres or sides: then only what no mix of kinds beats is proved.
    let bound =
      isRoomiest(type)
      ? packed.lowerBound
      : try CrateFilling(self, job, room: roomiest(for: job.compartment)).pack().lowerBound
    let crates = packed.crates.map {
      LooseCrate(job, type: type, contents: $0.contents, arrangement: $0.arrangement)
    }
    let pieces = packed.pieces.map { LooseCrate(job, type: nil, contents: [$0]) }
    return (crates + pieces, bound)
  }

  /// Whether no crate for its compartment holds what it does not.
  private func isRoomiest(_ type: CrateType) -> Bool {
    contents.crates.filter { $0.compartment == type.compartment }.allSatisfy { other in
      let isLarger = type.inside.map { inside in other.inside.map { !$0.isWithin(inside) } ?? true }
      return zip(other.room, type.room).allSatisfy { $0 <= $1 } && isLarger != true
    }
  }

  /// The most kilos and the most litres of any crate for a compartment.
  private func roomiest(for compartment: Compartment) -> [Int] {
    contents.crates.filter { $0.compartment == compartment }
      .reduce(crateType(for: compartment).room) { zip($0, $1.room).map(max) }
  }

  /// The crate in which goods of a compartment are packed: the largest that the round names.
  func crateType(for compartment: Compartment) -> CrateType {
    contents.crates.filter { $0.compartment == compartment }
      .max { ($0.volume, $1.id) < ($1.volume, $0.id) } ?? .standard(compartment)
  }

  /// The type of crate of a name, those that are assumed included.
  func crateType(_ id: Identifier<CrateType>) -> CrateType? {
    (contents.crates + Compartment.allCases.map(CrateType.standard)).first { $0.id == id }
  }
}

extension CrateType {
  /// The grams and the millilitres of goods that it holds.
  fileprivate var room: [Int] { [maximumMass.value - emptyMass.value, volume.value] }
}

extension Round {
  /// What some goods weigh.
  func mass(of goods: [ProductCount]) -> Mass {
    goods.reduce(.zero) { $0 + self[$1.product].mass * $1.units }
  }

  /// The room that some goods take.
  func volume(of goods: [ProductCount]) -> Volume {
    goods.reduce(.zero) { $0 + self[$1.product].volume * $1.units }
  }
}

extension [ProductCount] {
  /// The same goods with one count a product, in the order of first appearance.
  func merged() -> [ProductCount] {
    var position: [Identifier<Product>: Int] = [:]
    var result: [ProductCount] = []
    for count in self {
      if let known = position[count.product] {
        result[known] = ProductCount(
          product: count.product, units: result[known].units + count.units)
      } else {
        position[count.product] = result.count
        result.append(count)
      }
    }
    return result
  }
}
