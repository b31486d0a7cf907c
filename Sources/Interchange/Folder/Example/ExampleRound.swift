import Cabotage
import Quantities

/// The round that `cabotage init` writes.
struct ExampleRound {
  let language: Language

  private func say(_ french: String, _ english: String) -> String {
    Text(french, english)[language]
  }

  var contents: Round.Contents {
    var contents = Round.Contents(
      name: say("Tournée d'exemple, Toul", "Example round, Toul"))
    contents.language = language
    contents.days = days
    contents.hubs = [hub.id]
    contents.emergency = say(
      "l'équipe de préparation (numéro à compléter)", "the preparation team (add a number)")
    contents.notes = [
      say(
        "Exemple inventé : seuls les communes et leurs coordonnées sont réelles.",
        "Made-up example: only the communes and their coordinates are real.")
    ]
    contents.places = [hub] + producers + groups
    contents.vehicles = vehicles
    contents.products = products
    contents.orders = orders
    contents.networks = [
      Network(id: "toul", name: say("Groupement de Toul", "Toul buying group"))
    ]
    return contents
  }

  private func hours(_ opens: Int, _ closes: Int) -> [TimeWindow] {
    TimeWindow(opens: opens * 3_600, closes: closes * 3_600).map { [$0] } ?? []
  }

  private func open(_ opens: Int, _ closes: Int, _ days: Opening.Days = .all) -> [Opening] {
    hours(opens, closes).map { Opening($0, on: days) }
  }

  /// Friday: collect and prepare; Saturday: deliver.
  private var days: [RoundDay] {
    [
      CalendarDate(year: 2027, month: 1, day: 15).map {
        RoundDay(date: $0, collect: hours(8, 12), prepare: hours(13, 17))
      },
      CalendarDate(year: 2027, month: 1, day: 16).map {
        RoundDay(date: $0, deliver: hours(9, 13))
      },
    ].compactMap(\.self)
  }

  private var hub: Place {
    Place(
      id: "salle", name: say("Salle de préparation", "Preparation room"), kind: .hub,
      network: "toul", commune: "Toul",
      coordinate: Coordinate(latitude: 48.67942, longitude: 5.89804),
      storage: Place.Storage(mass: 2_000_000, chilled: 1_000_000),
      access: say("cour, portail bleu", "courtyard, blue gate"))
  }

  private var producers: [Place] {
    [
      Place(
        id: "maraicher", name: say("Le maraîcher", "The market gardener"), kind: .producer,
        commune: "Gondreville", coordinate: Coordinate(latitude: 48.68399, longitude: 5.98007),
        openings: open(8, 12, .weekdays([.monday, .wednesday, .friday]))),
      Place(
        id: "laiterie", name: say("La laiterie", "The dairy"), kind: .producer,
        commune: "Colombey-les-Belles",
        coordinate: Coordinate(latitude: 48.51917, longitude: 5.89975), openings: open(8, 11)),
      Place(
        id: "boulangerie", name: say("La boulangerie", "The bakery"), kind: .producer,
        commune: "Foug", coordinate: Coordinate(latitude: 48.67476, longitude: 5.77897),
        dropOff: Place.DropOff(place: "salle", date: nil)),
    ]
  }

  private var groups: [Place] {
    [
      Place(
        id: "liverdun", name: say("Groupe de Liverdun", "Liverdun group"), kind: .group,
        commune: "Liverdun", coordinate: Coordinate(latitude: 48.75003, longitude: 6.05236),
        openings: open(9, 12)),
      Place(
        id: "nancy", name: say("Groupe de Nancy", "Nancy group"), kind: .group,
        commune: "Nancy", coordinate: Coordinate(latitude: 48.68806, longitude: 6.17343),
        openings: open(10, 13), access: say("sonner deux fois", "ring twice")),
      Place(
        id: "ecrouves", name: say("Groupe d'Écrouves", "Écrouves group"), kind: .group,
        commune: "Écrouves", coordinate: Coordinate(latitude: 48.6835, longitude: 5.84601),
        packsItself: true),
    ]
  }

  private var vehicles: [Vehicle] {
    [
      Vehicle(
        id: Identifier(say("voiture", "car")), network: "toul", kind: .car, tenure: .lent,
        start: "salle", end: "salle",
        capacity: Vehicle.Capacity(mass: 300_000, volume: 1_000_000, chilled: 120_000),
        costs: Vehicle.Costs(
          perKilometer: VehicleDefaults.costPerKilometer(.lent, .petrol, consumption: 6)),
        energy: .petrol, consumption: 6),
      Vehicle(
        id: Identifier(say("fourgon", "van")), network: "toul", kind: .van, tenure: .rented,
        start: "salle", end: "salle",
        capacity: Vehicle.Capacity(mass: 1_100_000, volume: 8_000_000, chilled: 400_000),
        costs: Vehicle.Costs(
          perDay: 87_000,
          perKilometer: VehicleDefaults.costPerKilometer(.rented, .diesel, consumption: 10)),
        consumption: 10),
    ]
  }

  private func product(
    _ id: Identifier<Product>, _ producer: Identifier<Place>, _ name: String, _ unit: String,
    mass: Mass? = nil, _ temperature: TemperatureClass = .ambient, fragile: Bool = false,
    price: Money
  ) -> Product {
    Product(
      id: id, producer: producer, name: name, unit: unit, mass: mass, temperature: temperature,
      isFragile: fragile, price: price)
  }

  private var products: [Product] {
    let kilo = "1 kg"
    return [
      product("pdt", "maraicher", say("Pommes de terre", "Potatoes"), "5 kg", price: 6_000),
      product("carottes", "maraicher", say("Carottes", "Carrots"), kilo, price: 1_800),
      product("oignons", "maraicher", say("Oignons", "Onions"), kilo, price: 2_000),
      product("poireaux", "maraicher", say("Poireaux", "Leeks"), kilo, price: 2_600),
      product(
        "salade", "maraicher", say("Salade", "Lettuce"), say("pièce", "each"), fragile: true,
        price: 1_200),
      product(
        "pommes", "maraicher", say("Pommes", "Apples"), "2 kg", price: 4_400),
      product("lait", "laiterie", say("Lait", "Milk"), "1 l", .chilled4, price: 1_100),
      product(
        "fromage", "laiterie", say("Fromage blanc", "Soft white cheese"), "500 g", .chilled4,
        price: 2_300),
      product("creme", "laiterie", say("Crème", "Cream"), "50 cl", .chilled4, price: 2_900),
      product("tomme", "laiterie", "Tomme", "200 g", .chilled8, price: 3_900),
      product(
        "oeufs", "laiterie", say("Œufs", "Eggs"), say("boîte de 6", "box of 6"), fragile: true,
        price: 2_100),
      product(
        "pain", "boulangerie", say("Pain de campagne", "Farmhouse bread"), say("pièce", "each"),
        mass: 800, price: 3_500),
    ]
  }

  private var orders: [OrderLine] {
    func order(
      _ member: Identifier<Member>, _ group: Identifier<Place>,
      _ lines: KeyValuePairs<Identifier<Product>, Int>
    ) -> [OrderLine] {
      lines.map { product, quantity in
        OrderLine(
          order: Identifier("c-\(member)"), member: member, group: group, product: product,
          quantity: quantity)
      }
    }
    return order("F01", "liverdun", ["pdt": 2, "lait": 6, "oeufs": 2, "pain": 1])
      + order("F02", "liverdun", ["carottes": 2, "salade": 1, "fromage": 2])
      + order("F03", "nancy", ["pdt": 1, "oignons": 1, "lait": 4, "tomme": 1])
      + order("F04", "nancy", ["poireaux": 2, "pommes": 2, "creme": 1, "pain": 2])
      + order("F05", "ecrouves", ["pdt": 3, "oeufs": 1, "lait": 12])
      + order("F06", "ecrouves", ["pommes": 1, "fromage": 1, "pain": 1])
  }
}
