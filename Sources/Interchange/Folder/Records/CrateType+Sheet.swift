import Cabotage
import Quantities

extension CrateType: SheetRecord {
  static var layout: Layout { .crates }

  init(_ row: Row) {
    let standard = CrateType.standard(.ambient)
    self.init(
      id: row.identifier("id"), volume: row.amount("litres", or: standard.volume),
      maximumMass: row.amount("max_kg") ?? Self.defaultMaximumMass,
      tare: row.amount("tare_kg") ?? standard.tare,
      compartment: row.word("temperature", .compartments) ?? .ambient, count: row.count("count"),
      size: row.word("format", .crateFormats) ?? row.extent("length_mm", "width_mm", "height_mm"),
      inside: row.extent("inner_length_mm", "inner_width_mm", "inner_height_mm"),
      bears: row.amount("bears_kg"), plates: Self.plates(row))
  }

  /// An isothermal cover with plates holds about two hours.
  private static func plates(_ row: Row) -> Plates? {
    row.count("plates").map { count in
      Plates(
        count: count, mass: row.amount("plate_kg") ?? 0,
        holds: row.amount("holds_minutes") ?? 7_200)
    }
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(id), "litres": writer.amount(volume, .liter),
      "max_kg": writer.amount(maximumMass, .kilogram), "tare_kg": writer.amount(tare, .kilogram),
      "temperature": writer.word(compartment, .compartments), "count": writer.count(count),
      "length_mm": writer.amount(size?.length, .millimeter),
      "width_mm": writer.amount(size?.width, .millimeter),
      "height_mm": writer.amount(size?.height, .millimeter),
      "inner_length_mm": writer.amount(inside?.length, .millimeter),
      "inner_width_mm": writer.amount(inside?.width, .millimeter),
      "inner_height_mm": writer.amount(inside?.height, .millimeter),
      "bears_kg": writer.amount(bears, .kilogram),
      "plates": writer.count(plates?.count),
      "plate_kg": writer.amount(plates?.mass, .kilogram),
      "holds_minutes": writer.amount(plates?.holds, .minute),
    ]
  }
}
