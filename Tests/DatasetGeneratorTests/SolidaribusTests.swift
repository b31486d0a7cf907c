import Cabotage
import DatasetGenerator
import Quantities
import Testing

/// The question of the dataset: which hamlet on which day of four weeks, and does one more fit?
@Suite struct `The mobile grocery` {
  private func round(_ folder: String) throws -> Round {
    let rounds = Dataset.solidaribus.rounds(scale: 1)
    return try Round(#require(rounds.first { $0.folder == folder }).contents)
  }

  /// The dates on which each site is visited.
  private func dates(_ plan: Plan, of round: Round) -> [Identifier<Place>: [CalendarDate]] {
    var dates: [Identifier<Place>: [CalendarDate]] = [:]
    for tour in plan.tours {
      for stop in tour.stops {
        guard let visit = round[stop.place].visit else { continue }
        dates[visit.place, default: []].append(round.contents.days[tour.day].date)
      }
    }
    return dates
  }

  @Test(arguments: ["", "one-more"])
  func `serves every site on days that go together, one more too`(folder: String) throws {
    let round = try round(folder)
    let plan = try round.plan(until: StopRule(iterations: 800))
    #expect(plan.unserved.isEmpty)
    let dates = dates(plan, of: round)
    #expect(dates.count == (folder.isEmpty ? 8 : 9))
    for (site, days) in dates {
      let recurrence = try #require(round[site].recurrence)
      let count = [.week: 4, .fortnight: 2, .month: 1][recurrence.every]
      #expect(days.count == count, "\(site)")
      let weekdays = Set(days.map(\.weekday))
      // Armistice Day is a Wednesday: a weekly site may have one visit on another day.
      #expect(weekdays.count <= (weekdays.contains(.wednesday) ? 2 : 1), "\(site)")
    }
  }

  @Test func `spends the whole day of few, and none on a holiday`() throws {
    let round = try round("")
    #expect(round.contents.days.count == 11)
    #expect(!round.contents.days.contains { $0.date.iso == "2026-11-11" })
    let decize = round.contents.places.filter { $0.visit?.place == "decize" }
    #expect(decize.map(\.name) == (1...4).map { "Decize (\($0)/4)" })
    #expect(decize.allSatisfy { $0.visit?.days.count == 3 })
  }
}
