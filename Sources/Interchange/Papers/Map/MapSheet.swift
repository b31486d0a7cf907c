import Cabotage
import Quantities

extension PaperSource {
  /// The tours as straight lines between their stops; nothing where no place has coordinates.
  var mapSheet: PaperSheet? {
    let places = placesOnMap.filter { $0.coordinate != nil }
    guard let frame = MapFrame(places.compactMap(\.coordinate)) else { return nil }
    let bar = frame.scaleBar
    let hundredths = Int((bar.kilometers * 100).rounded())
    let length = wording.decimal(hundredths, per: 100, decimals: bar.kilometers < 1 ? 1 : 0)
    let view: TemplateView = [
      "width": MapFrame.width.svg, "height": frame.height.svg,
      "lines": plan.tours.enumerated().map { line(of: $1, style: MapStyle($0), in: frame) },
      "marks": places.map { mark($0, in: frame) },
      "labels": labels(of: places, in: frame),
      "bar": [
        "length": bar.length.svg, "text": wording.with(unit: "km", length),
        "y": (frame.height - 4).svg, "textY": (frame.height - 5.5).svg,
      ],
      "northX": (MapFrame.width - 6).svg,
      "kinds": kinds(of: places),
      "unmapped": section(
        placesOnMap.filter { $0.coordinate == nil }.map(\.name).joined(separator: ", ")),
    ]
    return PaperSheet(kind: .map, title: round.contents.name, subtitle: dates, view: view)
  }

  private func line(of tour: Tour, style: MapStyle, in frame: MapFrame) -> TemplateView {
    let points = waypoints(of: tour).map { frame.point($0.coordinate) }
    let legs = legs(of: tour, in: frame)
    let longest = legs.max { $0.length < $1.length }
    return [
      "color": style.color, "dash": style.dash, "id": tour.id,
      "date": wording.dayAndMonth(date(of: tour)), "vehicle": tour.vehicle.name,
      "points": points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " "),
      "arrows": legs.filter { $0.length > 7 }.map(\.arrow),
      "name": longest.map { leg -> [TemplateView] in
        [["x": leg.point(at: 0.36).x.svg, "y": leg.point(at: 0.36).y.svg]]
      } ?? [],
    ]
  }

  private func legs(of tour: Tour, in frame: MapFrame) -> [MapLeg] {
    let points = waypoints(of: tour).map { frame.point($0.coordinate) }
    return zip(points, points.dropFirst()).map(MapLeg.init).filter { $0.length > 0 }
  }

  private func mark(_ place: Place, in frame: MapFrame) -> TemplateView {
    let point = place.coordinate.map(frame.point) ?? MapPoint(x: 0, y: 0)
    return ["x": point.x.svg, "y": point.y.svg, "shape": place.kind.shape, "title": place.name]
  }

  /// The names, those of the rooms and docks first; a code where there is no room for the name.
  private func labels(of places: [Place], in frame: MapFrame) -> [TemplateView] {
    let points = places.map { $0.coordinate.map(frame.point) ?? MapPoint(x: 0, y: 0) }
    let lines = plan.tours.flatMap { legs(of: $0, in: frame) }.flatMap(\.dots)
    var labels = MapLabels(points: points, lines: lines, height: frame.height)
    let rank: [Place.Kind] = [.hub, .dock, .vehicleBase, .group, .producer]
    let order = places.indices.sorted {
      (rank.firstIndex(of: places[$0].kind) ?? 0, $0)
        < (rank.firstIndex(of: places[$1].kind) ?? 0, $1)
    }
    return order.map { index in
      let place = places[index]
      let code = code(place)
      let name = place.name.count > 26 ? place.name.prefix(25) + "…" : place.name
      let texts = code.isEmpty ? [name] : ["\(code) \(name)", code]
      let label = labels.place(texts, at: points[index])
      return ["text": label.text, "x": label.at.x.svg, "y": label.at.y.svg]
    }
  }

  private func kinds(of places: [Place]) -> [TemplateView] {
    Place.Kind.allCases.filter { kind in places.contains { $0.kind == kind } }
      .map { ["shape": $0.shape, "kindName": wording($0.name)] }
  }
}

extension Place.Kind {
  /// The outline of its mark around the origin, told apart without colour.
  fileprivate var shape: String {
    switch self {
    case .producer: "M0 -1.7 L1.6 1.2 L-1.6 1.2 Z"
    case .hub: "M-1.9 -1.9 H1.9 V1.9 H-1.9 Z M-1 -1 H1 V1 H-1 Z"
    case .dock: "M0 -1.9 L1.9 0 L0 1.9 L-1.9 0 Z"
    case .group: "M-1.4 0 A1.4 1.4 0 1 0 1.4 0 A1.4 1.4 0 1 0 -1.4 0 Z"
    case .vehicleBase: "M-1.6 1.4 V-0.4 L0 -1.8 L1.6 -0.4 V1.4 Z"
    }
  }
}
