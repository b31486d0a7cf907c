import Cabotage
import Foundation
import Interchange
import Quantities
import Routing
import Testing

/// How the documents say what is proved.
@Suite struct ProofPaperTests {
  private func proof(
    bound: Money = 350_109, relaxed: Set<BoundRelaxation> = [.waiting, .stores],
    countsChanges: Bool = false, limitPrices: [Proof.LimitPrice]? = nil, unpricedLimits: Int = 0
  ) -> Proof {
    Proof(
      cost: 356_400, bound: bound, method: .cuts, relaxed: relaxed, nodes: 3, milliseconds: 1_250,
      countsChanges: countsChanges, stopPrices: nil, limitPrices: limitPrices,
      unpricedLimits: unpricedLimits)
  }

  private func proved(_ proof: Proof) throws -> (round: Round, plan: Plan) {
    let (round, plan) = try PlanFixture.make()
    let place = try #require(round.contents.places.first { $0.kind == .group })
    let proof = Proof(
      cost: proof.cost, bound: proof.bound, method: proof.method, relaxed: proof.relaxed,
      nodes: proof.nodes, milliseconds: proof.milliseconds, countsChanges: proof.countsChanges,
      stopPrices: [.init(place: place.id, price: 12_340)], limitPrices: proof.limitPrices,
      unpricedLimits: proof.unpricedLimits)
    return (
      round,
      Plan(
        tours: plan.tours, lots: plan.lots, crates: plan.crates, unserved: plan.unserved,
        totals: plan.totals, shares: plan.shares, travel: plan.travel, seed: plan.seed,
        iterations: plan.iterations, proof: proof)
    )
  }

  @Test func `a bound is told in both languages, rounded down`() {
    #expect(
      Wording(.french).sentence(of: proof())
        == "En comptant le temps des conducteurs à 2 €/h, ce plan revient à 356,40\u{A0}€ ; aucun "
        + "plan qui porte les mêmes lots ne peut revenir à moins de 350,10\u{A0}€ (1,8\u{A0}%).")
    #expect(
      Wording(.english).sentence(of: proof())
        == "Counting drivers' time at €2/h, this plan costs €356.40; no plan that carries the same "
        + "lots can cost less than €350.10 (1.8%).")
    #expect(
      Wording(.french).leftAside(by: proof())
        == "Laissé de côté : le temps d'attente, les stocks et la place dans les locaux.")
    #expect(
      Wording(.english).leftAside(by: proof())
        == "Left aside: waiting time, stocks and room in stores.")
  }

  @Test func `a plan that is proved best leaves nothing aside`() throws {
    let best = proof(bound: 356_400, countsChanges: true)
    let french = try #require(Wording(.french).sentence(of: best))
    #expect(french.contains("ce qui reste à faire revient à 356,40\u{A0}€ : prouvé optimal"))
    let english = try #require(Wording(.english).sentence(of: best))
    #expect(english.contains("what remains to be done costs €356.40: proved best"))
    #expect(Wording(.french).leftAside(by: best) == nil)
    #expect(best.gap == 0)
  }

  @Test func `a bound of nothing is not told`() {
    #expect(Wording(.french).sentence(of: proof(bound: 0)) == nil)
    #expect(Wording(.french).leftAside(by: proof(bound: 0)) == nil)
  }

  @Test func `every rule that may be left aside has its own words`() {
    for language in Language.allCases {
      let texts = BoundRelaxation.allCases.compactMap {
        Wording(language).leftAside(by: proof(relaxed: [$0]))
      }
      #expect(Set(texts).count == BoundRelaxation.allCases.count)
    }
  }

  @Test func `a proof reads back as it was written and keeps to the schema`() throws {
    for relaxed in [Set(BoundRelaxation.allCases), []] {
      let (round, plan) = try proved(proof(relaxed: relaxed))
      let document = PlanDocument(plan, of: round)
      #expect(try PlanDocument(json: document.json()).plan == plan)
      let json = try JSONSerialization.jsonObject(with: document.json())
      #expect(try SchemaCheck().faults(in: json) == [])
    }
  }

  @Test func `the summary says what is proved and what stops add`() throws {
    let (round, plan) = try proved(proof())
    let page = try PlanPapers(round: round, plan: plan, language: .french).text(of: "plan.html")
    #expect(page.contains("ne peut revenir à moins de 350,10\u{A0}€ (1,8\u{A0}%)"))
    #expect(page.contains("Laissé de côté"))
    #expect(page.contains("Ce que chaque arrêt ajoute à la tournée"))
    #expect(page.contains("12,34\u{A0}€"))
    let (bare, none) = try PlanFixture.make()
    let other = try PlanPapers(round: bare, plan: none, language: .french).text(of: "plan.html")
    #expect(!other.contains("Ce que chaque arrêt ajoute"))
  }

  /// All limits of a place and a vehicle, those that save most first.
  private func limits(
    of place: Identifier<Place>, gap: Money = 0, saving least: Money = 3_000
  ) -> [Proof.LimitPrice] {
    let limits: [(Proof.Limit, Int)] = [
      (.opening(place), 3_600), (.hours("van-1"), 5_400), (.mass("van-1"), 50_000),
      (.volume("van-1"), 100_000), (.chilled("van-1"), 50_000), (.fleet("van-1"), 1),
    ]
    return limits.enumerated().map { index, limit in
      .init(
        limit: limit.0, amount: limit.1, saves: Money(least.value + 1_000 * (5 - index)), gap: gap)
    }
  }

  @Test func `limits are told in both languages`() throws {
    let (round, _) = try PlanFixture.make()
    let place = try #require(round.contents.places.first)
    func lines(_ language: Language, _ prices: [Proof.LimitPrice], unpriced: Int = 0) -> [String] {
      Wording(language).limitPrices(
        of: proof(limitPrices: prices, unpricedLimits: unpriced), in: round)
    }
    let prices = limits(of: place.id)
    #expect(
      lines(.french, prices) == [
        "Une heure de plus à \(place.name), avant et après, ferait gagner au plus 8,00\u{A0}€.",
        "1\u{A0}h\u{A0}30\u{A0}min de plus pour van-1, avant et après, ferait gagner au plus "
          + "7,00\u{A0}€.",
        "50\u{A0}kg de charge de plus sur van-1 feraient gagner au plus 6,00\u{A0}€.",
        "100\u{A0}L de plus dans van-1 feraient gagner au plus 5,00\u{A0}€.",
        "50\u{A0}L de frais de plus dans van-1 feraient gagner au plus 4,00\u{A0}€.",
        "Un véhicule de plus comme van-1 ferait gagner au plus 3,00\u{A0}€.",
      ])
    #expect(
      lines(.english, limits(of: place.id, gap: 1_000)).suffix(2) == [
        "50\u{A0}L more chilled room in van-1 would save at most €4.00, of which €1.00 is the gap "
          + "not closed yet.",
        "One more vehicle like van-1 would save at most €3.00, of which €1.00 is the gap not closed "
          + "yet.",
      ])
    // What is mostly gap says nothing, nor does silence about what was not asked.
    #expect(lines(.english, limits(of: place.id, gap: 3_000)).count == 3)
    let nothing = prices.map {
      Proof.LimitPrice(limit: $0.limit, amount: $0.amount, saves: 30, gap: 0)
    }
    #expect(
      lines(.french, nothing) == [
        "Ni une heure de plus, ni plus de place, ni un véhicule de plus ne ferait gagner "
          + "0,10\u{A0}€."
      ])
    #expect(lines(.french, nothing, unpriced: 1).isEmpty)
  }

  @Test func `limits read back as they were written, and are on the summary`() throws {
    let (bare, _) = try PlanFixture.make()
    let place = try #require(bare.contents.places.first)
    let (round, plan) = try proved(
      proof(limitPrices: limits(of: place.id, gap: 500), unpricedLimits: 2))
    let document = PlanDocument(plan, of: round)
    #expect(try PlanDocument(json: document.json()).plan == plan)
    let json = try JSONSerialization.jsonObject(with: document.json())
    #expect(try SchemaCheck().faults(in: json) == [])
    let page = try PlanPapers(round: round, plan: plan, language: .french).text(of: "plan.html")
    #expect(page.contains("Ce que d&#39;autres limites feraient gagner"))
    #expect(page.contains("de charge de plus sur van-1"))
  }
}
