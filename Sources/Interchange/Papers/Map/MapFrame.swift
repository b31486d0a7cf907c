import Cabotage
import Foundation

/// A point of the drawing, in millimetres from its upper left corner.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// The part of the globe that the map shows, laid flat: an equirectangular projection that is
/// true to scale at its middle latitude, enough for the regions that a van drives in.
struct MapFrame: Sendable {
  /// The width of the drawing in millimetres.
  static let width = 188.0
  /// The greatest height of the drawing in millimetres.
  static let greatestHeight = 195.0

  /// The height of the drawing in millimetres.
  let height: Double
  /// Millimetres for a kilometre.
  let scale: Double

  private let middle: Coordinate
  private let shrink: Double

  private static let margin = 12.0
  private static let kilometersPerDegree = 111.195

  /// The smallest frame that shows all points, or nothing where there are none.
  init?(_ points: [Coordinate]) {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return nil }
    middle = Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
    shrink = max(0.01, cos(middle.latitude * .pi / 180))
    let width = max(1, (east - west) * Self.kilometersPerDegree * shrink)
    let height = max(1, (north - south) * Self.kilometersPerDegree)
    scale = min(
      (Self.width - 2 * Self.margin) / width, (Self.greatestHeight - 2 * Self.margin) / height)
    self.height = max(60, height * scale + 2 * Self.margin)
  }

  /// Where a point of the globe is drawn.
  func point(_ coordinate: Coordinate) -> MapPoint {
    let east = (coordinate.longitude - middle.longitude) * Self.kilometersPerDegree * shrink
    let north = (coordinate.latitude - middle.latitude) * Self.kilometersPerDegree
    return MapPoint(x: Self.width / 2 + east * scale, y: height / 2 - north * scale)
  }

  /// The longest of 1, 2 or 5 times a power of ten kilometres that takes at most 40 mm.
  var scaleBar: (kilometers: Double, length: Double) {
    let longest = 40 / scale
    let power = pow(10, floor(log10(longest)))
    let kilometers = [5, 2, 1].map { $0 * power }.first { $0 <= longest } ?? power
    return (kilometers, kilometers * scale)
  }
}

extension Double {
  /// The number as a drawing wants it: with two decimals at most and always a point.
  var svg: String {
    let hundredths = Int((self * 100).rounded())
    let fraction = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    return "\(sign)\(abs(hundredths) / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }
}
