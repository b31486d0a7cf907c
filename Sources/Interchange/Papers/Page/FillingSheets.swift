import Cabotage
import Quantities

extension PaperSource {
  /// How the crates of each group are filled, level by level, where all sides are known.
  var fillingSheets: [PaperSheet] {
    groups.compactMap { group in
      let crates = crates(for: group).map { plan.crates[$0] }
      let views = crates.compactMap(fillingView)
      guard !views.isEmpty else { return nil }
      return PaperSheet(
        kind: .filling, code: code(group), title: group.name,
        subtitle: arrivals(at: group).first ?? dates,
        view: [
          "crates": views,
          "oversize": round.oversizeFindings(crates).map { wording($0.text) },
        ])
    }
  }

  private func fillingView(of crate: PackedCrate) -> TemplateView? {
    guard let units = crate.arrangement, let inside = crate.type.flatMap(round.inside) else {
      return nil
    }
    let floors = Set(units.map(\.fromFloor)).sorted()
    return [
      "number": "\(crate.number)/\(crate.count)", "member": crate.member.name,
      "type": crate.type?.name ?? "", "mass": wording.mass(crate.mass),
      "mark": section(crate.temperature.mark.map { wording($0) }),
      "levels": floors.map { floor in
        view(of: units.filter { $0.fromFloor == floor }, at: floor, of: crate, in: inside)
      },
    ]
  }

  /// The units that lie at a height, in words and from above.
  private func view(
    of units: [PackedCrate.PlacedUnit], at floor: Length, of crate: PackedCrate, in inside: Extent
  ) -> TemplateView {
    func number(_ unit: PackedCrate.PlacedUnit) -> Int {
      crate.contents.firstIndex { $0.product == unit.product } ?? 0
    }
    let sorts = Dictionary(grouping: units) { Sort(number: number($0), isLying: isLying($0)) }
      .sorted { ($0.key.number, $0.key.isLying ? 1 : 0) < ($1.key.number, $1.key.isLying ? 1 : 0) }
    let height = wording.with(unit: "cm", wording.decimal(floor.value, per: 10, decimals: 1))
    let level =
      floor == 0
      ? Text("Au fond :", "On the floor:")
      : Text("À \(height) du fond :", "\(height) above the floor:")
    return [
      "level": wording(level), "width": "\(inside.length.value)",
      "height": "\(inside.width.value)",
      "units": sorts.enumerated().map { index, sort -> TemplateView in
        [
          "first": index == 0, "count": wording.integer(sort.value.count),
          "name": round[sort.value[0].product].name, "code": code(sort.key.number),
          "lying": section(sort.key.isLying ? wording(Text("couché", "lying")) : nil),
        ]
      },
      "boxes": units.map { unit -> TemplateView in
        [
          "x": "\(unit.fromLeft.value)", "y": "\(unit.fromBack.value)",
          "w": "\(unit.size.length.value)", "h": "\(unit.size.width.value)",
          "textX": "\(unit.fromLeft.value + unit.size.length.value / 2)",
          "textY": "\(unit.fromBack.value + unit.size.width.value / 2)",
          "code": code(number(unit)), "hue": "\(number(unit) * 137 % 360)",
        ]
      },
    ]
  }

  /// Units of a product that lie alike.
  private struct Sort: Hashable {
    let number: Int
    let isLying: Bool
  }

  private func isLying(_ unit: PackedCrate.PlacedUnit) -> Bool {
    round[unit.product].shape.map { $0.size.height != unit.size.height } ?? false
  }

  /// The letters of a product in a crate: A to Z, then AA, AB.
  private func code(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
    return number < 26 ? letter : code(number / 26 - 1) + letter
  }
}

extension Round {
  /// The inner sides of a kind of crate.
  fileprivate func inside(_ id: Identifier<CrateType>) -> Extent? {
    contents.crates.first { $0.id == id }?.inside
  }
}
