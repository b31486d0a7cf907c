public import Quantities

/// A plan that people rely on, how far it has come, and the round as it is now.
///
/// What is done stays done: a vehicle goes on from its last stop, at the moment when it left it.
/// What is aboard stays aboard, and is brought where it was to go even where nobody orders it any
/// more. Everything else may change, at the prices of ``Round/Contents/changePrices``.
public struct PlanInForce: Sendable {
  /// The plan.
  public let plan: Plan
  /// The round as it is now, with the orders that are too late to cancel.
  public let round: Round
  let outset: Outset

  /// Takes down what is done of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan in force; its days are those of the round.
  ///   - stops: The stops that are done: of each tour the first ones, in any order.
  ///   - round: The round as it is now.
  /// - Throws: ``InvalidRound`` where the stops are not those of the plan, or where the round lacks
  ///   what a tour that has begun needs.
  public init(_ plan: Plan, done stops: [DoneStop], in round: Round) throws(InvalidRound) {
    var log = IssueLog()
    if !plan.isCoherent(in: round) {
      log.note(
        .progress, nil, nil, found: "plan.json",
        expected: Text("un plan que cabotage a écrit", "a plan that cabotage wrote"))
      throw InvalidRound(issues: log.issues)
    }
    let marks = ProgressMarks(stops, of: plan, in: round, &log)
    var reader = OutsetReader(plan: plan, round: round)
    let outset = reader.outset(of: marks, &log)
    guard log.issues.isEmpty else { throw InvalidRound(issues: log.issues) }
    try self.init(plan, outset: outset, in: round)
  }

  /// Takes what is done as read.
  init(_ plan: Plan, outset: Outset, in round: Round) throws(InvalidRound) {
    self.plan = plan
    self.outset = outset
    self.round = try round.keeping(outset)
  }

  /// Makes the best plan that goes on from there and can be found until the rule says stop.
  ///
  /// The same plan in force, round, seed and limit on iterations give the same plan.
  ///
  /// - Parameters:
  ///   - rule: When to stop.
  ///   - seed: Which of the possible searches to make.
  ///   - threads: How many threads may search at once.
  ///   - proof: When to stop proving that no changes cost less; `nil` to prove nothing.
  ///   - progress: Told of the first plan and then from time to time, on the caller's thread.
  /// - Returns: The plan of the whole round, what is done included.
  /// - Throws: ``PlanFault`` if the plan breaks a rule of the round, which is a fault of ours.
  public func replan(
    until rule: StopRule, seed: UInt64 = 1, threads: Int = 1, proving proof: StopRule? = nil,
    progress: (PlanProgress) -> Void = { _ in }
  ) throws(PlanFault) -> Plan {
    try round.plan(
      after: outset, until: rule, seed: seed, threads: threads, proving: proof,
      progress: progress)
  }
}

extension Round {
  /// The round with the goods that are loaded, though they are cancelled or given to others.
  ///
  /// What a group gets in bulk is of no order: what nobody orders any more is called a surplus.
  fileprivate func keeping(_ outset: Outset) throws(InvalidRound) -> Round {
    var excess = OrderedUnits(of: outset.crates)
    for line in orders { _ = excess.take(line.quantity, of: OrderedUnits.Key(line)) }
    var loaded = excess.lines
    var bulk: [BulkKey: Int] = [:]
    for lot in outset.lots where lot.crates.isEmpty && lot.purpose != .collect {
      for count in lot.contents {
        bulk[BulkKey(group: lot.to, product: count.product), default: 0] += count.units
      }
    }
    for line in orders + loaded {
      bulk[BulkKey(group: line.group, product: line.product)]? -= line.quantity
    }
    loaded += bulk.filter { $0.value > 0 }
      .sorted { ($0.key.group, $0.key.product) < ($1.key.group, $1.key.product) }
      .map { key, units in
        OrderLine(
          order: Identifier("surplus \(key.group)"), member: "surplus", group: key.group,
          product: key.product, quantity: units)
      }
    return try Round(contents, loaded: loaded)
  }
}

/// Goods that a group gets in bulk.
private struct BulkKey: Hashable {
  let group: Identifier<Place>
  let product: Identifier<Product>
}

extension OrderedUnits {
  /// The units as lines of orders, by name.
  fileprivate var lines: [OrderLine] {
    units.filter { $0.value > 0 }.map { key, units in
      OrderLine(
        order: key.order, member: key.member, group: key.group, product: key.product,
        quantity: units)
    }.sorted { ($0.group, $0.order, $0.product) < ($1.group, $1.order, $1.product) }
  }
}
