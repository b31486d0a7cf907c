import Cabotage

extension PaperSource {
  /// The slips of the households, a sheet for each group; a household is its code and no more.
  var householdSheets: [PaperSheet] {
    groups.compactMap { group in
      let notices = notices(for: group)
      let served = householdSlips(of: group)
      // Whoever gets nothing of all that was ordered has a slip that says so.
      let empty = Set(notices.keys).subtracting(served.map(\.member))
        .map { HouseholdSlip(member: $0, lines: []) }
      let slips = (served + empty).sorted { $0.member < $1.member }
      guard !slips.isEmpty else { return nil }
      return PaperSheet(
        kind: .households, code: code(group), title: group.name,
        subtitle: arrivals(at: group).first ?? dates,
        view: ["slips": slips.map { view(of: $0, notices: notices[$0.member] ?? []) }])
    }
  }

  private func view(of slip: HouseholdSlip, notices: [String]) -> TemplateView {
    let crates = Set(slip.lines.compactMap(\.crate)).sorted().map { plan.crates[$0] }
    return [
      "member": slip.member.name,
      "crates": crates.map { "\($0.number)/\($0.count)" }.joined(separator: ", "),
      "hasCrates": !crates.isEmpty,
      "notices": notices, "hasNotices": !notices.isEmpty,
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
