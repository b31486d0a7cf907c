import Cabotage

extension PaperSource {
  /// The slips of the households, a sheet for each group; a household is its code and no more.
  var householdSheets: [PaperSheet] {
    groups.compactMap { group in
      let slips = householdSlips(of: group)
      guard !slips.isEmpty else { return nil }
      return PaperSheet(
        kind: .households, code: code(group), title: group.name,
        subtitle: arrivals(at: group).first ?? dates, view: ["slips": slips.map(view)])
    }
  }

  private func view(of slip: HouseholdSlip) -> TemplateView {
    let crates = Set(slip.lines.compactMap(\.crate)).sorted().map { plan.crates[$0] }
    return [
      "member": slip.member.name,
      "crates": crates.map { "\($0.number)/\($0.count)" }.joined(separator: ", "),
      "hasCrates": !crates.isEmpty,
      "lines": slip.lines.map { line -> TemplateView in
        let product = round[line.count.product]
        return [
          "quantity": wording.integer(line.count.units), "name": product.name,
          "unit": section(product.unit),
          "mark": section(product.temperature.mark.map { wording($0) }),
          "crate": section(line.crate.map { "\(plan.crates[$0].number)" }),
        ]
      },
    ]
  }
}
