/// What paths remember at each node: the jobs of its ng-neighborhood, each by a bit.
///
/// A job that a path did is forgotten at the first node whose neighborhood does not hold it; until then
/// it is not done again (Baldacci, Mingozzi and Roberti, "New route relaxation and pricing strategies for
/// the vehicle routing problem", 2011). Jobs that no node remembers together may share a bit, so that a
/// memory is one machine word or two, however many jobs there are.
struct Remembrance {
  /// The bit of each job.
  private(set) var bits: [UInt128]
  /// The jobs remembered at each node; a node without one remembers what it is told to.
  private(set) var neighborhoods: [Set<Int32>]
  /// The bits of those.
  private var masks: [UInt128]
  private let hasOwnBits: Bool
  /// By node and node, where jobs share bits: those that mean the same job at both.
  private var sharedBits: [UInt128] = []

  /// - Parameters:
  ///   - jobs: The number of jobs.
  ///   - jobOfNode: The job of each node, or -1.
  ///   - distance: How far a job is from a node.
  ///   - size: How many jobs a node remembers; one without a job, where a trip ends and the next begins,
  ///     remembers none before it is told to.
  ///   - keepsAll: Whether a node remembers all, where each job has a bit of its own, and as many as others
  ///     else.
  init(
    jobs: Int, jobOfNode: [Int32], size: Int, keepsAll: (_ node: Int) -> Bool,
    distance: (_ node: Int, _ job: Int) -> Int
  ) {
    hasOwnBits = jobs <= UInt128.bitWidth
    let isWide = hasOwnBits
    neighborhoods = jobOfNode.indices.map { node in
      let keepsAll = keepsAll(node)
      if isWide, keepsAll { return Set(0..<Int32(jobs)) }
      guard keepsAll || jobOfNode[node] >= 0 else { return [] }
      let distances = (0..<jobs).map { distance(node, $0) }
      let nearest = (0..<jobs).sorted { (distances[$0], $0) < (distances[$1], $1) }
      return Set(nearest.prefix(size).map(Int32.init)).union([jobOfNode[node]].filter { $0 >= 0 })
    }
    bits = [UInt128](repeating: 0, count: jobs)
    masks = [UInt128](repeating: 0, count: jobOfNode.count)
    if hasOwnBits {
      for job in 0..<jobs { bits[job] = 1 << UInt128(job) }
    } else {
      shareBits(jobOfNode)
    }
    for node in neighborhoods.indices { masks[node] = mask(of: node) }
  }

  /// Lets nodes remember a job; says whether any did not.
  mutating func add(_ job: Int32, at nodes: some Sequence<Int>, most: Int) -> Bool {
    guard hasOwnBits else { return false }
    var isNew = false
    for node in nodes where neighborhoods[node].count < most {
      if neighborhoods[node].insert(job).inserted {
        masks[node] |= bits[Int(job)]
        isNew = true
      }
    }
    return isNew
  }

  /// Paths that remember every job they did.
  ///
  /// - Precondition: There are no more jobs than bits.
  init(all network: PricingNetwork) {
    hasOwnBits = true
    let jobs = Set(network.jobs.indices.map(Int32.init))
    bits = network.jobs.indices.map { 1 << UInt128($0) }
    neighborhoods = [Set<Int32>](repeating: jobs, count: network.visits.count + 2)
    masks = [UInt128](repeating: bits.reduce(0, |), count: neighborhoods.count)
  }

  func remembers(_ job: Int32, at node: Int) -> Bool { neighborhoods[node].contains(job) }

  /// Whether nothing is forgotten at a node.
  func remembersAll(at node: Int) -> Bool { neighborhoods[node].count == bits.count }

  /// Whether a path does no job that it remembers.
  func allows(_ nodes: [Int32], _ visits: [PricingNetwork.Visit]) -> Bool {
    var memory: Set<Int32> = []
    for node in nodes.map(Int.init) {
      let visit = visits[node]
      let counts = visit.job >= 0 && visit.role != .delivery
      if counts, memory.contains(visit.job) { return false }
      memory.formIntersection(neighborhoods[node])
      if counts { memory.insert(visit.job) }
    }
    return true
  }

  /// The bits that mean the same job at both nodes.
  func shared(_ one: Int, _ other: Int) -> UInt128 {
    if hasOwnBits { return masks[one] & masks[other] }
    return sharedBits[one * neighborhoods.count + other]
  }

  private func mask(of node: Int) -> UInt128 {
    neighborhoods[node].reduce(0) { $0 | bits[Int($1)] }
  }

  /// Gives each job the first bit that none remembered together with it has; a job for which there is
  /// none is remembered at its own nodes only.
  private mutating func shareBits(_ jobOfNode: [Int32]) {
    var nodesOfJob = [[Int]](repeating: [], count: bits.count)
    for (node, jobs) in neighborhoods.enumerated() {
      for job in jobs { nodesOfJob[Int(job)].append(node) }
    }
    for job in bits.indices {
      let taken = nodesOfJob[job].reduce(UInt128(0)) { taken, node in
        neighborhoods[node].reduce(taken) { $1 == job ? $0 : $0 | bits[Int($1)] }
      }
      let place = (~taken).trailingZeroBitCount
      if place < UInt128.bitWidth {
        bits[job] = 1 << UInt128(place)
      } else {
        for node in nodesOfJob[job] { neighborhoods[node].remove(Int32(job)) }
        nodesOfJob[job] = []
      }
    }
    let count = neighborhoods.count
    sharedBits = [UInt128](repeating: 0, count: count * count)
    for (job, nodes) in nodesOfJob.enumerated() {
      for one in nodes {
        for other in nodes { sharedBits[one * count + other] |= bits[job] }
      }
    }
  }
}
