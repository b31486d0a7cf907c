import Cabotage
import Quantities

extension Product: SheetRecord {
  static var layout: Layout { .products }

  init(_ row: Row) {
    let id: Identifier<Product> = row.identifier("id")
    self.init(
      id: id, producer: row.identifier("producer"), name: row.text("name") ?? id.name,
      unit: row.text("unit") ?? "", mass: row.amount("kg"), volume: row.amount("litres"),
      temperature: row.word("temperature", .temperatures) ?? .ambient,
      isFragile: row.word("fragile", .yesOrNo) ?? false,
      isFood: row.word("not_food", .yesOrNo) != true, price: row.amount("price"),
      available: row.count("available"), substitute: row.optionalIdentifier("substitute"),
      shape: row.extent("length_mm", "width_mm", "height_mm").map { size in
        Shape(
          size: size, isUpright: row.word("upright", .yesOrNo) ?? false,
          bears: row.amount("bears_kg"))
      })
  }

  /// What is inferred is left out, to be inferred again.
  func cells(_ writer: CellWriter) -> [String: String] {
    let isInferred = volume == Product.inferredVolume(shape, mass: mass, name: name)
    return [
      "id": writer.text(id), "producer": writer.text(producer), "name": writer.text(name),
      "unit": writer.text(unit),
      "kg": massProvenance == .measured ? writer.amount(mass, .kilogram) : "",
      "litres": isInferred ? "" : writer.amount(volume, .liter),
      "temperature": writer.word(temperature, .temperatures),
      "fragile": isFragile ? writer.word(true, .yesOrNo) : "",
      "not_food": isFood ? "" : writer.word(true, .yesOrNo),
      "price": writer.amount(price, .euro), "available": writer.count(available),
      "substitute": substitute.map(writer.text) ?? "",
      "length_mm": writer.amount(shape?.size.length, .millimeter),
      "width_mm": writer.amount(shape?.size.width, .millimeter),
      "height_mm": writer.amount(shape?.size.height, .millimeter),
      "upright": shape?.isUpright == true ? writer.word(true, .yesOrNo) : "",
      "bears_kg": writer.amount(shape?.bears, .kilogram),
    ]
  }
}
