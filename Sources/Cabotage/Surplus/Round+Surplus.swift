import Quantities

extension Round {
  /// The offer of a product, if it is a surplus.
  func offer(of product: Identifier<Product>) -> SurplusOffer? {
    contents.surplus.first { $0.product == product }
  }

  /// The lines that have to be served, then those of a surplus, which never share a crate or a lot
  /// with others; parts without lines are left out.
  func parted(_ lines: [OrderLine]) -> [[OrderLine]] {
    guard !contents.surplus.isEmpty else { return [lines] }
    let firm = lines.filter { offer(of: $0.product) == nil }
    let surplus = lines.filter { offer(of: $0.product) != nil }
    return [firm, surplus].filter { !$0.isEmpty }
  }

  /// When a surplus can be fetched, on the round's clock; `nil` for other lots and at all hours.
  func surplusHours(of lot: Lot) -> [TimeWindow]? {
    guard !contents.surplus.isEmpty, lot.purpose != .deliver else { return nil }
    return lot.contents.compactMap { offer(of: $0.product)?.hours }.filter { !$0.isEmpty }
      .map { hours(of: $0) }
      .reduce(nil) { all, hours in all.map { $0.intersections(hours) } ?? hours }
  }

  /// What leaving a lot behind costs the search, in millionths of a euro: more than any drive, but
  /// for a surplus what it is worth, half of it on either side of a hub.
  func prize(of lot: Lot) -> Int {
    let isSurplus = lot.contents.contains { offer(of: $0.product) != nil }
    guard isSurplus else { return RoutingModel.prize(of: lot) }
    return lot.contents.reduce(0) { sum, count in
      let product = self[count.product]
      let isBrought =
        lot.purpose == .deliver && loadingPlace(of: product.producer, for: lot.from) == lot.from
      let legs = lot.purpose == .direct || isBrought ? 1 : 2
      return sum + (product.price ?? 0).value * count.units * 1_000 / legs
    }
  }
}

extension Round.Contents {
  /// What is wrong with the offers of a surplus.
  func checkSurplus(_ log: inout IssueLog) {
    let known = Set(products.map(\.id))
    let prices = Dictionary(
      products.map { ($0.id, $0.price) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Identifier<Product>> = []
    for (row, offer) in surplus.enumerated() {
      log.require(
        offer.product, in: known, .surplus, row, "product",
        expected: Text("un produit de products.csv", "a product of products.csv"))
      log.require(offer.units, in: 1...Self.mostSupplied, .surplus, row, "units")
      if let price = prices[offer.product], price ?? 0 <= .zero {
        log.note(
          .surplus, row, "product", found: offer.product.name,
          expected: Text("un produit qui a un prix", "a product that has a price"),
          hint: Text(
            "le prix dit ce que le transport peut coûter au plus",
            "the price says what its transport may cost at most"))
      }
      if !seen.insert(offer.product).inserted {
        log.note(
          .surplus, row, "product", found: offer.product.name,
          expected: Text("chaque produit une seule fois", "each product only once"))
      }
    }
  }
}
