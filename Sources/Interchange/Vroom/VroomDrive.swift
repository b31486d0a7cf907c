import Quantities
import Routing

/// One vehicle on its way, leaving every place as early as it can.
struct VroomDrive {
  private let problem: RoutingProblem
  private let vehicle: Int
  private var location: Int?
  private var moment: Int
  private var stops: [RoutingPlan.Stop] = []
  private var breaks: [RoutingPlan.Break] = []

  init(_ problem: RoutingProblem, _ vehicle: Int) {
    self.problem = problem
    self.vehicle = vehicle
    location = problem.vehicles[vehicle].start
    moment = problem.vehicles[vehicle].shift.opens
  }

  /// Takes a break where the vehicle stands; whether that can be.
  mutating func rest(_ pause: Int) -> Bool {
    let pause = problem.vehicles[vehicle].breaks[pause]
    guard let start = Self.first(in: pause.windows, from: moment) else { return false }
    breaks.append(RoutingPlan.Break(stop: stops.count, start: start))
    moment = start + pause.duration
    return true
  }

  /// Drives to a task and does it, at the same stop as the one before if both are at one place and
  /// nothing has been loaded there yet; whether that can be.
  mutating func visit(_ task: RoutingProblem.Task?, _ shipment: Int, _ isPickup: Bool) -> Bool {
    guard let task else { return false }
    let rests = breaks.last?.stop == stops.count
    if !rests, let last = stops.last, last.place == task.place, isPickup || last.pickups.isEmpty {
      moment += task.service
    } else {
      let place = problem.places[task.place]
      guard let journey = journey(to: place.location) else { return false }
      let arrival = moment + journey
      let windows = place.windows
      guard let start = windows.isEmpty ? arrival : Self.first(in: windows, from: arrival)
      else { return false }
      moment = start + place.setup + task.service
      stops.append(
        RoutingPlan.Stop(
          place: task.place, arrival: arrival, start: start, departure: moment, deliveries: [],
          pickups: []))
      location = place.location
    }
    stops[stops.count - 1].departure = moment
    if isPickup {
      stops[stops.count - 1].pickups.append(shipment)
    } else {
      stops[stops.count - 1].deliveries.append(shipment)
    }
    return true
  }

  /// The route so far and the way home, or `nil` where there is no stop or no way.
  func route() -> RoutingPlan.Route? {
    guard !stops.isEmpty else { return nil }
    guard let home = problem.vehicles[vehicle].end.map({ journey(to: $0) }) ?? 0 else {
      return nil
    }
    return RoutingPlan.Route(
      vehicle: vehicle, departure: problem.vehicles[vehicle].shift.opens, arrival: moment + home,
      stops: stops, breaks: breaks)
  }

  private func journey(to destination: Int) -> Int? {
    guard let location else { return 0 }
    return problem.profiles[problem.vehicles[vehicle].profile]
      .journey(from: location, to: destination)?.seconds
  }

  private static func first(in windows: [TimeWindow], from moment: Int) -> Int? {
    windows.lazy.filter { $0.closes >= moment }.map { max($0.opens, moment) }.first
  }
}
