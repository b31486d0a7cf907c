import Quantities
import Routing

/// Says in the words of a round what would serve a lot, and what it costs.
struct WayWording {
  let round: Round
  let model: RoutingModel
  let lots: [Lot]

  /// More are of no help to a reader.
  private static let mostWays = 4
  /// What asks for more time than this is no way.
  private static let longest = 12 * 3_600

  /// The ways to serve a lot: of each sort of change the smallest, the cheapest first, and those that
  /// change one thing before those that change several.
  func ways(of reason: ShipmentReason, beside plan: RoutingPlan) -> [Plan.Way] {
    let used = Set(plan.routes.map(\.vehicle))
    var best: [[RoutingLimit?]: (remedy: Remedy, way: Plan.Way)] = [:]
    for remedy in reason.vehicles.flatMap(\.remedies) {
      guard let text = text(of: remedy) else { continue }
      let way = Plan.Way(text: text, price: price(of: remedy, isUsed: used.contains))
      let sorts = remedy.relaxations.map { sort(of: $0.limit) }
      if let known = best[sorts], !isEasier((remedy, way), than: known) { continue }
      best[sorts] = (remedy, way)
    }
    return best.values.sorted { first, second in
      let (one, other) = (first.remedy.relaxations.count, second.remedy.relaxations.count)
      if one != other { return one < other }
      return (first.way.price, first.way.text.english) < (second.way.price, second.way.text.english)
    }.prefix(Self.mostWays).map(\.way)
  }

  private func isEasier(
    _ first: (remedy: Remedy, way: Plan.Way), than second: (remedy: Remedy, way: Plan.Way)
  ) -> Bool {
    let (one, other) = (
      first.remedy.relaxations.map(\.amount), second.remedy.relaxations.map(\.amount)
    )
    return one == other ? first.way.price < second.way.price : one.lexicographicallyPrecedes(other)
  }

  /// The limit, whatever vehicle or place it is about; `nil` for what the round does not name.
  private func sort(of limit: RoutingLimit) -> RoutingLimit? {
    switch limit {
    case .fleet: .fleet(vehicle: 0)
    case .shiftStart: .shiftStart(vehicle: 0)
    case .shiftEnd: .shiftEnd(vehicle: 0)
    case .perishable: .perishable(vehicle: 0)
    case .capacity(_, let dimension): .capacity(vehicle: 0, dimension: dimension)
    case .opening: .opening(place: 0)
    case .closing: .closing(place: 0)
    case .store: limit
    default: nil
    }
  }

  /// The cost of the longer drives by the tariff of the vehicle, and of its day where it had none.
  private func price(of remedy: Remedy, isUsed: (Int) -> Bool) -> Money {
    let vehicle = vehicle(remedy)
    let cost = vehicle.cost(of: Distance(remedy.meters), Seconds(remedy.seconds))
    return cost.distance + cost.time + (isUsed(remedy.route.vehicle) ? .zero : cost.fixed)
  }

  private func vehicle(_ remedy: Remedy) -> Vehicle {
    round.contents.vehicles[model.shifts[shift(remedy)].vehicle]
  }

  /// The shift that a remedy is about; of a vehicle that is added, the one it is like.
  private func shift(_ remedy: Remedy) -> Int {
    for relaxation in remedy.relaxations {
      if case .fleet(let vehicle) = relaxation.limit { return vehicle }
    }
    return remedy.route.vehicle
  }

  /// What has to change, or `nil` where that is not for a reader to change.
  private func text(of remedy: Remedy) -> Text? {
    let (vehicle, day) = model.shifts[shift(remedy)]
    let name = round.contents.vehicles[vehicle].id.name
    let changes = remedy.relaxations.map { change($0) } + (canBeLoaded(remedy) ? [] : [Self.hold])
    let known = changes.compactMap(\.self)
    guard known.count == changes.count else { return nil }
    let date = round.contents.days[day].date
    func line(_ say: Wording, _ head: String, _ changes: [String]) -> String {
      let what =
        changes.isEmpty
        ? say(
          Text("rien à changer, mais un calcul plus long", "nothing to change, but a longer search")
        )
        : changes.joined(separator: say(Text(" et ", " and ")))
      return head + what
    }
    let (french, english) = (Wording(.french), Wording(.english))
    return Text(
      line(french, "\(name), \(french.dayAndMonth(date)) : ", known.map(\.french)),
      line(english, "\(name), \(english.dayAndMonth(date)): ", known.map(\.english)))
  }

  private static let hold = Text(
    "une caisse d'où les cagettes sortent à leur tour",
    "a hold that crates can be taken out of in their turn")

  /// Whether the crates of the route can be stowed, as far as is known.
  private func canBeLoaded(_ remedy: Remedy) -> Bool {
    var route = remedy.route
    route.vehicle = shift(remedy)
    return model.loadingCheck?.admits(route) ?? true
  }

  private func change(_ relaxation: Relaxation) -> Text? {
    let amount = relaxation.amount
    switch relaxation.limit {
    case .fleet: return Text("un autre pareil, avec conducteur", "another like it, with a driver")
    case .shiftStart: return time(amount) { ("partir \($0) plus tôt", "leave \($1) earlier") }
    case .shiftEnd: return time(amount) { ("rentrer \($0) plus tard", "be back \($1) later") }
    case .perishable:
      return time(amount) { ("un froid qui tient \($0) de plus", "cold that holds \($1) longer") }
    case .opening(let place):
      let name = name(ofPlace: place)
      return time(amount) { ("\(name) ouvre \($0) plus tôt", "\(name) opens \($1) earlier") }
    case .closing(let place):
      let name = name(ofPlace: place)
      return time(amount) { ("\(name) ferme \($0) plus tard", "\(name) closes \($1) later") }
    case .capacity(let shift, let dimension):
      return room(
        amount, dimension, in: round.contents.vehicles[model.shifts[shift].vehicle])
    case .store(let store, let dimension):
      let name = round[model.stores[store]].name
      return goods(amount, dimension).map {
        Text("\(name) : place pour \($0.french) de plus", "\(name): room for \($0.english) more")
      }
    default: return nil
    }
  }

  func name(ofPlace place: Int) -> String {
    round.contents.places[model.places[place]].name
  }

  /// A change of so many seconds, in whole minutes that are enough.
  private func time(_ seconds: Int, _ text: (String, String) -> (String, String)) -> Text? {
    guard seconds <= Self.longest else { return nil }
    let minutes = Seconds((seconds + 59) / 60 * 60)
    let (french, english) = text(
      Wording(.french).duration(minutes), Wording(.english).duration(minutes))
    return Text(french, english)
  }

  private func room(_ amount: Int, _ dimension: Int, in vehicle: Vehicle) -> Text? {
    guard let goods = goods(amount, dimension) else { return nil }
    guard dimension == 2 || dimension == 3, vehicle.kind != .refrigerated else {
      return Text("place pour \(goods.french) de plus", "room for \(goods.english) more")
    }
    let cold = vehicle.capacity.coldTime
    let (french, english) = (Wording(.french), Wording(.english))
    return Text(
      "des caisses isothermes de plus pour \(goods.french)"
        + (cold.map { " (froid tenu \(french.duration($0)))" } ?? ""),
      "more isothermal boxes, for \(goods.english)"
        + (cold.map { " (cold for \(english.duration($0)))" } ?? ""))
  }

  /// An amount of goods in one dimension of loads, rounded up to what the wording shows.
  func goods(_ amount: Int, _ dimension: Int) -> Text? {
    let (french, english) = (Wording(.french), Wording(.english))
    let liters = Volume((amount + 999) / 1_000 * 1_000)
    switch dimension {
    case 0:
      let mass = Mass((amount + 99) / 100 * 100)
      return Text(french.mass(mass), english.mass(mass))
    case 1: return Text(french.liters(liters), english.liters(liters))
    case 2: return Text(french.liters(liters) + " de frais", english.liters(liters) + " chilled")
    case 3: return Text(french.liters(liters) + " de surgelé", english.liters(liters) + " frozen")
    case 4: return Text(french.count(amount, .crate), english.count(amount, .crate))
    case 5:
      return Text(french.liters(liters) + " de cagettes", english.liters(liters) + " of crates")
    case 6:
      return Text(
        french.liters(liters) + " de cagettes au frais",
        english.liters(liters) + " of chilled crates")
    default: return nil
    }
  }
}
