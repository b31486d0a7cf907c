import Cabotage
import Foundation
import Quantities

/// Credits for other programs: every amount's unit is in its key.
///
/// The keys and their meaning are in `docs/plan-json.md`.
struct CreditDocument: Encodable {
  let format = "cabotage-credits"
  let version = 1
  let creditsMeur: Money
  let dueMeur: Money
  let networkMeur: Money
  let households: [HouseholdEntry]
  let producers: [ProducerEntry]

  struct HouseholdEntry: Encodable {
    let member: Identifier<Member>
    let missing: Int
    let broken: Int
    let replaced: Int
    let creditMeur: Money
  }

  struct ProducerEntry: Encodable {
    let producer: Identifier<Place>
    let plannedMeur: Money
    let dueMeur: Money
  }

  init(_ reconciliation: Reconciliation) {
    creditsMeur = reconciliation.credits
    dueMeur = reconciliation.due
    networkMeur = reconciliation.network
    households = reconciliation.households.map { household in
      HouseholdEntry(
        member: household.member, missing: household.missing, broken: household.broken,
        replaced: household.replaced, creditMeur: household.credit)
    }
    producers = reconciliation.producers.map { producer in
      ProducerEntry(
        producer: producer.producer, plannedMeur: producer.planned, dueMeur: producer.due)
    }
  }

  /// The text of the document.
  var json: String { String(decoding: paperJSON(), as: UTF8.self) }
}
