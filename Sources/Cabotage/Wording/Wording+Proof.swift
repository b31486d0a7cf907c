import Quantities
import Routing

extension Wording {
  /// What is proved of a plan, in a sentence; nothing where nothing is.
  package func sentence(of proof: Proof) -> String? {
    guard proof.isBest || proof.bound > .zero else { return nil }
    let cost = euros(proof.cost)
    let hours =
      proof.relaxed.contains(.overtime)
      ? Text(
        "le temps des conducteurs à 2 €/h, l'équilibre de leurs heures",
        "drivers' time at €2/h, the balance of their hours")
      : Text("le temps des conducteurs à 2 €/h", "drivers' time at €2/h")
    let counted =
      proof.countsChanges
      ? Text(
        "En comptant \(hours.french) et le prix des changements, ce qui reste à faire revient à "
          + cost,
        "Counting \(hours.english) and the price of changes, what remains to be done costs \(cost)")
      : Text(
        "En comptant \(hours.french), ce plan revient à \(cost)",
        "Counting \(hours.english), this plan costs \(cost)")
    guard !proof.isBest else {
      return self(counted)
        + self(
          Text(
            " : prouvé optimal, aucun plan qui porte les mêmes lots ne revient à moins.",
            ": proved best, no plan that carries the same lots costs less."))
    }
    // Down to the cent, as no plan is below it.
    let bound = euros(Money(proof.bound.value / 10 * 10))
    let gap = percentage(thousandths: Int((proof.gap * 1_000).rounded(.up)))
    return self(counted)
      + self(
        Text(
          " ; aucun plan qui porte les mêmes lots ne peut revenir à moins de \(bound) "
            + "(\(gap)).",
          "; no plan that carries the same lots can cost less than \(bound) (\(gap))."))
  }

  /// What a bound leaves aside that others rules might raise; nothing where none could.
  package func leftAside(by proof: Proof) -> String? {
    guard !proof.isBest, proof.bound > .zero, !proof.relaxed.isEmpty else { return nil }
    let rules = BoundRelaxation.allCases.filter(proof.relaxed.contains).map { self($0.text) }
    return self(Text("Laissé de côté : ", "Left aside: ")) + rules.joined(separator: ", ") + "."
  }
}

extension BoundRelaxation {
  /// The rule in words, as part of a list.
  package var text: Text {
    switch self {
    case .waiting: Text("le temps d'attente", "waiting time")
    case .severalWindows:
      Text("les fermetures entre deux plages d'un lieu", "closures between two openings of a place")
    case .lateness: Text("le prix des retards", "the price of lateness")
    case .overtime: Text("l'équilibre des heures", "the balance of hours")
    case .breaks: Text("les pauses des conducteurs", "breaks of drivers")
    case .speeds:
      Text("les heures où l'on roule moins vite", "the hours at which journeys take longer")
    case .releases:
      Text(
        "les départs qui attendent des marchandises prêtes plus tard",
        "departures that wait for goods that are ready later")
    case .onBoard: Text("la durée maximale à bord", "the longest time on board")
    case .conflicts:
      Text("les marchandises à ne pas mêler", "goods that may not ride together")
    case .lastInFirstOut:
      Text("l'ordre de chargement dans le véhicule", "the order of loading in the vehicle")
    case .mixedLoads:
      Text(
        "la place que prennent ensemble livraisons et ramassages",
        "the room that deliveries and pickups take together")
    case .patterns:
      Text(
        "les jours d'un même lieu, qui vont ensemble", "the days of one place, which go together")
    case .stores: Text("les stocks et la place dans les locaux", "stocks and room in stores")
    case .parts:
      Text(
        "les quantités de chaque part des lots partagés",
        "the amounts of the parts of lots that are split")
    case .reloadCount: Text("le nombre de rechargements", "the number of reloads")
    case .dimensions: Text("une partie des limites de chargement", "some of the limits of loads")
    case .pairing:
      Text(
        "le chargement de chaque lot avant sa livraison, par le même véhicule",
        "the loading of each lot before its delivery, by the same vehicle")
    case .hubs:
      Text("le moment du chargement aux plateformes", "the moment of loading at hubs")
    case .coarse:
      Text(
        "les minutes et les limites de chargement secondaires",
        "minutes and the lesser limits of loads")
    case .trips:
      Text(
        "les heures des lieux, l'ordre des trajets d'un véhicule et ses limites de distance",
        "the hours of places, the order of a vehicle's trips and its limits of distance")
    case .goods:
      Text(
        "ce qui est transporté : chaque lieu est visité une fois",
        "what is carried: each place is visited once")
    }
  }
}
