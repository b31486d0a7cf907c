/// The places where many pairs of pickup and delivery have one of their ends.
///
/// Following every pair makes as many labels as there are subsets of what is loaded at such a place. With
/// a hub, the visit at the other end of a pair stands for both: what matters is that the vehicle passes
/// the hub before it unloads there what comes from the hub, or after it loads what goes there, and
/// that all it carries so fits from one passage to the next. It loads and unloads then as it likes, which is
/// never dearer.
struct HubEnds {
  /// The places.
  private(set) var hubs: [Int] = []
  /// The hub of each shipment of which one end stands for both.
  private(set) var hubOf: [Int?]
  /// Whether no pair is left to be followed.
  let areAll: Bool

  /// A place with fewer pairs than this is no hub.
  private static let fewPairs = 4
  /// The most hubs: one bit of a label each.
  private static let mostHubs = 32

  init(_ problem: RoutingProblem) {
    hubOf = [Int?](repeating: nil, count: problem.shipments.count)
    var pairs: [(shipment: Int, ends: [Int])] = []
    for (index, shipment) in problem.shipments.enumerated() {
      guard let pickup = shipment.pickup, let delivery = shipment.delivery else { continue }
      pairs.append((index, pickup.place == delivery.place ? [] : [pickup.place, delivery.place]))
    }
    while hubs.count < Self.mostHubs {
      var counts: [Int: Int] = [:]
      for pair in pairs { for end in pair.ends { counts[end, default: 0] += 1 } }
      guard let (place, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count >= Self.fewPairs
      else { break }
      for pair in pairs where pair.ends.contains(place) { hubOf[pair.shipment] = hubs.count }
      hubs.append(place)
      pairs.removeAll { $0.ends.contains(place) }
    }
    areAll = pairs.isEmpty
  }
}
