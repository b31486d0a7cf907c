/// How the numbers of a research file become whole numbers, as DIMACS and PyVRP name it.
///
/// It is applied to all data of a file but costs per distance.
public enum ResearchRounding: String, CaseIterable, Sendable {
  /// The nearest whole number, halves upwards, as TSPLIB says.
  case round
  /// The whole part.
  case trunc
  /// Tenths, truncated: the rule of the 12th DIMACS challenge for time windows.
  case dimacs
  /// Thousandths, the nearest.
  case exact
  /// No rounding that matters: as many decimals as fit, and never an optimistic time.
  case none
}
