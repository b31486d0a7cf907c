import Cabotage
import Quantities

extension PaperSource {
  /// A row of a driver's sheet.
  func stop(at index: Int, of tour: Tour) -> TemplateView {
    let stop = tour.stops[index]
    let place = round[stop.place]
    let capacity = vehicle(of: tour).capacity
    let waits = stop.start - stop.arrival >= 60
    return [
      "number": "\(index + 1)", "arrival": wording.clock(stop.arrival),
      "start": section(waits ? wording.clock(stop.start) : nil),
      "departure": wording.clock(stop.departure), "leg": wording.distance(stop.distance),
      "name": place.name, "kind": wording(place.kind.name), "commune": section(place.commune),
      "access": section(place.access), "contact": section(place.contact),
      "geo": place.coordinate.map { coordinate -> [TemplateView] in
        [["link": geoLink(coordinate), "text": coordinate.degrees]]
      } ?? [],
      "unloads": actions(stop.unloads, unloading: true),
      "loads": actions(stop.loads, unloading: false),
      "empties": section(empties(at: index, of: tour)),
      "mass": wording.wholeKilos(stop.onBoard.mass),
      "massLimit": wording.with(unit: "kg", wording.wholeKilos(capacity.mass)),
      "volume": wording.cubicMeters(stop.onBoard.volume),
      "volumeLimit": wording.with(unit: "m³", wording.cubicMeters(capacity.volume)),
      "crates": wording.count(stop.onBoard.crates, .crate),
    ]
  }

  /// The empty crates that are taken along.
  private func empties(at index: Int, of tour: Tour) -> String? {
    guard let count = emptyCrates[tour.id]?[index], count > 0 else { return nil }
    return wording.count(count, .emptyCrate)
  }

  /// What is moved: for each paper that lists it, a line for each compartment.
  private func actions(_ lots: [Int], unloading: Bool) -> [TemplateView] {
    let papers = lots.map { paper(plan.lots[$0], unloading) }
    return papers.uniqued.map { paper in
      let listed = zip(lots, papers).filter { $0.1 == paper }.map { plan.lots[$0.0] }
      let lines = Compartment.allCases.compactMap { compartment -> TemplateView? in
        let together = listed.filter { $0.compartment == compartment }
        guard !together.isEmpty else { return nil }
        let numbers = together.flatMap(\.crates).map { plan.crates[$0].number }
        return [
          "amount": wording.count(together.map(\.crateCount).reduce(0, +), .crate),
          "mass": wording.mass(together.map(\.mass).reduce(.zero, +)),
          "mark": section(compartment.mark.map { wording($0) }),
          "numbers": section(unloading ? wording.ranges(numbers) : nil),
        ]
      }
      return ["paper": section(paper), "lines": lines]
    }
  }

  /// The paper that lists the goods of a lot: the producer's note or the group's sheet.
  private func paper(_ lot: Lot, _ unloading: Bool) -> String? {
    switch lot.purpose {
    case .collect: unloading ? nil : lot.producer.map { code(round[$0]) }
    case .deliver: unloading ? code(round[lot.to]) : nil
    case .direct: unloading ? code(round[lot.to]) : lot.producer.map { code(round[$0]) }
    }
  }

  /// The name of a place and where it is, in one line.
  func address(of place: Place) -> String {
    [place.name, place.commune].compactMap(\.self).joined(separator: ", ")
  }
}
