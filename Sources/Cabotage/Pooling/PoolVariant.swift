import Quantities
import Sharing

/// A round whose goods go some ways, with everything that has to be carried.
struct PoolVariant {
  /// How each partner's goods travel.
  let ways: [Identifier<Network>: ShippingWay]
  /// The round of all partners.
  let round: Round
  /// The crates of all.
  let packing: CratePacking
  /// The lots of all, each of one partner.
  let lots: [Lot]
  /// By lot: its partner.
  let owners: [Int]
  /// By partner: what carriers bring it to each hub, by supplier.
  private let trunks: [[Trunk: Mass]]

  /// A far supplier and the hub to which a carrier brings its goods.
  struct Trunk: Hashable {
    let producer: Identifier<Place>
    let hub: Identifier<Place>
  }

  init(
    _ ground: PoolGround, going ways: [Identifier<Network>: ShippingWay]
  ) throws(PoolingFailure) {
    self.ways = ways
    let round = try ground.round(going: ways)
    self.round = round
    do throws(PlanFault) { packing = try round.packCrates() } catch { throw .fault(error) }
    var lots: [Lot] = []
    var owners: [Int] = []
    for (network, own) in round.pooledLots(packing) {
      guard let partner = ground.partners.firstIndex(of: network) else { continue }
      lots += own
      owners += own.map { _ in partner }
    }
    self.lots = lots
    self.owners = owners
    var trunks = Array(repeating: [Trunk: Mass](), count: ground.partners.count)
    for line in round.orders {
      let product = round[line.product]
      guard round[product.producer].trunk != nil,
        let hub = round.hubPassed(from: product.producer, to: line.group),
        let partner = round[line.group].network.flatMap({ ground.partners.firstIndex(of: $0) })
      else { continue }
      let trunk = Trunk(producer: product.producer, hub: hub)
      trunks[partner][trunk, default: 0] += product.mass * line.quantity
    }
    self.trunks = trunks
  }

  /// What carriers take for bringing a group's far goods to the hubs.
  func trunkCost(of coalition: Coalition) -> Money {
    var masses: [Trunk: Mass] = [:]
    for partner in coalition.players { masses.merge(trunks[partner]) { $0 + $1 } }
    return masses.reduce(0) { $0 + (round[$1.key.producer].trunk?.cost(of: $1.value) ?? 0) }
  }

  /// What a carrier brings a partner from a supplier, if one does.
  func haul(of partner: Int, from producer: Identifier<Place>) -> (trunk: Trunk, mass: Mass)? {
    trunks[partner].first { $0.key.producer == producer }.map { ($0.key, $0.value) }
  }

  /// A lot and its partner.
  func pooledLot(_ index: Int) -> Pooling.PoolLot {
    Pooling.PoolLot(lot: lots[index], partner: owners[index])
  }

  /// The lots with goods of a partner from a producer, and what of them is from there.
  func goods(
    of partner: Int, from producer: Identifier<Place>, isStraight: Bool
  ) -> [(lot: Pooling.PoolLot, contents: [ProductCount])] {
    lots.indices.filter {
      owners[$0] == partner && (lots[$0].purpose == .direct) == isStraight
    }.compactMap { index in
      let own = lots[index].contents.filter { round[$0.product].producer == producer }
      return own.isEmpty ? nil : (pooledLot(index), own)
    }
  }

  /// Whether goods go as in another, whatever that is called.
  func isSame(as other: PoolVariant) -> Bool {
    lots == other.lots && owners == other.owners && trunks == other.trunks
  }

  /// What carriers bring a partner.
  func trunkMass(of partner: Int) -> Mass {
    trunks[partner].values.reduce(.zero, +)
  }
}

extension PoolGround {
  /// The ways that are tried for all partners alike: over each hub, and straight.
  ///
  /// Goods go straight only to groups that fill their own crates, and far goods go over a hub.
  var commonWays: [ShippingWay] {
    let producers = contents.places.filter { $0.kind == .producer && $0.trunk == nil }
    let hasTrunk = contents.places.contains { $0.trunk != nil }
    let mayBeStraight = contents.places.allSatisfy { $0.kind != .group || $0.packsItself }
    guard !contents.hubs.isEmpty else { return [ShippingWay(hub: nil)] }
    let over = contents.hubs.map { ShippingWay(hub: $0) }
    guard mayBeStraight else { return over }
    guard hasTrunk else { return over + [ShippingWay(hub: nil)] }
    return over + contents.hubs.map { ShippingWay(hub: $0, straight: Set(producers.map(\.id))) }
  }

  /// The same way for all partners.
  func ways(_ way: ShippingWay) -> [Identifier<Network>: ShippingWay] {
    Dictionary(uniqueKeysWithValues: partners.map { ($0, way) })
  }
}
