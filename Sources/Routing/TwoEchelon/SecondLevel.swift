/// The drives of freighters while they are searched: who serves whom, in which order.
///
/// A node is a customer, or, behind all customers, the start and end of the drive of one slot; drives are
/// rings of nodes. Copies share their tables; whoever makes one frees it.
struct SecondLevel {
  let problem: TwoEchelonProblem
  let customers: Int
  let slots: Int
  let satellites: Int
  /// What journeys between locations cost, one row after the other.
  let legs: Table<Int>
  let demands: Table<Int>
  let handling: Table<Int>
  let capacity: Int
  let fixedCost: Int
  let mostAtSatellite: Int
  private let locations: Int

  let next: Table<Int32>
  let previous: Table<Int32>
  /// By node; that of a slot goes with its satellite.
  let location: Table<Int32>
  /// By customer: the slot of its drive, or -1.
  let slotOf: Table<Int32>
  /// By slot.
  let load: Table<Int>
  let size: Table<Int>
  let satellite: Table<Int32>
  /// By satellite: the drives that start there.
  let drives: Table<Int>
  /// What goes through each satellite.
  var amounts = FirstLevel.Amounts.zero
  /// What journeys, freighters and handling cost.
  var cost = 0
  var unserved: Int

  init(_ problem: TwoEchelonProblem) {
    self.problem = problem
    customers = problem.demands.count
    slots = min(problem.mostFreighters, customers)
    satellites = problem.satelliteCount
    locations = 1 + satellites + customers
    let fleet = problem.freighters
    var legs: [Int] = []
    legs.reserveCapacity(locations * locations)
    for from in 0..<locations {
      for to in 0..<locations { legs.append(fleet.costPerMeter * problem.meters(from, to)) }
    }
    self.legs = Table(legs)
    demands = Table(problem.demands)
    handling = Table(problem.handlingCosts)
    capacity = fleet.capacity
    fixedCost = fleet.fixedCost
    mostAtSatellite = problem.mostFreightersAtSatellite
    let nodes = customers + slots
    next = Table((0..<nodes).map { Int32($0) })
    previous = Table((0..<nodes).map { Int32($0) })
    location = Table(
      (0..<nodes).map { Int32($0 < problem.demands.count ? 1 + problem.satelliteCount + $0 : 1) })
    slotOf = Table(repeating: -1, count: customers)
    load = Table(repeating: 0, count: slots)
    size = Table(repeating: 0, count: slots)
    satellite = Table(repeating: 0, count: slots)
    drives = Table(repeating: 0, count: satellites)
    unserved = customers
  }

  /// A second one on the same problem, whose drives are its own.
  init(beside other: SecondLevel) {
    problem = other.problem
    customers = other.customers
    slots = other.slots
    satellites = other.satellites
    locations = other.locations
    legs = other.legs
    demands = other.demands
    handling = other.handling
    capacity = other.capacity
    fixedCost = other.fixedCost
    mostAtSatellite = other.mostAtSatellite
    next = other.next.copy()
    previous = other.previous.copy()
    location = other.location.copy()
    slotOf = other.slotOf.copy()
    load = other.load.copy()
    size = other.size.copy()
    satellite = other.satellite.copy()
    drives = other.drives.copy()
    amounts = other.amounts
    cost = other.cost
    unserved = other.unserved
  }

  /// Takes over the drives of another on the same problem.
  mutating func take(_ other: SecondLevel) {
    for node in 0..<(customers &+ slots) {
      next[node] = other.next[node]
      previous[node] = other.previous[node]
    }
    for slot in 0..<slots {
      location[customers &+ slot] = other.location[customers &+ slot]
      load[slot] = other.load[slot]
      size[slot] = other.size[slot]
      satellite[slot] = other.satellite[slot]
    }
    for customer in 0..<customers { slotOf[customer] = other.slotOf[customer] }
    for satellite in 0..<satellites { drives[satellite] = other.drives[satellite] }
    amounts = other.amounts
    cost = other.cost
    unserved = other.unserved
  }

  /// Frees what is its own.
  func deallocate() {
    next.deallocate()
    previous.deallocate()
    location.deallocate()
    slotOf.deallocate()
    load.deallocate()
    size.deallocate()
    satellite.deallocate()
    drives.deallocate()
  }

  /// Frees what it shares with those made beside it.
  func deallocateShared() {
    legs.deallocate()
    demands.deallocate()
    handling.deallocate()
  }

  /// What the journey between two nodes costs.
  @inline(__always)
  func leg(_ from: Int32, _ to: Int32) -> Int {
    legs[Int(location[from]) &* locations &+ Int(location[to])]
  }

  /// What a journey between a satellite and a node costs.
  @inline(__always)
  func leg(fromSatellite satellite: Int, to node: Int32) -> Int {
    legs[(1 &+ satellite) &* locations &+ Int(location[node])]
  }

  @inline(__always)
  func leg(from node: Int32, toSatellite satellite: Int) -> Int {
    legs[Int(location[node]) &* locations &+ 1 &+ satellite]
  }

  /// The node where a drive starts and ends.
  @inline(__always)
  func start(of slot: Int) -> Int32 { Int32(truncatingIfNeeded: customers &+ slot) }

  /// Whether one more drive may start at a satellite, a free slot left aside.
  @inline(__always)
  func mayStart(at satellite: Int) -> Bool { drives[satellite] < mostAtSatellite }

  /// The drives that there are.
  var driveCount: Int {
    var count = 0
    for satellite in 0..<satellites { count += drives[satellite] }
    return count
  }
}
