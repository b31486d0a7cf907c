import Quantities
import Routing

extension WayWording {
  /// A contradiction as a sentence, or `nil` where it says no more than the ways do or is too long.
  func text(_ contradiction: Contradiction) -> Text? {
    let shipments = contradiction.shipments.filter(model.lots.indices.contains)
    guard (2...6).contains(shipments.count), shipments.count == contradiction.shipments.count
    else { return nil }
    func goods(_ say: Wording) -> String {
      shipments.map { shipment in
        let lot = lots[model.lots[shipment]]
        return "\(round[lot.from].name) → \(round[lot.to].name) (\(say.mass(lot.mass)))"
      }.joined(separator: ", ")
    }
    let limits = contradiction.limits.compactMap(limit)
    var seen: Set<Text> = []
    let unique = limits.filter { seen.insert($0).inserted }
    guard unique.count <= 8 else { return nil }
    let proof =
      contradiction.isProved
      ? Text("Prouvé : ", "Proved: ") : Text("D'après l'essai : ", "As far as tried: ")
    let (french, english) = (Wording(.french), Wording(.english))
    return Text(
      proof.french + "ne tiennent pas ensemble " + goods(french)
        + (unique.isEmpty ? "" : " avec " + unique.map(\.french).joined(separator: " ; ")),
      proof.english + "cannot be together " + goods(english)
        + (unique.isEmpty ? "" : " with " + unique.map(\.english).joined(separator: "; ")))
  }

  /// A limit with its value, or `nil` where the round does not name it.
  private func limit(_ limit: RoutingLimit) -> Text? {
    let (french, english) = (Wording(.french), Wording(.english))
    func ofShift(_ shift: Int, _ text: (Vehicle) -> Text) -> Text {
      let (vehicle, day) = model.shifts[shift]
      let data = round.contents.vehicles[vehicle]
      let text = text(data)
      let date = round.contents.days[day].date
      return Text(
        "\(data.id.name), \(french.dayAndMonth(date)) : \(text.french)",
        "\(data.id.name), \(english.dayAndMonth(date)): \(text.english)")
    }
    func clock(_ shift: Int, _ moment: Int) -> (String, String) {
      let time = Timetable(days: round.contents.days).timeOfDay(model.shifts[shift].day, moment)
      return (french.clock(time), english.clock(time))
    }
    switch limit {
    case .fleet(let shift):
      return ofShift(shift) { _ in Text("pas d'autre comme lui", "no other like it") }
    case .shiftStart(let shift):
      let (first, second) = clock(shift, model.problem.vehicles[shift].shift.opens)
      return ofShift(shift) { _ in Text("départ dès \(first)", "leaves from \(second) on") }
    case .shiftEnd(let shift):
      let (first, second) = clock(shift, model.problem.vehicles[shift].shift.closes)
      return ofShift(shift) { _ in Text("retour avant \(first)", "back by \(second)") }
    case .perishable(let shift):
      return ofShift(shift) { vehicle in
        let time = vehicle.capacity.coldTime ?? 0
        return Text(
          "froid tenu \(french.duration(time))", "cold for \(english.duration(time))")
      }
    case .capacity(let shift, let dimension):
      return goods(model.problem.vehicles[shift].capacity[dimension], dimension).map { goods in
        ofShift(shift) { _ in
          Text("au plus \(goods.french)", "at most \(goods.english)")
        }
      }
    case .store(let store, let dimension):
      let name = round[model.stores[store]].name
      return goods(model.problem.stores[store].limit[dimension], dimension).map {
        Text("\(name) : au plus \($0.french)", "\(name): at most \($0.english)")
      }
    case .opening(let place), .closing(let place):
      let name = name(ofPlace: place)
      return Text("les heures de \(name)", "the hours of \(name)")
    default: return nil
    }
  }
}
