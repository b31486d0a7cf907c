import Quantities
import Routing

extension Round {
  /// The empty crates that no tour takes back, and the tours that have no room for them.
  package func emptyCrateFindings(_ plan: Plan) -> [Finding] {
    let counts = plan.emptyCrates(in: self)
    var waiting = Dictionary(
      contents.places.filter { $0.emptyCrates > 0 }.map { ($0.id, $0.emptyCrates) },
      uniquingKeysWith: { first, _ in first })
    var findings: [Finding] = []
    for (tour, counts) in zip(plan.tours, counts) {
      for (stop, count) in zip(tour.stops, counts) where count > 0 { waiting[stop.place] = nil }
      guard let stop = overfullStop(of: tour, with: counts) else { continue }
      let name = self[tour.stops[stop].place].name
      findings.append(
        Finding(
          table: .vehicles, subject: tour.vehicle.name,
          text: Text(
            "\(tour.id) : plus de place pour les cagettes vides à partir de l'arrêt \(stop + 1), \(name)",
            "\(tour.id): no room for the empty crates from stop \(stop + 1), \(name), on")))
    }
    return findings
      + contents.places.compactMap { place in
        waiting[place.id].map { count in
          Finding(
            table: .places, subject: place.name,
            text: Text(
              "\(place.name) : aucune tournée n'y reprend ses cagettes vides (\(count))",
              "\(place.name): no tour takes its empty crates back (\(count))"))
        }
      }
  }

  /// The first stop that a tour leaves with more aboard than it may, its empty crates included.
  private func overfullStop(of tour: Tour, with counts: [Int]) -> Int? {
    guard let vehicle = contents.vehicles.first(where: { $0.id == tour.vehicle }) else {
      return nil
    }
    let type = crateType(for: .ambient)
    var empty = 0
    for (index, stop) in tour.stops.enumerated() {
      if contents.hubs.contains(stop.place) { empty = 0 }
      empty += counts[index]
      guard empty > 0 else { continue }
      var freight = stop.onBoard
      freight.mass += type.tare * empty
      freight.volume += type.volume * empty
      freight.crates += empty
      if !freight.load.fits(within: vehicle.capacity.load) { return index }
    }
    return nil
  }
}
