import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: rent three vans, or buy one and rent one? Four days rather than two?
@Suite struct `Emplettes & Cagettes in 2025` {
  private func contents() throws -> Round.Contents {
    try #require(Dataset.emplettes2025.rounds(scale: 1).first).contents
  }

  @Test func `has 500 orders of thirty collectives, 8 t and a dock of 2 t`() throws {
    let contents = try contents()
    #expect(Set(contents.orders.map(\.order)).count == 500)
    #expect(contents.places.count { $0.kind == .group } == 30)
    #expect(contents.places.first { $0.kind == .dock }?.storage?.mass == 2_000_000)
    let check = try Round(contents).check()
    #expect((7_900_000...8_000_000).contains(check.summary.total.mass.value))
    #expect(check.findings.isEmpty)
  }

  @Test func `is served by three vans and not by two, and its crates are the fewest`() throws {
    let round = try Round(try contents())
    var draft = YearDraft()
    draft.months = [MonthShare(name: "novembre", share: 1_000)]
    var contract = YearDraft.Contract(id: "fourgon", like: "van-1")
    contract.lowestPrice = 9_000_000
    contract.highestPrice = 13_000_000
    draft.contracts = [contract]
    draft.scenarios = [
      YearDraft.Entry(name: "three", vehicles: ["voiture", "van-1", "van-2", "van-3"]),
      YearDraft.Entry(name: "one and one", vehicles: ["voiture", "fourgon", "van-1"]),
    ]
    let comparison = try round.compare(
      try round.year(draft), until: StopRule(iterations: 100))
    #expect(comparison.outcomes[0].left == .zero)
    #expect(comparison.outcomes[1].left > 500_000)
    let totals = try #require(comparison.heaviest).plan.totals
    #expect(totals.crates == totals.cratesBound)
  }
}
