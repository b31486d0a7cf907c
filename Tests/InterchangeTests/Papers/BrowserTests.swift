import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

/// The page in a real browser: Debian's packages `chromium` and `poppler-utils`.
@Suite(
  .enabled(if: Browser.isInstalled, "chromium, pdfinfo or pdftotext is not installed"),
  .timeLimit(.minutes(2)))
struct BrowserTests {
  @Test func `prints on A4, each sheet on pages of its own, with the sums of the plan`() throws {
    let (round, plan) = try PlanFixture.make()
    let html = try PlanPapers(round: round, plan: plan, language: .french).text(of: "plan.html")
    try inScratch { scratch in
      let browser = try Browser(html, in: scratch)
      let pdf = try browser.print()
      let sheets = html.components(separatedBy: #"<section class="sheet"#).count - 1
      let info = try Browser.run("/usr/bin/pdfinfo", [pdf.path])
      let pages = try #require(info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) })
      #expect((sheets...(sheets * 3)).contains(pages))
      #expect(info.contains(/Page size: +59[45].* x 84[12]/))

      let text = try Browser.run("/usr/bin/pdftotext", ["-layout", pdf.path, "-"])
      let byPage = text.components(separatedBy: "\u{0C}").dropLast()
      #expect(byPage.count == pages)
      let labels = byPage.filter { page in
        plan.crates.count { page.contains("\($0.number)/\($0.count)") } > 15
          && !page.contains("Cagettes") && !page.contains("Bordereau")
      }
      #expect(labels.count >= plan.crates.count / 21)
      let plain = text.replacing(/\p{White_Space}+/, with: " ")
      let wording = Wording(.french)
      let cost = plan.tours.map(\.cost.total).reduce(.zero, +)
      for amount in [
        wording.euros(cost), wording.mass(plan.totals.ordered),
        wording.distance(plan.totals.distance), "congélateur plein",
      ] {
        #expect(plain.contains(amount.replacing(/\p{White_Space}/, with: " ")), "\(amount)")
      }
    }
  }

  @Test(arguments: [Language.french, .english])
  func `nothing is wider than its sheet, on the screen and on paper`(language: Language) throws {
    let (round, plan) = try PlanFixture.make(FixtureRound(producers: 12, groups: 14))
    let html = try PlanPapers(round: round, plan: plan, language: language).text(of: "plan.html")
    let found = try overflows(html)
    #expect(found == "none")
  }

  @Test func `very long names stay inside their sheets`() throws {
    let (round, plan) = try PlanFixture.make()
    var contents = try PageTests.hostile(round).contents
    contents.places = contents.places.map {
      Place(
        id: $0.id, name: String(repeating: "Donaudampfschifffahrt", count: 8), kind: $0.kind,
        commune: String(repeating: "x", count: 90), coordinate: $0.coordinate,
        access: String(repeating: "y", count: 200), dropOff: $0.dropOff, packsItself: $0.packsItself
      )
    }
    let papers = PlanPapers(round: try Round(contents), plan: plan, language: .french)
    let found = try overflows(papers.text(of: "plan.html"))
    #expect(found == "none")
  }

  @Test func `the check finds a sheet that is too wide`() throws {
    let html =
      #"<body><section class="sheet" id="a" style="width:9em">"#
      + #"<p style="width:99em">x</p></section></body>"#
    #expect(try overflows(html).contains("a"))
  }

  @Test func `asks nobody for anything`() throws {
    let (round, plan) = try PlanFixture.make()
    let html = try PlanPapers(round: try PageTests.hostile(round), plan: plan, language: .french)
      .text(of: "plan.html")
    let count =
      "<script>document.body.setAttribute('data-loaded', "
      + "performance.getEntriesByType('resource').length)</script></body>"
    try inScratch { scratch in
      let page = try Browser(Browser.scripted(html, count), in: scratch).dump()
      #expect(page.contains(#"data-loaded="0""#))
    }
  }

  /// The sheets, and what in them, that are wider than they should be, as the browser measures
  /// on the screen and then with the rules for paper.
  private func overflows(_ html: String) throws -> String {
    let onScreen = try overflow(html)
    let onPaper = try overflow(
      html.replacing("@media screen", with: "@media none")
        .replacing("@media print", with: "@media all"))
    return onScreen == onPaper ? onScreen : "screen: \(onScreen), paper: \(onPaper)"
  }

  private func overflow(_ html: String) throws -> String {
    let script = """
      <script>
      const wide = [...document.querySelectorAll('.sheet, .sheet .sticker, .sheet td')]
        .filter(e => e.scrollWidth > e.clientWidth + 1 && !e.querySelector('.sticker'))
        .map(e => (e.closest('.sheet').id + ' ' + e.tagName + '.' + e.className));
      document.body.setAttribute('data-wide', wide.length ? wide.join(';') : 'none');
      </script></body>
      """
    var found = ""
    try inScratch { scratch in
      let page = try Browser(Browser.scripted(html, script), in: scratch).dump()
      found = try #require(page.firstMatch(of: /data-wide="([^"]*)"/).map { String($0.1) })
    }
    return found
  }
}
