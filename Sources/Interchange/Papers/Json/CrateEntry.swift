import Cabotage
import Quantities

extension PlanDocument {
  /// A packed crate, as in ``PackedCrate``.
  struct CrateEntry: Sendable, Hashable, Codable {
    var group: Identifier<Place>
    var member: Identifier<Member>
    var order: Identifier<Order>
    var number: Int
    var count: Int
    var type: Identifier<CrateType>?
    var temperature: TemperatureClass
    var isFragile: Bool
    var contents: [CountEntry]
    var arrangement: [PlacedEntry]?
    var massG: Mass
    var volumeMl: Volume

    init(_ crate: PackedCrate) {
      group = crate.group
      member = crate.member
      order = crate.order
      number = crate.number
      count = crate.count
      type = crate.type
      temperature = crate.temperature
      isFragile = crate.isFragile
      contents = crate.contents.map(CountEntry.init)
      arrangement = crate.arrangement?.map(PlacedEntry.init)
      massG = crate.mass
      volumeMl = crate.volume
    }

    var crate: PackedCrate {
      PackedCrate(
        group: group, member: member, order: order, number: number, count: count, type: type,
        temperature: temperature, isFragile: isFragile, contents: contents.map(\.count),
        arrangement: arrangement?.map(\.unit), mass: massG, volume: volumeMl)
    }
  }
}
