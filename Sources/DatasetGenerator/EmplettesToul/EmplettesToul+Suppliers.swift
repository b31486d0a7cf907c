import Cabotage

extension EmplettesToul {
  /// The sixteen producers and their twenty-four products.
  ///
  /// Four bring their goods to the food bank's dock on the first day or the second; one, whose
  /// orchard is near, to the room itself.
  static func suppliers(_ month: Month, thursday: CalendarDate) -> [Supplier] {
    farms(month) + dairies(month) + pantry(month, thursday: thursday)
  }

  private static func farms(_ month: Month) -> [Supplier] {
    [
      Supplier(
        id: "poulailler", name: "Élevage de poules", commune: .royaumeix, hours: [hours(8, 12)],
        goods: [
          Good(
            "oeufs", "Œufs de plein air", "boîte de 6", grams: 400, isFragile: true, cents: 195,
            units: month(1_044, 1_180), most: 6)
        ]),
      Supplier(
        id: "pommes-de-terre", name: "Culture de pommes de terre", commune: .bernecourt,
        hours: [hours(8, 18)],
        goods: [
          Good(
            "pdt-5kg", "Pommes de terre", "sac de 5 kg", grams: 5_000, cents: 520,
            units: month(108, 262), most: 2)
        ]),
      Supplier(
        id: "maraicher", name: "Maraîchage", commune: .manoncourtEnWoevre,
        hours: [hours(7.5, 11.5), hours(14, 18)],
        goods: [
          Good(
            "carottes", "Carottes", "1 kg", grams: 1_000, cents: 160, units: month(150, 320)),
          Good(
            "poireaux", "Poireaux", "1 kg", grams: 1_000, milliliters: 4_000, cents: 230,
            units: month(70, 170)),
          Good(
            "salade", "Salade", "pièce", grams: nil, isFragile: true, cents: 110,
            units: month(80, 90), most: 1),
        ]),
      Supplier(
        id: "maraicher-sud", name: "Maraîchage", commune: .allain, hours: [hours(8, 12)],
        goods: [
          Good(
            "oignons", "Oignons jaunes", "1 kg", grams: 1_000, cents: 150, units: month(90, 200)),
          Good(
            "chou", "Chou vert", "pièce", grams: nil, cents: 210, units: month(40, 95), most: 1),
          Good("ail", "Ail rose", "tresse", grams: nil, cents: 450, units: month(25, 40), most: 1),
        ]),
      Supplier(
        id: "verger", name: "Verger des côtes de Toul", commune: .bruley,
        dropOff: Place.DropOff(place: "salle", date: nil),
        goods: [
          Good(
            "pommes", "Pommes", "1 kg", grams: 1_000, cents: 190, units: month(140, 430), most: 4)
        ]),
      Supplier(
        id: "pressoir", name: "Pressoir", commune: .trondes, hours: [hours(9, 12), hours(14, 17)],
        goods: [
          Good(
            "jus-pomme", "Jus de pomme", "bouteille d'1 L", grams: 1_450, milliliters: 1_600,
            cents: 260, units: month(40, 85))
        ]),
      Supplier(
        id: "rucher", name: "Rucher", commune: .ochey, hours: [hours(9, 18, .thursday)],
        goods: [
          Good(
            "miel", "Miel de fleurs", "pot de 500 g", grams: 720, cents: 680, units: month(40, 60),
            most: 1)
        ]),
      Supplier(
        id: "moulin", name: "Moulin", commune: .favieres, hours: [hours(8, 12)],
        goods: [
          Good("farine", "Farine de blé", "1 kg", grams: 1_010, cents: 130, units: month(70, 140))
        ]),
    ]
  }

  private static func dairies(_ month: Month) -> [Supplier] {
    [
      Supplier(
        id: "laiterie", name: "Ferme laitière", commune: .blenodLesToul,
        hours: [hours(8, 11.5), hours(16, 18)],
        goods: [
          Good(
            "lait", "Lait frais entier", "bouteille d'1 L", grams: 1_070, milliliters: 1_250,
            .chilled4, cents: 115, units: month(366, 520), most: 6),
          Good(
            "creme", "Crème fraîche", "50 cl", grams: nil, .chilled4, cents: 290,
            units: month(70, 90), most: 2),
          Good(
            "beurre", "Beurre", "250 g", grams: 255, .chilled8, cents: 290, units: month(150, 200),
            most: 2),
        ]),
      Supplier(
        id: "fromagerie", name: "Fromagerie fermière", commune: .vezelise, hours: [hours(8, 12)],
        goods: [
          Good(
            "fromage-blanc", "Fromage blanc", "500 g", grams: 520, .chilled8, cents: 210,
            units: month(110, 140), most: 2),
          Good(
            "petits-suisses", "Petits-suisses", "6 x 60 g", grams: nil, .chilled8, cents: 250,
            units: month(60, 70), most: 2),
        ]),
      Supplier(
        id: "tomme", name: "Fromagerie de tommes", commune: .tantonville, hours: [hours(9, 17)],
        goods: [
          Good(
            "tomme", "Tomme", "200 g", grams: 205, .chilled8, cents: 360, units: month(120, 160),
            most: 2)
        ]),
    ]
  }

  private static func pantry(_ month: Month, thursday: CalendarDate) -> [Supplier] {
    let friday = date(thursday.year, thursday.month, thursday.day + 1)
    return [
      Supplier(
        id: "agrumes", name: "Groupement d'agrumes", commune: .ludres,
        dropOff: Place.DropOff(place: "quai", date: thursday),
        goods: [
          Good(
            "oranges", "Oranges", "1 kg", grams: 1_000, cents: 210, units: month(360, 760), most: 5),
          Good(
            "citrons", "Citrons", "1 kg", grams: nil, cents: 270, units: month(70, 110), most: 1),
        ]),
      Supplier(
        id: "riz", name: "Riz équitable", commune: .pompey,
        dropOff: Place.DropOff(place: "quai", date: thursday),
        goods: [Good("riz", "Riz", "1 kg", grams: 1_005, cents: 240, units: month(80, 140))]),
      Supplier(
        id: "pates", name: "Fabrique de pâtes", commune: .dieulouard,
        dropOff: Place.DropOff(place: "quai", date: friday),
        goods: [
          Good(
            "pates", "Pâtes", "500 g", grams: 505, milliliters: 1_200, cents: 140,
            units: month(120, 240), most: 4)
        ]),
      Supplier(
        id: "huilerie", name: "Huilerie", commune: .tomblaine,
        dropOff: Place.DropOff(place: "quai", date: friday),
        goods: [
          Good(
            "huile", "Huile de colza", "bouteille d'1 L", grams: 960, milliliters: 1_350,
            cents: 480, units: month(60, 110), most: 2)
        ]),
      Supplier(
        id: "betteraves", name: "Légumes cuits", commune: .domevreEnHaye, hours: [hours(9, 16)],
        goods: [
          Good(
            "betteraves", "Betteraves cuites", "500 g", grams: nil, cents: 190,
            units: month(60, 90), most: 2)
        ]),
    ]
  }
}
