import Cabotage

extension Vocabulary where Value == Place.Kind {
  static let placeKinds = Vocabulary([
    (
      .producer, "producteur", "producer",
      ["productrice", "fournisseur", "ferme", "farm", "supplier"]
    ),
    (.hub, "plateforme", "hub", ["salle de préparation", "plate-forme"]),
    (.dock, "quai", "dock", []),
    (
      .group, "groupe", "group",
      [
        "îlot", "labo", "collectif", "point de retrait", "point de dépôt", "point relais",
        "drop point", "pick-up point",
      ]
    ),
    (.vehicleBase, "base", "base", ["garage", "base de véhicules", "vehicle base"]),
  ])
}

extension Vocabulary where Value == Recurrence.Period {
  static let periods = Vocabulary([
    (.week, "semaine", "week", ["semaines", "hebdomadaire", "chaque semaine", "weekly"]),
    (
      .fortnight, "quinzaine", "fortnight",
      ["quinzaines", "15 jours", "deux semaines", "fortnightly", "two weeks"]
    ),
    (.month, "mois", "month", ["mensuel", "mensuelle", "monthly", "une fois", "once"]),
  ])
}

extension Vocabulary where Value == TemperatureClass {
  static let temperatures = Vocabulary([
    (.ambient, "ambiant", "ambient", ["ambiante", "température ambiante", "sec", "dry"]),
    (.chilled8, "frais 8", "chilled 8", ["+8", "+8 °C", "chilled8"]),
    (
      .chilled4, "frais", "chilled",
      ["+4", "+4 °C", "frais 4", "chilled 4", "chilled4", "froid", "réfrigéré", "refrigerated"]
    ),
    (.meat2, "viande hachée", "minced meat", ["+2", "+2 °C", "meat2"]),
    (.fish, "poisson", "fish", ["poisson frais", "glace fondante", "fresh fish"]),
    (.frozen, "surgelé", "frozen", ["-18", "-18 °C", "congelé", "surgelés"]),
    (.hot, "chaud", "hot", ["+63", "+63 °C"]),
  ])
}

extension Vocabulary where Value == Compartment {
  static let compartments = Vocabulary([
    (.ambient, "ambiant", "ambient", ["sec", "dry"]),
    (.chilled, "frais", "chilled", ["+4", "+4 °C", "froid", "réfrigéré", "refrigerated"]),
    (.frozen, "surgelé", "frozen", ["-18", "-18 °C", "congelé"]),
  ])
}

extension Vocabulary where Value == Vehicle.Kind {
  static let vehicleKinds = Vocabulary([
    (.car, "voiture", "car", ["auto"]),
    (.van, "fourgon", "van", ["camionnette", "fourgonnette", "utilitaire", "camion", "truck"]),
    (
      .refrigerated, "frigorifique", "refrigerated",
      ["fourgon frigorifique", "camion frigo", "frigo", "refrigerated van"]
    ),
    (.trailer, "remorque", "trailer", []),
  ])
}

extension Vocabulary where Value == Vehicle.Tenure {
  static let tenures = Vocabulary([
    (.owned, "propriété", "owned", ["possédé", "à nous", "acheté", "own"]),
    (.lent, "prêté", "lent", ["prêt", "emprunté", "bénévole", "personnel", "borrowed"]),
    (.rented, "loué", "rented", ["location", "louée", "rental", "hired"]),
  ])
}

extension Vocabulary where Value == Vehicle.Energy {
  static let energies = Vocabulary([
    (.diesel, "diesel", "diesel", ["gazole", "gasoil"]),
    (.petrol, "essence", "petrol", ["sp95", "sp98", "e10", "gasoline"]),
    (.electric, "électrique", "electric", ["électricité"]),
  ])
}

extension Vocabulary where Value == Bool {
  static let yesOrNo = Vocabulary([
    (true, "oui", "yes", ["o", "y", "1", "x", "vrai", "true"]),
    (false, "non", "no", ["n", "0", "faux", "false"]),
  ])
}

extension Vocabulary where Value == ShortageRule {
  static let shortageRules = Vocabulary([
    (.leximin, "équité", "leximin", ["au moins servi", "least served first"]),
    (.proportional, "proportionnel", "proportional", ["au prorata", "pro rata"]),
    (.equalAwards, "parts égales", "equal awards", ["constrained equal awards"]),
    (.equalLosses, "manques égaux", "equal losses", ["pertes égales", "constrained equal losses"]),
    (.talmud, "Talmud", "Talmud", []),
    (
      .randomArrival, "ordre d'arrivée", "random arrival",
      ["arrivée au hasard", "premier arrivé en moyenne"]
    ),
    (.alphaMin, "minimum garanti", "alpha-min", ["guaranteed minimum"]),
    (
      .adjustedProportional, "proportionnel ajusté", "adjusted proportional",
      ["prorata ajusté"]
    ),
  ])
}

extension Vocabulary where Value == Language {
  static let languages = Vocabulary([
    (.french, "fr", "fr", ["français", "French"]),
    (.english, "en", "en", ["anglais", "English"]),
  ])
}

extension Vocabulary where Value == Weekday {
  static let weekdays = Vocabulary([
    (.monday, "lundi", "Monday", ["lun", "lundis", "mon", "Mondays"]),
    (.tuesday, "mardi", "Tuesday", ["mar", "mardis", "tue", "Tuesdays"]),
    (.wednesday, "mercredi", "Wednesday", ["mer", "mercredis", "wed", "Wednesdays"]),
    (.thursday, "jeudi", "Thursday", ["jeu", "jeudis", "thu", "Thursdays"]),
    (.friday, "vendredi", "Friday", ["ven", "vendredis", "fri", "Fridays"]),
    (.saturday, "samedi", "Saturday", ["sam", "samedis", "sat", "Saturdays"]),
    (.sunday, "dimanche", "Sunday", ["dim", "dimanches", "sun", "Sundays"]),
  ])
}
