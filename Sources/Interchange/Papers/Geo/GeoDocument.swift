import Cabotage
import Foundation
import Quantities

/// The places and tours of a plan as GeoJSON (RFC 7946).
struct GeoDocument: Encodable {
  /// One thing on the map.
  struct Feature: Encodable {
    var type = "Feature"
    var geometry: Geometry
    var properties: Properties
  }

  /// Longitude and latitude of a point, or of each point of a line.
  enum Geometry: Encodable {
    case point([Double])
    case line([[Double]])

    private enum Key: CodingKey {
      case type, coordinates
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      switch self {
      case .point(let position):
        try container.encode("Point", forKey: .type)
        try container.encode(position, forKey: .coordinates)
      case .line(let positions):
        try container.encode("LineString", forKey: .type)
        try container.encode(positions, forKey: .coordinates)
      }
    }
  }

  /// What is known of it; a place has no tour's properties, nor the reverse.
  struct Properties: Encodable {
    var kind: String
    var id: String
    var name: String
    var commune: String?
    var vehicle: String?
    var date: String?
    var departureS: Seconds?
    var arrivalS: Seconds?
    var distanceM: Distance?
    var stops: Int?
  }

  var type = "FeatureCollection"
  var features: [Feature]

  /// The bytes of the file, keys sorted.
  func json() -> [UInt8] {
    Array(paperJSON()) + Array("\n".utf8)
  }
}

extension PaperSource {
  /// The places that the plan touches, then the tours as straight lines from stop to stop.
  var geoDocument: GeoDocument {
    GeoDocument(features: placesOnMap.compactMap(feature) + plan.tours.compactMap(feature))
  }

  /// The places that the plan touches, in the order of the round.
  var placesOnMap: [Place] {
    let visited = plan.tours.flatMap { tour in
      [tour.start] + tour.stops.map(\.place) + (tour.end.map { [$0] } ?? [])
    }
    let used = Set(visited).union(plan.lots.flatMap { [$0.from, $0.to] })
      .union(producers.map(\.id)).union(groups.map(\.id))
    return round.contents.places.filter { used.contains($0.id) }
  }

  private func feature(_ place: Place) -> GeoDocument.Feature? {
    place.coordinate.map { coordinate in
      GeoDocument.Feature(
        geometry: .point(position(coordinate)),
        properties: .init(
          kind: place.kind.rawValue, id: place.id.name, name: place.name, commune: place.commune))
    }
  }

  private func feature(_ tour: Tour) -> GeoDocument.Feature? {
    let points = waypoints(of: tour)
    guard points.count > 1 else { return nil }
    return GeoDocument.Feature(
      geometry: .line(points.map { position($0.coordinate) }),
      properties: .init(
        kind: "tour", id: tour.id, name: tour.id, vehicle: tour.vehicle.name,
        date: date(of: tour).iso, departureS: tour.departure, arrivalS: tour.arrival,
        distanceM: tour.distance, stops: tour.stops.count))
  }

  private func position(_ coordinate: Coordinate) -> [Double] {
    [coordinate.longitude, coordinate.latitude].map { $0.rounded(decimals: 6) }
  }
}
