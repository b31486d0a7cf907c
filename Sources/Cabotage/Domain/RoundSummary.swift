public import Quantities
import Sharing

/// What is ordered and there, added up in the ways that a coordinator checks it.
public struct RoundSummary: Sendable {
  /// Some goods, added up.
  public struct Amount: Sendable, Hashable {
    /// What they weigh, without crates.
    public var mass: Mass = 0
    /// The room they take, without crates.
    public var volume: Volume = 0
    /// The crates they fill; 0 for goods that leave in bulk.
    public var crates = 0
    /// The lines that order them.
    public var lines = 0
  }

  /// Everything.
  public private(set) var total = Amount()
  /// By producer, in the order of the places; crates are not known by producer.
  public let producers: [(place: Identifier<Place>, amount: Amount)]
  /// By group, in the order of the places.
  public let groups: [(place: Identifier<Place>, amount: Amount)]
  /// By temperature class.
  public let temperatures: [(temperature: TemperatureClass, amount: Amount)]
  /// The mass ordered, by how well it is known.
  public private(set) var mass: [Product.Provenance: Mass] = [:]
  /// The number of orders that get anything.
  public let orders: Int

  /// The shares of ``Product/Provenance`` in the mass ordered, in whole percents that add up to
  /// 100; all 0 where nothing is ordered.
  public var massPercents: [Int] { Product.Provenance.percents(of: mass) }

  init(_ round: Round, crates: [PackedCrate]) {
    var producers: [Identifier<Place>: Amount] = [:]
    var groups: [Identifier<Place>: Amount] = [:]
    var temperatures: [TemperatureClass: Amount] = [:]
    for line in round.orders {
      let product = round[line.product]
      let amount = Amount(
        mass: product.mass * line.quantity, volume: product.volume * line.quantity, lines: 1)
      total += amount
      producers[product.producer, default: Amount()] += amount
      groups[line.group, default: Amount()] += amount
      temperatures[product.temperature, default: Amount()] += amount
      mass[product.massProvenance, default: 0] += amount.mass
    }
    for crate in crates {
      groups[crate.group, default: Amount()].crates += 1
      temperatures[crate.temperature, default: Amount()].crates += 1
    }
    total.crates = crates.count
    let places = round.contents.places.map(\.id)
    self.producers = places.compactMap { id in producers[id].map { (id, $0) } }
    self.groups = places.compactMap { id in groups[id].map { (id, $0) } }
    self.temperatures = TemperatureClass.allCases.compactMap { temperature in
      temperatures[temperature].map { (temperature, $0) }
    }
    orders = Set(round.orders.map(\.order)).count
  }
}

extension Product.Provenance {
  static func percents(of masses: [Self: Mass]) -> [Int] {
    let weights = allCases.map { masses[$0]?.value ?? 0 }
    // Only where there is no mass is there nothing to divide.
    return (try? apportion(100, by: weights)) ?? weights
  }
}

extension RoundSummary.Amount {
  static func += (left: inout Self, right: Self) {
    left.mass += right.mass
    left.volume += right.volume
    left.crates += right.crates
    left.lines += right.lines
  }
}
