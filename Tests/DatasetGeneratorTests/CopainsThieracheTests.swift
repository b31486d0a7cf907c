import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: how often to fetch, and with which rounds?
@Suite struct `Two shops and their farms` {
  private func plan(_ folder: String) throws -> Plan {
    let rounds = Dataset.copainsThierache.rounds(scale: 1)
    let contents = try #require(rounds.first { $0.folder == folder }).contents
    return try Round(contents).plan(until: StopRule(iterations: 600))
  }

  @Test func `drive less where what keeps is fetched every fortnight`() throws {
    let own = try plan("")
    let weekly = try plan("weekly")
    #expect(own.unserved.isEmpty)
    #expect(weekly.unserved.isEmpty)
    #expect(own.totals.delivered == weekly.totals.delivered)
    #expect(own.totals.distance.value * 10 < weekly.totals.distance.value * 9)
    #expect(own.totals.cost.total < weekly.totals.cost.total)
  }
}
