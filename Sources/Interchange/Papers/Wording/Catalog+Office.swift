import Cabotage

extension Catalog {
  /// Words of the coordinator's documents: summary, map, contacts.
  static let office: [String: Text] = [
    "allDivided": Text(
      "Tout ce qu'il y a est livré.", "Everything that there is is delivered."),
    "allServed": Text(
      "Tout est livré : aucune commande ne reste en arrière.",
      "Everything is delivered: no order stays behind."),
    "code": Text("Code", "Code"),
    "contents": Text("Sommaire", "Contents"),
    "costDay": Text("À la journée", "Per day"),
    "costDistance": Text("Au km", "Per km"),
    "costTime": Text("À l'heure", "Per hour"),
    "costsByTour": Text("Coûts par tournée et par cause", "Costs by tour and cause"),
    "crew": Text("Équipage", "Crew"),
    "distance": Text("Distance", "Distance"),
    "from": Text("De", "From"),
    "group": Text("Groupe", "Group"),
    "hours": Text("Horaires", "Hours"),
    "iterations": Text("itérations", "iterations"),
    "kilos": Text("Kilos de marchandise", "Kilos of goods"),
    "limitPrices": Text(
      "Ce que d'autres limites feraient gagner", "What other limits would save"),
    "limitPricesRule": Text(
      "Chacune seule, tout le reste inchangé, d'après la preuve, temps des conducteurs à 2 €/h "
        + "compris ; ce qu'il faut pour obtenir le changement n'est pas compté.",
      "Each alone, all else unchanged, by the proof, drivers' time at €2/h included; what it "
        + "takes to get the change is not counted."),
    "mapNote": Text(
      "Les trajets sont dessinés en ligne droite d'un arrêt à l'autre ; la route est plus longue. "
        + "P : producteur, G : groupe, d'après le sommaire.",
      "Journeys are drawn straight from stop to stop; the road is longer. "
        + "P: producer, G: group, as in the contents."),
    "massGoods": Text("Marchandise", "Goods"),
    "name": Text("Nom", "Name"),
    "notEnough": Text("Pas assez pour tous", "Not enough for all"),
    "part": Text("Part", "Part"),
    "phoneColumn": Text("Téléphone", "Telephone"),
    "reason": Text("Raison", "Reason"),
    "seed": Text("Graine du calcul", "Seed of the search"),
    "share": Text("Part du coût", "Share of cost"),
    "shares": Text("Partage du coût du transport", "Shares of the cost of transport"),
    "sharesRule": Text(
      "En proportion des kilos. Partage de frais, sans bénéfice : les parts font exactement le "
        + "coût.",
      "In proportion to the kilos. Costs are shared without profit: the shares make up exactly "
        + "the cost."),
    "stop": Text("Arrêt", "Stop"),
    "stopPrice": Text("Ajoute", "Adds"),
    "stopPrices": Text(
      "Ce que chaque arrêt ajoute à la tournée", "What each stop adds to the round"),
    "stopPricesRule": Text(
      "À la marge, d'après la preuve, temps des conducteurs à 2 €/h compris : ce sont des repères, "
        + "dont la somme n'est pas le coût.",
      "At the margin, by the proof, drivers' time at €2/h included: a guide, whose sum is not the "
        + "cost."),
    "stops": Text("Arrêts", "Stops"),
    "time": Text("Durée", "Time"),
    "to": Text("Vers", "To"),
    "total": Text("Total", "Total"),
    "trust": Text("Ce que valent ces chiffres", "How far to trust the figures"),
    "unmapped": Text("Sans coordonnées, donc absents :", "Without coordinates, so not shown:"),
    "ways": Text("Ce qui le servirait :", "What would serve it:"),
    "unserved": Text("Ce qui reste en arrière", "What stays behind"),
  ]
}
