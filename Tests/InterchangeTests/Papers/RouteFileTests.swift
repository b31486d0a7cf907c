import Cabotage
import Foundation
import FoundationXML
import Interchange
import Quantities
import Testing

@Suite struct RouteFileTests {
  @Test func `a GPX file reads back with a point for each stop and the route`() throws {
    let (round, plan) = try PlanFixture.make()
    let papers = PlanPapers(round: round, plan: plan, language: .french)
    for tour in plan.tours {
      let points = try GpxPoints(papers.text(of: "gpx/\(tour.id).gpx"))
      let places = [tour.start] + tour.stops.map(\.place) + [try #require(tour.end)]
      #expect(points.route.count == places.count)
      #expect(points.waypoints == points.route)
      #expect(points.order == ["metadata", "wpt", "rte"])
      for (point, place) in zip(points.route, places) {
        let coordinate = try #require(round[place].coordinate)
        #expect(abs(point.latitude - coordinate.latitude) < 1e-5)
        #expect(abs(point.longitude - coordinate.longitude) < 1e-5)
        #expect(point.name.hasSuffix(round[place].name))
      }
    }
  }

  @Test func `GeoJSON has the places and the lines, longitude first`() throws {
    let (round, plan) = try PlanFixture.make()
    let text = try PlanPapers(round: round, plan: plan, language: .french)
      .text(of: "rounds.geojson")
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(json?["type"] as? String == "FeatureCollection")
    let features = try #require(json?["features"] as? [[String: Any]])
    let geometries = features.compactMap { $0["geometry"] as? [String: Any] }
    let points = geometries.filter { $0["type"] as? String == "Point" }
    #expect(points.count == round.contents.places.count)
    for point in points {
      let position = try #require(point["coordinates"] as? [Double])
      #expect((5...7).contains(position[0]) && (48...49.5).contains(position[1]))
    }
    let lines = geometries.filter { $0["type"] as? String == "LineString" }
      .compactMap { $0["coordinates"] as? [[Double]] }
    #expect(lines.map(\.count) == plan.tours.map { $0.stops.count + 2 })
  }

  @Test func `a tour without coordinates still has its files`() throws {
    let (round, plan) = try PlanFixture.make()
    var contents = round.contents
    contents.places = contents.places.map {
      Place(
        id: $0.id, name: $0.name, kind: $0.kind, dropOff: $0.dropOff, packsItself: $0.packsItself)
    }
    let ids = contents.places.map(\.id)
    contents.travel = ids.flatMap { from in
      ids.map { TravelEntry(from: from, to: $0, distance: 1_000, time: 60) }
    }
    let papers = PlanPapers(round: try Round(contents), plan: plan, language: .french)
    #expect(try GpxPoints(papers.text(of: "gpx/T1.gpx")).route.isEmpty)
    #expect(try !papers.text(of: "plan.html").contains(#"class="sheet map""#))
  }

  @Test func `tours whose names no file can have are numbered`() throws {
    var (round, plan) = try PlanFixture.make()
    plan = try renamed(plan, ["../é", "../à"], of: round)
    let paths = PlanPapers(round: round, plan: plan, language: .french).files().map(\.path)
    #expect(paths.filter { $0.hasPrefix("gpx/") } == ["gpx/tour-1.gpx", "gpx/tour-2.gpx"])
  }

  private func renamed(_ plan: Plan, _ names: [String], of round: Round) throws -> Plan {
    let json = PlanDocument(plan, of: round).json()
    var text = String(decoding: json, as: UTF8.self)
    for (tour, name) in zip(plan.tours, names) {
      text = text.replacing(#""id" : "\#(tour.id)""#, with: #""id" : "\#(name)""#)
    }
    return try PlanDocument(json: Data(text.utf8)).plan
  }
}

/// The points of a GPX file, as an XML parser finds them.
private final class GpxPoints: NSObject, XMLParserDelegate {
  struct Point: Hashable {
    var latitude: Double
    var longitude: Double
    var name = ""
  }

  private(set) var waypoints: [Point] = []
  private(set) var route: [Point] = []
  private(set) var order: [String] = []
  private var open: [String] = []

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    #expect(parser.parse())
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(element)
    if open.count == 2, order.last != element { order.append(element) }
    let point = Point(
      latitude: Double(attributes["lat"] ?? "") ?? .nan,
      longitude: Double(attributes["lon"] ?? "") ?? .nan)
    if element == "wpt" { waypoints.append(point) }
    if element == "rtept" { route.append(point) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard open.last == "name" else { return }
    switch open.dropLast().last {
    case "wpt": waypoints[waypoints.count - 1].name += text
    case "rtept": route[route.count - 1].name += text
    default: break
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }
}
