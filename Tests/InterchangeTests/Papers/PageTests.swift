import Cabotage
import Foundation
import FoundationXML
import Interchange
import Quantities
import Testing

@Suite struct PageTests {
  static let hostile = #"<script>alert("x")</script>&'{{t.sum}}</style>"#

  @Test(arguments: Language.allCases)
  func `the page is well formed and in its language`(language: Language) throws {
    let page = try page(language: language)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    #expect(XMLParser(data: Data(page.replacing("<!DOCTYPE html>", with: "").utf8)).parse())
    #expect(!page.contains("{{"))
  }

  @Test func `nothing is loaded: other addresses stand in links only`() throws {
    let page = try page()
    let allowed = page.matches(of: /<a [^>]*href="[^"]*"/).map { String($0.0) }
    var rest = page
    for link in Set(allowed) { rest = rest.replacing(link, with: "") }
    #expect(!rest.contains(/https?:|\/\/|@import|url\(|<script|<img|<link|<iframe|src=/))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `no word tells who comes first, pays less or is helped`() throws {
    let words = [
      "priorit", "VIP", "VIS", "solidarit", "remise", "réduction", "discount", "précarit", "tarif",
      "subsid", "aide ",
    ]
    for language in Language.allCases {
      let papers = try papers(language: language)
      for file in papers.files() {
        let text = String(decoding: file.bytes, as: UTF8.self)
        for word in words { #expect(!text.contains(word), "\(word) in \(file.path)") }
      }
    }
  }

  @Test func `every crate has a label with its number, its group and its code`() throws {
    let (round, plan) = try PlanFixture.make()
    let page = try page()
    let labels = page.components(separatedBy: #"<div class="sticker">"#).dropFirst()
    #expect(labels.count == plan.crates.count)
    for (label, crate) in zip(labels, plan.crates) {
      #expect(label.contains("<b>\(crate.number)/\(crate.count)</b>"))
      #expect(label.contains(crate.member.name) && label.contains(round[crate.group].name))
    }
    let pages = page.components(separatedBy: #"<section class="sheet labels""#).count - 1
    #expect(pages == (plan.crates.count + 20) / 21)
  }

  @Test func `the printed sums are those of the plan`() throws {
    let (_, plan) = try PlanFixture.make()
    let wording = Wording(.french)
    let page = try page()
    let cost = plan.tours.map(\.cost.total).reduce(.zero, +)
    let units = plan.lots.filter { $0.purpose == .deliver }.flatMap(\.contents).map(\.units)
    let meters = plan.tours.map(\.distance).reduce(.zero, +)
    #expect(page.contains("<b>\(wording.euros(cost))</b>"))
    #expect(page.contains("<b>\(wording.distance(meters))</b>"))
    #expect(page.contains(#"<td class="n total">\#(units.reduce(0, +))</td>"#))
    for lot in plan.unserved { #expect(page.contains(lot.reason.french)) }
    #expect(page.contains("<li>un congélateur de plus, pour 12,34\u{A0}€ de plus</li>"))
    #expect(page.contains("Prouvé : un lot et un seau."))
  }

  @Test func `each sheet ends with the round, the journeys and the kilos`() throws {
    let (round, plan) = try PlanFixture.make()
    let page = try page()
    let feet = page.components(separatedBy: #"<footer class="foot">"#).dropFirst()
    let sheets = page.components(separatedBy: #"<section class="sheet"#).count - 1
    #expect(feet.count == sheets)
    let travel = "étapes d&#39;après travel.csv, \(plan.travel.estimated)\u{A0}étapes"
    for foot in feet {
      let foot = foot.prefix(600)
      #expect(foot.contains(round.contents.name) && foot.contains(travel))
      #expect(foot.contains("Kilos : ") && foot.contains("du jeudi 12 novembre 2026"))
    }
  }

  @Test func `the contents lead to every sheet`() throws {
    let page = try page()
    let anchors = page.matches(of: /<section class="[^"]*" id="([^"]+)"/).map { String($0.1) }
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(Set(anchors).count == anchors.count)
    #expect(Set(links) == Set(anchors))
  }

  @Test func `names that look like markup are printed as they are`() throws {
    let (round, plan) = try PlanFixture.make()
    let hostileRound = try Self.hostile(round)
    let page = String(
      decoding: try #require(
        PlanPapers(round: hostileRound, plan: plan, language: .french).files()
          .first { $0.path == "plan.html" }
      ).bytes, as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;{{t.sum}}"))
    #expect(page.components(separatedBy: "</style>").count == 2)
    let papers = PlanPapers(round: hostileRound, plan: plan, language: .french)
    for file in papers.files() where file.path.hasSuffix(".gpx") {
      #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
    }
  }

  @Test(arguments: Language.allCases)
  func `crates and goods that are not food are marked`(language: Language) throws {
    let (round, plan) = try PlanFixture.make()
    func marks(_ round: Round) throws -> Int {
      let page = try PlanPapers(round: round, plan: plan, language: language).text(of: "plan.html")
      return page.components(separatedBy: language == .french ? "NON ALIMENTAIRE" : "NOT FOOD")
        .count
        - 1
    }
    // Every crate on its picking sheet and on its label, and every line of the picking sheets.
    let lines = round.contents.places.filter { $0.kind == .group }.reduce(0) { sum, group in
      let lots = plan.lots.filter { $0.purpose != .collect && $0.to == group.id }
      return sum + Set(lots.flatMap(\.contents).map(\.product)).count
    }
    #expect(try marks(Self.soap(round)) == 2 * plan.crates.count + lines)
    #expect(try marks(round) == 0)
  }

  @Test func `a plan that carries nothing says what stays behind`() throws {
    let (round, full) = try PlanFixture.make()
    let none = TourCost(fixed: 0, distance: 0, time: 0)
    let plan = Plan(
      tours: [], lots: full.lots, crates: full.crates,
      unserved: full.lots.indices.map { .init(lot: $0, reason: Text("aucun véhicule", "no van")) },
      totals: Totals(
        orders: full.totals.orders, mass: full.totals.mass, delivered: 0, notCollected: 1,
        notDelivered: 0,
        crates: full.crates.count, cratesBound: full.crates.count, cost: none, distance: 0,
        time: 0, trips: 0, emissions: 0),
      shares: [], travel: TravelSummary(known: 0, estimated: 0, detour: 1.3), seed: 1,
      iterations: 0)
    let papers = PlanPapers(round: round, plan: plan, language: .french)
    let page = try papers.text(of: "plan.html")
    let reasons = page.components(separatedBy: "<td>aucun véhicule</td>").count - 1
    #expect(reasons == full.lots.count)
    #expect(page.contains("il est prouvé qu&#39;il n&#39;en faut pas moins"))
    #expect(page.contains("Aucune tournée n&#39;enlève ces produits."))
    #expect(papers.files().count == 9)
  }

  /// The same round where nothing is food.
  static func soap(_ round: Round) throws -> Round {
    var contents = round.contents
    contents.products = contents.products.map {
      Product(
        id: $0.id, producer: $0.producer, name: $0.name, unit: $0.unit, mass: $0.mass,
        temperature: $0.temperature, isFragile: $0.isFragile, isFood: false)
    }
    return try Round(contents)
  }

  /// The same round with names that would run where they are not escaped.
  static func hostile(_ round: Round) throws -> Round {
    var contents = round.contents
    contents.name = hostile
    contents.emergency = hostile
    contents.notes = [hostile]
    contents.products = contents.products.map {
      Product(
        id: $0.id, producer: $0.producer, name: hostile, unit: hostile, mass: $0.mass,
        temperature: $0.temperature, isFragile: $0.isFragile)
    }
    contents.places = contents.places.map {
      Place(
        id: $0.id, name: hostile, kind: $0.kind, commune: hostile, coordinate: $0.coordinate,
        openings: $0.openings, access: hostile, contact: hostile, dropOff: $0.dropOff,
        packsItself: $0.packsItself)
    }
    return try Round(contents)
  }

  private func papers(language: Language = .french) throws -> PlanPapers {
    let (round, plan) = try PlanFixture.make()
    return PlanPapers(round: round, plan: plan, language: language)
  }

  private func page(language: Language = .french) throws -> String {
    try papers(language: language).text(of: "plan.html")
  }
}
