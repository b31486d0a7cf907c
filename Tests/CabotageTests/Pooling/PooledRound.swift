import Cabotage
import Quantities

/// A small round of some partners: each has a group that fills its own crates; two or three producers, a hub
/// between them, and a van that each partner can hire.
func pooledRound(
  partners: Int, seed: UInt64, producers: Int = 2, hasHub: Bool = true, ownVan: Bool = false
) throws -> Round.Contents {
  var random = RandomSource(seed: seed)
  func point() -> Coordinate {
    Coordinate(
      latitude: 50.5 + Double(random.below(4_000)) / 10_000,
      longitude: 2.5 + Double(random.below(6_000)) / 10_000)
  }
  var contents = Round.Contents(name: "Pooled")
  contents.language = .english
  contents.days = [
    RoundDay(
      date: try date("2026-12-10"), collect: [try hours(6, 12)], prepare: [try hours(12, 13)],
      deliver: [try hours(13, 20)])
  ]
  contents.networks = (0..<partners).map {
    Network(id: Identifier("n\($0)"), name: "Partner \($0)")
  }
  contents.places = (0..<producers).map {
    Place(id: Identifier("farm\($0)"), name: "Farm \($0)", kind: .producer, coordinate: point())
  }
  contents.places.append(
    Place(id: "base", name: "Garage", kind: .vehicleBase, coordinate: point()))
  if hasHub {
    contents.places.append(Place(id: "hub", name: "Hub", kind: .hub, coordinate: point()))
    contents.hubs = ["hub"]
    contents.places.append(
      Place(
        id: "sicily", name: "Citrus", kind: .producer,
        coordinate: Coordinate(latitude: 37.5, longitude: 15),
        trunk: Place.Trunk(perDelivery: 60_000, perPallet: 30_000, palletMass: 100_000)))
  }
  for partner in 0..<partners {
    contents.places.append(
      Place(
        id: Identifier("g\(partner)"), name: "Group \(partner)", kind: .group,
        network: Identifier("n\(partner)"), coordinate: point(), packsItself: true))
  }
  let capacity = Vehicle.Capacity(mass: 600_000, volume: 6_000_000)
  contents.vehicles = [
    Vehicle(
      id: "hired", kind: .van, tenure: .rented, start: "base", end: "base", capacity: capacity,
      costs: .init(perDay: 40_000, perKilometer: 200), consumption: 10)
  ]
  if ownVan {
    contents.vehicles.append(
      Vehicle(
        id: "own", network: "n0", kind: .van, start: "g0", end: "g0", capacity: capacity,
        borders: .init(duration: 36_000), costs: .init(perKilometer: 300), consumption: 8))
  }
  contents.products = (0..<producers).map {
    Product(
      id: Identifier("p\($0)"), producer: Identifier("farm\($0)"), name: "Product \($0)",
      mass: 2_000, volume: 4_000)
  }
  if hasHub {
    contents.products.append(
      Product(id: "oranges", producer: "sicily", name: "Oranges", mass: 6_000, volume: 12_000))
  }
  for partner in 0..<partners {
    for product in contents.products {
      contents.orders.append(
        OrderLine(
          order: Identifier("o\(partner)"), member: Identifier("H-\(partner)"),
          group: Identifier("g\(partner)"), product: product.id, quantity: 1 + random.below(12)))
    }
  }
  return contents
}
