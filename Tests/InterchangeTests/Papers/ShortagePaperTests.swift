import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The papers of a shortage` {
  /// The example with three sacks of potatoes for six ordered, and eggs for two boxes of three.
  private func short(
    _ language: Language = .english, first: Set<Identifier<Member>> = [],
    change: (inout Round.Contents) -> Void = { _ in }
  ) throws -> (round: Round, plan: Plan) {
    var contents = RoundFolder.example(language)
    let available: [Identifier<Product>: Int] = ["pdt": 3, "oeufs": 0]
    contents.products = contents.products.map { product in
      Product(
        id: product.id, producer: product.producer, name: product.name, unit: product.unit,
        mass: product.mass, volume: product.volume, temperature: product.temperature,
        isFragile: product.isFragile, price: product.price,
        available: available[product.id], substitute: product.id == "oeufs" ? "pain" : nil)
    }
    contents.orders = contents.orders.map { line in
      OrderLine(
        order: line.order, member: line.member, group: line.group, product: line.product,
        quantity: line.quantity, priority: first.contains(line.member) ? 7 : 0)
    }
    change(&contents)
    let round = try Round(contents)
    return (round, try round.plan(until: StopRule(iterations: 30)))
  }

  private func papers(
    _ made: (round: Round, plan: Plan), _ language: Language = .english
  ) -> PlanPapers {
    PlanPapers(round: made.round, plan: made.plan, language: language)
  }

  @Test(arguments: Language.allCases)
  func `list by household what is ordered, received and replaced`(language: Language) throws {
    let made = try short(language)
    let page = try papers(made, language).text(of: "plan.html")
    let title = Text(
      "Répartition des produits en quantité insuffisante", "Division of what is short")
    #expect(page.contains(title[language]))
    let sheet = try #require(page.components(separatedBy: "id=\"shortage\"").last)
    for member in ["F01", "F03", "F05"] { #expect(sheet.contains("<b>\(member)</b>")) }
    // Potatoes: a sack for each; no eggs, three loaves instead.
    #expect(made.plan.shortages.map { $0.portions.map(\.received) } == [[1, 1, 1], [0, 0]])
    #expect(made.plan.shortages.map(\.substituted) == [0, 3])
    let notice = Text("Pas assez pour tous", "Not enough for all")
    #expect(page.contains(notice[language]))
  }

  /// The first is served as it would be anyway, and the second orders nothing that is short.
  @Test(arguments: Language.allCases)
  func `do not show who comes first`(language: Language) throws {
    let one = try short(language, first: ["F03"])
    let other = try short(language, first: ["F02"])
    #expect(one.round.contents.orders != other.round.contents.orders)
    #expect(one.plan == other.plan)
    let files = papers(one, language).files()
    #expect(files == papers(other, language).files())
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("priorit"), "\(file.path)")
    }
  }

  @Test(arguments: ShortageRule.allCases)
  func `explain every rule in both languages`(rule: ShortageRule) throws {
    let sentences = Language.allCases.map { Wording($0).sentence(of: rule) }
    #expect(Set(sentences).count == 2)
    #expect(sentences.allSatisfy { !$0.lowercased().contains("priorit") })
  }

  @Test func `hand the account on to the next round`() throws {
    let made = try short { $0.history = [FillRecord(member: "F03", ordered: 4, received: 1)] }
    let ledger = try papers(made).text(of: "history.csv")
    #expect(
      ledger.components(separatedBy: "\n").dropLast() == [
        "\u{FEFF}member,ordered,received", "F01,4,3", "F03,5,2", "F05,4,2",
      ])
    // Read back as the history of the next round.
    var fixture = FolderFixture()
    fixture["history.csv"] = ledger
    #expect(
      try fixture.read().round.contents.history
        == made.round.contents.history.adding(made.plan.shortages))
  }

  @Test func `write no account where nothing was ever short`() throws {
    let round = try Round(RoundFolder.example(.english))
    let plan = try round.plan(until: StopRule(iterations: 30))
    let files = PlanPapers(round: round, plan: plan, language: .english).files()
    #expect(!files.map(\.path).contains("history.csv"))
  }

  @Test func `keep to the schema, and read back`() throws {
    let made = try short()
    let document = PlanDocument(made.plan, of: made.round)
    let json = try JSONSerialization.jsonObject(with: document.json())
    #expect(try SchemaCheck().faults(in: json) == [])
    let read = try PlanDocument(json: document.json())
    #expect(read == document)
    #expect(read.plan.shortages == made.plan.shortages)
  }

  @Test func `have a slip for whoever gets nothing`() throws {
    let made = try short { contents in
      contents.orders = contents.orders.filter { $0.member != "F02" }
      contents.orders.append(
        OrderLine(order: "c-F02", member: "F02", group: "liverdun", product: "oeufs", quantity: 9))
      contents.products = contents.products.map { product in
        Product(
          id: product.id, producer: product.producer, name: product.name, unit: product.unit,
          mass: product.mass, volume: product.volume, temperature: product.temperature,
          available: product.id == "oeufs" ? 0 : nil)
      }
    }
    let page = try papers(made).text(of: "plan.html")
    #expect(page.contains("<h2>F02</h2>"))
    #expect(page.contains("Eggs: 0 of 9\u{A0}units"))
  }
}
