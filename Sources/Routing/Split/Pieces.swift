/// A problem whose goods may be split as one whose goods may not: each piece is a shipment.
///
/// A stop takes the service of a shipment that is split once, whatever the number of pieces. So its
/// pieces have places of their own, beside those of the shipment, whose setup has the service in it.
/// That is exact where nothing else is handled at the place, and too long by a setup where such a
/// stop is beside another at the place; ``joined(_:)`` makes them one.
struct Pieces {
  let whole: RoutingProblem
  /// The problem of the pieces, which may not be split.
  private(set) var problem: RoutingProblem
  /// The shipment of each piece.
  private(set) var owners: [Int] = []
  /// The pieces of each shipment; none where it is given up.
  private(set) var pieces: [Range<Int>] = []
  /// The place that each place stands for.
  private(set) var originals: [Int]

  /// Cuts all that may be split.
  ///
  /// - Parameters:
  ///   - whole: The problem.
  ///   - isFine: Whether the pieces add up to many more amounts.
  ///   - given: The shipments that stay behind in any case.
  ///   - shares: The parts that shipments have in a plan, which are cut each by itself.
  init(
    _ whole: RoutingProblem, isFine: Bool, without given: Set<Int>, shares: [Int: [Load]]
  ) {
    self.whole = whole
    problem = whole
    originals = Array(whole.places.indices)
    var places = whole.places
    var shipments: [RoutingProblem.Shipment] = []
    for (index, shipment) in whole.shipments.enumerated() {
      let first = shipments.count
      if given.contains(index) {
        // Of nothing there is no piece.
      } else if shipment.smallestPart == nil {
        shipments.append(shipment)
      } else {
        var piece = shipment
        piece.smallestPart = nil
        piece.pickup = shipment.pickup.map { place(of: $0, &places) }
        piece.delivery = shipment.delivery.map { place(of: $0, &places) }
        let loads = Self.loads(
          of: shipment, shares[index] ?? [shipment.load],
          Cutting(shipment, of: whole, isFine: isFine))
        shipments += Self.cut(shipment, as: piece, into: loads)
      }
      pieces.append(first..<shipments.count)
      owners += [Int](repeating: index, count: shipments.count - first)
    }
    let groups = whole.groups.map { group in
      RoutingProblem.Group(
        shipments: group.shipments.flatMap { pieces[$0] }, prize: group.prize)
    }
    problem = RoutingProblem(whole, places: places, shipments: shipments, groups: groups)
  }

  /// The load of each piece: of each share its own pieces, unless they are too many.
  private static func loads(
    of shipment: RoutingProblem.Shipment, _ shares: [Load], _ cutting: Cutting
  ) -> [Load] {
    let loads = shares.flatMap { cutting.pieces(of: $0) }
    return loads.count > Cutting.mostPieces ? shares : loads
  }

  /// The task of the pieces, without any service: at a new place where there is one.
  private mutating func place(
    of task: RoutingProblem.Task, _ places: inout [RoutingProblem.Place]
  ) -> RoutingProblem.Task {
    guard task.service > 0 else { return task }
    var place = whole.places[task.place]
    place.setup += task.service
    places.append(place)
    originals.append(task.place)
    return RoutingProblem.Task(place: places.count - 1)
  }

  /// Divides what a shipment costs and takes among its pieces.
  private static func cut(
    _ shipment: RoutingProblem.Shipment, as piece: RoutingProblem.Shipment, into loads: [Load]
  ) -> [RoutingProblem.Shipment] {
    func share(_ cost: Int, _ index: Int) -> Int {
      let (cost, count) = (Int128(cost), Int128(loads.count))
      return Int(cost * Int128(index + 1) / count - cost * Int128(index) / count)
    }
    return loads.enumerated().map { index, load in
      var piece = piece
      piece.load = load
      piece.prize = shipment.prize.map { share($0, index) }
      piece.costElsewhere = share(shipment.costElsewhere, index)
      if let stay = shipment.pickupStore {
        piece.pickupStore?.load = stay.load.share(of: load, in: shipment.load)
      }
      if let stay = shipment.deliveryStore {
        piece.deliveryStore?.load = stay.load.share(of: load, in: shipment.load)
      }
      return piece
    }
  }
}
