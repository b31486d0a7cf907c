import Cabotage

extension PaperSource {
  /// The labels of all crates, 21 to a page of 63.5 × 38.1 mm labels, by group and number.
  var labelSheets: [PaperSheet] {
    let rides = crateRides
    let crates = groups.flatMap(crates)
    let pages = stride(from: 0, to: crates.count, by: 21).map {
      crates[$0..<min($0 + 21, crates.count)]
    }
    return pages.enumerated().map { page, positions in
      PaperSheet(
        kind: .labels, code: "\(page + 1)/\(pages.count)",
        title: labelTitle(positions), subtitle: dates,
        view: ["labels": positions.map { label(plan.crates[$0], ride: rides[$0]) }])
    }
  }

  private func label(_ crate: PackedCrate, ride: Ride?) -> TemplateView {
    let group = round[crate.group]
    return [
      "group": group.name, "groupCode": code(group), "commune": section(group.commune),
      "number": "\(crate.number)/\(crate.count)", "member": crate.member.name,
      "mass": wording.mass(crate.mass),
      "mark": section(crate.temperature.mark.map { wording($0) }), "isFragile": crate.isFragile,
      "isNotFood": !isFood(crate),
      "date": section(ride.map { wording.dayAndMonth(date(of: plan.tours[$0.tour])) }),
      "tour": section(ride.map { plan.tours[$0.tour].id }),
    ]
  }

  private func labelTitle(_ crates: ArraySlice<Int>) -> String {
    let names = crates.map { code(round[plan.crates[$0].group]) }
    guard let first = names.first, let last = names.last, first != last else {
      return names.first ?? ""
    }
    return "\(first)–\(last)"
  }
}
