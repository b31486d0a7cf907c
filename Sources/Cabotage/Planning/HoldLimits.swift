/// What the search for tours is told of the holds of vehicles, beyond what their sides say.
///
/// The search counts the space of crates against that of the hold, which is exact for sturdy crates of
/// one size. Where a tour cannot be loaded all the same, its vehicle is told to unload first what it
/// loaded last, if it did not; else that it has a little less than the tour took of what was shortest.
/// No plan is lost but by this, and none that is found is believed before its loading is.
struct HoldLimits {
  /// What a vehicle is told.
  struct Limit: Hashable {
    /// What it has for crates.
    var space: HoldSpace
    /// Whether it unloads first what it loaded last.
    var isLastInFirstOut = false
  }

  private let round: Round
  private let lots: [Lot]
  private let crates: [PackedCrate]
  /// By position of the vehicle in the round; nothing for those without a hold.
  private(set) var limits: [Limit?]
  /// Whether any vehicle is told more than its sides say.
  private(set) var isTightened = false

  init(_ round: Round, lots: [Lot], crates: [PackedCrate]) {
    self.round = round
    self.lots = lots
    self.crates = crates
    limits = round.contents.vehicles.map { round.space(in: $0).map { Limit(space: $0) } }
  }

  /// Whether there is anything to check.
  var areKnown: Bool { limits.contains { $0 != nil } }

  /// Tells the vehicles of some tours more, each by its first, so that they are not found again.
  mutating func tighten(for tours: [Tour]) {
    var told: Set<Identifier<Vehicle>> = []
    for tour in tours where told.insert(tour.vehicle).inserted {
      let vehicle = round.contents.vehicles.firstIndex { $0.id == tour.vehicle }
      guard let vehicle, var limit = limits[vehicle] else { continue }
      isTightened = true
      if !limit.isLastInFirstOut, hasCrossingRides(tour) {
        limit.isLastInFirstOut = true
      } else {
        let taken = mostSpace(in: tour)
        func use(_ part: KeyPath<HoldSpace, Int>) -> Double {
          Double(taken[keyPath: part]) / Double(max(1, limit.space[keyPath: part]))
        }
        let parts = HoldSpace.parts
        let shortest = parts.max { use($0) < use($1) } ?? \.whole
        limit.space[keyPath: shortest] =
          min(limit.space[keyPath: shortest], taken[keyPath: shortest]) * 95 / 100
      }
      limits[vehicle] = limit
    }
  }

  /// Whether a lot is unloaded after one that was loaded before it, at other stops.
  private func hasCrossingRides(_ tour: Tour) -> Bool {
    var stack: [Set<Int>] = []
    for stop in tour.stops {
      var left = Set(stop.unloads)
      while let last = stack.popLast() {
        let rest = last.subtracting(left)
        left.subtract(last)
        if !rest.isEmpty {
          stack.append(rest)
          break
        }
      }
      if !left.isEmpty { return true }
      if !stop.loads.isEmpty { stack.append(Set(stop.loads)) }
    }
    return false
  }

  /// The most that the crates of a tour take at once, part by part.
  private func mostSpace(in tour: Tour) -> HoldSpace {
    var (aboard, most) = (HoldSpace(), HoldSpace())
    for stop in tour.stops {
      for lot in stop.unloads { aboard -= round.space(of: lots[lot], among: crates) }
      for lot in stop.loads { aboard += round.space(of: lots[lot], among: crates) }
      for part in HoldSpace.parts {
        most[keyPath: part] = max(most[keyPath: part], aboard[keyPath: part])
      }
    }
    return most
  }
}
