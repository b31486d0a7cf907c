/// The visits to one customer on the days of one out of several combinations.
///
/// Each visit is a group with a shipment for each combination; the groups are coupled.
struct VisitCoupling {
  let location: Int
  /// The indices of the groups, one a visit.
  let groups: Range<Int>
}
