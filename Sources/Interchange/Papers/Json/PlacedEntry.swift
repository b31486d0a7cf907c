import Cabotage
import Quantities

extension PlanDocument {
  /// A unit in its place in a crate, as in ``PackedCrate/PlacedUnit``.
  struct PlacedEntry: Sendable, Hashable, Codable {
    var product: Identifier<Product>
    var fromLeftMm: Length
    var fromBackMm: Length
    var fromFloorMm: Length
    var lengthMm: Length
    var widthMm: Length
    var heightMm: Length

    init(_ unit: PackedCrate.PlacedUnit) {
      product = unit.product
      fromLeftMm = unit.fromLeft
      fromBackMm = unit.fromBack
      fromFloorMm = unit.fromFloor
      lengthMm = unit.size.length
      widthMm = unit.size.width
      heightMm = unit.size.height
    }

    var unit: PackedCrate.PlacedUnit {
      PackedCrate.PlacedUnit(
        product: product, fromLeft: fromLeftMm, fromBack: fromBackMm, fromFloor: fromFloorMm,
        size: Extent(length: lengthMm, width: widthMm, height: heightMm))
    }
  }
}
