import Cabotage

extension PaperSource {
  /// Whom to call, and who drives when.
  var contactSheet: PaperSheet {
    let places = placesOnMap.filter { $0.kind != .vehicleBase || $0.contact != nil }
    let kinds = Place.Kind.allCases.compactMap { kind -> TemplateView? in
      let members = places.filter { $0.kind == kind }
      guard !members.isEmpty else { return nil }
      return ["kindName": wording(kind.name), "places": members.map { self.view(of: $0) }]
    }
    let view: TemplateView = [
      "kinds": kinds,
      "crew": plan.tours.map { tour -> TemplateView in
        [
          "driver": tour.driver?.name ?? wording(Text("à trouver", "to be found")),
          "tour": tour.id, "date": wording.date(date(of: tour)),
          "hours": wording.clock(tour.departure) + "\u{A0}–\u{A0}" + wording.clock(tour.arrival),
          "vehicle": tour.vehicle.name,
        ]
      },
    ]
    return PaperSheet(kind: .contacts, title: round.contents.name, subtitle: dates, view: view)
  }

  private func view(of place: Place) -> TemplateView {
    [
      "code": section(code(place)), "name": place.name, "commune": section(place.commune),
      "contact": section(place.contact), "openings": section(openings(of: place)),
      "access": section(place.access),
    ]
  }
}
