import Cabotage
import Quantities

extension Vehicle: SheetRecord {
  static var layout: Layout { .vehicles }

  init(_ row: Row) {
    let kind = row.word("kind", .vehicleKinds, or: .van)
    let tenure = row.word("tenure", .tenures) ?? .owned
    let energy = row.word("energy", .energies) ?? .diesel
    let start: Identifier<Place> = row.identifier("start")
    let consumption =
      row.number("consumption") ?? VehicleDefaults.consumption(kind, energy)
    self.init(
      id: row.identifier("id"), network: row.optionalIdentifier("network"), kind: kind,
      tenure: tenure, start: start, end: Self.end(row, start: start),
      capacity: Self.capacity(row, kind), availability: row.hours("available"),
      borders: Borders(
        places: Self.identifiers(row.text("stops_only_at")),
        duration: row.amount("longest_minutes"),
        networks: Self.identifiers(row.text("lent_to"))),
      costs: Costs(
        perDay: row.amount("cost_per_day") ?? 0,
        perKilometer: row.amount("cost_per_km")
          ?? VehicleDefaults.costPerKilometer(tenure, energy, consumption: consumption),
        perHour: row.amount("cost_per_hour") ?? 0),
      energy: energy, consumption: consumption, licence: row.text("licence")?.licence)
  }

  private static func end(_ row: Row, start: Identifier<Place>) -> Identifier<Place>? {
    guard let end: Identifier<Place> = row.optionalIdentifier("end") else { return start }
    return ["*", "libre", "anywhere"].contains(end.name.lowercased()) ? nil : end
  }

  private static func identifiers<Named>(_ text: String?) -> Set<Identifier<Named>> {
    let names = (text ?? "").split(separator: "+").map { String($0).cleanIdentifier }
    return Set(names.filter { !$0.isEmpty }.map { Identifier<Named>($0) })
  }

  private static func capacity(_ row: Row, _ kind: Kind) -> Capacity {
    let volume: Volume = row.amount("litres", or: 1_000)
    return Capacity(
      mass: row.amount("payload_kg", or: 1_000), volume: volume,
      chilled: row.amount("chilled_l") ?? VehicleDefaults.chilled(kind, of: volume),
      frozen: row.amount("frozen_l") ?? 0, coldTime: row.amount("cold_minutes"),
      crates: row.count("crates"),
      hold: row.extent("hold_length_mm", "hold_width_mm", "hold_height_mm")
        .map { Hold(size: $0, chilledLength: row.amount("hold_chilled_mm")) })
  }

  func cells(_ writer: CellWriter) -> [String: String] {
    [
      "id": writer.text(id), "network": writer.text(network),
      "kind": writer.word(kind, .vehicleKinds), "tenure": writer.word(tenure, .tenures),
      "start": writer.text(start), "end": end.map { writer.text($0) } ?? "*",
      "payload_kg": writer.amount(capacity.mass, .kilogram),
      "litres": writer.amount(capacity.volume, .liter),
      "chilled_l": writer.amount(capacity.chilled, .liter),
      "frozen_l": writer.amount(capacity.frozen, .liter),
      "cold_minutes": writer.amount(capacity.coldTime, .minute),
      "crates": writer.count(capacity.crates),
      "hold_length_mm": writer.amount(capacity.hold?.size.length, .millimeter),
      "hold_width_mm": writer.amount(capacity.hold?.size.width, .millimeter),
      "hold_height_mm": writer.amount(capacity.hold?.size.height, .millimeter),
      "hold_chilled_mm": writer.amount(capacity.hold?.chilledLength, .millimeter),
      "available": writer.hours(availability), "licence": licence ?? "",
      "stops_only_at": borders.places.map(\.name).sorted().joined(separator: "+"),
      "longest_minutes": writer.amount(borders.duration, .minute),
      "lent_to": borders.networks.map(\.name).sorted().joined(separator: "+"),
      "cost_per_day": writer.amount(costs.perDay, .euro),
      "cost_per_km": writer.amount(costs.perKilometer, .euro),
      "cost_per_hour": writer.amount(costs.perHour, .euro),
      "energy": writer.word(energy, .energies), "consumption": writer.number(consumption),
    ]
  }
}
