public import Cabotage
import Quantities

/// What changes from one plan to another, in words.
public struct ChangeReport: Sendable {
  /// Some lines under a title.
  struct Section: Sendable {
    let title: String
    var lines: [String]
  }

  private let round: Round
  private let plan: Plan
  private let difference: PlanDifference
  private let wording: Wording

  /// Takes a difference down.
  ///
  /// - Parameters:
  ///   - difference: What changes.
  ///   - plan: The new plan.
  ///   - round: The round of the new plan; what it knows no more is called by its identifier.
  ///   - language: The reader's language.
  public init(_ difference: PlanDifference, to plan: Plan, of round: Round, language: Language) {
    self.difference = difference
    self.plan = plan
    self.round = round
    wording = Wording(language)
  }

  /// The report as plain text.
  public var text: String {
    let listed = sections.flatMap { section in
      [section.title] + section.lines.map { "  " + $0 }
    }
    return (summary + listed).joined(separator: "\n")
  }

  /// The sums, and what the changes count for.
  var summary: [String] {
    guard !difference.isNone else {
      return [wording(Text("Rien ne change.", "Nothing changes."))]
    }
    let sums = [
      change(difference.cost, wording.euros) + " (" + signed(difference.cost) + ")",
      change(difference.distance, wording.distance),
    ]
    let counted = [
      difference.moves.isEmpty ? nil : wording.count(difference.moves.count, .movedLot),
      difference.hours.isEmpty ? nil : wording.count(difference.hours.count, .lateLot),
      difference.extraVehicles.isEmpty
        ? nil : wording.count(difference.extraVehicles.count, .extraVehicle),
    ].compactMap(\.self)
    let price =
      wording(Text("Changements comptés : ", "Changes count for: "))
      + wording.euros(difference.price)
    return [
      wording(Text("Coût : ", "Cost: ")) + sums.joined(separator: " · "),
      price + (counted.isEmpty ? "" : " (" + counted.joined(separator: ", ") + ")"),
    ]
  }

  /// What changes: a section for each surplus, one for each tour, then the goods.
  var sections: [Section] {
    difference.surplus.map(section) + difference.tours.map(section)
      + [
        Section(
          title: wording(Text("Véhicules qui changent", "Other vehicles")),
          lines: difference.moves.map(line)),
        Section(
          title: wording(Text("Marchandises", "Goods")), lines: difference.goods.map(line)),
      ].filter { !$0.lines.isEmpty }
  }

  /// Who gets a surplus, when it must be ready and leave, and what stays unsold.
  private func section(_ placed: PlacedSurplus) -> Section {
    let name = round[placed.offer.product].name
    let counts = [
      wording.count(placed.offer.units, .offered), wording.count(placed.wished, .wished),
      wording.count(placed.sold, .sold), wording.count(placed.unsold, .unsold),
    ]
    let departures = placed.departures.map { departure in
      let head = [
        departure.tour, day(departure.vehicle.day), self.name(departure.place),
        wording.count(departure.units, .unit),
      ].joined(separator: ", ")
      let ready = wording.clock(departure.start)
      let leaves = wording.clock(departure.departure)
      let latest = wording.clock(departure.latest)
      return head
        + wording(
          Text(
            " : prêt à \(ready), part à \(leaves), au plus tard à \(latest)",
            ": ready at \(ready), leaves at \(leaves), at the latest at \(latest)"))
    }
    let sales = placed.sales.map { sale in
      self.name(sale.group) + wording(Text(" : ", ": ")) + wording.count(sale.units, .unit)
    }
    return Section(
      title: name + wording(Text(" : ", ": ")) + counts.joined(separator: ", "),
      lines: departures + sales)
  }

  private func section(_ tour: TourChange) -> Section {
    let title = [tour.id, tour.vehicle.vehicle.name, day(tour.vehicle.day)]
      .joined(separator: " · ")
    return Section(title: title, lines: drive(tour) + tour.stops.map(line))
  }

  /// When the tour is out and who drives, as far as that changes.
  private func drive(_ tour: TourChange) -> [String] {
    guard let after = tour.after else {
      return [wording(Text("n'a plus lieu", "is cancelled"))]
    }
    guard let before = tour.before else {
      return [wording(Text("nouvelle tournée, ", "new tour, ")) + hours(after)]
    }
    var lines: [String] = []
    if hours(before) != hours(after) { lines.append(hours(before) + " → " + hours(after)) }
    if before.driver != after.driver {
      let names = [before.driver, after.driver].map {
        $0?.name ?? wording(Text("à trouver", "to be found"))
      }
      lines.append(
        wording(Text("conducteur : ", "driver: ")) + names.joined(separator: " → "))
    }
    return lines
  }

  private func hours(_ drive: TourChange.Drive) -> String {
    wording.clock(drive.departure) + "\u{A0}–\u{A0}" + wording.clock(drive.arrival)
  }

  private func line(_ stop: TourChange.StopChange) -> String {
    switch stop {
    case .added(let place, let time): "+ \(name(place)), \(wording.clock(time))"
    case .removed(let place, let time): "− \(name(place)), \(wording.clock(time))"
    case .moved(let place, let from, let to):
      "\(name(place)), \(wording.clock(from)) → \(wording.clock(to))"
    }
  }

  private func line(_ move: PlanDifference.LotMove) -> String {
    let lot = plan.lots[move.lot]
    let days = Set(move.before.map(\.day) + [move.after.day])
    func names(_ vehicles: [VehicleDay]) -> String {
      vehicles.map { days.count == 1 ? $0.vehicle.name : "\($0.vehicle), \(day($0.day))" }
        .joined(separator: " + ")
    }
    return
      "\(name(lot.from)) → \(name(lot.to)), \(wording.mass(lot.mass))"
      + wording(Text(" : ", ": ")) + names(move.before) + " → " + names([move.after])
  }

  private func line(_ goods: PlanDifference.GoodsChange) -> String {
    let way = "\(name(goods.from)) → \(name(goods.to))" + wording(Text(" : ", ": "))
    guard goods.left.after > .zero else { return way + change(goods.carried, wording.mass) }
    let reasons = goods.reasons.map { wording($0) }.joined(separator: ", ")
    return way + change(goods.carried, wording.mass)
      + wording(Text(", reste ", ", left behind ")) + wording.mass(goods.left.after)
      + " – " + reasons
  }

  private func change<Value>(
    _ change: PlanDifference.Change<Value>, _ words: (Value) -> String
  ) -> String {
    words(change.before) + " → " + words(change.after)
  }

  private func signed(_ change: PlanDifference.Change<Money>) -> String {
    let more = change.after - change.before
    return (more > .zero ? "+" : "") + wording.euros(more)
  }

  private func day(_ index: Int) -> String {
    wording.dayAndMonth(round.contents.days[index].date)
  }

  private func name(_ id: Identifier<Place>) -> String {
    round.contents.places.first { $0.id == id }?.name ?? id.name
  }
}

extension Noun {
  fileprivate static let offered = Noun(
    Text("unité offerte", "unit offered"), Text("unités offertes", "units offered"))
  fileprivate static let wished = Noun(
    Text("souhaitée", "wished for"), Text("souhaitées", "wished for"))
  fileprivate static let sold = Noun(Text("placée", "placed"), Text("placées", "placed"))
  fileprivate static let unsold = Noun(Text("invendue", "unsold"), Text("invendues", "unsold"))
  fileprivate static let movedLot = Noun(
    Text("lot change de véhicule", "lot changes vehicle"),
    Text("lots changent de véhicule", "lots change vehicles"))
  fileprivate static let lateLot = Noun(
    Text("lot à une autre heure", "lot at another hour"),
    Text("lots à une autre heure", "lots at other hours"))
  fileprivate static let extraVehicle = Noun(
    Text("véhicule en plus", "extra vehicle"), Text("véhicules en plus", "extra vehicles"))
}
