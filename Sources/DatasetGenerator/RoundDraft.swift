import Cabotage
import Quantities

/// A dataset in the making.
///
/// At scale 2 every group exists twice, in the same commune, every vehicle and volunteer too, and
/// producers sell twice as much.
struct RoundDraft {
  /// What has been put together so far.
  private(set) var contents: Round.Contents
  private let scale: Int
  private let network: Network
  private var book: OrderBook
  private var offers: [Offer] = []
  private var placesIn: [Commune: Int] = [:]

  /// Products that are handed out together.
  private struct Offer {
    let products: [(product: Int, units: Int)]
    let most: Int
  }

  init(
    _ name: String, network: Network, days: [RoundDay], notes: [String], scale: Int, code: String,
    seed: UInt64
  ) {
    contents = Round.Contents(name: name)
    contents.networks = [network]
    contents.days = days
    contents.notes = notes
    contents.emergency = "la coordination du réseau"
    self.network = network
    self.scale = scale
    book = OrderBook(code: code, seed: seed)
  }

  /// Adds partner associations; the first is that of all that names no other.
  mutating func add(partners: [Network]) {
    contents.networks += partners
  }

  /// Adds a hub, a dock or a vehicle base, which grows with the scale.
  mutating func addRoom(
    _ kind: Place.Kind, id: Identifier<Place>, name: String, in commune: Commune,
    hours: [Opening] = [], timePerCrate: Seconds = 15, storage: Place.Storage? = nil,
    access: String? = nil
  ) {
    contents.places.append(
      Place(
        id: id, name: name, kind: kind, network: network.id, commune: commune.name,
        coordinate: point(in: commune), openings: hours, timePerCrate: timePerCrate,
        storage: storage?.scaled(by: scale), access: access))
    if kind == .hub { contents.hubs.append(id) }
  }

  /// Adds producers with their goods.
  mutating func add(_ suppliers: [Supplier], timePerCrate: Seconds = 15) {
    for supplier in suppliers {
      let id = Identifier<Place>(supplier.id)
      contents.places.append(
        Place(
          id: id, name: "\(supplier.name) (\(supplier.commune.name))", kind: .producer,
          commune: supplier.commune.name,
          coordinate: point(in: supplier.commune), openings: supplier.hours,
          timePerCrate: timePerCrate, dropOff: supplier.dropOff, trunk: supplier.trunk,
          recurrence: supplier.recurrence))
      for good in supplier.goods { add([good], of: id) }
    }
  }

  /// Adds goods that come from a place; several are sizes of which a household takes one.
  mutating func add(_ sizes: [Good], of producer: Identifier<Place>) {
    let first = contents.products.count
    contents.products += sizes.map { good in
      Product(
        id: Identifier(good.id), producer: producer, name: good.name, unit: good.unit,
        mass: good.grams.map { Mass($0) }, volume: good.milliliters.map { Volume($0) },
        temperature: good.temperature, isFragile: good.isFragile, isFood: good.isFood,
        price: Money(good.cents * 10))
    }
    offers.append(
      Offer(
        products: sizes.enumerated().map { (first + $0, $1.units * scale) },
        most: sizes.map(\.most).min() ?? 1))
  }

  /// Adds groups and their households.
  mutating func add(_ groups: [Group], timePerCrate: Seconds = 15) {
    for copy in 0..<scale {
      for group in groups {
        let id = Identifier<Place>(copied(group.id, copy))
        contents.places.append(
          Place(
            id: id, name: copy == 0 ? group.name : "\(group.name) (\(copy + 1))", kind: .group,
            network: group.network ?? network.id, commune: group.commune.name,
            coordinate: point(in: group.commune), openings: group.hours,
            serviceTime: group.serviceTime, timePerCrate: timePerCrate,
            contact: "référent du groupe",
            packsItself: group.packsItself, recurrence: group.recurrence))
        book.add(group.households, in: id)
      }
    }
  }

  /// Adds vehicles.
  mutating func add(_ vehicles: [Vehicle]) {
    for copy in 0..<scale {
      contents.vehicles += vehicles.map { $0.renamed(Identifier(copied($0.id.name, copy))) }
    }
  }

  /// Adds crate types.
  mutating func add(_ crates: [CrateType]) {
    contents.crates += crates.map { crate in
      CrateType(
        id: crate.id, volume: crate.volume, maximumMass: crate.maximumMass, tare: crate.tare,
        compartment: crate.compartment, count: crate.count.map { $0 * scale }, size: crate.size,
        inside: crate.inside, bears: crate.bears, plates: crate.plates)
    }
  }

  /// Adds drivers and helpers, each known by a role.
  mutating func addVolunteers(
    drivers: Int, helpers: Int, of networks: [Identifier<Network>] = []
  ) {
    for number in 0..<drivers * scale {
      contents.volunteers.append(
        Volunteer(
          id: Identifier("conducteur \(number + 1)"),
          network: networks.isEmpty ? network.id : networks[number % networks.count],
          mayDrive: true, turns: number * 5 % 7))
    }
    for number in 0..<helpers * scale {
      contents.volunteers.append(
        Volunteer(id: Identifier("bénévole \(number + 1)"), network: network.id))
    }
  }

  /// The round, once everything is added: the goods are handed out to the households.
  func round() -> Round.Contents {
    var book = book
    for offer in offers { book.handOut(offer.products, most: offer.most) }
    var contents = contents
    contents.orders = book.lines(of: contents.products)
    return contents
  }

  private mutating func point(in commune: Commune) -> Coordinate {
    let number = placesIn[commune, default: 0]
    placesIn[commune] = number + 1
    return commune.point(number)
  }

  private func copied(_ id: String, _ copy: Int) -> String {
    copy == 0 ? id : "\(id)/\(copy + 1)"
  }
}

extension Place.Storage {
  fileprivate func scaled(by scale: Int) -> Place.Storage {
    Place.Storage(
      mass: mass.map { $0 * scale }, volume: volume.map { $0 * scale },
      chilled: chilled.map { $0 * scale }, frozen: frozen.map { $0 * scale })
  }
}

extension Vehicle {
  fileprivate func renamed(_ id: Identifier<Vehicle>) -> Vehicle {
    Vehicle(
      id: id, network: network, kind: kind, tenure: tenure, start: start, end: end,
      capacity: capacity, availability: availability, borders: borders, costs: costs,
      energy: energy,
      consumption: consumption)
  }
}
