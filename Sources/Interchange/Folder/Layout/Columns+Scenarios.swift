import Cabotage

/// The keys of `scenarios.yaml`.
extension Layout {
  static let scenarios = Layout(
    .scenarios, required: false,
    [
      Column(
        "months", "mois", ["année", "year"], .list(Text("une liste de mois", "a list of months")),
        required: true, Text("les mois de l'année", "the months of the year")),
      Column(
        "contracts", "contrats", ["contrat", "contract"],
        .list(Text("une liste de véhicules", "a list of vehicles")),
        Text(
          "véhicules à acheter, à partager ou à louer autrement",
          "vehicles to buy, to share or to rent otherwise")),
      Column(
        "scenarios", "scénarios", ["scénario", "scenario"],
        .list(Text("une liste de scénarios", "a list of scenarios")), required: true,
        Text(
          "ce qui est comparé, d'abord ce à quoi le reste est comparé",
          "what is compared, first what the rest is compared with")),
    ])

  /// The keys of each month of ``scenarios``.
  static let month = Layout(
    .scenarios, required: true,
    [
      Column(
        "name", "nom", ["mois", "month"], .text, required: true, Text("le mois", "the month")),
      Column(
        "share", "part", ["part des commandes"], .amount(.ratio), required: true,
        Text(
          "part des commandes du dossier qui sont passées ce mois, 1 : toutes",
          "share of the folder's orders that are placed in this month, 1: all")),
    ])

  /// The keys of each contract of ``scenarios``.
  static let contract = Layout(
    .scenarios, required: true,
    [
      Column(
        "id", "identifiant", ["véhicule", "vehicle"], .identifier(of: nil), required: true,
        Text("son nom dans les scénarios", "its name in the scenarios")),
      Column(
        "like", "comme", [], .identifier(of: .vehicles), required: true,
        Text(
          "véhicule de vehicles.csv dont il a tout ce qui n'est pas dit ici",
          "vehicle of vehicles.csv of which it has all that is not said here")),
      Column(
        "kind", "sorte", ["type"], .word(Vocabulary.vehicleKinds.words),
        Text("quelle sorte de véhicule ; vide : la même", "what sort of vehicle; empty: the same")),
      Column(
        "kg", "kg", ["charge utile kg", "payload kg"], .amount(.kilogram),
        Text("charge utile ; vide : la même", "payload; empty: the same")),
      Column(
        "litres", "litres", ["volume"], .amount(.liter),
        Text("place ; vide : la même", "room; empty: the same")),
      Column(
        "chilled_l", "litres frais", ["litres réfrigérés", "chilled litres"], .amount(.liter),
        Text("place réfrigérée ; vide : la même", "chilled room; empty: the same")),
      Column(
        "lowest_price", "prix le plus bas", ["prix", "price", "achat", "purchase"], .amount(.euro),
        Text(
          "prix d'achat, au moins ; vide : il n'est pas acheté",
          "price to buy it, at least; empty: it is not bought")),
      Column(
        "highest_price", "prix le plus haut", [], .amount(.euro),
        Text("prix d'achat, au plus ; vide : le même", "price to buy it, at most; empty: the same")),
      Column(
        "years", "années", ["durée", "lifetime"], .count,
        Text("années pendant lesquelles il est gardé ; vide : 8", "years it is kept; empty: 8")),
      Column(
        "resale", "revente", [], .amount(.ratio),
        Text(
          "part de son prix à laquelle il est ensuite vendu ; vide : 0",
          "share of its price that it is then sold for; empty: 0")),
      Column(
        "per_year", "par an", ["coût par an", "cost per year"], .amount(.euro),
        Text(
          "assurance, contrôle, entretien par an ; vide : 0",
          "insurance, inspection, upkeep a year; empty: 0")),
      Column(
        "share", "part", ["part supportée"], .amount(.ratio),
        Text(
          "part du prix et des frais par an que le réseau supporte ; vide : 1",
          "share of the price and of the yearly costs that the network bears; empty: 1")),
      Column(
        "cost_per_day", "coût par jour", ["prix par jour"], .amount(.euro),
        Text("coût de chaque jour d'usage ; vide : 0", "cost of each day of use; empty: 0")),
      Column(
        "cost_per_km", "coût par km", ["prix par km"], .amount(.euro),
        Text("coût du kilomètre ; vide : le même", "cost of a kilometre; empty: the same")),
    ])

  /// The keys of each scenario of ``scenarios``.
  static let scenario = Layout(
    .scenarios, required: true,
    [
      Column(
        "name", "nom", ["scénario", "scenario"], .text, required: true,
        Text("son nom, imprimé", "its name, as printed")),
      Column(
        "vehicles", "véhicules", ["flotte", "fleet"],
        .list(Text("une liste d'identifiants de véhicules", "a list of identifiers of vehicles")),
        required: true,
        Text(
          "ses véhicules, de vehicles.csv ou des contrats",
          "its vehicles, of vehicles.csv or of the contracts")),
      Column(
        "days", "jours", ["dates"], .list(Text("une liste de jours", "a list of days")),
        Text(
          "ses jours, écrits comme dans round.yaml ; vide : ceux de la tournée",
          "its days, written as in round.yaml; empty: those of the round")),
      Column(
        "hubs", "plateformes", ["plateforme", "hub"],
        .list(Text("une liste d'identifiants de lieux", "a list of identifiers of places")),
        Text("ses plateformes ; vide : celles de la tournée", "its hubs; empty: those of the round")
      ),
    ])
}
