package import Sharing

/// A pooling, the shares of its bill, and what is claimed of them, for anyone to check.
package struct PoolCertificate: Sendable {
  /// The joint plan and the costs of all groups.
  package var pooling: Pooling
  /// The shares by the rule of the charter, and what is known of groups that might object.
  package var outcome: PoolOutcome
  /// The bill of each partner.
  package var bill: PoolBill
  /// Why no other shares follow the rule, where it is a lexicographic one.
  package var proof: LexicographicSharing?

  /// Puts a certificate together.
  package init(
    pooling: Pooling, outcome: PoolOutcome, bill: PoolBill, proof: LexicographicSharing?
  ) {
    self.pooling = pooling
    self.outcome = outcome
    self.bill = bill
    self.proof = proof
  }
}
