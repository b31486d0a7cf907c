public import Quantities

/// What no plan over two echelons costs less than.
public struct TwoEchelonBound: Sendable, Hashable {
  /// No plan costs less.
  public let cost: Int
  /// A valid plan that costs less than the one given, if one was found.
  public let plan: TwoEchelonPlan?
  /// In how many cases of freighters by satellite all plans were divided.
  public let cases: Int
}

extension TwoEchelonProblem {
  /// More cases are not told apart; freighters may then start from any satellite.
  private static let mostCases = 400

  /// Looks for a cost that no plan can be below, until it meets that of a plan or a rule says to stop.
  ///
  /// Every plan has, for each satellite, no more freighters than one of some cases says. In each case
  /// amounts at satellites have limits, and no plan costs less than the cheapest drives of trucks that may
  /// carry such amounts, and the bound of the second echelon as a problem of several depots
  /// (``RoutingProblem/prove(_:with:pricing:until:memory:progress:)``). The least of all cases is the bound.
  ///
  /// - Parameters:
  ///   - plan: The plan in hand; the better it is, the sooner it is proved.
  ///   - rule: When to stop: time and cancellation.
  ///   - progress: Called with the bound whenever it may have risen.
  public func prove(
    _ plan: TwoEchelonPlan, until rule: StopRule,
    progress: (Duration, Int) -> Void = { _, _ in }
  ) -> TwoEchelonBound {
    let watch = rule.start()
    var proof = TwoEchelonProof(self, plan, mostCases: Self.mostCases)
    defer { proof.deallocate() }
    while !watch.isOver, proof.raise(watch) { progress(watch.elapsed, proof.bound) }
    return TwoEchelonBound(cost: proof.bound, plan: proof.better, cases: proof.cases.count)
  }
}
