import Cabotage
import Quantities

/// La CaSA tizote at Saint-Omer: a grower must sell squashes before they spoil, when the rounds of the
/// week are planned already.
enum CasaAntiGaspi {
  /// Before and after the grower has called.
  enum Moment {
    case planned
    case surplus
  }

  /// The round.
  static func round(_ moment: Moment, scale: Int) -> Round.Contents {
    var draft = RoundDraft(
      "La CaSA tizote, une semaine de novembre",
      network: Network(id: "casa", name: "La CaSA tizote"),
      days: [
        RoundDay(date: date(2026, 11, 6), collect: [window(8, 17)], prepare: [window(17, 20)]),
        RoundDay(date: date(2026, 11, 7), deliver: [window(8.5, 19)]),
      ],
      notes: [
        "Grandeurs publiées par La CaSA tizote (2023-2024) : îlots, 190 commandes éphémères.",
        "Produits, prix, véhicules et horaires choisis : voir le README.md du jeu de données.",
      ], scale: scale, code: "AG", seed: 62_190)
    draft.addRoom(
      .hub, id: "salle", name: "Salle de préparation", in: .saintOmer, timePerCrate: 6)
    draft.add(suppliers + [grower])
    draft.add(islets.map(\.group))
    draft.add(vehicles)
    draft.addVolunteers(drivers: 4, helpers: 12)
    var contents = draft.round()
    guard moment == .surplus else { return contents }
    contents.products.append(
      Product(
        id: "courges", producer: "courges", name: "Courges", unit: "filet de 2 kg", mass: 2_000,
        volume: 4_000, price: 1_600))
    contents.surplus = [
      SurplusOffer(
        product: "courges", units: 400 * scale,
        hours: [
          Opening(window(8, 12), on: .date(date(2026, 11, 6)))
        ])
    ]
    contents.orders += wishes(scale: scale, of: contents)
    return contents
  }

  /// 190 households of the îlots that wish for 360 nets, each in an order of its own.
  private static func wishes(scale: Int, of contents: Round.Contents) -> [OrderLine] {
    var book = OrderBook(code: "EP", seed: 62_191)
    let groups = contents.places.filter { $0.kind == .group }
    for (index, group) in groups.enumerated() {
      book.add(islets[index % islets.count].ephemeral, in: group.id)
    }
    book.handOut([(0, 360 * scale)], most: 2)
    return book.lines(of: contents.products.suffix(1)).map { line in
      OrderLine(
        order: Identifier("E-" + line.order.name.dropFirst(2)), member: line.member,
        group: line.group, product: line.product, quantity: line.quantity)
    }
  }

  /// An îlot, and how many of its households order only this once.
  private struct Islet {
    let group: Group
    let ephemeral: Int

    init(_ id: String, _ name: String, _ commune: Commune, _ households: Int, _ ephemeral: Int) {
      group = Group(id: id, name: name, commune: commune, households: households)
      self.ephemeral = ephemeral
    }
  }

  private static let islets = [
    Islet("saint-omer", "Îlot de Saint-Omer", .saintOmer, 12, 38),
    Islet("longuenesse", "Îlot de Longuenesse", .longuenesse, 7, 20),
    Islet("arques", "Îlot d'Arques", .arques, 6, 17),
    Islet("aire", "Îlot d'Aire-sur-la-Lys", .aireSurLaLys, 5, 14),
    Islet("lumbres", "Îlot de Lumbres", .lumbres, 4, 13),
    Islet("eperlecques", "Îlot d'Éperlecques", .eperlecques, 4, 10),
    Islet("ardres", "Îlot d'Ardres", .ardres, 4, 9),
    Islet("fauquembergues", "Îlot de Fauquembergues", .fauquembergues, 3, 8),
    Islet("calais", "Îlot de Calais", .calais, 7, 19),
    Islet("boulogne", "Îlot de Boulogne-sur-Mer", .boulogneSurMer, 6, 16),
    Islet("desvres", "Îlot de Desvres", .desvres, 4, 11),
    Islet("bethune", "Îlot de Béthune", .bethune, 5, 15),
  ]

  /// The grower of the squashes, who sells nothing else.
  private static let grower = Supplier(
    id: "courges", name: "Maraîchage de courges", commune: .audruicq, hours: [hours(8, 18)],
    goods: [])

  private static let suppliers = [
    Supplier(
      id: "marais", name: "Maraîchage", commune: .clairmarais, hours: [hours(8, 16)],
      goods: [
        Good("carottes", "Carottes", "1 kg", grams: 1_000, cents: 190, units: 70, most: 2),
        Good("poireaux", "Poireaux", "1 kg", grams: 1_000, cents: 260, units: 50, most: 2),
      ]),
    Supplier(
      id: "pommes-de-terre", name: "Culture de pommes de terre", commune: .ardres,
      hours: [hours(8, 16)],
      goods: [
        Good(
          "pommes-de-terre", "Pommes de terre", "5 kg", grams: 5_000, cents: 500, units: 45,
          most: 1)
      ]),
    Supplier(
      id: "verger", name: "Verger", commune: .recquesSurHem, hours: [hours(9, 17)],
      goods: [Good("pommes", "Pommes", "2 kg", grams: 2_000, cents: 440, units: 60, most: 2)]),
    Supplier(
      id: "ferme", name: "Ferme laitière", commune: .helfaut, hours: [hours(8, 12)],
      goods: [
        Good(
          "yaourts", "Yaourts nature", "4 x 125 g", grams: nil, .chilled8, cents: 240, units: 80,
          most: 3)
      ]),
    Supplier(
      id: "moulin", name: "Moulin", commune: .renescure, hours: [hours(9, 16)],
      goods: [Good("farine", "Farine", "1 kg", grams: 1_000, cents: 180, units: 55, most: 2)]),
    Supplier(
      id: "poulailler", name: "Élevage de poules", commune: .tilques, hours: [hours(8, 16)],
      goods: [
        Good(
          "oeufs", "Œufs de plein air", "boîte de 6", grams: nil, isFragile: true, cents: 210,
          units: 90, most: 2)
      ]),
  ]

  private static let vehicles = [
    Vehicle(
      id: "van", network: "casa", kind: .van, tenure: .lent, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 1_100_000, volume: 9_000_000, chilled: 500_000),
      costs: Vehicle.Costs(perKilometer: 180), consumption: 10),
    Vehicle(
      id: "voiture", network: "casa", kind: .car, tenure: .lent, start: "salle", end: "salle",
      capacity: Vehicle.Capacity(mass: 400_000, volume: 1_200_000, chilled: 200_000),
      costs: Vehicle.Costs(perKilometer: 606), consumption: 6),
  ]
}
