import Quantities

extension Round {
  /// Everything that has to be carried, split into lots that fill vehicles well.
  ///
  /// Where there is no hub, goods go straight from their producers to the groups. Goods that are
  /// already where they are wanted make no lot. The lots that were loaded before come first.
  func lots(for packing: CratePacking, after outset: Outset = Outset()) -> [Lot] {
    let share = LotShare(contents.vehicles, loaded: outset.lots)
    let loaded = outset.lots.map { weighed($0, packing) }
    guard contents.ways.isEmpty else { return loaded + pooledLots(packing).flatMap(\.lots) }
    guard !contents.hubs.isEmpty else { return loaded + directLots(orders, share) }
    return loaded + collectLots(orders, share) + deliverLots(orders, packing, share)
  }

  /// A lot that was loaded before, with what it weighs by the data of now.
  private func weighed(_ lot: Lot, _ packing: CratePacking) -> Lot {
    let crates = lot.crates.map { packing.loaded[$0] }
    return crates.isEmpty
      ? bulkLot(
        lot.contents, lot.purpose, producer: lot.producer, from: lot.from, to: lot.to,
        lot.compartment)
      : crateLot(crates, of: packing.crates, from: lot.from, to: lot.to, lot.compartment)
  }

  /// The hub that prepares the orders of a group.
  func hub(of group: Identifier<Place>) -> Identifier<Place>? {
    if let network = self[group].network, let way = contents.ways[network] { return way.hub }
    return self[group].hub ?? contents.hubs.first
  }

  /// The place where a producer's goods are loaded that go over a hub, or straight where there is none.
  func loadingPlace(
    of producer: Identifier<Place>, for hub: Identifier<Place>?
  ) -> Identifier<Place> {
    let place = self[producer]
    return place.dropOff?.place ?? (place.trunk == nil ? nil : hub) ?? producer
  }

  /// The lots of each partner, by its way, in the order of the networks.
  func pooledLots(
    _ packing: CratePacking
  ) -> [(network: Identifier<Network>, lots: [Lot])] {
    let share = LotShare(contents.vehicles, loaded: [])
    let ofNetwork = Dictionary(grouping: orders) { self[$0.group].network }
    return contents.networks.map { network in
      let lines = Dictionary(grouping: ofNetwork[network.id] ?? []) {
        hubPassed(from: self[$0.product].producer, to: $0.group) == nil
      }
      let lots =
        directLots(lines[true] ?? [], share) + collectLots(lines[false] ?? [], share)
        + deliverLots(lines[false] ?? [], packing, share)
      return (network.id, lots)
    }
  }

  private func collectLots(_ orders: [OrderLine], _ share: LotShare) -> [Lot] {
    let wanted = Dictionary(grouping: orders) { hub(of: $0.group) }
    return contents.hubs.flatMap { hub in
      byGroupIfSurplus(wanted[hub] ?? []).flatMap(byProducer).flatMap { producer, goods -> [Lot] in
        let from = loadingPlace(of: producer, for: hub)
        guard from != hub else { return [] }
        return bulkLots(goods, .collect, producer: producer, from: from, to: hub, share)
      }
    }
  }

  private func directLots(_ orders: [OrderLine], _ share: LotShare) -> [Lot] {
    let wanted = Dictionary(grouping: orders, by: \.group)
    return contents.places.filter { $0.kind == .group }.flatMap { group in
      parted(wanted[group.id] ?? []).flatMap(byProducer).flatMap { producer, goods in
        bulkLots(
          goods, .direct, producer: producer, from: loadingPlace(of: producer, for: nil),
          to: group.id, share)
      }
    }
  }

  private func deliverLots(
    _ orders: [OrderLine], _ packing: CratePacking, _ share: LotShare
  ) -> [Lot] {
    let crates = packing.crates
    let wanted = Dictionary(grouping: orders, by: \.group)
    let loaded = Set(packing.loaded)
    let packed = Dictionary(grouping: crates.indices.filter { !loaded.contains($0) }) {
      crates[$0].group
    }
    return contents.places.filter {
      $0.kind == .group && (contents.ways.isEmpty || wanted[$0.id] != nil)
    }.flatMap { group -> [Lot] in
      guard let hub = hub(of: group.id) else { return [] }
      guard group.packsItself else {
        return parted(packed[group.id] ?? [], of: crates).flatMap {
          crateLots($0, of: crates, from: hub, to: group.id, share)
        }
      }
      return parted(wanted[group.id] ?? []).flatMap { lines in
        let goods = lines.map { ProductCount(product: $0.product, units: $0.quantity) }
        return bulkLots(goods.merged(), .deliver, producer: nil, from: hub, to: group.id, share)
      }
    }
  }

  /// The crates of firm orders, then those of a surplus.
  private func parted(_ indices: [Int], of crates: [PackedCrate]) -> [[Int]] {
    guard !contents.surplus.isEmpty else { return [indices] }
    let isSurplus = Set(
      indices.filter { crates[$0].contents.contains { offer(of: $0.product) != nil } })
    return [
      indices.filter { !isSurplus.contains($0) }, indices.filter { isSurplus.contains($0) },
    ]
  }

  /// The firm lines together, then those of a surplus group by group, so that a group that gets none
  /// leaves its units where they are.
  private func byGroupIfSurplus(_ lines: [OrderLine]) -> [[OrderLine]] {
    guard !contents.surplus.isEmpty else { return [lines] }
    let firm = lines.filter { offer(of: $0.product) == nil }
    let surplus = Dictionary(grouping: lines.filter { offer(of: $0.product) != nil }, by: \.group)
    return [firm] + contents.places.compactMap { surplus[$0.id] }
  }

  /// The goods of some order lines, by producer in the order of the places.
  private func byProducer(_ lines: [OrderLine]) -> [(Identifier<Place>, [ProductCount])] {
    let goods = Dictionary(grouping: lines) { self[$0.product].producer }
    return contents.places.compactMap { place in
      goods[place.id].map { lines in
        (place.id, lines.map { ProductCount(product: $0.product, units: $0.quantity) }.merged())
      }
    }
  }

  private func bulkLots(
    _ goods: [ProductCount], _ purpose: Lot.Purpose, producer: Identifier<Place>?,
    from: Identifier<Place>, to: Identifier<Place>, _ share: LotShare
  ) -> [Lot] {
    let rest = share.left(of: goods, purpose, from: from, to: to)
    return Compartment.allCases.flatMap { compartment in
      let part = rest.filter { self[$0.product].temperature.compartment == compartment }
      return share.split(part, compartment, in: self).map { contents in
        bulkLot(contents, purpose, producer: producer, from: from, to: to, compartment)
      }
    }
  }

  private func bulkLot(
    _ goods: [ProductCount], _ purpose: Lot.Purpose, producer: Identifier<Place>?,
    from: Identifier<Place>, to: Identifier<Place>, _ compartment: Compartment
  ) -> Lot {
    let mass = mass(of: goods)
    let volume = volume(of: goods)
    return Lot(
      purpose: purpose, producer: producer, from: from, to: to, compartment: compartment,
      contents: goods, crates: [], mass: mass, volume: volume,
      crateCount: crateType(for: compartment).count(holding: mass, volume))
  }

  private func crateLots(
    _ indices: [Int], of crates: [PackedCrate], from: Identifier<Place>, to: Identifier<Place>,
    _ share: LotShare
  ) -> [Lot] {
    Compartment.allCases.flatMap { compartment in
      let part = indices.filter { crates[$0].temperature.compartment == compartment }
      return share.split(part.map { crates[$0] }, compartment).map { range in
        crateLot(Array(part[range]), of: crates, from: from, to: to, compartment)
      }
    }
  }

  private func crateLot(
    _ chosen: [Int], of crates: [PackedCrate], from: Identifier<Place>, to: Identifier<Place>,
    _ compartment: Compartment
  ) -> Lot {
    Lot(
      purpose: .deliver, producer: nil, from: from, to: to, compartment: compartment,
      contents: chosen.flatMap { crates[$0].contents }.merged(), crates: chosen,
      mass: chosen.reduce(.zero) { $0 + crates[$1].mass },
      volume: chosen.reduce(.zero) { $0 + crates[$1].volume }, crateCount: chosen.count)
  }
}

extension CrateType {
  /// How many of these crates loose goods take, about.
  fileprivate func count(holding mass: Mass, _ volume: Volume) -> Int {
    let byMass = (mass.value - 1) / max(1, maximumMass.value - emptyMass.value) + 1
    let byVolume = (volume.value - 1) / max(1, self.volume.value) + 1
    return max(1, byMass, byVolume)
  }
}

/// How much goods may make one lot.
///
/// Goods that fill more than a vehicle have to be split, and lots smaller than a vehicle fill it
/// better; but every lot costs the search time. Half of the smallest vehicle is the compromise.
private struct LotShare {
  private let mass: Int
  private let volume: [Compartment: Int]
  private let crates: Int
  private let loaded: [Lot]

  init(_ vehicles: [Vehicle], loaded: [Lot]) {
    self.loaded = loaded
    func half(_ amounts: [Int]) -> Int {
      max(1, (amounts.filter { $0 > 0 }.min() ?? Int.max) / 2)
    }
    mass = half(vehicles.map(\.capacity.mass.value))
    crates = half(vehicles.compactMap(\.capacity.crates))
    volume = [
      .ambient: half(vehicles.map(\.capacity.volume.value)),
      .chilled: half(vehicles.map(\.capacity.chilled.value)),
      .frozen: half(vehicles.map(\.capacity.frozen.value)),
    ]
  }

  /// What has not been loaded yet of goods that go one way; never less than nothing.
  func left(
    of goods: [ProductCount], _ purpose: Lot.Purpose, from: Identifier<Place>,
    to: Identifier<Place>
  ) -> [ProductCount] {
    let gone = loaded.filter { $0.purpose == purpose && $0.from == from && $0.to == to }
    guard !gone.isEmpty else { return goods }
    return goods.compactMap { count in
      let units = gone.flatMap(\.contents).filter { $0.product == count.product }
        .reduce(count.units) { $0 - $1.units }
      return units > 0 ? ProductCount(product: count.product, units: units) : nil
    }
  }

  /// Splits loose goods into lots of whole units.
  func split(
    _ goods: [ProductCount], _ compartment: Compartment, in round: Round
  ) -> [[ProductCount]] {
    var lots: [[ProductCount]] = []
    var room = Room(self, compartment)
    for count in goods {
      let product = round[count.product]
      var left = count.units
      while left > 0 {
        if lots.isEmpty || !room.holds(product.mass, product.volume, crates: 0) {
          lots.append([])
          room = Room(self, compartment)
        }
        let units = min(left, max(1, room.units(of: product)))
        lots[lots.count - 1].append(ProductCount(product: count.product, units: units))
        room.take(product.mass * units, product.volume * units, crates: 0)
        left -= units
      }
    }
    return lots
  }

  /// Splits crates into runs that make one lot each.
  func split(_ crates: [PackedCrate], _ compartment: Compartment) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var room = Room(self, compartment)
    for (index, crate) in crates.enumerated() {
      if let run = runs.last, room.holds(crate.mass, crate.volume, crates: 1) {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
        room = Room(self, compartment)
      }
      room.take(crate.mass, crate.volume, crates: 1)
    }
    return runs
  }

  /// What is left of a lot that is being filled.
  private struct Room {
    private var mass: Int
    private var volume: Int
    private var crates: Int

    init(_ share: LotShare, _ compartment: Compartment) {
      mass = share.mass
      volume = share.volume[compartment] ?? Int.max
      crates = share.crates
    }

    func holds(_ mass: Mass, _ volume: Volume, crates: Int) -> Bool {
      mass.value <= self.mass && volume.value <= self.volume && crates <= self.crates
    }

    func units(of product: Product) -> Int {
      min(mass / product.mass.value, volume / product.volume.value)
    }

    mutating func take(_ mass: Mass, _ volume: Volume, crates: Int) {
      self.mass -= mass.value
      self.volume -= volume.value
      self.crates -= crates
    }
  }
}
