import Cabotage
import Quantities

extension ChangeDocument {
  /// What became of a surplus, as in ``PlacedSurplus``.
  struct SurplusEntry: Sendable, Hashable, Encodable {
    let product: Identifier<Product>
    let offered: Int
    let wished: Int
    let sold: Int
    let unsold: Int
    let departures: [DepartureEntry]
    let sales: [SaleEntry]

    init(_ placed: PlacedSurplus, _ carrier: (VehicleDay) -> Carrier) {
      product = placed.offer.product
      offered = placed.offer.units
      wished = placed.wished
      sold = placed.sold
      unsold = placed.unsold
      departures = placed.departures.map { departure in
        DepartureEntry(
          tour: departure.tour, carrier: carrier(departure.vehicle), place: departure.place,
          units: departure.units, startS: departure.start, departureS: departure.departure,
          latestS: departure.latest)
      }
      sales = placed.sales.map { SaleEntry(group: $0.group, units: $0.units) }
    }
  }

  /// A halt that takes it away, as in ``PlacedSurplus/Departure``.
  struct DepartureEntry: Sendable, Hashable, Encodable {
    let tour: String
    let carrier: Carrier
    let place: Identifier<Place>
    let units: Int
    let startS: Seconds
    let departureS: Seconds
    let latestS: Seconds
  }

  /// What a group gets, as in ``PlacedSurplus/Sale``.
  struct SaleEntry: Sendable, Hashable, Encodable {
    let group: Identifier<Place>
    let units: Int
  }
}
