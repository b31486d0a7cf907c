import Cabotage
import Routing

extension TwoEchelonViolation {
  /// The violation in words; trucks, routes, satellites and customers are numbered from 1.
  var text: Text {
    switch self {
    case .unknownSatelliteOfTruck(let route, let satellite):
      Self.truck(
        route, "le satellite \(satellite + 1) n'existe pas",
        "there is no satellite \(satellite + 1)")
    case .unknownSatelliteOfFreighter(let route, let satellite):
      Self.route(
        route, "le satellite \(satellite + 1) n'existe pas",
        "there is no satellite \(satellite + 1)")
    case .unknownCustomer(let route, let customer):
      Self.route(
        route, "le client \(customer + 1) n'existe pas", "there is no customer \(customer + 1)")
    case .emptyTruckRoute(let route): Self.truck(route, "vide", "empty")
    case .emptyFreighterRoute(let route): Self.route(route, "vide", "empty")
    case .amountBelowOne(let route, let satellite, let amount):
      Self.truck(
        route, "laisse \(amount) au satellite \(satellite + 1)",
        "leaves \(amount) at satellite \(satellite + 1)")
    case .satelliteTwice(let route, let satellite):
      Self.truck(
        route, "passe deux fois au satellite \(satellite + 1)",
        "comes to satellite \(satellite + 1) twice")
    case .truckOverfull(let route, let load, let capacity):
      Self.truck(
        route, "\(load) dépasse la capacité \(capacity)",
        "\(load) exceeds the capacity of \(capacity)")
    case .freighterOverfull(let route, let load, let capacity):
      Self.route(
        route, "\(load) dépasse la capacité \(capacity)",
        "\(load) exceeds the capacity of \(capacity)")
    case .tooManyTrucks(let used, let limit):
      Text(
        "\(used) camions, il n'y en a que \(limit)", "\(used) trucks, of which there are \(limit)")
    case .tooManyFreighters(let used, let limit):
      Text(
        "\(used) tournées, pour \(limit) véhicules au plus",
        "\(used) routes, for \(limit) freighters at most")
    case .tooManyAtSatellite(let satellite, let used, let limit):
      Text(
        "satellite \(satellite + 1) : \(used) tournées en partent, au plus \(limit) le peuvent",
        "satellite \(satellite + 1): \(used) routes start there, \(limit) may at most")
    case .wrongVisits(let customer, let visits):
      Text(
        "client \(customer + 1) : servi \(visits) fois au lieu d'une",
        "customer \(customer + 1): served \(visits) times instead of once")
    case .unbalanced(let satellite, let delivered, let taken):
      Text(
        "satellite \(satellite + 1) : les camions y laissent \(delivered), les tournées en prennent \(taken)",
        "satellite \(satellite + 1): trucks leave \(delivered) there, routes take \(taken)")
    }
  }

  private static func truck(_ route: Int, _ french: String, _ english: String) -> Text {
    Text("camion \(route + 1) : \(french)", "truck \(route + 1): \(english)")
  }

  private static func route(_ route: Int, _ french: String, _ english: String) -> Text {
    Text("tournée \(route + 1) : \(french)", "route \(route + 1): \(english)")
  }
}
