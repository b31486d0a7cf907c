import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `Reading a folder` {
  @Test func `understands a French folder`() throws {
    let (round, warnings) = try FolderFixture().read()
    #expect(warnings == [])
    let contents = round.contents
    #expect(contents.name == "Essai")
    #expect(contents.hubs == ["salle"])
    #expect(contents.days.map(\.date.iso) == ["2027-01-15", "2027-01-16"])
    #expect(contents.days[0].collect == [try #require(TimeWindow(opens: 28_800, closes: 43_200))])
    #expect(contents.places.map(\.kind) == [.hub, .producer, .group, .group])
    #expect(contents.places[0].coordinate == Coordinate(latitude: 48.67942, longitude: 5.89804))
    #expect(contents.places[3].openings.first?.hours.opens == 34_200)
    #expect(contents.products[1].mass == 1_030)
    #expect(contents.products[1].massProvenance == .measured)
    #expect(contents.products[1].temperature == .chilled4)
    #expect(contents.products.map(\.price) == [6_000, 1_100])
    #expect(contents.orders.map(\.quantity) == [2, 6, 1])
    #expect(contents.orders[2].priority == 5)
  }

  @Test func `understands an English folder with commas and points`() throws {
    var fixture = FolderFixture()
    fixture["round.yaml"] = """
      name: Test
      language: en
      days: [{date: 2027-01-15, collect: "08:00-12:00", prepare: "13:00-17:00"},
        {date: 2027-01-16, deliver: ["9:00-11:00", "12:00-13:00"]}]
      hubs: salle
      detour: 1.25
      balance: 0.50
      networks: {toul: "Toul & Cie"}
      """
    fixture["places.csv"] = """
      ID,Name,Kind,Network,Lat,Lon,Open,Service_Minutes
      salle,"Room, back",hub,toul,48.67942,5.89804,,7.5
      ferme,Farm,producer,,48.68399,5.98007,Monday to Friday 8:00-12:00,
      g1,One,drop point,,48.75003,6.05236,,
      g2,Two,group,,48.68806,6.17343,,
      """
    let contents = try fixture.read().round.contents
    #expect(contents.language == .english)
    #expect(contents.detour == 1.25)
    #expect(contents.balance == 500)
    #expect(contents.networks == [Network(id: "toul", name: "Toul & Cie")])
    #expect(contents.days[1].deliver.count == 2)
    #expect(contents.places[0].name == "Room, back")
    #expect(contents.places[0].serviceTime == 450)
    let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    #expect(contents.places[1].openings.map(\.days) == [.weekdays(weekdays)])
  }

  @Test func `reads ISO-8859-15, Windows-1252, UTF-16 and UTF-8 with a mark`() throws {
    let text = try #require(FolderFixture()["products.csv"])
    let plain = try FolderFixture().read().round.contents.products
    let latin9 = Data(
      text.unicodeScalars.map { $0 == "€" ? 0xA4 : UInt8(truncatingIfNeeded: $0.value) })
    let windows = Data(
      text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) })
    let utf16 = try #require(text.data(using: .utf16LittleEndian))
    let encodings = [
      latin9, windows, Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), Data([0xFF, 0xFE]) + utf16,
    ]
    for bytes in encodings {
      let products = try FolderFixture().with("products.csv", bytes: bytes).read()
      #expect(products.round.contents.products == plain)
      #expect(products.warnings == [])
    }
  }

  @Test(arguments: [";", ",", "\t"], ["\n", "\r\n", "\r"])
  func `finds the separator and the ends of lines`(separator: String, end: String) throws {
    let text = FolderFixture()["orders.csv"]?
      .replacingOccurrences(of: ";", with: separator).replacingOccurrences(of: "\n", with: end)
    let plain = try FolderFixture().read().round.contents.orders
    #expect(try FolderFixture().with("orders.csv", text).read().round.contents.orders == plain)
  }

  @Test func `finds the headers below a report's title, whatever their case and accents`() throws {
    let text = """
      # exporté du tableur
      Rapport des commandes

      COMMANDE;Code\u{A0}Foyer;Îlot;\u{420}roduit;Quantite;Remarque
      c1;F01;g1;pdt;2;vite

      """
    let (round, warnings) = try FolderFixture().with("orders.csv", text).read()
    #expect(round.contents.orders.count == 1)
    #expect(warnings.map(\.line) == [2, 4])
    #expect(warnings.last?.column == "Remarque")
  }

  @Test func `reads quotes that Cagette does not double`() throws {
    let text = #"""
      identifiant;producteur;nom;kg;unité
      "pdt";"ferme";"Pommes "Charlotte"";"5";"sac "5""
      "lait";"ferme";"Lait ""cru""";"1,03";"vis 5"
      """#
    let products = try FolderFixture().with("products.csv", text).read().round.contents.products
    #expect(products.map(\.name) == ["Pommes \"Charlotte\"", "Lait \"cru\""])
    #expect(products.map(\.unit) == ["sac \"5\"", "vis 5"])
  }

  @Test func `keeps line numbers across cells of several lines`() throws {
    let fixture = FolderFixture().with(
      "places.csv",
      """
      identifiant;nom;sorte;latitude;longitude;accès
      salle;La salle;plateforme;48,67942;5,89804;"portail
      bleu

      au fond"
      ferme;La ferme;producteur;48,68399;5,98007;
      g1;Un;groupe;48,75003;6,05236;
      g2;Deux;grupe;48,68806;6,17343;
      """)
    let errors = try fixture.errors()
    #expect(errors.map(\.line) == [8])
    #expect(errors.map(\.column) == ["sorte"])
    #expect(errors.first?.hint?.french == "peut-être « groupe »")
  }

  @Test func `skips blank rows in silence and rows of totals with a warning`() throws {
    let text = (FolderFixture()["orders.csv"] ?? "") + ";;;;;\n\nTotal;;;;9;\n"
    let (round, warnings) = try FolderFixture().with("orders.csv", text).read()
    #expect(round.contents.orders.count == 3)
    #expect(warnings.map(\.line) == [7])
  }

  @Test func `takes an order's code from the household where there is none`() throws {
    let text = "foyer;groupe;produit;quantité\nF01;g1;pdt;2\n"
    let orders = try FolderFixture().with("orders.csv", text).read().round.contents.orders
    #expect(orders.map(\.order) == ["F01"])
  }

  @Test func `derives what a vehicle's row leaves out from its kind`() throws {
    let text = """
      id;sorte;statut;départ;arrivée;charge utile;volume;énergie
      a;voiture;prêté;salle;;300;1000;essence
      b;frigorifique;loué;salle;*;900;7000;
      c;camionnette;;salle;g1;900;7000;électrique
      """
    let vehicles = try FolderFixture().with("vehicles.csv", text).read().round.contents.vehicles
    #expect(vehicles.map(\.consumption) == [6, 12, 28])
    #expect(vehicles.map(\.costs.perKilometer) == [606, 216, 606])
    #expect(vehicles.map(\.capacity.chilled) == [0, 7_000_000, 0])
    #expect(vehicles.map(\.end) == ["salle", nil, "g1"])
    #expect(vehicles.map(\.tenure) == [.lent, .rented, .owned])
  }

  @Test func `takes what networks give from round yaml`() throws {
    let fixture = FolderFixture()
    let text = try #require(fixture["round.yaml"])
    let given = fixture.with("round.yaml", text + "solidarité:\n  toul: 7,50 €\n  nancy: 0\n")
    #expect(try given.read().round.contents.solidarity == ["toul": 7_500, "nancy": 0])
    let bad = fixture.with("round.yaml", text + "solidarity:\n  toul: -1\n  nancy: 0.005\n")
    #expect(try bad.errors().count == 2)
    #expect(try !fixture.with("round.yaml", text + "solidarity: 5\n").errors().isEmpty)
  }

  @Test func `implies the networks that columns cite`() throws {
    let fixture = FolderFixture().with(
      "volunteers.csv", "rôle;réseau;peut conduire;tours\nchauffeur 1;Toul;oui;3\n")
    let contents = try fixture.read().round.contents
    #expect(contents.networks == [Network(id: "Toul", name: "Toul")])
    #expect(contents.volunteers.map(\.mayDrive) == [true])
  }

  @Test func `reads every optional file`() throws {
    var fixture = FolderFixture()
    fixture["crates.csv"] = "id;litres;kg max;tare;température;nombre\nbac;40;15;1,5;frais;12\n"
    fixture["travel.csv"] = "de;à;km;minutes\nsalle;ferme;12,4;17\n"
    let contents = try fixture.read().round.contents
    #expect(
      contents.crates == [
        CrateType(id: "bac", volume: 40_000, tare: 1_500, compartment: .chilled, count: 12)
      ])
    #expect(
      contents.travel == [TravelEntry(from: "salle", to: "ferme", distance: 12_400, time: 1_020)])
  }

  @Test(arguments: [
    ("Non alimentaire", "oui", "non"), ("pas alimentaire", "x", ""), ("not_food", "yes", "no"),
    ("Non-food", "1", "0"),
  ])
  func `tells soap from food`(column: String, yes: String, no: String) throws {
    func fixture(_ soap: String) -> FolderFixture {
      FolderFixture().with(
        "products.csv",
        "id;producteur;\(column)\npdt;ferme;\(soap)\nlait;ferme;\(no)\n")
    }
    #expect(try fixture(yes).read().round.contents.products.map(\.isFood) == [false, true])
    let bad = try fixture("savon").errors()
    #expect(bad.map(\.file) == ["products.csv"])
    #expect(bad.map(\.line) == [2])
    #expect(bad.map(\.column) == [column])
    // Without the column all is food.
    #expect(try FolderFixture().read().round.contents.products.allSatisfy(\.isFood))
  }

  @Test func `reads the sides of goods and crates`() throws {
    var fixture = FolderFixture()
    fixture["products.csv"] = """
      identifiant;producteur;nom;kg;longueur (mm);largeur mm;hauteur mm;debout;porte kg
      pdt;ferme;Pommes de terre;5;;;;;
      lait;ferme;Lait;1,03;72;72;195;oui;4,5

      """
    fixture["crates.csv"] = """
      id;litres;longueur intérieure mm;largeur intérieure mm;hauteur intérieure mm
      bac;40;544;364;200

      """
    let contents = try fixture.read().round.contents
    #expect(
      contents.products.map(\.shape) == [
        nil,
        Product.Shape(
          size: Extent(length: 72, width: 72, height: 195), isUpright: true, bears: 4_500),
      ])
    #expect(contents.products[1].volume == 1_011)
    #expect(contents.crates[0].inside == Extent(length: 544, width: 364, height: 200))
    #expect(contents.crates[0].size == nil)
  }

  @Test func `reads twenty thousand lines of orders`() throws {
    var text = "commande;foyer;groupe;produit;quantité\n"
    for line in 0..<20_000 { text += "c\(line / 5);F\(line / 5);g1;lait;2\n" }
    let orders = try FolderFixture().with("orders.csv", text).read().round.contents.orders
    #expect(orders.count == 20_000)
  }
}
