import Cabotage
import Quantities
import Sharing

extension PoolDocument {
  /// A group of partners, as in ``PoolGroup``.
  struct GroupEntry: Sendable, Hashable, Codable {
    var members: [Int]
    var boundCents: Int
    var boundBy: PoolBound.Source
    var costCents: Int
    var parts: [PartEntry]

    init(_ group: PoolGroup, _ dates: [CalendarDate]) {
      members = group.members.players
      boundCents = group.bound
      boundBy = group.source
      costCents = group.cost
      parts = group.parts.map { PartEntry($0, dates) }
    }

    func areKnown(in partners: Range<Int>) -> Bool {
      members.allSatisfy(partners.contains)
        && parts.allSatisfy { $0.members.allSatisfy(partners.contains) }
    }

    var group: PoolGroup {
      PoolGroup(
        members: Coalition(members), bound: boundCents, source: boundBy, cost: costCents,
        parts: parts.map(\.part))
    }
  }

  /// Partners that travel together, as in ``PoolPart``.
  struct PartEntry: Sendable, Hashable, Codable {
    var members: [Int]
    var ways: Int
    var tours: [PlanDocument.TourEntry]
    var trunkMeur: Money
    var exactCostUeur: Int

    init(_ part: PoolPart, _ dates: [CalendarDate]) {
      members = part.members.players
      ways = part.variant
      tours = part.tours.map { tour in
        PlanDocument.TourEntry(
          tour, date: dates[tour.day], emptyCrates: tour.stops.map { _ in 0 })
      }
      trunkMeur = part.trunk
      exactCostUeur = part.exactCost
    }

    var part: PoolPart {
      PoolPart(
        members: Coalition(members), variant: ways, tours: tours.map(\.tour), trunk: trunkMeur,
        exactCost: exactCostUeur)
    }
  }

  /// What is known of groups that might object, as in ``PoolOutcome``.
  struct VerdictEntry: Sendable, Hashable, Codable {
    /// How much is known.
    enum Kind: String, Sendable, Hashable, Codable {
      case proved, bounded, refuted
    }

    var kind: Kind
    var mostGainCents: Int
    var group: [Int]?
    var gainCents: Int?

    init(_ outcome: PoolOutcome) {
      mostGainCents = outcome.mostGain
      switch outcome.verdict {
      case .stable: kind = .proved
      case .undecided(let objection):
        kind = .bounded
        (group, gainCents) = (objection.coalition.players, objection.gain)
      case .unstable(let objection):
        kind = .refuted
        (group, gainCents) = (objection.coalition.players, objection.gain)
      }
    }

    func outcome(of rule: PoolRule, _ shares: [Int]) -> PoolOutcome {
      let objection = Objection(
        coalition: Coalition((group ?? []).filter { 0..<62 ~= $0 }), gain: gainCents ?? 0)
      let verdict: IntervalGame.Verdict =
        switch kind {
        case .proved: .stable
        case .bounded: .undecided(objection)
        case .refuted: .unstable(objection)
        }
      return PoolOutcome(rule: rule, shares: shares, verdict: verdict, mostGain: mostGainCents)
    }
  }

  /// A line of the bill, as in ``PoolBill/Line``.
  struct LineEntry: Sendable, Hashable, Codable {
    var kind: PoolBill.Kind
    var amountsCents: [Int]
  }
}
