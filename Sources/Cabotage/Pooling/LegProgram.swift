import Quantities
import Routing
import Sharing

/// The tours of a pool as a choice for a group of partners: which to drive, and which way the goods of
/// each partner from each producer go.
///
/// Collection hours end before preparation does and delivery hours begin after it, as a round's rules ask.
/// So goods are at the hub whenever a tour takes them on, whichever tours are chosen.
struct LegProgram {
  let choice: LegChoice
  /// By tour of the choice: the tour.
  private let tours: [PooledTour]
  /// By unit of the choice: whose goods from where, and by way the hub passed, `nil` for straight.
  private let goods: [(partner: Int, producer: Identifier<Place>, hubs: [Identifier<Place>?])]

  /// Makes the choice of a group.
  ///
  /// - Parameters:
  ///   - common: Ways that are the same for all: over each hub, and straight.
  ///   - ways: The ways of the goods where they are settled; `nil` to choose among the common ones.
  init(
    of members: Coalition, from pool: LegPool, common: [PoolVariant],
    going ways: [Identifier<Network>: ShippingWay]? = nil, _ ground: PoolGround
  ) {
    var legs = LegTable()
    var haulage = Haulage()
    var goods: [(partner: Int, producer: Identifier<Place>, hubs: [Identifier<Place>?])] = []
    var units: [LegChoice.Unit] = []
    for partner in members.players {
      let network = ground.partners[partner]
      for producer in ground.producers[partner] {
        var hubs: [Identifier<Place>?] = []
        var options: [LegChoice.Way] = []
        for variant in common {
          guard let way = variant.ways[network] else { continue }
          let hub = way.hubPassed(from: producer)
          if let settled = ways?[network], settled.hubPassed(from: producer) != hub { continue }
          guard !hubs.contains(hub) else { continue }
          hubs.append(hub)
          let haul = variant.haul(of: partner, from: producer.id)
          options.append(
            LegChoice.Way(
              hub: hub.flatMap(ground.contents.hubs.firstIndex),
              legs: legs.add(variant.goods(of: partner, from: producer.id, isStraight: hub == nil)),
              carrier: haul.flatMap { haulage.carrier($0.trunk, producer.trunk) },
              load: haul?.mass.value ?? 0))
        }
        goods.append((partner, producer.id, hubs))
        units.append(LegChoice.Unit(owner: partner, ways: options))
      }
    }
    let fleet = LegFleet(of: members, from: pool, carrying: legs, ground)
    self.goods = goods
    tours = fleet.tours
    choice = LegChoice(
      tours: fleet.choices, vehicles: fleet.counts, legs: legs.amounts, units: units,
      carriers: haulage.carriers)
  }

  /// The tours of an answer.
  func tours(of answer: LegChoice.Answer) -> [PooledTour] { answer.tours.map { tours[$0] } }

  /// How goods go in an answer.
  func ways(of answer: LegChoice.Answer, _ ground: PoolGround) -> [Identifier<Network>: ShippingWay]
  {
    var ways: [Identifier<Network>: ShippingWay] = [:]
    for (own, chosen) in zip(goods, answer.ways) {
      let network = ground.partners[own.partner]
      var way = ways[network] ?? ShippingWay(hub: nil)
      if let hub = own.hubs[chosen] { way.hub = hub } else { way.straight.insert(own.producer) }
      ways[network] = way
    }
    return ways.mapValues { $0.hub == nil ? ShippingWay(hub: nil) : $0 }
  }
}

/// The carriers of a choice, one for each supplier and hub.
private struct Haulage {
  private var positions: [PoolVariant.Trunk: Int] = [:]
  private(set) var carriers: [LegChoice.Carrier] = []

  mutating func carrier(_ trunk: PoolVariant.Trunk, _ tariff: Place.Trunk?) -> Int? {
    guard let tariff else { return nil }
    if let known = positions[trunk] { return known }
    positions[trunk] = carriers.count
    carriers.append(
      LegChoice.Carrier(
        perDelivery: tariff.perDelivery.value * 1_000, perPallet: tariff.perPallet.value * 1_000,
        pallet: max(1, tariff.palletMass.value)))
    return carriers.count - 1
  }
}

/// The tours that are of use to a group, with the vehicles that it has.
private struct LegFleet {
  private struct Sort: Hashable {
    let row: Identifier<Vehicle>
    let day: Int
  }
  private struct Load: Hashable {
    let vehicle: Int
    let amounts: [Int: Int]
  }

  private(set) var tours: [PooledTour] = []
  private(set) var choices: [LegChoice.Tour] = []
  private(set) var counts: [Int] = []

  init(of members: Coalition, from pool: LegPool, carrying legs: LegTable, _ ground: PoolGround) {
    let own = Dictionary(grouping: ground.vehicles(of: members)) { ground.models[$0] }
    var sorts: [Sort: Int] = [:]
    var positions: [Load: Int] = [:]
    for tour in pool.tours {
      let sort = Sort(row: ground.models[tour.vehicle], day: tour.day)
      let amounts = legs.carried(by: tour, for: members)
      guard let alike = own[sort.row], !amounts.isEmpty else { continue }
      let vehicle = sorts[sort] ?? counts.count
      if vehicle == counts.count {
        sorts[sort] = vehicle
        counts.append(alike.count)
      }
      let choice = LegChoice.Tour(cost: tour.cost, vehicle: vehicle, amounts: amounts)
      let load = Load(vehicle: vehicle, amounts: amounts)
      if let known = positions[load] {
        guard tour.cost < choices[known].cost else { continue }
        (tours[known], choices[known]) = (tour, choice)
      } else {
        positions[load] = tours.count
        tours.append(tour)
        choices.append(choice)
      }
    }
  }
}
