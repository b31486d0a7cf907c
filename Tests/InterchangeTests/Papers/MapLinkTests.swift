import Cabotage
import Foundation
import Interchange
import Testing

@Suite struct MapLinkTests {
  @Test func `the links of a tour lead from each place to the next without a gap`() throws {
    let (round, plan) = try PlanFixture.make(FixtureRound(producers: 14))
    let page = try PlanPapers(round: round, plan: plan, language: .english).text(of: "plan.html")
    let sheets = page.components(separatedBy: #"<section class="sheet driver""#).dropFirst()
    for (sheet, tour) in zip(sheets, plan.tours) {
      let addresses = sheet.components(separatedBy: "</section>")[0]
        .matches(of: /href="(https:[^"]*)"/).map { String($0.1).replacing("&amp;", with: "&") }
      var path: [String] = []
      for address in addresses {
        let items = try #require(URLComponents(string: address)?.queryItems)
        let values = Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
        let between = values["waypoints"].map { $0.components(separatedBy: "|") } ?? []
        #expect(between.count <= 3)
        if let last = path.last { #expect(values["origin"] == last) }
        path += path.isEmpty ? [values["origin"] ?? ""] : []
        path += between + [values["destination"] ?? ""]
      }
      let places = [tour.start] + tour.stops.map(\.place) + [try #require(tour.end)]
      let expected = places.compactMap { round[$0].coordinate }
      #expect(path.count == expected.count)
      for (text, coordinate) in zip(path, expected) {
        let parts = text.split(separator: ",").compactMap { Double($0) }
        #expect(parts.count == 2)
        #expect(abs(parts[0] - coordinate.latitude) < 1e-4)
        #expect(abs(parts[1] - coordinate.longitude) < 1e-4)
      }
    }
  }
}
