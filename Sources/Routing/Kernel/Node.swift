/// A visit, or the start or end of a route, and its neighbors.
///
/// The sites and legs of the neighbors are kept here too, so that evaluating an insertion beside a
/// node reads one line of memory.
struct Node: BitwiseCopyable {
  var pred: Int32
  var succ: Int32
  var predSite: Int32
  var succSite: Int32
  /// Metres from the predecessor and to the successor.
  var legIn: Int32
  var legOut: Int32
  /// The route, or -1 for a visit that is not in the plan.
  var route: Int32
  /// The seconds of service; none at an end of a route.
  var service: Int32
}
