public import Cabotage
public import Routing

extension ResearchInstance {
  /// Every rule that a plan breaks, in words, with the numbers of its customers and routes.
  public func faults(in plan: RoutingPlan) -> [Text] {
    let left = Set(plan.unserved)
    let missing = missing(from: plan).map {
      Text("le client \($0) n'est pas servi", "customer \($0) is not served")
    }
    // What is left behind is told of already, by customer.
    let broken = problem.violations(in: plan).filter { violation in
      switch violation {
      case .missing(let shipment), .notCarriedThrough(let shipment): !left.contains(shipment)
      default: true
      }
    }
    return missing + broken.map { words(for: $0, in: plan) }
  }

  private func words(for violation: RoutingViolation, in plan: RoutingPlan) -> Text {
    func route(_ index: Int) -> Text {
      let number = vehicleNames == nil && hasMixedFleet ? plan.routes[index].vehicle : index
      return Text("tournée \(number + 1)", "route \(number + 1)")
    }
    func at(_ index: Int, _ stop: Int, _ french: String, _ english: String) -> Text {
      let stops = plan.routes[index].stops
      let route = route(index)
      guard stops.indices.contains(stop) else {
        return Text(
          "\(route.french), au retour : \(french)", "\(route.english), at the end: \(english)")
      }
      let place = stops[stop].place
      return Text(
        "\(route.french), client \(place) : \(french)",
        "\(route.english), customer \(place): \(english)")
    }
    func of(_ shipment: Int, _ french: String, _ english: String) -> Text {
      let numbers = customers(of: shipment).map(String.init).joined(separator: " → ")
      return Text("client \(numbers) : \(french)", "customer \(numbers): \(english)")
    }
    func whole(_ index: Int, _ french: String, _ english: String) -> Text {
      let route = route(index)
      return Text("\(route.french) : \(french)", "\(route.english): \(english)")
    }

    return switch violation {
    case .unknownVehicle(let route):
      whole(route, "il n'y a pas autant de véhicules", "there are not as many vehicles")
    case .emptyStop(let route, let stop):
      at(route, stop, "rien à y faire", "nothing is handled")
    case .repeated(let shipment):
      of(shipment, "servi plusieurs fois", "served more than once")
    case .missing(let shipment):
      of(shipment, "pas servi", "not served")
    case .notCarriedThrough(let shipment):
      of(
        shipment, "pas livré après sa collecte par le même véhicule",
        "not delivered after its pickup by the same vehicle")
    case .vehicleNotAllowed(let shipment, let vehicle):
      of(
        shipment, "le véhicule \(vehicle + 1) n'y va pas", "vehicle \(vehicle + 1) may not come")
    case .overloaded(let route, let stop):
      at(route, stop, "trop chargé", "overloaded")
    case .returnsAfterShift(let route):
      whole(route, "rentre trop tard", "returns too late")
    case .unreachable(let route, let stop):
      at(route, stop, "pas de chemin", "cannot be reached")
    case .outsideWindows(let route, let stop):
      at(route, stop, "hors de sa plage horaire", "outside of its time window")
    default:
      Text("\(violation)", "\(violation)")
    }
  }
}
