/// A problem as its lower bound sees it: jobs, the visits that serve them, and kinds of vehicles.
///
/// Whatever the verifier accepts is a set of paths here that cost no more, so that a bound on these
/// holds for the problem; ``relaxed`` says what else they may do.
struct PricingNetwork {
  /// Something to be done once: a shipment, or one of a group.
  struct Job {
    /// What it costs not to do it, or the cost of the plan known where it must be done.
    var prize: Int
    /// Whether no plan that is better than the one known leaves it.
    var isRequired: Bool
    /// What it is paid for: being done, or being done as one of several members of a group.
    var duties: [Int]
    /// What says which of its duties is done.
    var choice: Int?
  }

  /// One end of a shipment, a reload, or the passage of a hub.
  struct Visit {
    /// The visit as a schedule counts it; minus one and the index of the place for a reload or hub.
    var end: Int32
    /// The job, or -1 for a reload or hub.
    var job: Int32
    /// What it is paid for, or -1.
    var duty: Int32 = -1
    var place: Int
    /// Which of the windows that a shift leaves the place it is in, where each has a visit of its own.
    var opening: Int?
    var role: Role
    /// The hub that the goods come from or go to, where the visit stands for both ends; or the hub
    /// that is passed.
    var hub: Int?
    /// What the first lanes count.
    var down: SIMD8<Int32> = .zero
    var up: SIMD8<Int32> = .zero
    var service = 0
    /// The service at the hub.
    var hubService = 0

    /// Whether it is the only one of its end, or the first of several.
    var isFirst: Bool { opening ?? 0 == 0 }
  }

  enum Role {
    /// Brings goods from the start or from a hub, or for the end or a hub.
    case single
    /// Loads goods that are unloaded on the way.
    case pickup
    /// Unloads them.
    case delivery
    case reload
    /// Loads what comes from a hub and unloads what goes there.
    case hub
  }

  /// More jobs than this are not followed one by one along a path.
  static let mostFollowed = UInt128.bitWidth
  /// More visits than this make tables too large to price.
  static let mostVisits = 1_200

  let problem: RoutingProblem
  /// The cost of the best plan known.
  let cutoff: Int
  let paysWaiting: Bool
  /// By place, how many windows some shift leaves it that have visits of their own; one where none has.
  private let openings: [Int]
  private(set) var jobs: [Job] = []
  private(set) var dutyCount = 0
  let patterns: PatternSurvey
  private(set) var choices: [Choice] = []
  /// By kind and job, what is paid for where a vehicle of the kind does it.
  private var dutiesOnKind: [[Int]] = []
  private(set) var visits: [Visit] = []
  /// The places where many pairs have one of their ends.
  let hubs: [Int]
  /// The hub of each shipment of which the visit at the other end stands for both.
  let hubOf: [Int?]
  var kinds: [PricingKind] = []
  /// By kind, where paths are trips of which a vehicle may make several; empty where a vehicle drives one path.
  var shifts: [SharedShift] = []
  private(set) var relaxed: Set<BoundRelaxation> = []

  /// - Parameters:
  ///   - cutoff: The cost of the best plan known: only better ones matter.
  ///   - isOfPlaces: Whether each visit stands for a place, whatever is done there and when: waiting is not paid, and no place has
  ///     a visit for each window.
  init(
    _ problem: RoutingProblem, cutoff: Int, isOfPlaces: Bool = false
  ) {
    self.problem = problem
    self.cutoff = cutoff
    paysWaiting = !isOfPlaces
    let isTold = !isOfPlaces && problem.shipments.count <= Self.mostFollowed
    openings = problem.places.map { isTold ? problem.openings(of: $0) : 1 }
    let ends = HubEnds(problem)
    hubs = ends.hubs
    hubOf = ends.hubOf
    patterns = PatternSurvey(problem)
    let followsPairs = problem.shipments.count <= Self.mostFollowed
    if !ends.areAll, !followsPairs { relaxed.insert(.pairing) }
    var groupOf = [Int?](repeating: nil, count: problem.shipments.count)
    for (index, group) in problem.groups.enumerated() {
      for shipment in group.shipments { groupOf[shipment] = index }
    }
    var jobOfGroup = [Int?](repeating: nil, count: problem.groups.count)
    var dutyOf = [Int](repeating: -1, count: problem.shipments.count)
    for (index, shipment) in problem.shipments.enumerated()
    where patterns.standIns[index] == index {
      let isPair =
        shipment.pickup != nil && shipment.delivery != nil && hubOf[index] == nil
      if let group = groupOf[index] {
        let known = jobOfGroup[group]
        let job = known ?? append(problem.groups[group].prize, cutoff)
        jobOfGroup[group] = job
        if known != nil, patterns.isFollowed[group] { addDuty(to: job) }
        dutyOf[index] = jobs[job].duties.last ?? -1
        // Where pairs are not followed, their pickup is enough, and their delivery pays nothing.
        let isApart = isPair && !followsPairs
        add(
          shipment, index, job, isApart ? append(0, cutoff) : job, isPaired: !isApart,
          hub: hubOf[index])
      } else {
        if isPair, !followsPairs {
          let half = shipment.prize.map { $0 / 2 }
          let first = append(half, cutoff)
          add(shipment, index, first, append(half, cutoff), isPaired: false)
        } else {
          let job = append(shipment.prize, cutoff)
          add(shipment, index, job, job, hub: hubOf[index])
        }
      }
    }
    for place in Set(problem.vehicles.flatMap(\.reloads)).sorted() {
      visits.append(Visit(end: -1 - Int32(place), job: -1, place: place, role: .reload))
    }
    for (index, place) in hubs.enumerated() {
      visits.append(
        Visit(end: -1 - Int32(place), job: -1, place: place, role: .hub, hub: index))
    }
    for coupling in patterns.followed {
      for group in problem.couplings[coupling].groups {
        if let job = jobOfGroup[group] { jobs[job].choice = choices.count }
      }
      choices.append(choice(coupling, duties: dutyOf))
    }
    relaxed.formUnion(Self.leftAside(by: problem))
    if patterns.followed.count < problem.couplings.count { relaxed.insert(.patterns) }
    guard visits.count <= Self.mostVisits else { return }
    for vehicles in Self.alike(problem) {
      kinds.append(PricingKind(self, vehicles, &relaxed))
      dutiesOnKind.append(duties(on: vehicles[0]))
    }
  }

  /// What is paid for where a vehicle of a kind does a job.
  func duty(of job: Int, on kind: Int) -> Int { dutiesOnKind[kind][job] }

  /// By kind and job, what a vehicle is paid by the prices of duties.
  func paid(_ prices: [Int]) -> [[Int]] { dutiesOnKind.map { $0.map { prices[$0] } } }

  private func duties(on vehicle: Int) -> [Int] {
    var duties = jobs.map { $0.duties[0] }
    for visit in visits where visit.job >= 0 {
      let allowed = problem.shipments[Int(visit.end >> 1)].allowedVehicles
      if allowed?.contains(vehicle) ?? true { duties[Int(visit.job)] = Int(visit.duty) }
    }
    return duties
  }

  private mutating func append(_ prize: Int?, _ cutoff: Int) -> Int {
    let prize = prize ?? .max
    jobs.append(Job(prize: min(cutoff, prize), isRequired: prize > cutoff, duties: []))
    addDuty(to: jobs.count - 1)
    return jobs.count - 1
  }

  private mutating func addDuty(to job: Int) {
    jobs[job].duties.append(dutyCount)
    dutyCount += 1
  }

  private mutating func add(
    _ shipment: RoutingProblem.Shipment, _ index: Int, _ first: Int, _ second: Int,
    isPaired: Bool = true, hub: Int? = nil
  ) {
    let load = (shipment.smallestPart ?? shipment.load).lanes
    let isPair = shipment.pickup != nil && shipment.delivery != nil && hub == nil
    for (task, isPickup) in [(shipment.pickup, true), (shipment.delivery, false)] {
      guard let task else { continue }
      let other = isPickup ? shipment.delivery : shipment.pickup
      if let hub {
        guard other?.place == hubs[hub] else { continue }
      }
      var visit = Visit(
        end: Int32(2 * index + (isPickup ? 0 : 1)), job: Int32(isPickup ? first : second),
        place: task.place, role: isPair && isPaired ? (isPickup ? .pickup : .delivery) : .single)
      visit.duty = jobs[Int(visit.job)].duties.last.map(Int32.init) ?? -1
      visit.service = task.service
      if hub != nil {
        visit.hub = hub
        visit.hubService = other?.service ?? 0
      }
      if !isPair || isPaired {
        if isPickup { visit.up = load } else { visit.down = load }
        if let back = shipment.returnLoad { visit.up = back.lanes }
      }
      guard visit.role == .single, openings[task.place] > 1 else {
        visits.append(visit)
        continue
      }
      for opening in 0..<openings[task.place] {
        visit.opening = opening
        visits.append(visit)
      }
    }
  }

  /// How many vehicles of each kind may be used, and must at least: what the others cannot carry.
  var ranges: [ClosedRange<Int>] {
    let most = kinds.map { min($0.vehicles.count, jobs.count) }
    return kinds.indices.map { index in
      let capacity = kinds[index].capacity
      var least = 0
      for (goods, dimension) in requiredGoods where capacity[dimension] > 0 {
        let others = kinds.indices.reduce(0) { sum, other in
          other == index ? sum : sum + most[other] * Int(kinds[other].capacity[dimension])
        }
        let rest = max(0, goods - others)
        least = max(least, (rest + Int(capacity[dimension]) - 1) / Int(capacity[dimension]))
      }
      return min(least, most[index])...most[index]
    }
  }

  /// Whether so many vehicles can carry what must be carried.
  func canCarry(_ ranges: [ClosedRange<Int>]) -> Bool {
    requiredGoods.allSatisfy { goods, dimension in
      goods
        <= zip(kinds, ranges).reduce(0) { sum, part in
          sum + part.1.upperBound * Int(part.0.capacity[dimension])
        }
    }
  }

  /// All goods that come from the starts of vehicles, or go to their ends, and may not be left, by
  /// dimension; nothing where vehicles may reload.
  private var requiredGoods: [(goods: Int, dimension: Int)] {
    guard !visits.contains(where: { $0.role == .reload || $0.role == .hub }) else { return [] }
    var choices = [Int](repeating: 0, count: jobs.count)
    for visit in visits where visit.job >= 0 && visit.isFirst { choices[Int(visit.job)] += 1 }
    let certain = visits.filter {
      $0.role == .single && $0.isFirst && choices[Int($0.job)] == 1 && jobs[Int($0.job)].isRequired
    }
    return (0..<Load.dimensions).flatMap { dimension in
      [\Visit.down, \Visit.up].map { path in
        (certain.reduce(0) { $0 + Int($1[keyPath: path][dimension]) }, dimension)
      }
    }
  }

  /// What every cost is a multiple of.
  var step: Int {
    func divisor(_ one: Int, _ other: Int) -> Int {
      var (one, other) = (one, other)
      while other != 0 { (one, other) = (other, one % other) }
      return one
    }
    var step = jobs.reduce(0) { $1.isRequired ? $0 : divisor($0, $1.prize) }
    for shift in shifts { step = divisor(step, shift.kind.fixedCost) }
    for kind in kinds {
      for cost in kind.costs where cost < PricingKind.forbidden && step != 1 {
        step = divisor(step, cost)
      }
    }
    return max(1, step)
  }

  /// The vehicles, those that any path costs the same on together.
  private static func alike(_ problem: RoutingProblem) -> [[Int]] {
    struct Key: Hashable {
      var vehicle: RoutingProblem.Vehicle
      var standings: [Bool]
    }
    let lists = problem.shipments.flatMap { [$0.allowedVehicles, $0.usualVehicles] }
      .compactMap { $0.map(Set.init) }
    var kindOf: [Key: Int] = [:]
    var kinds: [[Int]] = []
    for (index, vehicle) in problem.vehicles.enumerated() {
      let key = Key(vehicle: vehicle, standings: lists.map { $0.contains(index) })
      if let kind = kindOf[key] {
        kinds[kind].append(index)
      } else {
        kindOf[key] = kinds.count
        kinds.append([index])
      }
    }
    return kinds
  }

  /// The rules that no path minds.
  private static func leftAside(by problem: RoutingProblem) -> Set<BoundRelaxation> {
    var relaxed: Set<BoundRelaxation> = []
    let shipments = problem.shipments
    if problem.places.contains(where: { $0.costPerSecondLate != nil }) { relaxed.insert(.lateness) }
    if problem.places.contains(where: { $0.stock != nil }) || !problem.stores.isEmpty {
      relaxed.insert(.stores)
    }
    for vehicle in problem.vehicles {
      if !vehicle.overtime.isEmpty { relaxed.insert(.overtime) }
      if !vehicle.breaks.isEmpty { relaxed.insert(.breaks) }
      if vehicle.isLastInFirstOut { relaxed.insert(.lastInFirstOut) }
      if vehicle.longestDuration != nil { relaxed.insert(.waiting) }
      if vehicle.mostReloads != nil, !vehicle.reloads.isEmpty { relaxed.insert(.reloadCount) }
    }
    if problem.profiles.contains(where: { !$0.speeds.isEmpty }) { relaxed.insert(.speeds) }
    if shipments.contains(where: { $0.release != nil }) { relaxed.insert(.releases) }
    let holdsCold = problem.vehicles.contains { $0.longestPerishable != nil }
    if shipments.contains(where: { $0.longestOnBoard != nil || ($0.isPerishable && holdsCold) }) {
      relaxed.insert(.onBoard)
    }
    if shipments.contains(where: { $0.smallestPart != nil }) { relaxed.insert(.parts) }
    if !problem.conflicts.isEmpty { relaxed.insert(.conflicts) }
    return relaxed
  }

  /// Whether a job can be done after a node without the clock going on: a path that forgets it there
  /// could do it again and again.
  func isLeftForFree(_ node: Int) -> Bool {
    kinds.contains { kind in
      visits.indices.contains { other in
        let arc = kind.arc(node, other)
        return visits[other].job >= 0 && kind.costs[arc] < PricingKind.forbidden
          && kind.clocks[arc] == 0
      }
    }
  }
}

extension RoutingProblem {
  /// More windows than this in one shift are taken for one.
  private static let mostOpenings = 3

  /// How many windows some shift leaves a place that is closed in between; one where lateness has a price.
  fileprivate func openings(of place: Place) -> Int {
    guard place.costPerSecondLate == nil else { return 1 }
    let most = vehicles.map { place.windows(in: $0.shift).count }.max() ?? 1
    return most <= Self.mostOpenings ? max(1, most) : 1
  }
}
