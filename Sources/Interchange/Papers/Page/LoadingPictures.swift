import Cabotage
import Quantities

extension PaperSource {
  /// The crates of a trip as they stand, layer by layer from above and from the left.
  ///
  /// There is one picture for all loading stops where everything is aboard at once, else one a stop.
  func pictures(of trip: Trip, in tour: Tour) -> [TemplateView] {
    guard let loading = tour.loading, let hold = vehicle(of: tour).capacity.hold?.size else {
      return []
    }
    let stowed = loading.crates.filter {
      trip.stops.contains($0.loadedAt) && trip.stops.contains($0.unloadedAt)
    }
    let loadings = Set(stowed.map(\.loadedAt)).sorted()
    guard let last = loadings.last else { return [] }
    let isOneLoad = stowed.allSatisfy { $0.unloadedAt > last }
    return (isOneLoad ? [last] : loadings).map { stop in
      let aboard = stowed.filter { $0.loadedAt <= stop && stop < $0.unloadedAt }
      let layers = aboard.layers
      let count = (layers.max() ?? 0) + 1
      return [
        "leaving": section(
          isOneLoad ? nil : "\(stop + 1). \(round[tour.stops[stop].place].name)"),
        "front": wording(Text("fond", "front")), "door": wording(Text("porte", "door")),
        "views": (0..<count).map { layer in
          view(
            of: zip(aboard, layers).filter { $0.1 == layer }.map(\.0), in: hold, across: true,
            title: layer == 0
              ? Text("Au sol, vu d'en haut", "On the floor, from above")
              : Text("Couche \(layer + 1), vue d'en haut", "Layer \(layer + 1), from above"))
        } + [
          // The left lane hides the others.
          view(
            of: aboard.sorted { $0.fromLeft > $1.fromLeft }, in: hold, across: false,
            title: Text("De côté, vu de la gauche", "From the side, seen from the left"))
        ],
      ]
    }
  }

  private func view(
    of crates: [TourLoading.StowedCrate], in hold: Extent, across: Bool, title: Text
  ) -> TemplateView {
    let height = across ? hold.width : hold.height
    return [
      "viewTitle": wording(title), "width": "\(hold.length.value)", "height": "\(height.value)",
      "boxes": crates.map { crate -> TemplateView in
        let (top, high) =
          across
          ? (crate.fromLeft, crate.size.width)
          : (height - crate.fromFloor - crate.size.height, crate.size.height)
        let isCold = plan.lots[crate.lot].compartment == .chilled
        return [
          "x": "\(crate.fromFront.value)", "y": "\(top.value)",
          "w": "\(crate.size.length.value)", "h": "\(high.value)",
          "textX": "\(crate.fromFront.value + crate.size.length.value / 2)",
          "textY": "\(top.value + high.value / 2)", "stop": "\(crate.unloadedAt + 1)",
          "hue": "\(crate.unloadedAt * 137 % 360)", "cold": section(isCold ? "cold" : nil),
        ]
      },
    ]
  }

  /// How the mass of a tour's crates is spread, in a sentence.
  func balanceLine(of tour: Tour) -> String? {
    guard let balance = tour.loading?.balance, balance.mass > 0 else { return nil }
    func part(_ mass: Mass) -> String { wording.percent(mass.value * 100 / balance.mass.value) }
    let place = "\(balance.stop + 1). \(round[tour.stops[balance.stop].place].name)"
    let height = wording.with(unit: "cm", wording.integer(balance.height.value / 10))
    let (mass, left, front) = (wording.mass(balance.mass), part(balance.left), part(balance.front))
    return wording(
      Text(
        "Le plus chargé en quittant \(place) : \(mass), dont \(left) à gauche et \(front) dans la "
          + "moitié avant ; centre de gravité à \(height) du plancher.",
        "Heaviest when leaving \(place): \(mass), \(left) of it on the left and \(front) in the "
          + "front half; center of gravity \(height) above the floor."))
  }

  /// How many ice plates to take along, in a sentence.
  func plateLine(of lots: [Lot]) -> String? {
    let count = round.plateCount(of: lots, in: plan)
    guard count > 0 else { return nil }
    return wording(Text("Plaques de froid à mettre : ", "Ice plates to put in: "))
      + wording.integer(count) + "."
  }
}

extension [TourLoading.StowedCrate] {
  /// How many crates stand below each.
  fileprivate var layers: [Int] {
    let order = indices.sorted { self[$0].fromFloor < self[$1].fromFloor }
    var layers = [Int](repeating: 0, count: count)
    for (rank, index) in order.enumerated() {
      let crate = self[index]
      for below in order[..<rank]
      where self[below].fromFloor + self[below].size.height == crate.fromFloor
        && self[below].stands(under: crate)
      {
        layers[index] = Swift.max(layers[index], layers[below] + 1)
      }
    }
    return layers
  }
}

extension TourLoading.StowedCrate {
  fileprivate func stands(under other: Self) -> Bool {
    fromFront < other.fromFront + other.size.length && other.fromFront < fromFront + size.length
      && fromLeft < other.fromLeft + other.size.width && other.fromLeft < fromLeft + size.width
  }
}
