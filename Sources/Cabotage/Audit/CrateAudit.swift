import Quantities

/// Whether the crates hold exactly what is ordered and no more than they may.
struct CrateAudit {
  let round: Round
  let plan: Plan
  let done: DoneWork

  func faults() -> [String] {
    contentFaults() + looseCrates.flatMap(limitFaults) + numberFaults()
  }

  /// The crates that can still be packed otherwise.
  private var looseCrates: [PackedCrate] {
    plan.crates.enumerated().filter { !done.crates.contains($0.offset) }.map(\.element)
  }

  private struct Key: Hashable {
    let order: Identifier<Order>
    let member: Identifier<Member>
    let group: Identifier<Place>
    let product: Identifier<Product>
  }

  private func contentFaults() -> [String] {
    var ordered = UnitBalance<Key>()
    for line in round.orders
    where !round[line.group].packsItself && !round.contents.hubs.isEmpty {
      let key = Key(
        order: line.order, member: line.member, group: line.group, product: line.product)
      ordered.add(line.quantity, to: key)
    }
    var packed = UnitBalance<Key>()
    for crate in plan.crates {
      for count in crate.contents {
        let key = Key(
          order: crate.order, member: crate.member, group: crate.group, product: count.product)
        packed.add(count.units, to: key)
      }
    }
    return packed.balances(ordered) ? [] : ["the crates do not hold what is ordered"]
  }

  private func limitFaults(_ crate: PackedCrate) -> [String] {
    let name = "crate \(crate.number) of \(crate.group)"
    var faults: [String] = []
    var mass = 0
    var volume = 0
    let products = crate.contents.map { round[$0.product] }
    let isFragile = products.contains(where: \.isFragile)
    if crate.isFragile != isFragile { faults.append("\(name) misstates that it is fragile") }
    // Two kilos crush eggs.
    if isFragile, products.contains(where: { !$0.isFragile && $0.mass.value >= 2_000 }) {
      faults.append("\(name) holds heavy goods beside fragile ones")
    }
    if Set(products.map(\.isFood)).count > 1 {
      faults.append("\(name) holds food beside what is not")
    }
    for (count, product) in zip(crate.contents, products) {
      mass += product.mass.value * count.units
      volume += product.volume.value * count.units
      if count.units < 1 { faults.append("\(name) holds an empty count") }
      let isKept =
        product.temperature == crate.temperature
        || product.temperature == .chilled8 && crate.temperature == .chilled4
      if !isKept { faults.append("\(name) mixes temperatures") }
    }
    faults += arrangementFaults(crate).map { "\(name) \($0)" }
    guard let id = crate.type else {
      if crate.contents.count != 1 || crate.contents.first?.units != 1 {
        faults.append("\(name) has no crate for several pieces")
      }
      if crate.mass.value != mass { faults.append("\(name) weighs something else") }
      if crate.volume.value != volume { faults.append("\(name) takes other room") }
      return faults
    }
    let types = round.contents.crates + Compartment.allCases.map(CrateType.standard)
    guard let type = types.first(where: { $0.id == id }) else { return ["\(name) is of no type"] }
    mass += type.tare.value + (type.plates.map { $0.count * $0.mass.value } ?? 0)
    if mass != crate.mass.value { faults.append("\(name) weighs something else") }
    if mass > type.maximumMass.value { faults.append("\(name) is too heavy") }
    if crate.volume != type.volume { faults.append("\(name) takes other room") }
    if volume > type.volume.value { faults.append("\(name) is too full") }
    if type.compartment != crate.temperature.compartment {
      faults.append("\(name) is of the wrong type")
    }
    return faults
  }

  private func numberFaults() -> [String] {
    Dictionary(grouping: plan.crates, by: \.group).compactMap { group, crates in
      let isNumbered =
        crates.map(\.number).sorted() == Array(1...crates.count)
        && crates.allSatisfy { $0.count == crates.count }
      return isNumbered ? nil : "the crates of \(group) are not numbered from 1 on"
    }
  }
}
