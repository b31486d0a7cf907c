import Cabotage
import Quantities

extension PaperSource {
  /// The loading plan of each tour, trip by trip.
  var loadingSheets: [PaperSheet] {
    plan.tours.compactMap { tour -> PaperSheet? in
      let trips = Trip.all(of: tour)
      guard !trips.isEmpty else { return nil }
      let view: TemplateView = [
        "balance": section(balanceLine(of: tour)),
        "trips": trips.enumerated().map { number, trip in
          self.view(of: trip, number: number + 1, of: trips.count, tour: tour)
        },
      ]
      return PaperSheet(
        kind: .loading, code: tour.id, title: vehicle(of: tour).id.name,
        subtitle: wording.date(date(of: tour)), view: view)
    }
  }

  private func view(of trip: Trip, number: Int, of count: Int, tour: Tour) -> TemplateView {
    let rows = loadingOrder(of: trip, in: tour)
    let lots = rows.map { plan.lots[$0.lot] }
    let origins = rows.map { loadingStop($0.ride, of: tour) }.uniqued
    return [
      "number": "\(number)/\(count)", "isLoadedAlong": origins.count > 1,
      "origin": section(origins.count == 1 ? origins[0] : nil),
      "rows": rows.enumerated().map { view(of: $1, order: $0 + 1, of: rows.count, tour: tour) },
      "crates": wording.count(lots.map(\.crateCount).reduce(0, +), .crate),
      "mass": wording.mass(lots.map(\.mass).reduce(.zero, +)),
      "plates": section(plateLine(of: lots)),
      "pictures": pictures(of: trip, in: tour),
    ]
  }

  /// The lots of a trip as they go in: what is loaded first, then dry before cold goods, then the
  /// last delivered before the first.
  private func loadingOrder(of trip: Trip, in tour: Tour) -> [(lot: Int, ride: Ride)] {
    riding(trip.stops.flatMap { tour.stops[$0].loads }).sorted { left, right in
      key(left) < key(right)
    }
  }

  private func key(_ loaded: (lot: Int, ride: Ride)) -> (Int, Int, Int, Int) {
    let compartment = Compartment.allCases.firstIndex(of: plan.lots[loaded.lot].compartment) ?? 0
    return (loaded.ride.load, compartment, -loaded.ride.unload, loaded.lot)
  }

  private func view(
    of loaded: (lot: Int, ride: Ride), order: Int, of count: Int, tour: Tour
  ) -> TemplateView {
    let lot = plan.lots[loaded.lot]
    return [
      "order": "\(order)", "loadedAt": loadingStop(loaded.ride, of: tour),
      "stop": "\(loaded.ride.unload + 1)", "to": round[lot.to].name,
      "mark": section(lot.compartment.mark.map { wording($0) }),
      "crates": wording.count(lot.crateCount, .crate), "mass": wording.mass(lot.mass),
      "zone": zone(order, of: count), "stack": section(stack(of: lot)),
      "fragile": section(fragile(in: lot)),
    ]
  }

  private func loadingStop(_ ride: Ride, of tour: Tour) -> String {
    "\(ride.load + 1). \(round[tour.stops[ride.load].place].name)"
  }

  private func zone(_ order: Int, of count: Int) -> String {
    switch (order - 1) * 3 / count {
    case 0: wording(Text("fond", "front"))
    case 1: wording(Text("milieu", "middle"))
    default: wording(Text("porte", "door"))
    }
  }

  /// The numbers of the crates that may carry others, the heaviest, which go below, first.
  private func stack(of lot: Lot) -> String? {
    let sturdy = lot.crates.map { plan.crates[$0] }.filter { !$0.isFragile }
      .sorted { ($1.mass, $0.number) < ($0.mass, $1.number) }
    guard !sturdy.isEmpty else { return nil }
    return sturdy.map { "\($0.number)" }.joined(separator: ", ")
  }

  /// What goes on top: the numbers of the fragile crates, or the fragile products of bulk goods.
  private func fragile(in lot: Lot) -> String? {
    guard lot.crates.isEmpty else {
      return wording.ranges(
        lot.crates.map { plan.crates[$0] }.filter(\.isFragile).map(\.number))
    }
    return gathered(lot.contents).map { round[$0.product] }.filter(\.isFragile)
      .map(\.name).uniqued.joined(separator: ", ")
  }
}
