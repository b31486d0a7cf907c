import Cabotage
import Quantities

extension PlanDocument {
  /// Goods that travel together, as in ``Lot``.
  struct LotEntry: Sendable, Hashable, Codable {
    var purpose: Lot.Purpose
    var producer: Identifier<Place>?
    var from: Identifier<Place>
    var to: Identifier<Place>
    var compartment: Compartment
    var contents: [CountEntry]
    var crates: [Int]
    var massG: Mass
    var volumeMl: Volume
    var crateCount: Int

    init(_ lot: Lot) {
      purpose = lot.purpose
      producer = lot.producer
      from = lot.from
      to = lot.to
      compartment = lot.compartment
      contents = lot.contents.map(CountEntry.init)
      crates = lot.crates
      massG = lot.mass
      volumeMl = lot.volume
      crateCount = lot.crateCount
    }

    var lot: Lot {
      Lot(
        purpose: purpose, producer: producer, from: from, to: to,
        compartment: compartment, contents: contents.map(\.count), crates: crates, mass: massG,
        volume: volumeMl, crateCount: crateCount)
    }
  }

  /// Units of a product, as in ``ProductCount``.
  struct CountEntry: Sendable, Hashable, Codable {
    var product: Identifier<Product>
    var units: Int

    init(_ count: ProductCount) {
      product = count.product
      units = count.units
    }

    var count: ProductCount { ProductCount(product: product, units: units) }
  }

  /// A lot that stays behind, as in ``Plan/Unserved``.
  struct UnservedEntry: Sendable, Hashable, Codable {
    var lot: Int
    var reason: Reason
    var ways: [WayEntry]?
    var contradiction: Reason?

    init(_ unserved: Plan.Unserved) {
      lot = unserved.lot
      reason = Reason(unserved.reason)
      ways = unserved.ways.isEmpty ? nil : unserved.ways.map(WayEntry.init)
      contradiction = unserved.contradiction.map(Reason.init)
    }

    var unserved: Plan.Unserved {
      var unserved = Plan.Unserved(lot: lot, reason: reason.text)
      unserved.ways = (ways ?? []).map(\.way)
      unserved.contradiction = contradiction?.text
      return unserved
    }
  }

  /// A change that would serve a lot, as in ``Plan/Way``.
  struct WayEntry: Sendable, Hashable, Codable {
    var change: Reason
    var priceMeur: Money

    init(_ way: Plan.Way) {
      change = Reason(way.text)
      priceMeur = way.price
    }

    var way: Plan.Way { Plan.Way(text: change.text, price: priceMeur) }
  }

  /// A text in both languages, as in ``Text``.
  struct Reason: Sendable, Hashable, Codable {
    var fr: String
    var en: String

    init(_ text: Text) {
      fr = text.french
      en = text.english
    }

    var text: Text { Text(fr, en) }
  }
}
