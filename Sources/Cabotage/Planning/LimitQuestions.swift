import Quantities
import Routing

/// The limits of a round of which a proof says what they cost.
struct LimitQuestions {
  /// One of them, and what gives way in the problem.
  struct Question {
    let limit: Proof.Limit
    let amount: Int
    let change: [Relaxation]
  }

  private(set) var all: [Question] = []
  private let round: Round
  private let model: RoutingModel

  private static let hour = 3_600
  private static let mass = 50_000
  private static let volume = 100_000
  private static let chilled = 50_000

  /// Asks of vehicles first, one of each sort, then of places.
  init(_ round: Round, _ model: RoutingModel) {
    self.round = round
    self.model = model
    var shiftsOf: [Int: [Int]] = [:]
    for (index, shift) in model.shifts.enumerated() {
      shiftsOf[shift.vehicle, default: []] += [index]
    }
    var seen: Set<[RoutingProblem.Vehicle]> = []
    let vehicles = shiftsOf.sorted { $0.key < $1.key }
      .filter { seen.insert($0.value.map { model.problem.vehicles[$0] }).inserted }
    for (vehicle, shifts) in vehicles { ask(ofVehicle: vehicle, shifts) }
    let sites = Dictionary(grouping: model.places.indices) { model.places[$0] }
    for (place, sites) in sites.sorted(by: { $0.key < $1.key }) { ask(ofPlace: place, sites) }
  }

  private mutating func ask(ofVehicle vehicle: Int, _ shifts: [Int]) {
    let id = round.contents.vehicles[vehicle].id
    all.append(
      Question(limit: .fleet(id), amount: 1, change: shifts.map { .init(.fleet(vehicle: $0)) }))
    let rooms: [(Proof.Limit, Int)] = [
      (.mass(id), Self.mass), (.volume(id), Self.volume), (.chilled(id), Self.chilled),
    ]
    for (dimension, (limit, amount)) in rooms.enumerated() {
      let load = model.problem.shipments.reduce(0) { $0 + $1.load[dimension] }
      let tight = shifts.filter { model.problem.vehicles[$0].capacity[dimension] < load }
      guard !tight.isEmpty else { continue }
      all.append(
        Question(
          limit: limit, amount: amount,
          change: tight.map { .init(.capacity(vehicle: $0, dimension: dimension), by: amount) }))
    }
    all.append(
      Question(
        limit: .hours(id), amount: Self.hour,
        change: shifts.flatMap {
          [
            .init(.shiftStart(vehicle: $0), by: Self.hour),
            .init(.shiftEnd(vehicle: $0), by: Self.hour),
          ]
        }))
  }

  private mutating func ask(ofPlace place: Int, _ sites: [Int]) {
    let sites = sites.filter { !model.problem.places[$0].windows.isEmpty }
    guard !sites.isEmpty else { return }
    all.append(
      Question(
        limit: .opening(round.contents.places[place].id), amount: Self.hour,
        change: sites.flatMap {
          [.init(.opening(place: $0), by: Self.hour), .init(.closing(place: $0), by: Self.hour)]
        }))
  }

  /// What was found out, the most telling first, by what was asked.
  func prices(_ found: [LimitPrice]) -> [Proof.LimitPrice] {
    let questions = Dictionary(all.map { ($0.change, $0) }) { first, _ in first }
    return found.compactMap { price in
      questions[price.change].map {
        Proof.LimitPrice(
          limit: $0.limit, amount: $0.amount, saves: Money((price.atMostSaves + 999) / 1_000),
          gap: Money((price.gap + 999) / 1_000))
      }
    }
    .enumerated().sorted { ($1.element.saves, $0.offset) < ($0.element.saves, $1.offset) }
    .map(\.element)
  }
}
