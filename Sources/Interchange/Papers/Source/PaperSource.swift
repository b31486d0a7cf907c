package import Cabotage
import Quantities

/// A round and its plan, looked up the ways that the papers need.
package struct PaperSource: Sendable {
  package let round: Round
  package let plan: Plan
  package let wording: Wording
  /// Where each lot of the plan rides; `nil` for one that stays behind.
  let rides: [Ride?]
  /// The empty crates that each tour takes back, by its identifier, stop by stop.
  let emptyCrates: [String: [Int]]
  /// The groups that goods are for, in the order of the round.
  let groups: [Place]
  /// The producers that goods come from, in the order of the round.
  let producers: [Place]

  private let vehicles: [Identifier<Vehicle>: Vehicle]
  private let productRanks: [Identifier<Product>: Int]
  private let codes: [Identifier<Place>: String]

  package init(round: Round, plan: Plan, language: Language) {
    self.round = round
    self.plan = plan
    wording = Wording(language)
    let contents = round.contents
    let goods = plan.lots.filter { $0.purpose != .collect }
    let receivers = Set(goods.map(\.to)).union(plan.crates.map(\.group))
    let sources = Set(plan.lots.flatMap(\.contents).map { round[$0.product].producer })
    groups = contents.places.filter { receivers.contains($0.id) }
    producers = contents.places.filter { sources.contains($0.id) }
    rides = Ride.all(of: plan)
    emptyCrates = Dictionary(
      zip(plan.tours.map(\.id), plan.emptyCrates(in: round)),
      uniquingKeysWith: { first, _ in first })
    vehicles = Dictionary(
      contents.vehicles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    productRanks = Dictionary(
      contents.products.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let numbered =
      producers.enumerated().map { ($1.id, "P\($0 + 1)") }
      + groups.enumerated().map { ($1.id, "G\($0 + 1)") }
    codes = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
  }

  /// The vehicle of a tour.
  ///
  /// - Precondition: The round has it.
  func vehicle(of tour: Tour) -> Vehicle {
    guard let vehicle = vehicles[tour.vehicle] else {
      preconditionFailure("no vehicle \(tour.vehicle)")
    }
    return vehicle
  }

  /// The date of a tour.
  func date(of tour: Tour) -> CalendarDate {
    round.contents.days[tour.day].date
  }

  /// The short code by which the papers refer to a producer (`P1`) or a group (`G1`).
  func code(_ place: Place) -> String {
    codes[place.id] ?? ""
  }

  /// The counts of each product together, cold goods last, then in the order of the round.
  func gathered(_ counts: [ProductCount]) -> [ProductCount] {
    var units: [Identifier<Product>: Int] = [:]
    for count in counts { units[count.product, default: 0] += count.units }
    return units.map { ProductCount(product: $0.key, units: $0.value) }
      .sorted { rank($0.product) < rank($1.product) }
  }

  /// The mass of the goods themselves, without crates.
  func mass(of count: ProductCount) -> Mass {
    round[count.product].mass * count.units
  }

  private func rank(_ product: Identifier<Product>) -> (Int, Int) {
    let classes = TemperatureClass.allCases
    let temperature = classes.firstIndex(of: round[product].temperature) ?? 0
    return (temperature, productRanks[product] ?? 0)
  }
}
