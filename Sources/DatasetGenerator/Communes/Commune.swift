import Cabotage

/// A commune of France and one point in it.
///
/// The points come from INSEE's geographic code and the official base of postcodes (Licence
/// Ouverte 2.0): about the middle of the commune, not its town hall.
struct Commune: Hashable {
  /// Its name.
  let name: String
  private let latitude: Int
  private let longitude: Int

  /// Makes a commune; the point is in hundred-thousandths of a degree.
  init(_ name: String, _ latitude: Int, _ longitude: Int) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
  }

  /// A point for the place of a number, from 0, so that no two places share one.
  ///
  /// The first is the commune's own; the others lie around it on squares whose sides are about
  /// 300 m, 600 m and so on from it.
  func point(_ number: Int) -> Coordinate {
    let ring = (number + 7) / 8
    let (north, east) = number == 0 ? (0, 0) : Self.compass[(number - 1) % 8]
    return Coordinate(
      latitude: Double(latitude + ring * north) / 100_000,
      longitude: Double(longitude + ring * east) / 100_000)
  }

  /// Steps of about 300 m at these latitudes, in hundred-thousandths of a degree.
  private static let compass = [
    (270, 0), (-270, 0), (0, 420), (0, -420), (270, 420), (-270, -420), (270, -420), (-270, 420),
  ]
}
