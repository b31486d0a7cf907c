import Quantities

extension OutsetReader {
  /// Whether the round still has what a tour that has begun needs.
  func isKnown(_ tour: Tour, _ count: Int, _ row: Int, _ log: inout IssueLog) -> Bool {
    let why = Text("une tournée commencée en a besoin", "a tour that has begun needs it")
    func note(_ name: String, _ expected: Text) {
      log.note(.progress, row, "vehicle", found: name, expected: expected, hint: why)
    }
    let before = log.issues.count
    if !round.contents.vehicles.contains(where: { $0.id == tour.vehicle }) {
      note(
        tour.vehicle.name,
        Text("un véhicule de vehicles.csv", "a vehicle of vehicles.csv"))
    }
    let stops = tour.stops.prefix(count)
    let lots = stops.flatMap(\.loads).map { plan.lots[$0] }
    let places = Set(round.contents.places.map(\.id))
    let named = [tour.start] + stops.map(\.place) + lots.flatMap { [$0.from, $0.to] }
    for place in Set(named).subtracting(places).sorted() {
      note(place.name, Text("un lieu de places.csv", "a place of places.csv"))
    }
    let products = Set(round.contents.products.map(\.id))
    let carried = Set(lots.flatMap(\.contents).map(\.product))
    for product in carried.subtracting(products).sorted() {
      note(product.name, Text("un produit de products.csv", "a product of products.csv"))
    }
    let crates = lots.flatMap(\.crates).map { plan.crates[$0] }
    for type in Set(crates.compactMap(\.type)).sorted() where round.crateType(type) == nil {
      note(type.name, Text("une cagette de crates.csv", "a crate of crates.csv"))
    }
    guard log.issues.count == before else { return false }
    if let lot = lots.first(where: { !isAsBefore($0) }) {
      note(
        "\(lot.from) → \(lot.to)",
        Text(
          "le même chemin et les mêmes températures qu'au départ",
          "the same way and the same temperatures as at the start"))
    }
    return log.issues.count == before
  }

  /// Whether the round would still send a lot the way it goes, in the part of the vehicle it is in.
  private func isAsBefore(_ lot: Lot) -> Bool {
    let products = lot.contents.map { round[$0.product] }
    guard products.allSatisfy({ $0.temperature.compartment == lot.compartment }),
      lot.purpose == .deliver || products.allSatisfy({ $0.producer == lot.producer })
    else { return false }
    let isFetched = lot.producer.map { producer in
      products.contains { $0.producer == producer }
        && round.loadingPlace(of: producer, for: lot.to) == lot.from
    }
    switch lot.purpose {
    case .collect: return isFetched == true && round.contents.hubs.contains(lot.to)
    case .deliver:
      let group = round[lot.to]
      return lot.producer == nil && group.kind == .group && !round.contents.hubs.isEmpty
        && round.hub(of: group.id) == lot.from && group.packsItself == lot.crates.isEmpty
    case .direct:
      return isFetched == true && round.contents.hubs.isEmpty && round[lot.to].kind == .group
    }
  }
}
