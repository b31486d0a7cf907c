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

    init(_ unserved: Plan.Unserved) {
      lot = unserved.lot
      reason = Reason(fr: unserved.reason.french, en: unserved.reason.english)
    }

    var unserved: Plan.Unserved {
      Plan.Unserved(lot: lot, reason: Text(reason.fr, reason.en))
    }
  }

  /// A text in both languages, as in ``Text``.
  struct Reason: Sendable, Hashable, Codable {
    var fr: String
    var en: String
  }
}
