import Cabotage
import Quantities

extension Place: SheetRecord {
  static var layout: Layout { .places }

  init(_ row: Row) {
    let id: Identifier<Place> = row.identifier("id")
    self.init(
      id: id, name: row.text("name") ?? id.name,
      kind: row.word("kind", .placeKinds, or: .group),
      network: row.optionalIdentifier("network"), commune: row.text("commune"),
      coordinate: Self.coordinate(row), openings: row.hours("open"),
      serviceTime: row.amount("service_minutes") ?? Self.defaultServiceTime,
      timePerCrate: row.amount("minutes_per_crate") ?? Self.defaultTimePerCrate,
      storage: Self.storage(row), access: row.text("access"), contact: row.text("contact"),
      dropOff: Self.dropOff(row), packsItself: row.word("bulk", .yesOrNo) ?? false,
      hub: row.optionalIdentifier("hub"), emptyCrates: row.count("empties") ?? 0,
      trunk: Self.trunk(row), recurrence: Self.recurrence(row))
  }

  private static func coordinate(_ row: Row) -> Coordinate? {
    let latitude = row.number("lat")
    let longitude = row.number("lon")
    switch (latitude, longitude) {
    case (let latitude?, let longitude?):
      return Coordinate(latitude: latitude, longitude: longitude)
    case (nil, nil): return nil
    case (_?, nil): row.refuse("lon")
    case (nil, _?): row.refuse("lat")
    }
    return nil
  }

  private static func storage(_ row: Row) -> Storage? {
    let storage = Storage(
      mass: row.amount("storage_kg"), volume: row.amount("storage_l"),
      chilled: row.amount("chilled_l"), frozen: row.amount("frozen_l"))
    return storage == Storage() ? nil : storage
  }

  private static func dropOff(_ row: Row) -> DropOff? {
    let date = row.date("drops_on")
    guard let place: Identifier<Place> = row.optionalIdentifier("drops_at") else {
      if date != nil {
        row.refuse(
          "drops_at",
          hint: Text("une date de dépose demande un lieu", "a date of drop-off needs a place"))
      }
      return nil
    }
    return DropOff(place: place, date: date)
  }

  private static func trunk(_ row: Row) -> Trunk? {
    let perDelivery: Money? = row.amount("trunk_cost")
    let perPallet: Money? = row.amount("trunk_cost_per_pallet")
    guard perDelivery != nil || perPallet != nil else { return nil }
    return Trunk(
      perDelivery: perDelivery ?? 0, perPallet: perPallet ?? 0,
      palletMass: row.amount("trunk_pallet_kg") ?? Trunk.usualPalletMass)
  }

  private static func recurrence(_ row: Row) -> Recurrence? {
    let usualDay = row.word("usual_day", .weekdays)
    guard let every = row.word("every", .periods) else {
      if usualDay != nil {
        row.refuse(
          "every",
          hint: Text("un jour habituel demande un rythme", "a usual day needs to be every so often")
        )
      }
      return nil
    }
    return Recurrence(every: every, usualDay: usualDay)
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(id), "name": writer.text(name), "kind": writer.word(kind, .placeKinds),
      "network": writer.text(network), "commune": writer.text(commune),
      "lat": writer.number(coordinate?.latitude), "lon": writer.number(coordinate?.longitude),
      "open": writer.hours(openings), "service_minutes": writer.amount(serviceTime, .minute),
      "minutes_per_crate": writer.amount(timePerCrate, .minute),
      "storage_kg": writer.amount(storage?.mass, .kilogram),
      "storage_l": writer.amount(storage?.volume, .liter),
      "chilled_l": writer.amount(storage?.chilled, .liter),
      "frozen_l": writer.amount(storage?.frozen, .liter), "access": writer.text(access),
      "contact": writer.text(contact), "drops_at": writer.text(dropOff?.place),
      "drops_on": writer.date(dropOff?.date),
      "bulk": packsItself ? writer.word(true, .yesOrNo) : "", "hub": writer.text(hub),
      "empties": emptyCrates == 0 ? "" : writer.count(emptyCrates),
      "trunk_cost": writer.amount(trunk?.perDelivery, .euro),
      "trunk_cost_per_pallet": writer.amount(trunk?.perPallet, .euro),
      "trunk_pallet_kg": writer.amount(trunk?.palletMass, .kilogram),
      "every": recurrence.map { writer.word($0.every, .periods) } ?? "",
      "usual_day": recurrence?.usualDay.map { writer.word($0, .weekdays) } ?? "",
    ]
  }
}
