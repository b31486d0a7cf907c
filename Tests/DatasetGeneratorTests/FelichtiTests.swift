import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: what do partners save by one transport, and would any group do better alone?
@Suite struct `Felich'ti` {
  @Test func `saves its western partners money, and no group of them gains by leaving`() throws {
    var contents = try #require(Dataset.felichti.rounds(scale: 1).first).contents
    #expect(contents.networks.count == 6)
    let west: Set<Identifier<Network>> = ["saint-omer", "coudekerque", "dunkerque"]
    let groups = contents.places.filter { $0.network.map(west.contains) ?? false }.map(\.id)
    contents.orders = contents.orders.filter { groups.contains($0.group) }
    contents.vehicles = contents.vehicles.filter { $0.network.map(west.contains) ?? true }
    let round = try Round(contents)
    let pooling = try round.pool(
      effort: PoolEffort(
        iterations: 30, jointIterations: 200, proofTime: .seconds(8)))
    // One pallet for all instead of one for each.
    #expect(pooling.trunk == 170_000)
    let alone = [1, 2, 4].reduce(0) { $0 + pooling.groups[$1].cost }
    #expect(pooling.bill * 2 < alone)
    let sharing = try PoolSharing(pooling, by: .equalSaving)
    let outcome = try #require(sharing.chosen)
    #expect(outcome.shares.reduce(0, +) == pooling.bill)
    // At most a tenth of the bill.
    #expect(outcome.mostGain * 10 < pooling.bill)
    let certificate = PoolCertificate(
      pooling: pooling, outcome: outcome, bill: try PoolBill(pooling, shares: outcome.shares),
      proof: sharing.proof)
    #expect(certificate.faults(in: round) == [])
  }
}
