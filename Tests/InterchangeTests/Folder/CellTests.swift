import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The cells of a spreadsheet` {
  /// What a cell of "kg" reads as, in grams.
  private func grams(_ cell: String) throws -> Int {
    let quoted = "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let fixture = FolderFixture().with(
      "products.csv",
      "identifiant,producteur,nom,kg\npdt,ferme,Patates,\(quoted)\nlait,ferme,Lait,1\n")
    return try fixture.read().round.contents.products[0].mass.value
  }

  @Test(arguments: [
    ("5", 5_000), ("1.25", 1_250), ("1,25", 1_250), ("0,250", 250), ("1.250", 1_250),
    ("1 234,5", 1_234_500), ("1\u{A0}234,5", 1_234_500), ("1\u{202F}234.5", 1_234_500),
    ("1,234.5", 1_234_500), ("1.234,5", 1_234_500), ("1 234", 1_234_000), ("1'234", 1_234_000),
    ("1,2500", 1_250), ("5 kg", 5_000), ("0,5kg", 500), ("2 kilos", 2_000), (",5", 500),
    (".5", 500), ("+5", 5_000), ("1.999,999", 1_999_999), ("1234,567", 1_234_567),
  ]) func `hold numbers in the ways of both languages`(cell: String, expected: Int) throws {
    #expect(try grams(cell) == expected)
  }

  @Test(arguments: [
    "douze", "1,234", "12,500", "1.2.3", "1 23", "1,23,456", "5 g", "5 t", "--5", "5-", "1e3",
    "nan", "inf", "Infinity", "0x10", "=A1+2", "#REF!", "1 2 345", "٣", "5,", "5 kg kg", "kg",
    "99999999999", "123456789012345678901234567890", "1/2", "1.5,2.5", "1.234,567.8",
  ]) func `are refused where they are no number or more than one`(cell: String) throws {
    let thrown = try #require(throws: UnreadableFolder.self) { try grams(cell) }
    #expect(thrown.diagnostics.map(\.line) == [2])
    #expect(thrown.diagnostics.map(\.column) == ["kg"])
  }

  @Test func `offer both readings of an ambiguous number`() throws {
    let thrown = try #require(throws: UnreadableFolder.self) { try grams("1,234") }
    #expect(thrown.diagnostics.first?.hint?.french == "écrivez 1,2340 ou 1234")
    #expect(thrown.diagnostics.first?.hint?.english == "write 1.234 or 1234")
  }

  @Test func `take three decimals of a coordinate for what they are`() throws {
    let fixture = FolderFixture().replacing(
      "48,67942;5,89804", with: "48,679;5,898", in: "places.csv")
    let place = try fixture.read().round.contents.places[0]
    #expect(place.coordinate == Coordinate(latitude: 48.679, longitude: 5.898))
  }

  /// What a cell of "ouverture" reads as.
  private func openings(_ cell: String) throws -> [Opening] {
    let fixture = FolderFixture().replacing(
      "9h30 à 12h", with: "\"\(cell)\"", in: "places.csv")
    return try fixture.read().round.contents.places[3].openings
  }

  private func opening(
    _ opens: Double, _ closes: Double, _ days: Opening.Days = .all
  ) throws -> Opening {
    let hours = TimeWindow(opens: Int(opens * 3_600), closes: Int(closes * 3_600))
    return Opening(try #require(hours), on: days)
  }

  @Test(arguments: [
    "9h-12h", "09:00-12:00", "9h à 12h", "de 9h à 12h", "9 h – 12 h", "9-12h", "9h-midi",
    "9h00 - 12h00", "entre 9h et 12h", "from 9:00 to 12:00", "9H‑12H".replacing("‑", with: "-"),
    "9 heures à 12 heures", "tous les jours 9h-12h", "9h\u{A0}–\u{A0}12h",
  ]) func `hold the hours of a morning`(cell: String) throws {
    #expect(try openings(cell) == [opening(9, 12)])
  }

  @Test(arguments: [
    "9h-12h; 14h-16h30", "9h-12h, 14h-16h30", "9h-12h / 14h à 16h30", "9h-12h | 14h-16h30",
    "9h-12h et 14h-16h30", "de 9h à 12h et de 14h à 16h30", "9h-12h\n14h-16h30",
    "9h-12h 14h-16h30",
  ]) func `hold several stretches of hours`(cell: String) throws {
    #expect(try openings(cell) == [opening(9, 12), opening(14, 16.5)])
  }

  @Test func `hold hours on days of the week and on dates`() throws {
    let week: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]
    #expect(try openings("lun-ven 9h-12h") == [opening(9, 12, .weekdays(week))])
    #expect(try openings("du lundi au vendredi de 9h à 12h") == [opening(9, 12, .weekdays(week))])
    #expect(
      try openings("mardi 9h-12h, jeu 14h-18h")
        == [opening(9, 12, .weekdays([.tuesday])), opening(14, 18, .weekdays([.thursday]))])
    #expect(
      try openings("mardi et jeudi 9h-12h, 14h-18h; 9h-10h") == [
        opening(9, 12, .weekdays([.tuesday, .thursday])),
        opening(14, 18, .weekdays([.tuesday, .thursday])),
        opening(9, 10, .weekdays([.tuesday, .thursday])),
      ])
    #expect(
      try openings("sam-lun 8h-9h") == [opening(8, 9, .weekdays([.saturday, .sunday, .monday]))])
    let date = try #require(CalendarDate(year: 2027, month: 1, day: 16))
    #expect(try openings("16/01/2027 9h-12h") == [opening(9, 12, .date(date))])
    #expect(try openings("2027-01-16 09:00-12:00") == [opening(9, 12, .date(date))])
    #expect(try openings("mardi") == [opening(0, 24, .weekdays([.tuesday]))])
  }

  @Test(arguments: [
    "12h-9h", "25h-26h", "9h", "matin", "9-12", "9h70-12h", "mardredi 9h-12h", "9h-12h mardi",
    "22h-2h", "31/02/2027 9h-12h", "9h-", "-", "9h-12h-14h",
  ]) func `are refused where hours are impossible or unclear`(cell: String) throws {
    let thrown = try #require(throws: UnreadableFolder.self) { try openings(cell) }
    #expect(thrown.diagnostics.map(\.file) == ["places.csv"])
    #expect(thrown.diagnostics.map(\.line) == [5])
    #expect(thrown.diagnostics.map(\.column) == ["ouverture"])
  }

  @Test(arguments: [
    ("frais", TemperatureClass.chilled4), ("+4", .chilled4), ("4°C", .chilled4),
    ("+8 °C", .chilled8), ("Surgelé", .frozen), ("-18", .frozen), ("SEC", .ambient),
    ("poisson", .fish), ("+2", .meat2), ("chaud", .hot), ("minced meat", .meat2),
  ]) func `name temperatures in many ways`(cell: String, expected: TemperatureClass) throws {
    let fixture = FolderFixture().replacing(";frais;", with: ";\(cell);", in: "products.csv")
    #expect(try fixture.read().round.contents.products[1].temperature == expected)
  }

  @Test(arguments: [
    ("producteur", Place.Kind.producer), ("Fournisseur", .producer), ("QUAI", .dock),
    ("îlot", .group), ("ilot", .group), ("Labo", .group), ("collectif", .group),
    ("point de retrait", .group), ("Hub", .hub), ("plate-forme", .hub), ("base", .vehicleBase),
  ]) func `name kinds of places in many ways`(cell: String, expected: Place.Kind) throws {
    var fixture = FolderFixture()
    fixture["places.csv"]? += "autre;Autre;\(cell);48,7;6,1;;;\n"
    #expect(try fixture.read().round.contents.places[4].kind == expected)
  }
}
