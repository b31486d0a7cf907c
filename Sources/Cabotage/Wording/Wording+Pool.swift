import Quantities
package import Sharing

extension Wording {
  /// An amount in cents, such as `12,30 €`.
  package func cents(_ cents: Int) -> String { euros(Money(cents * 10)) }

  /// The names of some partners, such as `Lille 1, Roubaix et Dunkerque`.
  package func names(of coalition: Coalition, in pooling: Pooling) -> String {
    let names = coalition.players.filter(pooling.partners.indices.contains).map {
      pooling.partners[$0].name
    }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + self(Text(" et ", " and ")) + last
  }

  /// What may be said of shares: that no group can do better by itself by more than so much, and how that
  /// is known.
  ///
  /// Never that they are just: which rule is, partners decide.
  package func verdict(on outcome: PoolOutcome, in pooling: Pooling) -> String {
    let most = cents(outcome.mostGain)
    switch outcome.verdict {
    case .stable:
      return self(
        Text(
          "Aucun groupe ne peut faire mieux seul\u{A0}: c'est prouvé, quelle que soit sa façon de planifier.",
          "No group can do better by itself: that is proved, however it plans."))
    case .undecided(let objection):
      let names = names(of: objection.coalition, in: pooling)
      return self(
        Text(
          "Nous ne connaissons aucun plan par lequel un groupe gagnerait à partir. Aucun groupe ne peut "
            + "faire mieux seul de plus de \(most)\u{A0}: c'est prouvé. Le groupe dont on est le moins "
            + "sûr\u{A0}: \(names).",
          "We know of no plan by which a group would gain by leaving. No group can do better by "
            + "itself by more than \(most): that is proved. The group that is least sure: \(names)."
        ))
    case .unstable(let objection):
      let names = names(of: objection.coalition, in: pooling)
      let gain = cents(objection.gain)
      return self(
        Text(
          "Un groupe ferait mieux seul, de \(gain), avec le plan ci-dessous\u{A0}: \(names). "
            + "Aucun groupe ne peut faire mieux de plus de \(most)\u{A0}: c'est prouvé.",
          "A group would do better by itself by \(gain), with the plan below: \(names). "
            + "No group can do better by more than \(most): that is proved."))
    }
  }

  /// What the proofs of a pooling leave aside, which belongs beside every verdict.
  package func scope(of pooling: Pooling) -> String {
    let count = pooling.ways.count
    return self(
      Text(
        "Ce que suppose ce calcul\u{A0}: un groupe seul garde les véhicules de ses partenaires, et chacun "
          + "d'eux peut louer un véhicule de chaque sorte proposée à la location. Le groupe peut se "
          + "séparer en plusieurs parties\u{A0}; les produits de chacune passent par l'un des \(count) "
          + "chemins comparés. Les heures des bénévoles ne comptent que si un véhicule a un coût par "
          + "heure.",
        "What this supposes: a group by itself keeps its partners' vehicles, and each partner can "
          + "hire one of each sort that is for hire. The group may split in several parts; the goods "
          + "of each part go one of the \(count) ways compared. Volunteers' hours count only where a "
          + "vehicle has a cost per hour."))
  }

  /// What the law asks of a shared bill.
  package var poolingLaw: String {
    self(
      Text(
        "C'est un partage de frais sans bénéfice\u{A0}: la somme des parts est le coût réel. Transporter "
          + "contre rémunération la marchandise d'autrui est du transport public de marchandises\u{A0}; "
          + "il y faut une inscription au registre des transporteurs et une capacité "
          + "professionnelle. Faites confirmer votre cas.",
        "Costs are shared without profit: shares add up to the real cost. Carrying others' goods "
          + "for reward is public transport of goods, which in France needs registration and a "
          + "certified capacity; have your case confirmed."))
  }

  /// How the goods of a partner travel.
  package func way(_ way: ShippingWay, in round: Round) -> String {
    guard let hub = way.hub else {
      return self(Text("droit des producteurs", "straight from producers"))
    }
    let over = self(Text("par ", "over ")) + round[hub].name
    let straight = way.straight.sorted().map { round[$0].name }
    guard !straight.isEmpty else { return over }
    return over + self(Text(", droit depuis ", ", straight from "))
      + straight.joined(separator: ", ")
  }

  /// A tour of a group's own plan: vehicle, length, cost and where it stops.
  package func line(of tour: Tour, in round: Round) -> String {
    let places = tour.stops.map { round[$0.place].name }.joined(separator: " → ")
    return tour.vehicle.name + ", " + distance(tour.distance) + ", " + euros(tour.cost.total)
      + self(Text(" : ", ": ")) + places
  }
}
