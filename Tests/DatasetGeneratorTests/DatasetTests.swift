import Cabotage
import DatasetGenerator
import Quantities
import Testing

@Suite struct DatasetTests {
  @Test(arguments: Dataset.allCases)
  func `makes rounds that are valid and cause no warning`(_ dataset: Dataset) throws {
    for (_, contents) in dataset.rounds(scale: 1) {
      #expect(try Round(contents).warnings.isEmpty)
    }
  }

  @Test func `has an ordinary month of 228 orders and 2.9 t at Toul`() throws {
    let tally = Tally(try contents(.emplettesToul))
    #expect(tally.orders == 228)
    #expect((2_850...2_950).contains(tally.kilos))
    #expect(tally.groups == 18)
    #expect(tally.products == 24)
    #expect((1..<15).contains(tally.kilosUnknown))
  }

  @Test func `has 5.5 t in November at Toul`() throws {
    let tally = Tally(try contents(.emplettesToul, "november"))
    #expect((5_400...5_600).contains(tally.kilos))
    #expect(tally.groups == 18)
    #expect(tally.products == 24)
  }

  @Test func `has the same goods and places in both months at Toul`() throws {
    let march = try contents(.emplettesToul)
    let november = try contents(.emplettesToul, "november")
    #expect(november.vehicles.map(\.id) == march.vehicles.map(\.id) + ["van-2"])
    #expect(november.products.map(\.id) == march.products.map(\.id))
    #expect(november.places.map(\.id) == march.places.map(\.id))
  }

  @Test func `has 190 orders of 67 € from 42 producers in the big shop`() throws {
    let contents = try contents(.casaGrandeBoutique)
    let tally = Tally(contents)
    #expect(tally.orders == 190)
    #expect(tally.groups == 12)
    #expect(Set(contents.products.map(\.producer)).count == 42)
    #expect((66...68).contains(tally.euros / 190))
    #expect((2_500...4_000).contains(tally.kilos))
  }

  @Test func `has one basket for each of 350 households of Cocagne`() throws {
    let contents = try contents(.cocagneHauteBorne)
    let baskets: Set<Identifier<Product>> = ["demi-panier", "panier", "grand-panier"]
    let lines = contents.orders.filter { baskets.contains($0.product) }
    #expect(lines.count == 350)
    #expect(Set(lines.map(\.member)).count == 350)
    #expect(lines.allSatisfy { $0.quantity == 1 })
    #expect(Set(contents.products.map(\.producer)) == Set(contents.hubs))
  }

  @Test func `has 25 depots within 15 km of Cocagne's farm`() throws {
    let contents = try contents(.cocagneHauteBorne)
    let farm = try #require(contents.places.first { $0.kind == .hub }?.coordinate)
    let depots = contents.places.filter { $0.kind == .group }.compactMap(\.coordinate)
    #expect(depots.count == 25)
    for depot in depots {
      // A degree is 111 km north, and 71 km east at this latitude.
      let north = (depot.latitude - farm.latitude) * 111
      let east = (depot.longitude - farm.longitude) * 71
      #expect((north * north + east * east).squareRoot() < 15)
    }
  }

  @Test func `has a fortnight's parcels and baskets, without a hub, in the Oise`() throws {
    let contents = try contents(.valleesOise)
    func units(_ product: Identifier<Product>) -> Int {
      contents.orders.filter { $0.product == product }.reduce(0) { $0 + $1.quantity }
    }
    #expect(contents.hubs.isEmpty)
    #expect(contents.places.count { $0.kind == .producer } == 8)
    #expect(contents.places.count { $0.kind == .group } == 3)
    #expect(units("colis-boeuf") == 15)
    #expect(units("poulet") == 25)
    #expect(units("panier-legumes") == 27)
  }

  @Test func `has 17 orders of 17 € in the small shop`() throws {
    let tally = Tally(try contents(.casaPetiteBoutique))
    #expect(tally.orders == 17)
    #expect((16...18).contains((tally.euros + 8) / 17))
  }

  @Test func `has five producers and 20 households at Corbigny`() throws {
    let contents = try contents(.mangeonsSolidaire)
    #expect(Set(contents.products.map(\.producer)).count == 5)
    #expect(Set(contents.orders.map(\.member)).count == 20)
  }

  @Test(arguments: Dataset.allCases)
  func `names nobody and shows no priority`(_ dataset: Dataset) {
    for (_, contents) in dataset.rounds(scale: 1) {
      #expect(contents.orders.allSatisfy { $0.priority == 0 })
      #expect(contents.orders.allSatisfy { $0.member.name.wholeMatch(of: /[A-Z]{2}-\d{3}/) != nil })
      #expect(
        contents.volunteers.allSatisfy {
          $0.id.name.hasPrefix("conducteur ") || $0.id.name.hasPrefix("bénévole ")
        })
    }
  }

  @Test(arguments: Dataset.allCases)
  func `gives no two places the same point`(_ dataset: Dataset) {
    for (_, contents) in dataset.rounds(scale: 3) {
      #expect(Set(contents.places.map(\.coordinate)).count == contents.places.count)
    }
  }

  @Test(arguments: Dataset.allCases)
  func `grows with the scale`(_ dataset: Dataset) throws {
    for (one, three) in zip(dataset.rounds(scale: 1), dataset.rounds(scale: 3)) {
      let small = Tally(one.contents)
      let large = Tally(three.contents)
      #expect(large.orders == 3 * small.orders)
      #expect(large.groups == 3 * small.groups)
      #expect(large.grams == 3 * small.grams)
      #expect(three.contents.vehicles.count == 3 * one.contents.vehicles.count)
      #expect(try Round(three.contents).warnings.isEmpty)
    }
  }

  private func contents(_ dataset: Dataset, _ folder: String = "") throws -> Round.Contents {
    try #require(dataset.rounds(scale: 1).first { $0.folder == folder }).contents
  }
}

/// What a round adds up to, counted apart from the library's own sums.
private struct Tally {
  let orders: Int
  let groups: Int
  let products: Int
  private(set) var grams = 0
  private(set) var euros = 0
  private(set) var kilosUnknown = 0
  var kilos: Int { grams / 1_000 }

  init(_ contents: Round.Contents) {
    orders = Set(contents.orders.map(\.order)).count
    groups = Set(contents.orders.map(\.group)).count
    products = Set(contents.orders.map(\.product)).count
    var cents = 0
    var unknown = 0
    for product in contents.products {
      let units = contents.orders.filter { $0.product == product.id }.reduce(0) { $0 + $1.quantity }
      grams += units * product.mass.value
      cents += units * (product.price?.value ?? 0) / 10
      if product.massProvenance == .unknown { unknown += units * product.mass.value }
    }
    euros = cents / 100
    kilosUnknown = unknown / 1_000
  }
}
