/// A bill divided by prices of stops, which bound what any group can gain by leaving.
///
/// The prices come from the linear program over all routes: they are such that on no feasible route
/// they add up to more than the route costs, which has been proved elsewhere. So a group's routes,
/// however planned, cost at least the prices of its stops, and a partner that pays those plus a
/// part of the rest pays at most that part too much. (Owen, "On the core of linear production
/// games", 1975; Göthe-Lundgren, Jörnsten and Värbrand, "On the nucleolus of the basic vehicle
/// routing game", 1996.)
///
/// No table of coalitions is needed, so there may be any number of partners.
public struct PricedBill: Hashable, Sendable {
  /// Why a bill cannot be divided by prices.
  public enum Inconsistency: Error, Hashable, Sendable {
    /// There is not exactly one owner a stop.
    case wrongNumberOfOwners(expected: Int, found: Int)
    /// There is no such partner.
    case unknownPartner(stop: Int, partner: Int)
    /// There is not exactly one weight a partner, a weight is negative, or all are zero.
    case unusableWeights([Int])
    /// The prices add up to more than the bill: they bound nothing.
    case pricesAboveBill(prices: Int, bill: Int)
  }

  /// By partner: the prices of its stops, in units of money.
  public let prices: [Int]
  /// By partner: its part of what the prices leave, none below zero.
  public let gapShares: [Int]

  /// By partner: what it pays; all adds up to the bill.
  public var shares: [Int] { zip(prices, gapShares).map(+) }

  /// What the prices leave of the bill, in units of money.
  ///
  /// It is how far the plan may be from the best, and no group can gain more than this by leaving.
  public var gap: Int { gapShares.reduce(0, +) }

  /// Divides a bill among the partners who own its stops.
  ///
  /// - Parameters:
  ///   - bill: The cost of the plan, in units of money.
  ///   - prices: By stop: its price, in the same units, rounded down.
  ///   - owners: By stop: the number of its partner.
  ///   - partnerCount: How many partners there are.
  ///   - gapWeights: By partner: in what proportion the gap is shared; equally unless given.
  public init(
    bill: Int, prices: [Int], owners: [Int], partnerCount: Int, gapWeights: [Int]? = nil
  ) throws(Inconsistency) {
    guard owners.count == prices.count else {
      throw .wrongNumberOfOwners(expected: prices.count, found: owners.count)
    }
    var sums = [Int](repeating: 0, count: max(0, partnerCount))
    for (stop, partner) in owners.enumerated() {
      guard sums.indices.contains(partner) else {
        throw .unknownPartner(stop: stop, partner: partner)
      }
      sums[partner] += prices[stop]
    }
    let sum = sums.reduce(0, +)
    guard sum <= bill else { throw .pricesAboveBill(prices: sum, bill: bill) }
    let weights = gapWeights ?? .init(repeating: 1, count: sums.count)
    guard weights.count == sums.count, let parts = try? apportion(bill - sum, by: weights) else {
      throw .unusableWeights(weights)
    }
    self.prices = sums
    gapShares = parts
  }

  /// The most that some partners could gain by leaving together, whatever planner they use.
  ///
  /// - Precondition: they are partners of this bill.
  public func mostGain(of partners: some Sequence<Int>) -> Int {
    partners.reduce(0) { $0 + gapShares[$1] }
  }
}
