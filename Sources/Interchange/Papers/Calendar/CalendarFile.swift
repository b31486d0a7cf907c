import Cabotage
import Quantities

extension PaperSource {
  /// `rounds.ics` (RFC 5545): an entry for each tour and for each time of preparation.
  ///
  /// The identifiers stay the same from one plan of the round to the next, so that importing again
  /// moves the entries; the stamp is the first day of the round, so that bytes do not depend on
  /// the clock.
  package var calendar: String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cabotage//Cabotage//FR"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"] + Self.parisTimeZone
    lines += plan.tours.flatMap(event)
    lines += round.contents.days.indices.flatMap(preparations)
    lines.append("END:VCALENDAR")
    return lines.map(\.calendarFolded).joined()
  }

  private func event(_ tour: Tour) -> [String] {
    let stops = tour.stops.enumerated().map { index, stop in
      "\(index + 1). \(wording.clock(stop.arrival)) \(round[stop.place].name) – \(work(at: stop))"
    }
    let driver = tour.driver?.name ?? wording(Text("conducteur à trouver", "driver to be found"))
    return event(
      key: tour.id, day: tour.day, from: tour.departure, to: tour.arrival,
      summary: "\(tour.id), \(tour.vehicle.name) – \(driver)", place: round[tour.start],
      description: stops.joined(separator: "\n"))
  }

  private func preparations(_ day: Int) -> [String] {
    round.contents.days[day].prepare.enumerated().flatMap { index, window in
      event(
        key: "preparation-\(day + 1)-\(index + 1)", day: day, from: Seconds(window.opens),
        to: Seconds(window.closes),
        summary: wording(Text("Préparation des commandes", "Preparation of orders")),
        place: round.contents.hubs.first.map { round[$0] }, description: round.contents.name)
    }
  }

  private func event(
    key: String, day: Int, from start: Seconds, to end: Seconds, summary: String, place: Place?,
    description: String
  ) -> [String] {
    let date = round.contents.days[day].date
    let location = place.map { [$0.name, $0.commune].compactMap(\.self).joined(separator: ", ") }
    let seriesID = "\(round.contents.name) \(round.contents.days[0].date.iso) \(key)".slug
    return [
      "BEGIN:VEVENT", "UID:\(seriesID)@cabotage",
      "DTSTAMP:\(round.contents.days[0].date.compact)T000000Z", "SEQUENCE:0",
      "DTSTART;TZID=Europe/Paris:\(date.moment(start))",
      "DTEND;TZID=Europe/Paris:\(date.moment(end))", "SUMMARY:\(summary.calendarEscaped)",
      location.map { "LOCATION:\($0.calendarEscaped)" },
      place?.coordinate.map { "GEO:" + $0.degrees.replacing(",", with: ";") },
      "DESCRIPTION:\(description.calendarEscaped)", "STATUS:CONFIRMED", "END:VEVENT",
    ].compactMap(\.self)
  }

  private static let parisTimeZone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
    "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "TZNAME:CET", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}
