import Cabotage

/// The columns of `vehicles.csv` and `volunteers.csv`.
extension Layout {
  static let vehicles = Layout(
    .vehicles, required: true,
    [
      Column(
        "id", "identifiant", ["code", "véhicule", "vehicle", "nom", "name"], .identifier(of: nil),
        required: true, Text("identifiant, imprimé", "identifier, as printed")),
      Column(
        "network", "réseau", ["association", "asso", "structure", "partenaire", "partner"],
        .identifier(of: nil), Text("association qui le fournit", "association that provides it")),
      Column(
        "kind", "sorte", ["type", "genre"], .word(Vocabulary.vehicleKinds.words), required: true,
        Text("sorte de véhicule", "sort of vehicle")),
      Column(
        "tenure", "statut", ["propriété", "mise à disposition"], .word(Vocabulary.tenures.words),
        Text(
          "à quel titre on l'utilise ; vide : propriété", "on what terms it is used; empty: owned")),
      Column(
        "start", "départ", ["lieu de départ", "from"], .identifier(of: .places), required: true,
        Text("lieu d'où il part", "place it leaves from")),
      Column(
        "end", "arrivée", ["retour", "lieu d'arrivée", "to"], .identifier(of: .places),
        Text(
          "lieu où il revient ; vide : celui du départ ; * : libre",
          "place it returns to; empty: where it started; *: anywhere")),
      Column(
        "payload_kg", "charge utile kg", ["charge utile", "charge kg", "payload"],
        .amount(.kilogram), required: true, Text("charge utile", "payload")),
      Column(
        "litres", "litres", ["volume", "volume utile", "liters"], .amount(.liter), required: true,
        Text("volume utile, partie fraîche comprise", "room, the chilled part included")),
      Column(
        "chilled_l", "frais litres", ["réfrigéré litres", "froid litres"], .amount(.liter),
        Text(
          "part du volume tenue au frais ; vide : tout pour un frigorifique, sinon 0",
          "part of the room kept chilled; empty: all of a refrigerated vehicle, else 0")),
      Column(
        "frozen_l", "surgelé litres", ["congelé litres"], .amount(.liter),
        Text("volume surgelé, en plus ; vide : 0", "frozen room, beside the rest; empty: 0")),
      Column(
        "cold_minutes", "froid minutes", ["minutes de froid", "tenue du froid"], .amount(.minute),
        Text(
          "temps que tient le froid, pour des caisses isothermes ; vide : sans limite, "
            + "le véhicule réfrigère",
          "how long the cold holds, for isothermal boxes; empty: no limit, the vehicle is cooled")),
      Column(
        "crates", "cagettes", ["nombre de cagettes", "caisses"], .count,
        Text("nombre de cagettes au plus ; vide : sans limite", "most crates; empty: no limit")),
      Column(
        "hold_length_mm", "longueur utile mm", ["longueur mm"], .amount(.millimeter), rare: true,
        Text(
          "longueur de la caisse, du fond à la porte ; vide : pas de plan de chargement dessiné",
          "length of the hold, from the front to the door; empty: loading is not drawn")),
      Column(
        "hold_width_mm", "largeur utile mm", ["largeur mm"], .amount(.millimeter), rare: true,
        Text("largeur de la caisse", "width of the hold")),
      Column(
        "hold_height_mm", "hauteur utile mm", ["hauteur mm"], .amount(.millimeter), rare: true,
        Text("hauteur de la caisse", "height of the hold")),
      Column(
        "hold_chilled_mm", "longueur froide mm", [], .amount(.millimeter), rare: true,
        Text(
          "longueur tenue au frais, côté porte ; vide : le frais va partout",
          "length kept chilled, by the door; empty: chilled crates go anywhere")),
      Column(
        "available", "disponible", ["disponibilité", "disponibilités", "horaires", "availability"],
        .hours, Text("quand il peut rouler ; vide : toujours", "when it may drive; empty: always")),
      Column(
        "stops_only_at", "arrêts permis", ["seulement à", "only at"], .text, rare: true,
        Text(
          "seuls lieux où il s'arrête, séparés par « + » ; vide : partout",
          "the only places where it stops, separated by “+”; empty: anywhere")),
      Column(
        "longest_minutes", "durée max minutes", ["durée max"], .amount(.minute), rare: true,
        Text(
          "temps de sortie au plus, par jour ; vide : sans limite",
          "longest time out, a day; empty: no limit")),
      Column(
        "lent_to", "prêté à", ["prêt à"], .text, rare: true,
        Text(
          "seuls réseaux dont il porte les produits en plus de ceux du sien, séparés par « + », quand on mutualise ; vide : tous",
          "the only networks whose goods it carries beside its own, separated by “+”, where transport is pooled; empty: all"
        )),
      Column(
        "licence", "permis demandé", ["permis requis", "license"], .text, rare: true,
        Text(
          "permis qu'il demande au-delà de la voiture, comme BE ; vide : aucun",
          "licence that it asks for beyond that of a car, such as BE; empty: none")),
      Column(
        "cost_per_day", "coût par jour", ["prix par jour", "location par jour"], .amount(.euro),
        Text("coût de chaque jour d'usage ; vide : 0", "cost of each day of use; empty: 0")),
      Column(
        "cost_per_km", "coût par km", ["prix par km"], .amount(.euro),
        Text(
          "coût du kilomètre ; vide : carburant à 1,80 €/l pour un véhicule loué, sinon 0,606 € (barème fiscal, 4 CV)",
          "cost of a kilometre; empty: fuel at €1.80/l for a rented vehicle, else €0.606 (French tax scale, 4 CV)"
        )),
      Column(
        "cost_per_hour", "coût par heure", ["prix par heure"], .amount(.euro),
        Text("coût de l'heure ; vide : 0", "cost of an hour; empty: 0")),
      Column(
        "energy", "énergie", ["carburant", "fuel"], .word(Vocabulary.energies.words),
        Text("ce qui le fait avancer ; vide : diesel", "what drives it; empty: diesel")),
      Column(
        "consumption", "consommation", ["conso"], .amount(.per100Kilometers),
        Text(
          "litres ou kWh pour 100 km ; vide : selon la sorte",
          "litres or kWh per 100 km; empty: by kind")),
    ])

  static let volunteers = Layout(
    .volunteers, required: false,
    [
      Column(
        "id", "identifiant", ["code", "rôle", "role", "bénévole", "volunteer"],
        .identifier(of: nil), required: true,
        Text(
          "rôle imprimé, comme « chauffeur 2 », jamais un nom",
          "role as printed, such as “driver 2”, never a name")),
      Column(
        "network", "réseau", ["association", "asso", "structure", "partenaire", "partner"],
        .identifier(of: nil), Text("association", "association")),
      Column(
        "available", "disponible", ["disponibilité", "disponibilités", "horaires", "availability"],
        .hours,
        Text(
          "quand la personne peut venir ; vide : toujours",
          "when the person can come; empty: always")),
      Column(
        "may_drive", "peut conduire", ["conduit", "permis", "drives"],
        .word(Vocabulary.yesOrNo.words), Text("conduit ; vide : non", "drives; empty: no")),
      Column(
        "licences", "permis détenus", ["permis spéciaux"], .text, rare: true,
        Text(
          "permis au-delà de la voiture, séparés par « + », comme BE ; vide : aucun",
          "licences beyond that of a car, separated by “+”, such as BE; empty: none")),
      Column(
        "turns", "tours", ["tours faits", "conduites"], .count,
        Text(
          "fois où la personne a déjà conduit ; vide : 0",
          "times the person has driven before; empty: 0")),
    ])
}
