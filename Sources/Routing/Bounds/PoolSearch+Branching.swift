import LinearOptimization
import Quantities

extension PoolSearch {
  /// A job done or left, two jobs done on one route or not, a job done on a kind or not, or what a choice
  /// comes to.
  enum Branch: Hashable {
    case job(Int, isDone: Bool)
    case pair(UInt128, isTogether: Bool)
    case kind(job: UInt128, Int, isOn: Bool)
    case option(PricingNetwork.Option, isChosen: Bool)

    func allows(_ route: Route) -> Bool {
      switch self {
      case .job(let job, let isDone): return isDone || route.jobs >> UInt128(job) & 1 == 0
      case .pair(let jobs, let isTogether):
        let shared = route.jobs & jobs
        return shared == 0 || (shared == jobs) == isTogether
      case .kind(let job, let kind, let isOn):
        return route.jobs & job == 0 || (route.route.kind == kind) == isOn
      case .option: return true
      }
    }
  }

  /// What choices do not come to under some branches.
  func closed(by branches: [Branch]) -> Set<PricingNetwork.Option> {
    var closed = node.closed
    for case .option(let option, let isChosen) in branches {
      closed.formUnion(network.closed(by: option, isChosen: isChosen))
    }
    return closed
  }

  /// By kind, the jobs that it does not do where choices do not come to something.
  func jobsGone(without closed: Set<PricingNetwork.Option>) -> [UInt128] {
    let duties = network.duties(ruledOutBy: closed)
    return network.kinds.indices.map { kind in
      network.jobs.indices.reduce(0) { gone, job in
        duties.contains(network.duty(of: job, on: kind)) ? gone | 1 << UInt128(job) : gone
      }
    }
  }

  /// Searches the tree below some branches, deepest first.
  mutating func search(
    _ model: inout LinearProgram, _ branches: [Branch]
  ) throws(LinearProgramError) -> Bool {
    guard nodeCount < mostNodes else { return false }
    nodeCount += 1
    guard let relaxation = try solve(&model, branches) else { return false }
    if let whole = relaxation.whole { keep(whole) }
    if scale.raised(relaxation.bound) >= target { return true }
    guard let (one, other) = branching(relaxation, beyond: Set(branches)) else { return false }
    guard try search(&model, branches + [one]) else { return false }
    return try search(&model, branches + [other])
  }

  /// A job that is done in part, what a choice comes to in part, or the most undecided pair of jobs, or else
  /// the kind of a job.
  ///
  /// What was decided may be undone by a trace, where that is cheaper than what must be done; it is not decided again.
  private func branching(
    _ relaxation: Relaxation, beyond known: Set<Branch>
  ) -> (Branch, Branch)? {
    let values = relaxation.values
    func parts(_ value: Double, _ branch: (Bool) -> Branch) -> (Branch, Branch)? {
      let (one, other) = (branch(true), branch(false))
      let isOpen = value > 1e-6 && value < 1 - 1e-6 && known.isDisjoint(with: [one, other])
      return isOpen ? (one, other) : nil
    }
    for (job, left) in relaxation.left.enumerated()
    where !network.jobs[job].isRequired && network.jobs[job].choice == nil {
      if let parts = parts(left, { .job(job, isDone: $0) }) { return parts }
    }
    for (choice, options) in relaxation.options.enumerated() {
      guard let number = options.firstIndex(where: { $0 > 1e-6 && $0 < 1 - 1e-6 }) else { continue }
      let option = PricingNetwork.Option(choice: choice, number: number)
      return (.option(option, isChosen: true), .option(option, isChosen: false))
    }
    var together: [UInt128: Double] = [:]
    var onKind: [UInt128: [Int: Double]] = [:]
    for (place, value) in zip(active, values) where value > 1e-6 {
      let route = pool[place]
      let jobs = network.jobs.indices.filter { route.jobs >> UInt128($0) & 1 == 1 }
      for (rank, one) in jobs.enumerated() {
        onKind[1 << UInt128(one), default: [:]][route.route.kind, default: 0] += value
        for other in jobs[(rank + 1)...] {
          together[1 << UInt128(one) | 1 << UInt128(other), default: 0] += value
        }
      }
    }
    let pairs = together.sorted { (abs($0.value - 0.5), $0.key) < (abs($1.value - 0.5), $1.key) }
    for (pair, value) in pairs {
      if let parts = parts(value, { .pair(pair, isTogether: $0) }) { return parts }
    }
    for (job, kinds) in onKind.sorted(by: { $0.key < $1.key }) {
      for (kind, value) in kinds.sorted(by: { $0.key < $1.key }) {
        if let parts = parts(value, { .kind(job: job, kind, isOn: $0) }) { return parts }
      }
    }
    return nil
  }
}
