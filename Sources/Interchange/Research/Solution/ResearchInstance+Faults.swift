public import Cabotage
public import Routing

extension ResearchInstance {
  /// Every rule that a plan breaks, in words, with the numbers of its customers and routes.
  public func faults(in plan: RoutingPlan) -> [Text] {
    missing(from: plan).map {
      Text("le client \($0) n'est pas servi", "customer \($0) is not served")
    } + faultsOfRoutes(in: plan)
  }

  /// The same without the customers that are left out.
  public func faultsOfRoutes(in plan: RoutingPlan) -> [Text] {
    let violations = problem.violations(in: plan)
    let left = violations.compactMap { violation -> Int? in
      if case .groupLeftBehind(let group) = violation { group } else { nil }
    }
    return violations.compactMap { violation in
      switch violation {
      case .requiredLeftBehind, .groupLeftBehind: nil
      // A visit that is not made is told of already.
      case .couplingBroken(let coupling)
      where couplings[coupling].groups.contains(where: left.contains): nil
      default: words(for: violation, in: plan)
      }
    }
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
        let end = stop < 0 ? Text("au départ", "at the start") : Text("au retour", "at the end")
        return Text(
          "\(route.french), \(end.french) : \(french)",
          "\(route.english), \(end.english): \(english)")
      }
      let place = stops[stop].place
      return Text(
        "\(route.french), client \(place) : \(french)",
        "\(route.english), customer \(place): \(english)")
    }
    func of(_ shipments: [Int], _ french: String, _ english: String) -> Text {
      let numbers = Set(shipments.flatMap(customers)).sorted().map(String.init)
        .joined(separator: ", ")
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
      of([shipment], "servi plusieurs fois", "served more than once")
    case .notCarriedThrough(let shipment):
      of(
        [shipment], "pas livré après sa collecte par le même véhicule",
        "not delivered after its pickup by the same vehicle")
    case .partTooSmall(let shipment, _, _):
      of([shipment], "une part trop petite", "too small a part")
    case .wrongParts(let shipment):
      of(
        [shipment], "ses parts ne font pas sa demande", "its parts do not add up to its demand")
    case .unknownPart(let route, let stop):
      at(route, stop, "une part de ce qui se sert en une fois", "a part of what is not split")
    case .groupCarriedTwice(let group):
      of(problem.groups[group].shipments, "servi plusieurs fois", "served more than once")
    case .vehicleNotAllowed(let shipment, let vehicle):
      of(
        [shipment], "le véhicule \(vehicle + 1) n'y va pas", "vehicle \(vehicle + 1) may not come")
    case .overloaded(let route, let stop):
      at(route, stop, "trop chargé", "overloaded")
    case .deliveryAfterPickups(let route, let stop):
      at(route, stop, "livraison après une collecte", "delivery after a pickup")
    case .pickupsAlone(let route, _):
      whole(route, "des collectes sans livraison", "pickups without any delivery")
    case .leavesBeforeRelease(let shipment, _):
      of([shipment], "emporté trop tôt", "carried off too early")
    case .returnsAfterShift(let route):
      whole(route, "rentre trop tard", "returns too late")
    case .durationTooLong(let route):
      whole(route, "dure trop longtemps", "takes too long")
    case .distanceTooLong(let route):
      whole(route, "trop longue", "too long")
    case .tooManyReloads(let route):
      whole(route, "recharge trop souvent", "reloads too often")
    case .unreachable(let route, let stop):
      at(route, stop, "pas de chemin", "cannot be reached")
    case .outsideWindows(let route, let stop):
      at(route, stop, "hors de sa plage horaire", "outside of its time window")
    case .couplingBroken(let coupling):
      Text(
        "client \(couplings[coupling].location) : servi des jours qui ne vont pas ensemble",
        "customer \(couplings[coupling].location): served on days that do not go together")
    // A timetable of ours breaks no other rule.
    default:
      Text("\(violation)", "\(violation)")
    }
  }
}
