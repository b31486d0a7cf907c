import Cabotage

/// The forty-two producers: fourteen come to the room, the others are visited.
extension CasaGrandeBoutique {
  /// Producers in and around Saint-Omer, who bring their goods to the room themselves.
  static let nearSuppliers = [
    Supplier(
      id: "maraicher-clairmarais", name: "Maraîchage", commune: .clairmarais, dropOff: hubDropOff,
      goods: [
        Good("chou-fleur", "Chou-fleur", "pièce", grams: nil, cents: 220, units: 74, most: 1),
        Good(
          "poireaux", "Poireaux", "1 kg", grams: 1_000, milliliters: 4_000, cents: 240, units: 78,
          most: 2),
      ]),
    Supplier(
      id: "maraicher-saint-omer", name: "Maraîchage", commune: .saintOmer, dropOff: hubDropOff,
      goods: [
        Good("endives", "Endives", "1 kg", grams: 1_000, cents: 290, units: 99, most: 2)
      ]),
    Supplier(
      id: "maraicher-salperwick", name: "Maraîchage", commune: .salperwick, dropOff: hubDropOff,
      goods: [
        Good(
          "salade", "Salade", "pièce", grams: nil, isFragile: true, cents: 115, units: 91, most: 1)
      ]),
    Supplier(
      id: "maraicher-tilques", name: "Maraîchage", commune: .tilques, dropOff: hubDropOff,
      goods: [
        Good("carottes", "Carottes", "1 kg", grams: 1_000, cents: 190, units: 157)
      ]),
    Supplier(
      id: "maraicher-serques", name: "Maraîchage", commune: .serques, dropOff: hubDropOff,
      goods: [
        Good("oignons", "Oignons", "1 kg", grams: 1_000, cents: 180, units: 83, most: 2),
        Good("echalotes", "Échalotes", "500 g", grams: 500, cents: 260, units: 45, most: 1),
      ]),
    Supplier(
      id: "maraicher-nieurlet", name: "Maraîchage", commune: .nieurlet, dropOff: hubDropOff,
      goods: [
        Good("potimarron", "Potimarron", "pièce", grams: 1_400, cents: 320, units: 50, most: 1)
      ]),
    Supplier(
      id: "champignons", name: "Champignonnière", commune: .moulle, dropOff: hubDropOff,
      goods: [
        Good(
          "champignons", "Champignons", "500 g", grams: 500, milliliters: 1_600, isFragile: true,
          cents: 390, units: 66, most: 1)
      ]),
    Supplier(
      id: "brasserie", name: "Brasserie", commune: .saintOmer, dropOff: hubDropOff,
      goods: [
        Good(
          "biere", "Bière", "bouteille de 75 cl", grams: 1_300, milliliters: 1_300, cents: 480,
          units: 78, most: 2)
      ]),
    Supplier(
      id: "boulangerie", name: "Boulangerie", commune: .arques, dropOff: hubDropOff,
      goods: [
        Good("pain", "Pain de campagne", "1 kg", grams: 1_000, cents: 520, units: 107, most: 1),
        Good(
          "brioche", "Brioche", "400 g", grams: nil, isFragile: true, cents: 540, units: 50, most: 1
        ),
      ]),
    Supplier(
      id: "rucher", name: "Rucher", commune: .clairmarais, dropOff: hubDropOff,
      goods: [
        Good("miel", "Miel", "pot de 500 g", grams: 720, cents: 790, units: 45, most: 1)
      ]),
    Supplier(
      id: "savonnerie", name: "Savonnerie", commune: .helfaut, dropOff: hubDropOff,
      goods: [
        Good("savon", "Savon", "100 g", grams: nil, isFood: false, cents: 450, units: 41, most: 2)
      ]),
    Supplier(
      id: "verger-wizernes", name: "Verger", commune: .wizernes, dropOff: hubDropOff,
      goods: [
        Good("pommes", "Pommes", "2 kg", grams: 2_000, cents: 420, units: 95, most: 2),
        Good("poires", "Poires", "1 kg", grams: 1_000, cents: 310, units: 58, most: 2),
      ]),
    Supplier(
      id: "huilerie", name: "Huilerie", commune: .wardrecques, dropOff: hubDropOff,
      goods: [
        Good(
          "huile", "Huile de colza", "75 cl", grams: 1_150, milliliters: 1_100, cents: 620,
          units: 50, most: 1)
      ]),
    Supplier(
      id: "plants", name: "Plantes aromatiques", commune: .longuenesse, dropOff: hubDropOff,
      goods: [
        Good(
          "aromates", "Aromates", "pot", grams: nil, isFragile: true, cents: 300, units: 25, most: 1
        )
      ]),
  ]

  /// Farms that are visited.
  static let farmSuppliers = [
    Supplier(
      id: "pommes-de-terre-eperlecques", name: "Culture de pommes de terre", commune: .eperlecques,
      hours: [hours(8, 18)],
      goods: [
        Good(
          "pdt-5kg", "Pommes de terre", "sac de 5 kg", grams: 5_000, cents: 560, units: 78, most: 1)
      ]),
    Supplier(
      id: "pommes-de-terre-ecques", name: "Culture de pommes de terre", commune: .ecques,
      hours: [hours(8, 18)],
      goods: [
        Good(
          "pdt-rouges", "Pommes de terre à chair ferme", "sac de 2 kg", grams: 2_000, cents: 390,
          units: 66, most: 1)
      ]),
    Supplier(
      id: "oeufs-ecques", name: "Élevage de poules", commune: .ecques, hours: [hours(8, 12)],
      goods: [
        Good(
          "oeufs-6", "Œufs de plein air", "boîte de 6", grams: 400, isFragile: true, cents: 215,
          units: 157)
      ]),
    Supplier(
      id: "oeufs-pihem", name: "Élevage de poules", commune: .pihem, hours: [hours(8, 12)],
      goods: [
        Good(
          "oeufs-12", "Œufs biologiques", "boîte de 12", grams: nil, isFragile: true, cents: 480,
          units: 58, most: 1)
      ]),
    Supplier(
      id: "choux-marck", name: "Maraîchage", commune: .marck, hours: [hours(9, 12), hours(14, 17)],
      goods: [
        Good("chou", "Chou rouge", "pièce", grams: nil, cents: 230, units: 37, most: 1)
      ]),
    Supplier(
      id: "moulin", name: "Moulin", commune: .renescure, hours: [hours(8, 12), hours(14, 18)],
      goods: [
        Good("farine", "Farine de blé", "1 kg", grams: 1_010, cents: 170, units: 87, most: 2)
      ]),
    Supplier(
      id: "pates", name: "Pâtes fermières", commune: .guines, hours: [hours(9, 17)],
      goods: [
        Good(
          "pates", "Pâtes fermières", "500 g", grams: 505, milliliters: 1_200, cents: 350,
          units: 91, most: 2)
      ]),
    Supplier(
      id: "haricots", name: "Haricots secs", commune: .aireSurLaLys, hours: [hours(9, 17)],
      goods: [
        Good(
          "lingots", "Haricots lingots", "500 g", grams: nil, milliliters: 700, cents: 520,
          units: 50, most: 1)
      ]),
    Supplier(
      id: "pressoir", name: "Pressoir", commune: .recquesSurHem, hours: [hours(9, 12)],
      goods: [
        Good(
          "jus-pomme", "Jus de pomme", "bouteille d'1 L", grams: 1_450, milliliters: 1_600,
          cents: 310, units: 70, most: 2)
      ]),
    Supplier(
      id: "cidrerie", name: "Cidrerie", commune: .tournehemSurLaHem,
      hours: [hours(9, 12), hours(14, 18)],
      goods: [
        Good(
          "cidre", "Cidre", "75 cl", grams: 1_350, milliliters: 1_400, cents: 460, units: 37,
          most: 1)
      ]),
    Supplier(
      id: "chicoree", name: "Chicorée", commune: .oyePlage, hours: [hours(9, 16)],
      goods: [
        Good("chicoree", "Chicorée", "250 g", grams: nil, cents: 390, units: 33, most: 1)
      ]),
  ]

  /// Producers of chilled goods.
  static let coldSuppliers = [
    Supplier(
      id: "laiterie", name: "Ferme laitière", commune: .zudausques,
      hours: [hours(7, 9), hours(16, 18)],
      goods: [
        Good(
          "lait", "Lait frais", "bouteille d'1 L", grams: 1_070, milliliters: 1_250, .chilled4,
          cents: 140, units: 124),
        Good(
          "creme", "Crème fraîche", "25 cl", grams: nil, .chilled4, cents: 230, units: 58, most: 1),
      ]),
    Supplier(
      id: "yaourts", name: "Ferme laitière", commune: .quelmes, hours: [hours(8, 12)],
      goods: [
        Good(
          "yaourts", "Yaourts nature", "4 x 125 g", grams: 540, .chilled8, cents: 260, units: 107,
          most: 2),
        Good(
          "fromage-blanc", "Fromage blanc", "500 g", grams: 520, .chilled8, cents: 280, units: 58,
          most: 1),
      ]),
    Supplier(
      id: "beurrerie", name: "Ferme laitière", commune: .bomy, hours: [hours(8, 12)],
      goods: [
        Good("beurre", "Beurre", "250 g", grams: 255, .chilled8, cents: 340, units: 99, most: 2)
      ]),
    Supplier(
      id: "fromagerie-samer", name: "Fromagerie", commune: .samer, hours: [hours(9, 17)],
      goods: [
        Good(
          "fromage-affine", "Fromage affiné", "300 g", grams: 310, .chilled8, cents: 690, units: 54,
          most: 1)
      ]),
    Supplier(
      id: "chevrerie", name: "Chèvrerie", commune: .niellesLesBlequin, hours: [hours(9, 12)],
      goods: [
        Good(
          "chevre", "Fromage de chèvre", "150 g", grams: nil, .chilled8, cents: 420, units: 62,
          most: 1)
      ]),
    Supplier(
      id: "tomme", name: "Fromagerie", commune: .therouanne, hours: [hours(9, 17)],
      goods: [
        Good("tomme", "Tomme", "250 g", grams: 255, .chilled8, cents: 560, units: 58, most: 1)
      ]),
    Supplier(
      id: "volailles", name: "Élevage de volailles", commune: .licques, hours: [hours(8, 17)],
      goods: [
        Good(
          "poulet", "Poulet fermier", "pièce", grams: 1_800, .chilled4, cents: 1_690, units: 41,
          most: 1)
      ]),
    Supplier(
      id: "boeuf", name: "Élevage bovin", commune: .fauquembergues, hours: [hours(9, 17)],
      goods: [
        Good(
          "boeuf-hache", "Bœuf haché", "500 g", grams: 510, milliliters: 800, .meat2, cents: 790,
          units: 45, most: 1),
        Good(
          "bourguignon", "Bœuf à mijoter", "1 kg", grams: 1_020, milliliters: 1_500, .chilled4,
          cents: 1_790, units: 15, most: 1),
      ]),
    Supplier(
      id: "porc", name: "Élevage porcin", commune: .coyecques, hours: [hours(9, 17)],
      goods: [
        Good(
          "saucisses", "Saucisses", "500 g", grams: 510, milliliters: 850, .chilled4, cents: 690,
          units: 58, most: 1),
        Good(
          "jambon", "Jambon blanc", "200 g", grams: 210, milliliters: 400, .chilled4, cents: 490,
          units: 41, most: 1),
      ]),
    Supplier(
      id: "agneau", name: "Élevage ovin", commune: .longfosse, hours: [hours(9, 12)],
      goods: [
        Good(
          "agneau", "Agneau à mijoter", "1 kg", grams: 1_020, milliliters: 1_500, .chilled4,
          cents: 1_850, units: 12, most: 1)
      ]),
    Supplier(
      id: "saurisserie", name: "Saurisserie", commune: .boulogneSurMer, hours: [hours(8, 16)],
      goods: [
        Good(
          "maquereau", "Maquereau fumé", "200 g", grams: 210, milliliters: 450, .chilled4,
          cents: 520, units: 45, most: 1)
      ]),
  ]

  /// Makers of preserves and dry goods.
  static let pantrySuppliers = [
    Supplier(
      id: "conserverie", name: "Conserverie de poisson", commune: .boulogneSurMer,
      hours: [hours(8, 16)],
      goods: [
        Good(
          "soupe-poisson", "Soupe de poisson", "bocal de 75 cl", grams: 1_150, milliliters: 1_100,
          cents: 690, units: 33, most: 1)
      ]),
    Supplier(
      id: "soupes", name: "Soupes en bocal", commune: .therouanne, hours: [hours(9, 17)],
      goods: [
        Good(
          "soupe", "Soupe de légumes", "bocal de 75 cl", grams: 1_100, milliliters: 1_100,
          cents: 480, units: 37, most: 1)
      ]),
    Supplier(
      id: "confitures", name: "Confitures", commune: .audruicq,
      hours: [hours(9, 12), hours(14, 17)],
      goods: [
        Good(
          "confiture", "Confiture", "pot de 350 g", grams: 560, milliliters: 500, cents: 490,
          units: 50, most: 1)
      ]),
    Supplier(
      id: "biscuiterie", name: "Biscuiterie", commune: .aireSurLaLys, hours: [hours(9, 17)],
      goods: [
        Good(
          "biscuits", "Biscuits", "250 g", grams: 260, milliliters: 900, isFragile: true,
          cents: 430, units: 66, most: 2)
      ]),
    Supplier(
      id: "terrines", name: "Terrines", commune: .hucqueliers, hours: [hours(9, 17)],
      goods: [
        Good(
          "terrine", "Terrine de campagne", "180 g", grams: 310, milliliters: 350, cents: 540,
          units: 37, most: 1)
      ]),
    Supplier(
      id: "tisanes", name: "Tisanes", commune: .acquinWestbecourt, hours: [hours(9, 12)],
      goods: [
        Good(
          "tisane", "Tisane", "30 g", grams: nil, milliliters: 300, cents: 490, units: 25, most: 1)
      ]),
  ]

  private static let hubDropOff = Place.DropOff(place: "salle", date: nil)
}
