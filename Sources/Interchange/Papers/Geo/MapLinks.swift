import Cabotage

/// A link for the driver's telephone.
struct MapLink: Sendable {
  /// The address.
  let address: String
  /// The numbers of the stops that it leads to; `nil` where it only leads back.
  let stops: ClosedRange<Int>?
}

extension PaperSource {
  /// The links that lead along a tour, each from the place where the one before ends.
  ///
  /// A telephone's browser takes three places on the way and no more, so a link covers four legs.
  func mapLinks(of tour: Tour) -> [MapLink] {
    let points = waypoints(of: tour)
    return stride(from: 0, to: points.count - 1, by: 4).map { first in
      let leg = Array(points[first...min(first + 4, points.count - 1)])
      let numbers = leg.dropFirst().compactMap(\.number)
      var address = "https://www.google.com/maps/dir/?api=1&travelmode=driving"
      address += "&origin=\(position(leg[0]))&destination=\(position(leg[leg.count - 1]))"
      let between = leg.dropFirst().dropLast().map(position)
      if !between.isEmpty { address += "&waypoints=" + between.joined(separator: "%7C") }
      let stops = numbers.first.flatMap { first in numbers.last.map { first...$0 } }
      return MapLink(address: address, stops: stops)
    }
  }

  /// A place as a `geo:` link (RFC 5870), which a telephone opens in the map of its owner.
  func geoLink(_ coordinate: Coordinate) -> String {
    "geo:" + coordinate.degrees
  }

  private func position(_ point: Waypoint) -> String {
    point.coordinate.degrees
  }
}

extension Coordinate {
  /// Latitude and longitude to about a metre, such as `48.67512,5.89114`.
  var degrees: String {
    [latitude, longitude].map { String($0.rounded(decimals: 5)) }.joined(separator: ",")
  }
}

extension Double {
  /// The nearest number with so many decimals.
  func rounded(decimals: Int) -> Double {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return (self * power).rounded() / power
  }
}
