/// A text format in which packing problems are published for research.
public enum PackingFormat: String, CaseIterable, Sendable {
  /// BPPLIB: the number of items, the capacity of a bin, and the weight of each item.
  case bpp
  /// VPSolver: the number of dimensions, the capacities, the number of kinds of items, and for each
  /// its sizes and how many there are.
  case vbp
  /// Monaci, and Haouari and Serairi: the numbers of items and of types of bins (two more numbers
  /// may follow), the capacity and cost of each type, and the weight of each item.
  case vsbpp
}
