import Routing

/// Writes down what happens on one route, step by step, in the words of VROOM.
struct VroomLog {
  private let model: VroomModel
  private let plan: RoutingPlan.Route
  private let vehicle: VroomRequest.Vehicle
  private let tables: VroomRequest.Matrices
  private var moment: Int
  private var location: Int?
  private var load: [Int]
  /// In parts of ``VroomTariff/unit``.
  private var cost: Int128
  private var log: VroomResponse.Route

  init(_ plan: RoutingPlan.Route, _ model: VroomModel) {
    self.model = model
    self.plan = plan
    vehicle = model.request.vehicles[plan.vehicle]
    tables = model.tables[vehicle.profileName]
    moment = plan.departure
    location = model.problem.vehicles[plan.vehicle].start
    let nothing = [Int](repeating: 0, count: model.request.amountCount)
    load = nothing
    cost = Int128(model.tariffs[plan.vehicle].fixed)
    log = VroomResponse.Route(vehicle: vehicle.id, description: vehicle.description)
    if !nothing.isEmpty {
      log.delivery = nothing
      log.pickup = nothing
    }
    if tables.distances != nil { log.distance = 0 }
  }

  /// The route with all its steps.
  mutating func written() -> VroomResponse.Route {
    for shipment in plan.stops.flatMap(\.deliveries) {
      if case .job(let index) = model.variants[shipment].task, let job = model.request.jobs?[index]
      {
        load = Self.sum(load, job.brought)
      }
    }
    let firstVisit = plan.stops.first.flatMap { visits(at: $0).first }
    note(.start, at: vehicle.origin ?? firstVisit?.visit.site)
    for (index, stop) in plan.stops.enumerated() {
      let breaks = breaks(before: index)
      let late = breaks.firstIndex { plan.breaks[$0].start >= stop.arrival } ?? breaks.count
      rest(breaks[..<late])
      drive(to: model.problem.places[stop.place].location)
      rest(breaks[late...])
      work(at: stop)
    }
    goHome()
    let lastVisit = plan.stops.last.flatMap { visits(at: $0).last }
    note(.end, at: vehicle.destination ?? lastVisit?.visit.site)
    log.cost = Int(clamping: cost / Int128(VroomTariff.unit))
    return log
  }

  /// Drives home between those of the last breaks where the times of the plan have it.
  private mutating func goHome() {
    let last = breaks(before: plan.stops.count)
    guard let home = model.problem.vehicles[plan.vehicle].end else { return rest(last[...]) }
    let seconds = location.map { use(from: $0, to: home).seconds } ?? 0
    let split = (0...last.count).reversed().first { split in
      let leaves = last[..<split].last.map { plan.breaks[$0].start + length(of: $0) } ?? moment
      guard let next = last[split...].first else { return leaves + seconds == plan.arrival }
      return leaves + seconds <= plan.breaks[next].start
    }
    rest(last[..<(split ?? last.count)])
    drive(to: home)
    rest(last[(split ?? last.count)...])
  }

  private mutating func drive(to destination: Int) {
    defer { location = destination }
    guard let location else { return }
    let use = use(from: location, to: destination)
    moment += use.seconds
    cost += Int128(model.tariffs[plan.vehicle].cost(of: use))
    log.duration += use.seconds
    log.distance? += use.meters
  }

  /// What a journey between two locations takes.
  private func use(from start: Int, to end: Int) -> VroomTariff.Use {
    VroomTariff.Use(tables, model.rows[start], model.rows[end], speed: vehicle.speedFactor ?? 1)
  }

  /// The numbers of the breaks between a stop and the one before it.
  private func breaks(before stop: Int) -> [Int] {
    plan.breaks.indices.filter { plan.breaks[$0].stop == stop }
  }

  private func length(of pause: Int) -> Int {
    model.problem.vehicles[plan.vehicle].breaks[pause].duration
  }

  private mutating func rest(_ numbers: ArraySlice<Int>) {
    for number in numbers {
      let named = vehicle.breaksInOrder[number]
      note(
        .break, at: nil, id: named.id, named.description, service: length(of: number),
        waiting: plan.breaks[number].start - moment)
    }
  }

  private mutating func work(at stop: RoutingPlan.Stop) {
    var setup = model.problem.places[stop.place].setup
    for (kind, visit, variant, end) in visits(at: stop) {
      let task = model.variants[variant].task
      carry(task, kind)
      log.priority += model.request.priority(of: task)
      let service = model.variants[variant].times.services[end]
      cost += Int128(
        model.tariffs[plan.vehicle].cost(of: VroomTariff.Use(taskSeconds: setup + service)))
      note(
        kind, at: visit.site, id: visit.id, visit.description, setup: setup, service: service,
        waiting: max(0, stop.start - moment))
      setup = 0
    }
  }

  private mutating func carry(_ task: VroomVariant.Task, _ kind: VroomRequest.Step.Kind) {
    var delivered: [Int] = []
    var taken: [Int] = []
    switch task {
    case .job(let index):
      delivered = model.request.jobs?[index].brought ?? []
      taken = (model.request.jobs?[index].pickup ?? []).map(Int.init)
    case .shipment(let index):
      let amount = (model.request.shipments?[index].amount ?? []).map(Int.init)
      if kind == .pickup { taken = amount } else { delivered = amount }
    }
    load = Self.sum(Self.sum(load, taken), delivered.map { -$0 })
    log.delivery = log.delivery.map { Self.sum($0, delivered) }
    log.pickup = log.pickup.map { Self.sum($0, taken) }
  }

  private mutating func note(
    _ kind: VroomRequest.Step.Kind, at site: VroomRequest.Site?, id: UInt64? = nil,
    _ description: String? = nil, setup: Int = 0, service: Int = 0, waiting: Int = 0
  ) {
    log.steps.append(
      VroomResponse.Step(
        type: kind, id: id, description: description, location: site?.point?.pair,
        locationIndex: site?.index.map(Int.init), setup: setup, service: service,
        waitingTime: waiting, load: load.isEmpty ? nil : load, arrival: moment,
        duration: log.duration, distance: log.distance))
    moment += waiting + setup + service
    log.setup += setup
    log.service += service
    log.waitingTime += waiting
  }

  /// What is done at a stop, in order: the step, its end of the request, the shipment of the
  /// problem, and which of its visits it is.
  private func visits(
    at stop: RoutingPlan.Stop
  ) -> [(kind: VroomRequest.Step.Kind, visit: any VroomRequest.Visit, variant: Int, end: Int)] {
    let handled = stop.deliveries.map { ($0, false) } + stop.pickups.map { ($0, true) }
    return handled.compactMap { shipment, isPickup in
      let visits = model.request.visits(of: model.variants[shipment].task)
      let end = isPickup ? 0 : visits.count - 1
      let kind: VroomRequest.Step.Kind =
        visits.count == 1 ? .job : isPickup ? .pickup : .delivery
      return (kind, visits[end], shipment, end)
    }
  }

  /// The sum of two amounts of which the second may be missing.
  static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
    right.isEmpty ? left : zip(left, right).map { $0 + $1 }
  }
}

extension VroomRequest.Point {
  var pair: [Double] { [longitude, latitude] }
}
