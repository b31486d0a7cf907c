import Quantities

/// Whether the lots are all goods, once each, and each is carried at most once.
struct LotAudit {
  let round: Round
  let plan: Plan
  let done: DoneWork

  func faults() -> [String] {
    flowFaults() + plan.lots.indices.flatMap(amountFaults) + crateFaults() + serviceFaults()
  }

  private struct Flow: Hashable {
    let from: Identifier<Place>
    let to: Identifier<Place>
    let product: Identifier<Product>
  }

  /// Every unit ordered passes from its producer to its group, through the hub if there is one.
  private func flowFaults() -> [String] {
    var wanted = UnitBalance<Flow>()
    for line in round.orders {
      let producer = round[round[line.product].producer]
      let hub = Self.hub(of: line, from: producer, in: round)
      let source = Self.source(of: producer, hub)
      for leg in hub.map({ [(source, $0), ($0, line.group)] }) ?? [(source, line.group)]
      where leg.0 != leg.1 {
        wanted.add(line.quantity, to: Flow(from: leg.0, to: leg.1, product: line.product))
      }
    }
    var found = UnitBalance<Flow>()
    var gone = UnitBalance<Flow>()
    for (index, lot) in plan.lots.enumerated() {
      for count in lot.contents {
        let flow = Flow(from: lot.from, to: lot.to, product: count.product)
        found.add(count.units, to: flow)
        if done.loaded.contains(index) { gone.add(count.units, to: flow) }
      }
    }
    // What is loaded and ordered no more is carried all the same.
    wanted.raise(to: gone)
    return found.balances(wanted) ? [] : ["the lots are not what is ordered"]
  }

  /// The hub that goods pass: their partner's way says which, where there is one.
  static func hub(
    of line: OrderLine, from producer: Place, in round: Round
  ) -> Identifier<Place>? {
    guard let way = round[line.group].network.flatMap({ round.contents.ways[$0] }) else {
      return round[line.group].hub ?? round.contents.hubs.first
    }
    return producer.trunk == nil && way.straight.contains(producer.id) ? nil : way.hub
  }

  /// Where goods are: a carrier brings those of far suppliers to the hub.
  static func source(of producer: Place, _ hub: Identifier<Place>?) -> Identifier<Place> {
    if let place = producer.dropOff?.place { return place }
    if producer.trunk != nil, let hub { return hub }
    return producer.id
  }

  private func amountFaults(_ index: Int) -> [String] {
    let lot = plan.lots[index]
    var mass = 0
    var volume = 0
    for count in lot.contents {
      let product = round[count.product]
      mass += product.mass.value * count.units
      volume += product.volume.value * count.units
      if let producer = lot.producer, producer != product.producer {
        return ["lot \(index) is not its producer's"]
      }
      if product.temperature.compartment != lot.compartment {
        return ["lot \(index) mixes temperatures"]
      }
    }
    guard lot.crates.allSatisfy(plan.crates.indices.contains) else {
      return ["lot \(index) holds a crate that is not there"]
    }
    let crates = lot.crates.map { plan.crates[$0] }
    if !crates.isEmpty {
      mass = crates.reduce(0) { $0 + $1.mass.value }
      volume = crates.reduce(0) { $0 + $1.volume.value }
    }
    var faults: [String] = []
    if lot.mass.value != mass { faults.append("lot \(index) weighs something else") }
    if lot.volume.value != volume { faults.append("lot \(index) takes other room") }
    // Goods in bulk have an estimate.
    if crates.isEmpty ? lot.crateCount < 1 : lot.crateCount != crates.count {
      faults.append("lot \(index) is another number of crates")
    }
    if !holds(lot, crates) { faults.append("lot \(index) is not what its crates hold") }
    if lot.purpose != purpose(of: lot) || (lot.producer == nil) != (lot.purpose == .deliver) {
      faults.append("lot \(index) travels for something else")
    }
    return faults
  }

  private func holds(_ lot: Lot, _ crates: [PackedCrate]) -> Bool {
    guard !crates.isEmpty else { return true }
    var inside = UnitBalance<Identifier<Product>>()
    for count in crates.flatMap(\.contents) { inside.add(count.units, to: count.product) }
    var said = UnitBalance<Identifier<Product>>()
    for count in lot.contents { said.add(count.units, to: count.product) }
    return inside.balances(said) && crates.allSatisfy { $0.group == lot.to }
  }

  private func purpose(of lot: Lot) -> Lot.Purpose {
    if round[lot.to].kind != .group { return .collect }
    guard round.contents.ways.isEmpty else {
      return round[lot.from].kind == .hub && lot.producer == nil ? .deliver : .direct
    }
    return round.contents.hubs.isEmpty ? .direct : .deliver
  }

  private func crateFaults() -> [String] {
    let carried = plan.lots.flatMap(\.crates).sorted()
    return carried == Array(plan.crates.indices) ? [] : ["not every crate is in one lot"]
  }

  private func serviceFaults() -> [String] {
    let stops = plan.tours.flatMap(\.stops)
    let waiting = plan.unserved.map(\.lot).filter { !done.loaded.contains($0) }
    let seen = (stops.flatMap(\.loads) + waiting).sorted()
    let ended = (stops.flatMap(\.unloads) + plan.unserved.map(\.lot)).sorted()
    let all = Array(plan.lots.indices)
    return seen == all && ended == all ? [] : ["not every lot is carried once or left behind"]
  }
}
