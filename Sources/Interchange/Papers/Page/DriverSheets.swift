import Cabotage
import Quantities

extension PaperSource {
  /// The driver's sheet of each tour.
  var driverSheets: [PaperSheet] {
    plan.tours.map { tour in
      let view: TemplateView = [
        "facts": facts(of: tour), "start": start(of: tour),
        "stops": tour.stops.indices.map { stop(at: $0, of: tour) },
        "end": section(end(of: tour)),
        "links": mapLinks(of: tour).map { link -> TemplateView in
          ["address": link.address, "stops": stops(link.stops)]
        },
      ]
      return PaperSheet(
        kind: .driver, code: tour.id,
        title: tour.driver?.name ?? wording(Text("Conducteur à trouver", "Driver to be found")),
        subtitle: wording.date(date(of: tour)), view: view)
    }
  }

  private func facts(of tour: Tour) -> [TemplateView] {
    let vehicle = vehicle(of: tour)
    let kind = [wording(vehicle.kind.name), wording(vehicle.tenure.name)].joined(separator: ", ")
    let fuel = Int((vehicle.consumption * Double(tour.distance.value) / 10_000).rounded())
    let energy =
      wording.decimal(fuel, per: 10, decimals: 1) + "\u{A0}" + wording(vehicle.energy.name)
    return [
      fact(Text("Véhicule", "Vehicle"), "\(vehicle.id.name) (\(kind))"),
      fact(
        Text("Horaires", "Hours"),
        wording.clock(tour.departure) + "\u{A0}–\u{A0}" + wording.clock(tour.arrival) + ", "
          + wording.duration(tour.arrival - tour.departure)),
      fact(Text("Charge maximale", "Greatest load"), greatestLoad(of: tour, in: vehicle)),
      fact(
        Text("Longueur", "Length"),
        wording.distance(tour.distance) + ", " + wording.count(tour.trips, .trip) + ", "
          + wording(Text("environ", "about")) + "\u{A0}" + energy),
    ]
  }

  private func fact(_ name: Text, _ value: String) -> TemplateView {
    ["name": wording(name), "value": value]
  }

  private func greatestLoad(of tour: Tour, in vehicle: Vehicle) -> String {
    let loads = tour.stops.map(\.onBoard)
    var parts = [
      wording.wholeKilos(loads.map(\.mass).max() ?? 0) + "\u{A0}/\u{A0}"
        + wording.with(unit: "kg", wording.wholeKilos(vehicle.capacity.mass)),
      wording.cubicMeters(loads.map(\.volume).max() ?? 0) + "\u{A0}/\u{A0}"
        + wording.with(unit: "m³", wording.cubicMeters(vehicle.capacity.volume)),
    ]
    let cold: [(Volume, Volume, Compartment)] = [
      (loads.map(\.chilled).max() ?? 0, vehicle.capacity.chilled, .chilled),
      (loads.map(\.frozen).max() ?? 0, vehicle.capacity.frozen, .frozen),
    ]
    for (load, capacity, compartment) in cold where load > 0 {
      let mark = compartment.mark.map { wording($0).lowercased() } ?? ""
      parts.append(
        mark + " " + wording.decimal(load.value, per: 1_000, decimals: 0) + "\u{A0}/\u{A0}"
          + wording.liters(capacity))
    }
    return parts.joined(separator: ", ")
  }

  private func start(of tour: Tour) -> TemplateView {
    ["time": wording.clock(tour.departure), "place": address(of: round[tour.start])]
  }

  private func end(of tour: Tour) -> String? {
    tour.end.map { end in
      wording.clock(tour.arrival) + ", " + address(of: round[end]) + " ("
        + wording.distance(tour.returnDistance) + ")"
    }
  }

  private func stops(_ range: ClosedRange<Int>?) -> String {
    guard let range else { return wording(Text("retour", "back")) }
    guard range.count > 1 else { return wording(Text("arrêt", "stop")) + " \(range.lowerBound)" }
    return wording(Text("arrêts", "stops")) + " \(range.lowerBound)–\(range.upperBound)"
  }
}
