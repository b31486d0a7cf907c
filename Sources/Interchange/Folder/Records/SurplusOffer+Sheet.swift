import Cabotage

extension SurplusOffer: SheetRecord {
  static var layout: Layout { .surplus }

  init(_ row: Row) {
    self.init(
      product: row.identifier("product"), units: row.count("units", or: 1),
      hours: row.hours("fetch"))
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "product": writer.text(product), "units": writer.count(units),
      "fetch": writer.hours(hours),
    ]
  }
}
