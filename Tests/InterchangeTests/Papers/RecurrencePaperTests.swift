import Cabotage
import Foundation
import Interchange
import Quantities
import Testing

@Suite struct `The papers and the folder of recurring visits` {
  /// A farm, a village every week and one every fortnight, over two weeks.
  private func folder(
    every: String = "semaine", usual: String = "jeudi", hubs: String = ""
  ) -> FolderFixture {
    var fixture = FolderFixture()
    fixture["round.yaml"] = """
      nom: Deux semaines
      jours:
        - date: 12/01/2027
          collecte: 8h-10h
          livraison: 9h-17h
        - date: 14/01/2027
          collecte: 8h-10h
          livraison: 9h-17h
        - date: 19/01/2027
          collecte: 8h-10h
          livraison: 9h-17h
        - date: 21/01/2027
          collecte: 8h-10h
          livraison: 9h-17h
      \(hubs)

      """
    fixture["places.csv"] = """
      identifiant;nom;sorte;latitude;longitude;Tous les;jour habituel
      ferme;La ferme;producteur;48,68399;5,98007;;
      moulin;Le moulin;groupe;48,75003;6,05236;\(every);\(usual)
      bourg;Le bourg;groupe;48,68806;6,17343;quinzaine;

      """
    fixture["vehicles.csv"] = """
      identifiant;sorte;statut;départ;arrivée;charge utile kg;litres;disponible
      fourgon;fourgon;loué;ferme;;1100;8000;

      """
    fixture["orders.csv"] = """
      commande;foyer;groupe;produit;quantité
      c1;F01;moulin;pdt;2
      c2;F02;bourg;pdt;3

      """
    fixture["products.csv"] = """
      identifiant;producteur;nom;unité;kg
      pdt;ferme;Pommes de terre;5 kg;5

      """
    return fixture
  }

  @Test func `say in both languages who is visited when`() throws {
    let round = try folder().read().round
    #expect(round.contents.places.map(\.id) == ["ferme", "moulin", "moulin/2", "bourg"])
    #expect(round["moulin"].recurrence == Recurrence(every: .week, usualDay: .thursday))
    let plan = try round.plan(until: StopRule(iterations: 100))
    #expect(plan.unserved.isEmpty)
    for language in Language.allCases {
      let page = try PlanPapers(round: round, plan: plan, language: language)
        .text(of: "plan.html")
      let title = Text("Calendrier des passages", "Calendar of visits")
      let days = Text(
        "jeudi 14 janvier, jeudi 21 janvier", "Thursday 14 January, Thursday 21 January")
      #expect(page.contains(title[language]))
      #expect(page.contains(days[language]))
      #expect(page.contains("Le moulin (2/2)"))
    }
  }

  @Test func `are no part of other rounds`() throws {
    let round = try Round(RoundFolder.example(.french))
    let plan = try round.plan(until: StopRule(iterations: 10))
    let page = try PlanPapers(round: round, plan: plan, language: .french).text(of: "plan.html")
    #expect(!page.contains("Calendrier des passages"))
  }

  @Test func `are written only where there are some, and read again`() throws {
    var contents = RoundFolder.example(.english)
    contents.hubs = []
    for (every, usualDay) in [
      (Recurrence.Period.week, Weekday.sunday), (.fortnight, nil), (.month, .monday),
    ] {
      let place = try #require(contents.places.last { $0.kind == .group })
      contents.places[contents.places.count - 1] = Place(
        id: "again", name: "Again", kind: .group, coordinate: place.coordinate,
        recurrence: Recurrence(every: every, usualDay: usualDay))
      try withTemporaryFolder { folder in
        try RoundFolder.write(contents, to: folder)
        let text = try String(contentsOf: folder.appending(path: "places.csv"), encoding: .utf8)
        #expect(text.contains(every.rawValue))
        #expect(text.contains(usualDay == nil ? "every" : "usual_day"))
      }
    }
    try withTemporaryFolder { folder in
      try RoundFolder.writeExample(.english, to: folder)
      let text = try String(contentsOf: folder.appending(path: "places.csv"), encoding: .utf8)
      #expect(!text.contains("every"))
    }
  }

  @Test(arguments: [
    ["jour", "", "Tous les"], ["semaine", "demain", "jour habituel"], ["", "lundi", "Tous les"],
  ])
  func `are refused with their place in the file`(cells: [String]) throws {
    let errors = try folder(every: cells[0], usual: cells[1]).errors()
    let field = cells[2]
    #expect(errors.contains { $0.file == "places.csv" && $0.line == 3 && $0.column == field })
  }
}
