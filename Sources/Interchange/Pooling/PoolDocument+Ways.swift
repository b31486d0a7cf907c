import Cabotage
import Sharing

extension PoolDocument {
  /// A partner, as in ``Network``.
  struct PartnerEntry: Sendable, Hashable, Codable {
    var network: Identifier<Network>
    var name: String
  }

  /// How goods travel: by partner its way, then all lots and the prices that hold for them.
  struct WaysEntry: Sendable, Hashable, Codable {
    var ways: [ShippingWay]
    var lots: [PlanDocument.LotEntry]
    var lotPartners: [Int]
    var prices: PricesEntry?

    init(
      _ ways: [Identifier<Network>: ShippingWay], _ lots: [Pooling.PoolLot], _ prices: PoolPrices?,
      _ partners: [Network]
    ) {
      self.ways = partners.map { ways[$0.id] ?? ShippingWay(hub: nil) }
      self.lots = lots.map { PlanDocument.LotEntry($0.lot) }
      lotPartners = lots.map(\.partner)
      self.prices = prices.map(PricesEntry.init)
    }

    func areKnown(in partners: Range<Int>) -> Bool {
      ways.count == partners.count && lots.count == lotPartners.count
        && lotPartners.allSatisfy(partners.contains)
    }

    func ways(of partners: [Network]) -> [Identifier<Network>: ShippingWay] {
      Dictionary(zip(partners.map(\.id), ways)) { first, _ in first }
    }

    var pooledLots: [Pooling.PoolLot] {
      zip(lots, lotPartners).map { Pooling.PoolLot(lot: $0.lot, partner: $1) }
    }
  }

  /// Prices, as in ``PoolPrices``.
  struct PricesEntry: Sendable, Hashable, Codable {
    var lotsFine: [Int]
    var entries: [CutEntry]
    var triples: [CutEntry]
    var kinds: [KindEntry]
    var scale: Int

    init(_ prices: PoolPrices) {
      lotsFine = prices.lots
      entries = prices.entries.map { CutEntry(lots: $0.lots, priceFine: $0.price) }
      triples = prices.triples.map { CutEntry(lots: $0.lots, priceFine: $0.price) }
      kinds = prices.kinds.map { KindEntry(vehicles: $0.vehicles, leastFine: $0.least) }
      scale = prices.scale
    }

    var prices: PoolPrices {
      PoolPrices(
        lots: lotsFine, entries: entries.map(\.cut), triples: triples.map(\.cut),
        kinds: kinds.map { PoolPrices.Kind(vehicles: $0.vehicles, least: $0.leastFine) },
        scale: scale)
    }
  }

  /// A cut, as in ``PoolPrices/Cut``.
  struct CutEntry: Sendable, Hashable, Codable {
    var lots: [Int]
    var priceFine: Int

    var cut: PoolPrices.Cut { PoolPrices.Cut(lots: lots, price: priceFine) }
  }

  /// Vehicles that are alike, as in ``PoolPrices/Kind``.
  struct KindEntry: Sendable, Hashable, Codable {
    var vehicles: [Int]
    var leastFine: Int
  }
}
