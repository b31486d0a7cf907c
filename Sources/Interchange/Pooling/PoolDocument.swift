package import Cabotage
package import Foundation
import Quantities
import Sharing

/// A certificate of a pooling as `pool.json` holds it: every amount's unit is in its key.
///
/// The keys and their meaning are in `docs/pool-json.md`. The same certificate gives the same bytes.
package struct PoolDocument: Sendable, Hashable, Codable {
  /// What the key `format` says.
  package static let format = "cabotage-pool"
  /// What the key `version` says.
  package static let version = 1

  var format = Self.format
  var version = Self.version
  var partners: [PartnerEntry]
  var holders: [Int]
  var ways: [WaysEntry]
  var groups: [GroupEntry]
  var jointPlan: PlanDocument
  var lotPartners: [Int]
  var trunkMeur: Money
  var trunkMassesG: [Mass]
  var rule: PoolRule
  var sharesCents: [Int]
  var verdict: VerdictEntry
  var lines: [LineEntry]
  var advancesCents: [Int]
  var kohlberg: LexicographicSharing?
  var seed: UInt64

  /// Takes down a certificate.
  package init(_ certificate: PoolCertificate) {
    let pooling = certificate.pooling
    let dates = pooling.round.contents.days.map(\.date)
    partners = pooling.partners.map { PartnerEntry(network: $0.id, name: $0.name) }
    holders = pooling.holders
    ways = pooling.ways.indices.map { index in
      WaysEntry(pooling.ways[index], pooling.lots[index], pooling.prices[index], pooling.partners)
    }
    groups = pooling.groups.dropFirst().map { GroupEntry($0, dates) }
    jointPlan = PlanDocument(pooling.plan, of: pooling.round)
    lotPartners = pooling.lotPartners
    trunkMeur = pooling.trunk
    trunkMassesG = pooling.trunkMasses
    rule = certificate.outcome.rule
    sharesCents = certificate.outcome.shares
    verdict = VerdictEntry(certificate.outcome)
    lines = certificate.bill.lines.map { LineEntry(kind: $0.kind, amountsCents: $0.amounts) }
    advancesCents = certificate.bill.advances
    kohlberg = certificate.proof
    seed = pooling.seed
  }

  /// Reads the bytes of a `pool.json`.
  ///
  /// - Throws: ``PlanDocumentError`` where the bytes are no certificate of this version.
  package init(json: Data) throws(PlanDocumentError) {
    self = try DocumentLabel.decode(json, format: Self.format, version: Self.version)
  }

  /// Reads a file `pool.json`.
  ///
  /// - Throws: ``PlanDocumentError`` where there is no such file, or another.
  package init(at file: URL) throws(PlanDocumentError) {
    try self.init(json: DocumentLabel.bytes(at: file))
  }

  /// The bytes of the file.
  package func json() -> Data {
    paperJSON(isPretty: false) + Data("\n".utf8)
  }

  /// The certificate, to be checked against a round; nothing is checked here but that it can be.
  ///
  /// - Throws: ``PlanDocumentError`` where partners are named that are not there.
  package func certificate(of round: Round) throws(PlanDocumentError) -> PoolCertificate {
    let counts = partners.indices
    guard partners.count <= 12, lotPartners.allSatisfy(counts.contains),
      holders.allSatisfy(counts.contains), trunkMassesG.count == partners.count,
      ways.allSatisfy({ $0.areKnown(in: counts) }),
      groups.allSatisfy({ $0.areKnown(in: counts) }),
      lotPartners.count == jointPlan.lots.count
    else { throw .malformed("a partner that is not in the file") }
    let names = partners.map { Network(id: $0.network, name: $0.name) }
    let empty = PoolGroup(
      members: Coalition(bits: 0), bound: 0, source: .nothing, cost: 0, parts: [])
    let gifts = lines.first { $0.kind == .solidarity }?.amountsCents
    let pooling = Pooling(
      partners: names, round: round, plan: jointPlan.plan, trunk: trunkMeur,
      lotPartners: lotPartners, trunkMasses: trunkMassesG, ways: ways.map { $0.ways(of: names) },
      lots: ways.map(\.pooledLots), prices: ways.map { $0.prices?.prices },
      groups: [empty] + groups.map(\.group).sorted { $0.members.bits < $1.members.bits },
      holders: holders, seed: seed)
    return PoolCertificate(
      pooling: pooling, outcome: verdict.outcome(of: rule, sharesCents),
      bill: PoolBill(
        lines: lines.map { PoolBill.Line(kind: $0.kind, amounts: $0.amountsCents) },
        shares: zip(sharesCents, gifts ?? sharesCents.map { _ in 0 }).map(+),
        advances: advancesCents), proof: kohlberg)
  }
}
