import Quantities
import Routing

/// The shipments of a problem, one a variant of a task, and their places.
struct VroomGoods {
  private(set) var places: [RoutingProblem.Place] = []
  /// Without their prizes.
  private(set) var shipments: [RoutingProblem.Shipment] = []
  /// What each shipment is.
  private let variants: [VroomVariant]

  init(
    _ request: VroomRequest, _ variants: [VroomVariant], _ tables: VroomTables,
    _ tariffs: [VroomTariff], _ rows: inout VroomRows
  ) throws(VroomError) {
    self.variants = variants
    let chargesTasks = tariffs.contains { $0.perTaskSecond > 0 }
    let countsTasks = request.vehicles.contains { $0.maxTasks != nil }
    var visits: [[VroomPlaces.Visit]] = []
    for (number, variant) in variants.enumerated() {
      let kinds = Self.kinds(of: variant.task, request)
      var ends: [VroomPlaces.Visit] = []
      for (end, visit) in request.visits(of: variant.task).enumerated() {
        let index = try tables.row(of: visit.site, Self.name(variant.task, end, visit.id))
        let setup = variant.times.setups[end]
        let service = variant.times.services[end]
        let isAlone = chargesTasks || !tables.isFree(fromRowToItself: index)
        let row = VroomRow(
          index: index, taskSeconds: chargesTasks ? setup + service : 0,
          task: isAlone ? 2 * number + end : nil)
        ends.append(
          VroomPlaces.Visit(
            location: rows.location(of: row), setup: setup, service: service,
            windows: visit.timeWindows ?? [],
            kind: isAlone || countsTasks ? nil : kinds[end]))
      }
      visits.append(ends)
    }
    var places = VroomPlaces(visits.flatMap(\.self))
    for (variant, visits) in zip(variants, visits) {
      let ends = visits.map {
        RoutingProblem.Task(place: places.place(of: $0), service: $0.service)
      }
      shipments.append(try Self.shipment(variant, ends, request))
    }
    self.places = places.places
  }

  /// The shipments with the cost of leaving each behind; variants of one task share it.
  func priced(
    _ prizes: VroomPrizes
  ) -> (shipments: [RoutingProblem.Shipment], groups: [RoutingProblem.Group]) {
    var shipments = shipments
    var groups: [RoutingProblem.Group] = []
    for members in Dictionary(grouping: variants.indices, by: { variants[$0].task }).values {
      let prize = prizes.prize(of: variants[members[0]].task)
      if members.count == 1 {
        shipments[members[0]].prize = prize
      } else {
        groups.append(RoutingProblem.Group(shipments: members, prize: prize))
      }
    }
    groups.sort { $0.shipments.lexicographicallyPrecedes($1.shipments) }
    return (shipments, groups)
  }

  /// With whom each end may share its place; a job that brings and takes shares with nobody, since
  /// the order at such a stop matters for the load.
  private static func kinds(
    of task: VroomVariant.Task, _ request: VroomRequest
  ) -> [VroomPlaces.Kind?] {
    switch task {
    case .shipment: [.pickup, .delivery]
    case .job(let index):
      [request.jobs.flatMap { $0[index].isTwoWay ? nil : .job }]
    }
  }

  private static func name(_ task: VroomVariant.Task, _ end: Int, _ id: UInt64) -> String {
    switch task {
    case .job: "job \(id)"
    case .shipment: end == 0 ? "pickup \(id)" : "delivery \(id)"
    }
  }

  private static func shipment(
    _ variant: VroomVariant, _ ends: [RoutingProblem.Task], _ request: VroomRequest
  ) throws(VroomError) -> RoutingProblem.Shipment {
    switch variant.task {
    case .shipment(let index):
      let load = load(request.shipments?[index].amount ?? [])
      return RoutingProblem.Shipment(
        pickup: ends[0], delivery: ends[1], load: load, allowedVehicles: variant.vehicles)
    case .job(let index):
      guard let job = request.jobs?[index], let brought = Load(job.brought) else {
        throw .input(
          "Too large amounts for \(name(variant.task, 0, request.visits(of: variant.task).first?.id ?? 0))."
        )
      }
      let taken = load(job.pickup ?? [])
      let isPickup = brought == .zero && taken != .zero
      return RoutingProblem.Shipment(
        pickup: isPickup ? ends[0] : nil, delivery: isPickup ? nil : ends[0],
        load: isPickup ? taken : brought, returnLoad: job.isTwoWay ? taken : nil,
        allowedVehicles: variant.vehicles)
    }
  }

  /// Amounts that the request has been checked for.
  static func load(_ amounts: [UInt32]) -> Load {
    Load(amounts.map(Int.init)) ?? .zero
  }
}

extension VroomRequest.Job {
  /// What is delivered, under its old and its new name.
  var brought: [Int] {
    let delivery = (delivery ?? amount ?? []).map(Int.init)
    guard delivery.count == amount?.count, self.delivery != nil else { return delivery }
    return zip(delivery, amount ?? []).map { $0 + Int($1) }
  }

  /// Whether something comes and something else goes.
  var isTwoWay: Bool {
    brought.contains { $0 > 0 } && (pickup ?? []).contains { $0 > 0 }
  }
}
