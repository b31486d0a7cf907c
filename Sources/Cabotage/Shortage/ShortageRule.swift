internal import Sharing

/// How units are divided of which fewer are there than ordered.
///
/// Whatever the rule, lines of a higher ``OrderLine/priority`` are served before the others; the
/// rule divides among those of the same priority.
public enum ShortageRule: String, Hashable, Sendable, Codable, CaseIterable {
  /// Unit by unit to the household served least, of all that is short and over the months: the
  /// default.
  case leximin
  /// The same part of each order.
  case proportional
  /// The same number of units, at most as ordered.
  case equalAwards
  /// The same number of units less, at most as ordered.
  case equalLosses
  /// As the Talmud divides estates.
  case talmud
  /// First come, first served, averaged over all orders of coming.
  case randomArrival
  /// The smallest order for everybody, then in proportion to the rest.
  case alphaMin
  /// What the others would leave at worst, then in proportion to the rest.
  case adjustedProportional

  /// The rule for one product; `nil` where all products are divided together.
  var claimsRule: ClaimsRule? {
    switch self {
    case .leximin: nil
    case .proportional: .proportional
    case .equalAwards: .equalAwards
    case .equalLosses: .equalLosses
    case .talmud: .talmud
    case .randomArrival: .randomArrival
    case .alphaMin: .alphaMin
    case .adjustedProportional: .adjustedProportional
    }
  }
}
