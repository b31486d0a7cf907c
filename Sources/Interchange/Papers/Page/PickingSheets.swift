import Cabotage
import Quantities

extension PaperSource {
  /// The picking sheet of each group.
  var pickingSheets: [PaperSheet] {
    groups.map { group in
      let goods = goods(for: group)
      let crates = crates(for: group).map { plan.crates[$0] }
      let view: TemplateView = [
        "arrivals": arrivals(at: group), "openings": section(openings(of: group)),
        "contact": section(group.contact), "address": section(group.commune),
        "isBulk": group.packsItself, "hasCrates": !crates.isEmpty,
        "unserved": section(unserved(to: group)),
        "lines": goods.map(productLine),
        "mass": wording.mass(goods.map(mass).reduce(.zero, +)),
        "units": wording.integer(goods.map(\.units).reduce(0, +)),
        "crates": crates.map(crateRow), "crateCount": wording.count(crates.count, .crate),
        "crateMass": wording.mass(crates.map(\.mass).reduce(.zero, +)),
      ]
      return PaperSheet(
        kind: .picking, code: code(group), title: group.name,
        subtitle: arrivals(at: group).first ?? dates, view: view)
    }
  }

  private func crateRow(_ crate: PackedCrate) -> TemplateView {
    [
      "number": "\(crate.number)/\(crate.count)", "member": crate.member.name,
      "mass": wording.mass(crate.mass),
      "mark": section(crate.temperature.mark.map { wording($0) }), "isFragile": crate.isFragile,
      "isNotFood": !isFood(crate),
    ]
  }

  private func unserved(to group: Place) -> String? {
    let missing = plan.unserved.filter { plan.lots[$0.lot].to == group.id }
    guard !missing.isEmpty else { return nil }
    let mass = missing.map { plan.lots[$0.lot].mass }.reduce(.zero, +)
    return wording.mass(mass) + " – " + wording(missing[0].reason)
  }
}
