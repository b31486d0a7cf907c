import Cabotage
import Quantities

/// A plan made by hand, so that the papers are tested without a search: crates filled greedily,
/// a tour that collects and tours that deliver in two trips each.
struct PlanFixture {
  let round: Round
  private(set) var lots: [Lot] = []
  private(set) var crates: [PackedCrate] = []

  init(_ round: Round) {
    self.round = round
    pack()
    collect()
    deliver()
  }

  /// A round and its plan.
  static func make(_ fixture: FixtureRound = FixtureRound()) throws -> (round: Round, plan: Plan) {
    let round = try fixture.round
    return (round, PlanFixture(round).plan)
  }

  private mutating func pack() {
    for group in places(.group) where !group.packsItself {
      var packed: [(order: OrderLine, compartment: Compartment, contents: [ProductCount])] = []
      for line in round.contents.orders where line.group == group.id {
        let compartment = round[line.product].temperature.compartment
        let count = ProductCount(product: line.product, units: line.quantity)
        let known = packed.lastIndex {
          $0.order.order == line.order && $0.compartment == compartment
            && mass($0.contents + [count]).value < 13_000
        }
        if let known {
          packed[known].contents.append(count)
        } else {
          packed.append((line, compartment, [count]))
        }
      }
      for (index, crate) in packed.enumerated() {
        let products = crate.contents.map { round[$0.product] }
        crates.append(
          PackedCrate(
            group: group.id, member: crate.order.member, order: crate.order.order,
            number: index + 1, count: packed.count, type: "600x400",
            temperature: products[0].temperature, isFragile: products.contains(where: \.isFragile),
            contents: crate.contents, mass: mass(crate.contents) + 1_500, volume: 40_000))
      }
    }
  }

  private mutating func collect() {
    for producer in places(.producer) where producer.dropOff?.place != "salle" {
      for compartment in Compartment.allCases {
        var units: [Identifier<Product>: Int] = [:]
        for line in round.contents.orders where round[line.product].producer == producer.id {
          guard round[line.product].temperature.compartment == compartment else { continue }
          units[line.product, default: 0] += line.quantity
        }
        let contents = units.sorted { $0.key < $1.key }
          .map { ProductCount(product: $0.key, units: $0.value) }
        guard !contents.isEmpty else { continue }
        lots.append(
          Lot(
            purpose: .collect, producer: producer.id, from: producer.dropOff?.place ?? producer.id,
            to: "salle", compartment: compartment, contents: contents, crates: [],
            mass: mass(contents), volume: Volume(mass(contents).value * 2),
            crateCount: mass(contents).value / 13_000 + 1))
      }
    }
  }

  private mutating func deliver() {
    for group in places(.group) {
      for compartment in Compartment.allCases {
        let positions = crates.indices.filter {
          crates[$0].group == group.id && crates[$0].temperature.compartment == compartment
        }
        let contents =
          group.packsItself
          ? round.contents.orders.filter {
            $0.group == group.id && round[$0.product].temperature.compartment == compartment
          }.map { ProductCount(product: $0.product, units: $0.quantity) }
          : positions.flatMap { crates[$0].contents }
        guard !contents.isEmpty else { continue }
        let tare = Mass(1_500) * positions.count
        lots.append(
          Lot(
            purpose: .deliver, producer: nil, from: "salle", to: group.id,
            compartment: compartment, contents: contents, crates: positions,
            mass: mass(contents) + tare, volume: Volume(mass(contents).value * 2),
            crateCount: group.packsItself ? mass(contents).value / 13_000 + 1 : positions.count))
      }
    }
  }

  func places(_ kind: Place.Kind) -> [Place] {
    round.contents.places.filter { $0.kind == kind }
  }

  func mass(_ counts: [ProductCount]) -> Mass {
    counts.map { round[$0.product].mass * $0.units }.reduce(.zero, +)
  }
}
