import Foundation
public import Quantities

/// The length of a journey by road where nothing but its ends is known.
public enum RoadEstimate {
  /// What the great circle is multiplied by, where the data names no other factor.
  public static let detour = 1.3

  /// A journey between two points of the globe.
  ///
  /// The distance is that of the great circle, by the haversine formula, times a detour. The drive
  /// is in town for the first 3 km, on small roads up to 15 km, then on main roads, at the speeds
  /// of Cabotage's guide (25, 50 and 70 km/h).
  ///
  /// - Parameters:
  ///   - start: Where it begins.
  ///   - end: Where it ends.
  ///   - detour: How much longer the road is than the great circle.
  public static func journey(
    from start: Coordinate, to end: Coordinate, detour: Double = Self.detour
  ) -> (distance: Distance, time: Seconds) {
    let meters = greatCircle(start, end) * detour
    return (Distance(rounding: meters), Seconds(rounding: drivingTime(meters)))
  }

  private static func greatCircle(_ a: Coordinate, _ b: Coordinate) -> Double {
    let radians = Double.pi / 180
    let north = sin((b.latitude - a.latitude) * radians / 2)
    let east = sin((b.longitude - a.longitude) * radians / 2)
    let chord =
      north * north
      + cos(a.latitude * radians) * cos(b.latitude * radians) * east * east
    return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
  }

  private static func drivingTime(_ meters: Double) -> Double {
    let town = min(meters, 3_000)
    let rural = min(max(0, meters - 3_000), 12_000)
    let main = max(0, meters - 15_000)
    return town * 3.6 / 25 + rural * 3.6 / 50 + main * 3.6 / 70
  }
}
