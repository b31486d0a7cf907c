import Quantities

/// Where a job goes.
struct Slot: BitwiseCopyable {
  /// What the plan costs more; `.max` where there is no way.
  var cost = Int.max
  /// The choice, as `Terrain.choices` numbers it.
  var choice = Int32(-1)
  /// The node before its first visit, and before its second once the first is in.
  var pred = Int32(-1)
  var secondPred = Int32(-1)
  /// The kind of vehicle that the route has to change to first, or -1.
  var upgrade = Int32(-1)
  /// Whether a reload comes with it, and where, as the kind of vehicle counts its reloads.
  var side = ReloadSide.none
  var reload = Int32(0)
  /// What the route costs then, where that was simulated.
  var price = 0

  @inline(__always) var isFound: Bool { choice >= 0 }
}

/// One change of the plan: a visit was taken out from behind a node, or put in.
struct Change: BitwiseCopyable {
  var visit: Int32
  /// The node before it.
  var pred: Int32
  var isPut: Bool
}

/// One line of search: a plan that is ruined and recreated again and again under simulated annealing.
///
/// Slack induction by string removals, after Christiaens and Vanden Berghe, "Slack induction by string
/// removals for vehicle routing problems", 2020. Unlike theirs, recreation looks only beside the
/// nearest visits, so that an iteration takes as long on large problems as on small ones.
struct Annealer<M: Metric, T: TimeModel, L: LoadModel>: ~Copyable {
  let terrain: Terrain<M, L>
  var chain: Chain<M, T, L>
  var random: RandomSource
  var tally = SearchStatistics()
  /// What this iteration began with.
  var operation = SearchStatistics.Operation.strings
  /// The cost of the plan as it was last accepted.
  var cost: Int
  /// What is left out costs this much, now and in the plan as it was last accepted.
  var prizes = 0
  var acceptedPrizes = 0
  /// What was changed since the plan was last accepted, oldest first.
  let journal: Table<Change>
  var journalCount = 0
  /// The routes changed since then.
  let touched: Table<Int32>
  var touchedCount = 0
  /// The jobs that are not in the plan, and where each is there, or -1.
  let bank: Table<Int32>
  var bankCount = 0
  let bankSlot: Table<Int32>
  /// The jobs to insert in this iteration, behind what they are sorted by; choices that go back into
  /// a job that is in the plan are numbered behind the jobs.
  let queue: Table<UInt64>
  var queueCount = 0
  /// Whether visits that are coupled keep their days in this iteration.
  var keepsDays = false
  /// Where the visits of one alternative go, and those of the best so far.
  let coupled: Table<Slot>
  /// Whether this iteration uses another vehicle wherever that is cheapest, or only as a last resort.
  var opensFreely = true
  /// Whether this iteration tries the ends of all routes.
  var scansEnds = false
  /// How much of the fixed cost of another vehicle counts when it is chosen, in 1/256.
  var fixedShare = 256
  /// The only kind of vehicle to be taken into use in this iteration, or -1 for any.
  var openKind = Int32(-1)
  /// Insertions until the next that is overlooked.
  var blink = 0
  /// Counts what has been looked at once in each route.
  var stamp = Int32(0)
  let stamps: Table<Int32>
  let placeStamps: Table<Int32>
  /// Insertions of one job to be simulated, cheapest first.
  let offers: Table<Slot>
  var offerCount = 0
  /// Those that cost no more have been looked at before.
  var offerFloor = Int.min
  var offerRounds = 0
  /// Where a route is written down for the schedule, and the schedule's own memory.
  let sequence: Table<Int32>
  var scratch: Schedule.Scratch?
  /// What routes have to pass beside the rules of the problem.
  var admission: Admission?
  /// The successors in the best plan.
  let best: Table<Int32>
  var bestCost: Int
  /// The jobs left out of the best plan, and its routes.
  var bestAbsent: Int
  var bestUsed = 0
  /// Whether the plan as last accepted is better than the best, which has not been told yet.
  var isBestHere = false
  /// The routes of good plans, where they are collected.
  var pool: RoutePool?

  init(_ terrain: Terrain<M, L>, _ random: RandomSource) {
    self.terrain = terrain
    self.random = random
    chain = Chain(terrain)
    journal = Table(
      repeating: Change(visit: 0, pred: 0, isPut: false), count: 32 * terrain.visitCount + 1024)
    touched = Table(repeating: 0, count: terrain.routeCount)
    bank = Table(repeating: 0, count: terrain.jobs.count)
    bankSlot = Table(repeating: -1, count: terrain.jobs.count)
    stamps = Table(repeating: 0, count: terrain.routeCount)
    placeStamps = Table(repeating: 0, count: terrain.stops.firstOfPlace.count)
    queue = Table(
      repeating: 0,
      count: terrain.jobs.count + (terrain.hasCouplings ? terrain.choices.count : 0))
    coupled = Table(repeating: Slot(), count: terrain.hasCouplings ? 2 * terrain.widest : 0)
    best = Table(repeating: -1, count: terrain.visitCount + 2 * terrain.routeCount)
    offers = Table(repeating: Slot(), count: T.isRuled ? Self.mostOffers : 0)
    sequence = Table(repeating: 0, count: T.isRuled ? terrain.visitCount + 4 : 0)
    scratch = terrain.schedule.map { Schedule.Scratch($0) }
    for route in 0..<terrain.routeCount { best[chain.start(of: route)] = chain.end(of: route) }
    for job in 0..<terrain.jobs.count { prizes += terrain.jobs[job].prize }
    acceptedPrizes = prizes
    cost = prizes
    bestCost = prizes
    bestAbsent = terrain.jobs.count
    for job in 0..<terrain.jobs.count {
      bank[job] = Int32(job)
      bankSlot[job] = Int32(job)
    }
    bankCount = terrain.jobs.count
  }

  deinit {
    chain.deallocate()
    journal.deallocate()
    touched.deallocate()
    bank.deallocate()
    bankSlot.deallocate()
    queue.deallocate()
    coupled.deallocate()
    stamps.deallocate()
    placeStamps.deallocate()
    best.deallocate()
    offers.deallocate()
    sequence.deallocate()
    scratch?.deallocate()
  }
}
