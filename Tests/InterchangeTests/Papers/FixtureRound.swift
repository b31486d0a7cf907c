import Cabotage
import Quantities
import Testing

/// The round of the fixture: a month of a buying group around Toul, with invented households.
struct FixtureRound {
  var producers = 7
  var groups = 5
  var householdsPerGroup = 6
  var name = "Emplettes de novembre"

  /// The second producer drops at the dock, the third at the hub; the second group packs itself.
  var round: Round {
    get throws {
      var contents = Round.Contents(name: name)
      let hours = try #require(TimeWindow(opens: 28_800, closes: 64_800))
      contents.days = try [
        RoundDay(
          date: #require(CalendarDate(year: 2026, month: 11, day: 12)), collect: [hours],
          prepare: [#require(TimeWindow(opens: 46_800, closes: 64_800))]),
        RoundDay(
          date: #require(CalendarDate(year: 2026, month: 11, day: 13)), deliver: [hours]),
      ]
      contents.hubs = ["salle"]
      contents.notes = ["Masses relevées par les producteurs."]
      contents.emergency = "la coordination, 03 00 00 00 00"
      contents.places = try places
      contents.vehicles = vehicles
      contents.volunteers = [Volunteer(id: "conducteur 1", mayDrive: true)]
      contents.products = products
      contents.orders = orders
      return try Round(contents)
    }
  }

  private var places: [Place] {
    get throws {
      let morning = try #require(TimeWindow(opens: 30_600, closes: 43_200))
      var places = [
        place("base", "Garage de l'association", .vehicleBase, "Toul", 0),
        place("salle", "Salle de préparation", .hub, "Toul", 1, access: "Entrée par la cour"),
        place("quai", "Quai de la banque alimentaire", .dock, "Vandœuvre-lès-Nancy", 2),
      ]
      for index in 0..<producers {
        let dropOff: Place.DropOff? =
          switch index {
          case 1: .init(place: "quai", date: nil)
          case 2: .init(place: "salle", date: nil)
          default: nil
          }
        places.append(
          place(
            "p\(index + 1)", "\(Self.farms[index % Self.farms.count]) \(index + 1)", .producer,
            Self.communes[index % Self.communes.count], index + 3,
            openings: [Opening(morning)], dropOff: dropOff))
      }
      for index in 0..<groups {
        places.append(
          place(
            "g\(index + 1)", "Collectif de \(Self.communes[(index + 4) % Self.communes.count])",
            .group, Self.communes[(index + 4) % Self.communes.count], index + 40,
            packsItself: index == 1))
      }
      return places
    }
  }

  private func place(
    _ id: String, _ name: String, _ kind: Place.Kind, _ commune: String, _ seed: Int,
    openings: [Opening] = [], access: String? = "Sonner au portail vert",
    dropOff: Place.DropOff? = nil,
    packsItself: Bool = false
  ) -> Place {
    var source = RandomSource(seed: 7, stream: seed)
    return Place(
      id: Identifier(id), name: name, kind: kind, commune: commune,
      coordinate: Coordinate(
        latitude: 48.5 + Double(source.below(40_000)) / 1e5,
        longitude: 5.8 + Double(source.below(60_000)) / 1e5),
      openings: openings, access: access, contact: "référent \(id)", dropOff: dropOff,
      packsItself: packsItself)
  }

  private var vehicles: [Vehicle] {
    [
      Vehicle(
        id: "camionnette", kind: .refrigerated, tenure: .rented, start: "base", end: "base",
        capacity: .init(mass: 1_100_000, volume: 9_000_000, chilled: 2_000_000, frozen: 200_000),
        costs: .init(perDay: 86_667, perKilometer: 143, perHour: 333), consumption: 9.5)
    ]
  }

  private var products: [Product] {
    (0..<producers).flatMap { producer in
      (0..<3).map { index in
        let kind = (producer + index) % Self.goods.count
        let (name, unit, mass, temperature, isFragile) = Self.goods[kind]
        return Product(
          id: Identifier("r\(producer + 1)-\(index + 1)"),
          producer: Identifier("p\(producer + 1)"), name: name, unit: unit,
          mass: mass, temperature: temperature, isFragile: isFragile)
      }
    }
  }

  private var orders: [OrderLine] {
    var source = RandomSource(seed: 11)
    let products = products
    return (0..<groups).flatMap { group in
      (0..<householdsPerGroup).flatMap { household in
        let start = source.below(products.count)
        return (0..<(3 + source.below(6))).map { line in
          OrderLine(
            order: Identifier("c\(group + 1)-\(household + 1)"),
            member: Identifier("F\(group + 1)\(household < 9 ? "0" : "")\(household + 1)"),
            group: Identifier("g\(group + 1)"),
            product: products[(start + line * 2) % products.count].id,
            quantity: 1 + source.below(4), priority: household)
        }
      }
    }
  }

  private static let farms = [
    "Ferme des Tilleuls", "Laiterie du Saintois", "Vergers de Blénod", "Poulailler du Val",
    "Maraîchers de la Boucle", "Moulin de Saulxures", "GAEC de la Haute Borne",
  ]
  private static let communes = [
    "Toul", "Colombey-les-Belles", "Blénod-lès-Toul", "Pont-à-Mousson", "Frouard", "Nancy",
    "Lunéville", "Neuves-Maisons", "Liverdun", "Écrouves", "Foug", "Dieulouard",
  ]
  private static let goods: [(String, String, Mass?, TemperatureClass, Bool)] = [
    ("Pommes de terre", "filet de 5 kg", 5_000, .ambient, false),
    ("Œufs", "boîte de 6", 360, .ambient, true),
    ("Lait entier", "bouteille de 1 L", 1_050, .chilled4, false),
    ("Oranges", "1 kg", nil, .ambient, false),
    ("Yaourts", "4 × 125 g", 520, .chilled4, true),
    ("Farine", "sachet", nil, .ambient, false),
    ("Glace à la mirabelle", "bac de 500 mL", 420, .frozen, false),
  ]
}
