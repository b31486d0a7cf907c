import Cabotage
import Quantities

extension PaperSource {
  /// What the plan costs and carries, what it leaves behind, and where every other sheet is.
  func summarySheet(index: [TemplateView]) -> PaperSheet {
    let totals = plan.totals
    let limitPrices = plan.proof.map { wording.limitPrices(of: $0, in: round) } ?? []
    let view: TemplateView = [
      "figures": figures,
      "unserved": plan.unserved.map(view),
      "hasUnserved": !plan.unserved.isEmpty,
      "shortages": plan.shortages.map { wording.sentence(of: $0, in: round) },
      "hasShortages": !plan.shortages.isEmpty,
      "coldWarning": section(wording.coldWarning(of: plan, in: round)),
      "tours": plan.tours.map(view),
      "hasTours": !plan.tours.isEmpty,
      "costSum": view(of: totals.cost),
      "distance": wording.distance(totals.distance),
      "time": wording.duration(totals.time),
      "shares": plan.shares.map(view),
      "hasShares": !plan.shares.isEmpty,
      "shareMass": wording.mass(plan.shares.map(\.mass).reduce(.zero, +)),
      "total": wording.euros(totals.cost.total),
      "provenance": provenance,
      "ordered": wording.mass(totals.ordered),
      "crateProof": crateProof,
      "proof": section(plan.proof.flatMap(wording.sentence)),
      "leftAside": section(plan.proof.flatMap(wording.leftAside)),
      "stopPrices": stopPrices,
      "hasStopPrices": !stopPrices.isEmpty,
      "limitPrices": limitPrices,
      "hasLimitPrices": !limitPrices.isEmpty,
      "notes": round.contents.notes,
      "hasNotes": !round.contents.notes.isEmpty,
      "seed": "\(plan.seed)",
      "iterations": wording.integer(plan.iterations),
      "index": index,
    ]
    return PaperSheet(kind: .summary, title: round.contents.name, subtitle: dates, view: view)
  }

  private var figures: [TemplateView] {
    let totals = plan.totals
    return [
      figure(wording.euros(totals.cost.total), Text("coût du transport", "cost of transport")),
      figure(
        wording.mass(totals.ordered),
        plan.shortages.isEmpty
          ? Text("commandés", "ordered")
          : Text("attribués, faute de tout avoir", "allotted, as not all is there")),
      figure(
        wording.mass(totals.delivered),
        Text("livrés, cagettes comprises", "delivered, crates included")),
      figure(wording.integer(totals.orders), Text("commandes", "orders")),
      figure(wording.integer(totals.crates), Text("cagettes", "crates")),
      figure(wording.integer(totals.trips), Text("trajets chargés", "loaded trips")),
      figure(wording.distance(totals.distance), Text("parcourus", "driven")),
      figure(wording.duration(totals.time), Text("de conduite et d'arrêts", "driving and stops")),
      figure(wording.with(unit: "kg", wording.wholeKilos(totals.emissions)), Text("CO₂e", "CO₂e")),
    ]
  }

  private func figure(_ value: String, _ caption: Text) -> TemplateView {
    ["value": value, "caption": wording(caption)]
  }

  private func view(of unserved: Plan.Unserved) -> TemplateView {
    let lot = plan.lots[unserved.lot]
    return [
      "from": round[lot.from].name, "to": round[lot.to].name, "mass": wording.mass(lot.mass),
      "crates": wording.count(lot.crateCount, .crate), "reason": wording(unserved.reason),
      "ways": unserved.ways.map(wording.way),
      "hasWays": !unserved.ways.isEmpty,
      "contradiction": section(unserved.contradiction.map(wording.callAsFunction)),
    ]
  }

  private func view(of tour: Tour) -> TemplateView {
    let cost = view(of: tour.cost)
    return cost.merging([
      "id": tour.id, "date": wording.dayAndMonth(date(of: tour)), "vehicle": tour.vehicle.name,
      "distance": wording.distance(tour.distance),
      "time": wording.duration(tour.arrival - tour.departure),
      "stops": wording.integer(tour.stops.count),
    ]) { own, _ in own }
  }

  private func view(of cost: TourCost) -> TemplateView {
    [
      "causes": [cost.fixed, cost.distance, cost.time].map(wording.euros),
      "total": wording.euros(cost.total),
    ]
  }

  private func view(of share: Plan.GroupShare) -> TemplateView {
    [
      "name": round[share.group].name, "mass": wording.mass(share.mass),
      "cost": wording.euros(share.cost),
    ]
  }

  private var stopPrices: [TemplateView] {
    (plan.proof?.stopPrices ?? []).map {
      ["name": round[$0.place].name, "price": wording.euros($0.price)]
    }
  }

  private var provenance: [TemplateView] {
    zip(Product.Provenance.allCases, plan.totals.massPercents).map { provenance, part in
      let name =
        switch provenance {
        case .measured: Text("pesés, d'après les données", "measured, given in the data")
        case .inferred: Text("déduits du nom ou de l'unité", "inferred from the name or unit")
        case .unknown: Text("inconnus, valeur par défaut", "unknown, a default value")
        }
      return [
        "name": wording(name), "mass": wording.mass(plan.totals.mass[provenance] ?? 0),
        "part": wording.percent(part),
      ]
    }
  }

  private var crateProof: String {
    let crates = wording.count(plan.totals.crates, .crate)
    let bound = wording.integer(plan.totals.cratesBound)
    guard plan.totals.cratesBound < plan.totals.crates else {
      return wording(
        Text(
          "\(crates), et il est prouvé qu'il n'en faut pas moins",
          "\(crates), proved to be the fewest possible"))
    }
    return wording(
      Text(
        "\(crates) ; il est prouvé qu'il en faut au moins \(bound)",
        "\(crates); at least \(bound) are proved necessary"))
  }
}
