import Cabotage
import Testing

@Suite struct `A calendar date` {
  @Test(arguments: [(2026, 2, 29), (2026, 13, 1), (2026, 4, 31), (0, 1, 1), (2026, 1, 0)])
  func `refuses a day that does not exist`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `knows its weekday and its distance`() throws {
    let thursday = try date("2026-11-12")
    #expect(thursday.weekday == .thursday)
    #expect(try date("2026-11-15").weekday == .sunday)
    #expect(thursday.days(to: try date("2026-12-01")) == 19)
    #expect(try date("2028-02-28").days(to: try date("2028-03-01")) == 2)
    #expect(thursday.iso == "2026-11-12")
  }
}

@Suite struct `Openings` {
  @Test func `hold on their days only`() throws {
    let openings = [
      Opening(try hours(9, 12), on: .weekdays([.thursday])),
      Opening(try hours(11, 13), on: .date(try date("2026-11-12"))),
      Opening(try hours(14, 18)),
    ]
    #expect(openings.hours(on: try date("2026-11-12")) == [try hours(9, 13), try hours(14, 18)])
    #expect(openings.hours(on: try date("2026-11-13")) == [try hours(14, 18)])
  }

  @Test func `do not restrict where there are none`() throws {
    #expect([Opening]().hours(on: try date("2026-11-12")) == [try hours(0, 24)])
  }
}
