package import Cabotage

extension PaperSource {
  /// A tour as GPX 1.1: a `wpt` for each stop, which every device shows, then the `rte`.
  ///
  /// There is no `trk`, since the road between the stops is not known.
  package func gpx(of tour: Tour) -> String {
    let points = waypoints(of: tour)
    let title = "\(tour.id), \(wording.date(date(of: tour)))"
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<gpx version="1.1" creator="Cabotage" xmlns="http://www.topografix.com/GPX/1/1">"#,
      "  <metadata><name>\(title.xmlEscaped)</name></metadata>",
    ]
    lines += points.map { "  " + element("wpt", $0, tour) }
    lines.append("  <rte><name>\(title.xmlEscaped)</name>")
    lines += points.map { "    " + element("rtept", $0, tour) }
    lines += ["  </rte>", "</gpx>", ""]
    return lines.joined(separator: "\n")
  }

  private func element(_ tag: String, _ point: Waypoint, _ tour: Tour) -> String {
    let number = point.number.map { "\($0). " } ?? ""
    let name = number + point.place.name
    let work = point.number.map { self.work(at: tour.stops[$0 - 1]) }
    let description = [wording.clock(point.moment), work, point.place.access]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ; ")
    let latitude = point.coordinate.latitude.rounded(decimals: 6)
    let longitude = point.coordinate.longitude.rounded(decimals: 6)
    return #"<\#(tag) lat="\#(latitude)" lon="\#(longitude)">"#
      + "<name>\(name.xmlEscaped)</name><desc>\(description.xmlEscaped)</desc></\(tag)>"
  }
}

extension String {
  /// The text between two tags; characters that XML 1.0 has no way to write are left out.
  var xmlEscaped: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
