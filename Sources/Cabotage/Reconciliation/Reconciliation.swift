public import Quantities

/// What was planned against what came: what households are given back, and what producers are paid.
///
/// A producer is paid for what came in good state, and for what replaced other goods. A household pays
/// for what it got, for a replacement at most the price of what it had ordered; the rest is borne by
/// the network. Every line is rounded to the cent, so that all sums are exact. Prices are those of the
/// products: whoever pays less is given back less, which is nobody else's business.
public struct Reconciliation: Sendable, Hashable {
  /// The lines that are not as planned, group by group.
  public let lines: [DeliveredLine]
  /// The households that are given something back, by code.
  public let households: [Household]
  /// The producers of what was planned or given, in the order of the places.
  public let producers: [Producer]
  /// What replacements cost more than what they replace.
  public let network: Money
  /// What households have ordered and received of what was short, this round included.
  public let history: [FillRecord]
  /// What is doubtful.
  public let warnings: [RoundIssue]

  /// What a household is given back.
  public struct Household: Sendable, Hashable {
    /// The code of the household.
    public let member: Identifier<Member>
    /// The units that did not come.
    public fileprivate(set) var missing = 0
    /// The units that came broken.
    public fileprivate(set) var broken = 0
    /// The units that something else was given for.
    public fileprivate(set) var replaced = 0
    /// What it is given back.
    public fileprivate(set) var credit: Money = 0
  }

  /// What a producer is paid.
  public struct Producer: Sendable, Hashable {
    /// The producer.
    public let producer: Identifier<Place>
    /// What it would be paid had all come as planned.
    public fileprivate(set) var planned: Money = 0
    /// What it is paid.
    public fileprivate(set) var due: Money = 0
  }

  /// Settles a round.
  ///
  /// Lines of the round that no row names came as planned.
  ///
  /// - Parameters:
  ///   - rows: What came, each line once.
  ///   - round: The round as it was planned.
  /// - Throws: ``InvalidRound`` with all rows that are not those of the round, or that cannot be.
  public init(_ rows: [DeliveredLine], in round: Round) throws(InvalidRound) {
    let planned = round.linesToDeliver
    let issues = DeliveredCheck(rows, planned, in: round).issues()
    guard !issues.contains(where: { $0.severity == .error }) else {
      throw InvalidRound(issues: issues)
    }
    let came = Dictionary(
      rows.map { (DeliveredLine.Key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let all = planned.map { came[DeliveredLine.Key($0)] ?? $0 }
    let book = CreditBook(all, in: round)
    lines = all.filter { $0.lacking > 0 }
    households = book.households.values.sorted { $0.member < $1.member }
    producers = round.contents.places.compactMap { book.producers[$0.id] }
    network = book.network
    history = round.contents.history.adding(round.shortages).adding(all, round.shortages)
    warnings = issues
  }

  /// What all households are given back.
  public var credits: Money { households.reduce(.zero) { $0 + $1.credit } }
  /// What all producers are paid.
  public var due: Money { producers.reduce(.zero) { $0 + $1.due } }
}

/// Adds up the lines.
private struct CreditBook {
  private(set) var households: [Identifier<Member>: Reconciliation.Household] = [:]
  private(set) var producers: [Identifier<Place>: Reconciliation.Producer] = [:]
  private(set) var network: Money = 0
  private let round: Round

  init(_ lines: [DeliveredLine], in round: Round) {
    self.round = round
    for line in lines { add(line) }
  }

  private mutating func add(_ line: DeliveredLine) {
    let planned = price(of: line.product, line.planned)
    let lost = planned - price(of: line.product, line.good)
    change(line.product) {
      $0.planned += planned
      $0.due += planned - lost
    }
    guard line.lacking > 0 else { return }
    var given: Money = 0
    if let replacement = line.replacement {
      given = price(of: replacement, line.substituted)
      change(replacement) { $0.due += given }
    }
    let paid = min(given, price(of: line.product, line.substituted), lost)
    network += given - paid
    var household =
      households[line.member] ?? Reconciliation.Household(member: line.member)
    household.missing += line.planned - line.came
    household.broken += line.broken
    household.replaced += line.substituted
    household.credit += lost - paid
    households[line.member] = household
  }

  private mutating func change(
    _ product: Identifier<Product>, _ change: (inout Reconciliation.Producer) -> Void
  ) {
    let producer = round[product].producer
    change(&producers[producer, default: Reconciliation.Producer(producer: producer)])
  }

  /// The price of some units, rounded to the cent.
  private func price(of product: Identifier<Product>, _ units: Int) -> Money {
    Money(((round[product].price ?? 0).value * units + 5) / 10 * 10)
  }
}

extension [FillRecord] {
  /// The record after what did not come on the day, of which all who ordered it are told.
  fileprivate func adding(_ lines: [DeliveredLine], _ shortages: [Shortage]) -> [FillRecord] {
    let short = Set(lines.filter { $0.missing > 0 }.map(\.product))
    // What the plan divided, and what it gave instead, is in the record already.
    let divided = Set(shortages.flatMap { [$0.product] + [$0.substitute].compactMap(\.self) })
    var records = Dictionary(map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    for line in lines where short.contains(line.product) {
      let isCounted = divided.contains(line.product)
      guard !isCounted || records[line.member] != nil else { continue }
      var record =
        records[line.member] ?? FillRecord(member: line.member, ordered: 0, received: 0)
      if !isCounted {
        record.ordered += line.planned
        record.received += line.planned
      }
      record.received = Swift.max(0, record.received - line.missing)
      records[line.member] = record
    }
    return records.values.sorted { $0.member < $1.member }
  }
}
