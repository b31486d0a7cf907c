import Quantities
import Routing

/// The limits of a problem of research of which a proof says what they cost, without units: one
/// vehicle more, or a tenth more.
struct SolveLimits {
  /// One limit, and what it could save that it gave way.
  struct Price: Encodable {
    let limit: Limit
    /// The index of a vehicle, for all that are like it where they are more, or the number of a
    /// customer.
    let vehicle: Int?
    let customer: Int?
    let saves: Double
    let gap: Double
  }

  enum Limit: String, Encodable {
    /// One vehicle more; a tenth more of what one carries, or of its hours at either end; that tenth
    /// of hours more for a customer, before and after.
    case fleet, capacity, hours, opening
  }

  private struct Question {
    let limit: Limit
    var vehicle: Int?
    var customer: Int?
    let change: [Relaxation]
  }

  private var questions: [Question] = []

  init(_ problem: RoutingProblem) {
    var seen: Set<RoutingProblem.Vehicle> = []
    for (index, vehicle) in problem.vehicles.enumerated() where seen.insert(vehicle).inserted {
      ask(of: vehicle, index)
    }
    let hours = problem.vehicles.map(Self.tenthOfHours).max() ?? 0
    let shifts = problem.vehicles.map(\.shift)
    for (index, place) in problem.places.enumerated()
    where shifts.contains(where: { !place.isOpen(throughout: $0) }) {
      let change: [Relaxation] = [
        .init(.opening(place: index), by: hours), .init(.closing(place: index), by: hours),
      ]
      questions.append(Question(limit: .opening, customer: index, change: change))
    }
  }

  private mutating func ask(of vehicle: RoutingProblem.Vehicle, _ index: Int) {
    let room = (0..<Load.dimensions).compactMap { dimension -> Relaxation? in
      let amount = vehicle.capacity[dimension] / 10
      return amount > 0
        ? .init(.capacity(vehicle: index, dimension: dimension), by: amount) : nil
    }
    let hours = Self.tenthOfHours(of: vehicle)
    questions.append(
      Question(limit: .fleet, vehicle: index, change: [.init(.fleet(vehicle: index))]))
    questions.append(Question(limit: .capacity, vehicle: index, change: room))
    questions.append(
      Question(
        limit: .hours, vehicle: index,
        change: [
          .init(.shiftStart(vehicle: index), by: hours),
          .init(.shiftEnd(vehicle: index), by: hours),
        ]))
  }

  private static func tenthOfHours(of vehicle: RoutingProblem.Vehicle) -> Int {
    (vehicle.shift.closes - vehicle.shift.opens) / 10
  }

  /// What gives way, in the order of importance.
  var changes: [[Relaxation]] { questions.map(\.change) }

  /// What was found out, in the unit of costs.
  func prices(_ found: [LimitPrice], unit: (Int) -> Double) -> [Price] {
    let asked = Dictionary(questions.map { ($0.change, $0) }) { first, _ in first }
    return found.compactMap { price in
      asked[price.change].map {
        Price(
          limit: $0.limit, vehicle: $0.vehicle, customer: $0.customer,
          saves: unit(price.atMostSaves), gap: unit(price.gap))
      }
    }
  }
}

extension RoutingProblem.Place {
  /// Whether its hours limit nothing on a shift.
  fileprivate func isOpen(throughout shift: TimeWindow) -> Bool {
    windows.isEmpty || windows.contains { $0.opens <= shift.opens && $0.closes >= shift.closes }
  }
}
