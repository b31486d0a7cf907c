/// A plan that broke a rule on its way out: a fault of ours, never of the data.
public enum PlanFault: Error {
  /// The crates of an order do not hold it.
  case packing(Identifier<Order>)
  /// The routing problem made of the round is not one.
  case model(String)
  /// The verifier of the rounds objects.
  case rounds([String])
  /// The plan does not account for all goods.
  case audit([String])
}
