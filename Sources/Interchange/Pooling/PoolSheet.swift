import Cabotage
import Quantities
import Sharing

extension PoolPapers {
  /// The sheets of `pool.html`.
  var poolSheets: [PaperSheet] {
    let wording = source.wording
    let pooling = certificate.pooling
    let view: TemplateView = [
      "verdict": wording.verdict(on: certificate.outcome, in: pooling),
      "scope": wording.scope(of: pooling),
      "law": wording.poolingLaw,
      "rule": wording(certificate.outcome.rule.name),
      "partners": pooling.partners.indices.map(partnerRow),
      "bill": wording.cents(pooling.bill),
      "masses": wording.mass(pooling.masses.reduce(.zero, +)),
      "aloneSum": wording.cents(aloneCosts.reduce(0, +)),
      "savedSum": wording.cents(aloneCosts.reduce(0, +) - pooling.bill),
      "names": pooling.partners.map(\.name),
      "lines": certificate.bill.lines.map { line($0.kind.name, $0.amounts) },
      "shares": line(Text("part", "share"), certificate.bill.shares),
      "advances": line(Text("déjà avancé", "already advanced"), certificate.bill.advances),
      "balances": line(Text("reste à payer", "still to pay"), certificate.bill.balances),
      "rules": sharing.outcomes.map(ruleRow),
      "together": togetherRows,
      "joining": joiningRows,
      "hasJoining": !joiningRows.isEmpty,
      "objection": objectionTours,
      "hasObjection": !objectionTours.isEmpty,
      "ways": pooling.partners.map { partner -> TemplateView in
        let way = pooling.round.contents.ways[partner.id]
        return [
          "name": partner.name, "way": way.map { wording.way($0, in: pooling.round) } ?? "",
        ]
      },
    ]
    return [
      PaperSheet(
        kind: .pool, title: pooling.round.contents.name, subtitle: source.dates, view: view)
    ]
  }

  var aloneCosts: [Int] {
    certificate.pooling.partners.indices.map { certificate.pooling.groups[1 << $0].cost }
  }

  private func partnerRow(_ partner: Int) -> TemplateView {
    let wording = source.wording
    let alone = aloneCosts[partner]
    let share = certificate.outcome.shares[partner]
    let range = sharing.ranges.map {
      wording.cents($0[partner].lowerBound) + " – " + wording.cents($0[partner].upperBound)
    }
    return [
      "name": certificate.pooling.partners[partner].name,
      "mass": wording.mass(certificate.pooling.masses[partner]), "alone": wording.cents(alone),
      "share": wording.cents(share), "saved": wording.cents(alone - share),
      "percent": alone > 0 ? wording.percentage(thousandths: (alone - share) * 1_000 / alone) : "",
      "range": range ?? "",
    ]
  }

  private func line(_ name: Text, _ amounts: [Int]) -> TemplateView {
    [
      "name": source.wording(name), "cells": amounts.map(source.wording.cents),
      "sum": source.wording.cents(amounts.reduce(0, +)),
    ]
  }

  private func ruleRow(_ outcome: PoolOutcome) -> TemplateView {
    let wording = source.wording
    let verdict =
      switch outcome.verdict {
      case .stable: Text("prouvé", "proved")
      case .undecided: Text("borné", "bounded")
      case .unstable: Text("réfuté", "refuted")
      }
    let chosen = certificate.outcome
    return [
      "name": wording(outcome.rule.name), "isChosen": outcome.rule == chosen.rule,
      "cells": zip(outcome.shares, chosen.shares).map { share, own -> TemplateView in
        let change = outcome.rule == chosen.rule ? "" : signed(share - own)
        return ["share": wording.cents(share), "change": section(change)]
      },
      "most": wording.cents(outcome.mostGain), "known": wording(verdict),
    ]
  }

  private func signed(_ cents: Int) -> String {
    (cents > 0 ? "+" : "") + source.wording.cents(cents)
  }

  /// Each alone, added up, against the joint plan.
  private var togetherRows: [TemplateView] {
    let wording = source.wording
    let pooling = certificate.pooling
    let rows = pooling.partners.indices.map { (pooling.partners[$0].name, pooling.groups[1 << $0]) }
    func row(
      _ name: String, _ cost: Int, _ distance: Distance, _ trips: Int, _ time: Seconds,
      _ emissions: Mass, isSum: Bool = false
    ) -> TemplateView {
      [
        "name": name, "cost": wording.cents(cost), "distance": wording.distance(distance),
        "trips": wording.integer(trips), "time": wording.duration(time),
        "emissions": wording.with(unit: "kg", wording.wholeKilos(emissions)), "isSum": isSum,
      ]
    }
    let totals = pooling.plan.totals
    let groups = rows.map(\.1)
    return rows.map { row($0, $1.cost, $1.distance, $1.trips, $1.time, $1.emissions) } + [
      row(
        wording(Text("chacun de son côté", "each alone")), groups.reduce(0) { $0 + $1.cost },
        groups.reduce(.zero) { $0 + $1.distance }, groups.reduce(0) { $0 + $1.trips },
        groups.reduce(.zero) { $0 + $1.time }, groups.reduce(.zero) { $0 + $1.emissions },
        isSum: true),
      row(
        wording(Text("ensemble", "together")), pooling.bill, totals.distance, totals.trips,
        totals.time, totals.emissions, isSum: true),
    ]
  }

  private var joiningRows: [TemplateView] {
    sharing.joining.enumerated().compactMap { partner, changes in
      changes.map { changes in
        [
          "name": certificate.pooling.partners[partner].name, "cells": changes.map(signed),
        ]
      }
    }
  }

  /// The plan by which a group would do better, if there is one.
  package var objectionTours: [String] {
    guard case .unstable(let objection) = certificate.outcome.verdict else { return [] }
    return certificate.pooling.groups[objection.coalition.bits].parts.flatMap(\.tours).map {
      source.wording.line(of: $0, in: certificate.pooling.round)
    }
  }
}
