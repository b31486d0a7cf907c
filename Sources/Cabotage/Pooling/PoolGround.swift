import Quantities
import Sharing

/// A round of several networks as its partners pool it, before anyone says how the goods travel.
///
/// Partners are the networks whose groups order. Hubs and producers are there for all; a vehicle is its
/// network's, and one without a network is what any partner can hire, so that there is one for each.
struct PoolGround {
  /// The most partners: their groups are 4 095, and each is planned.
  static let mostPartners = 12

  /// The partners, in the order of the networks.
  let partners: [Identifier<Network>]
  /// The round with a hired vehicle for each partner.
  let contents: Round.Contents
  /// By vehicle: the partner that has it.
  let holders: [Int]
  /// By vehicle: the one of the data that it stands for; those hired of one row are alike.
  let models: [Identifier<Vehicle>]
  /// By partner: the producers from which its groups order, in the order of the places.
  let producers: [[Place]]

  init(_ round: Round) throws(PoolingFailure) {
    let groups = Set(round.orders.map(\.group))
    if let lost = groups.sorted().first(where: { round[$0].network == nil }) {
      throw .groupWithoutNetwork(lost)
    }
    let ordering = Set(groups.compactMap { round[$0].network })
    let partners = round.contents.networks.map(\.id).filter(ordering.contains)
    guard 2...Self.mostPartners ~= partners.count else { throw .partnersOutOfRange(partners.count) }
    if let stranger = round.contents.solidarity.keys.filter({ !partners.contains($0) }).min() {
      throw .giftOfNoPartner(stranger)
    }
    var contents = round.contents
    var vehicles: [Vehicle] = []
    var holders: [Int] = []
    var models: [Identifier<Vehicle>] = []
    for vehicle in contents.vehicles {
      if let network = vehicle.network {
        guard let partner = partners.firstIndex(of: network) else {
          throw .vehicleOfNoPartner(vehicle.id)
        }
        vehicles.append(vehicle)
        holders.append(partner)
        models.append(vehicle.id)
        continue
      }
      for (partner, network) in partners.enumerated() {
        let name = contents.networks.first { $0.id == network }?.name ?? network.name
        vehicles.append(vehicle.named(Identifier("\(vehicle.id) (\(name))"), of: network))
        holders.append(partner)
        models.append(vehicle.id)
      }
    }
    contents.vehicles = vehicles
    contents.balance = 0
    contents.hourValue = 0
    self.partners = partners
    self.contents = contents
    self.holders = holders
    self.models = models
    producers = partners.map { partner in
      let ordered = Set(
        round.orders.filter { round[$0.group].network == partner }
          .map { round[$0.product].producer })
      return round.contents.places.filter { ordered.contains($0.id) }
    }
  }

  /// The round when goods go some ways.
  func round(
    going ways: [Identifier<Network>: ShippingWay], with vehicles: [Int]? = nil
  ) throws(PoolingFailure) -> Round {
    var contents = contents
    contents.ways = ways
    if let vehicles { contents.vehicles = vehicles.map { contents.vehicles[$0] } }
    do throws(InvalidRound) {
      return try Round(contents)
    } catch {
      throw .invalid(error)
    }
  }

  /// The vehicles of a group of partners.
  func vehicles(of coalition: Coalition) -> [Int] {
    holders.indices.filter { coalition.contains(holders[$0]) }
  }
}
