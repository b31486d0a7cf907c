import Quantities

extension Round.Contents {
  func checkProducts(_ log: inout IssueLog) {
    log.requireUnique(products.map(\.id), .products)
    let sellers = ids(of: [.producer, .hub])
    for (row, product) in products.enumerated() {
      log.require(
        product.producer, in: sellers, .products, row, "producer",
        expected: Text("un producteur de places.csv", "a producer of places.csv"))
      log.require(product.mass, in: 1...2_000_000, .products, row, "kg", per: 1_000, "kg")
      checkRoom(of: product, row, &log)
      log.require(product.price, in: Self.price, .products, row, "price", per: 1_000, "€")
      log.require(product.available, in: 0...Self.mostSupplied, .products, row, "available")
      if let shape = product.shape {
        check(shape.size, in: 1...10_000, .products, row, fields: "", &log)
        log.require(shape.bears, in: 0...1_000_000, .products, row, "bears_kg", per: 1_000, "kg")
      }
    }
    checkSupplies(&log)
  }

  /// Notes room that no product takes, under the sides where it comes from them.
  private func checkRoom(of product: Product, _ row: Int, _ log: inout IssueLog) {
    let most: Volume = 10_000_000
    guard let size = product.shape?.size, product.volume == size.volume else {
      log.require(product.volume, in: 1...most.value, .products, row, "litres", per: 1_000, "l")
      return
    }
    guard product.volume > most else { return }
    log.note(
      .products, row, "length_mm", found: size.written,
      expected: Text(
        "des côtés qui font au plus \(Wording(.french).liters(most))",
        "sides that make at most \(Wording(.english).liters(most))"))
  }

  func checkOrders(_ log: inout IssueLog) {
    let known = Set(products.map(\.id))
    let groups = ids(of: [.group])
    var owners: [Identifier<Order>: OrderLine] = [:]
    var units: [Identifier<Order>: Int] = [:]
    if orders.isEmpty {
      log.note(
        .orders, nil, nil, found: "", expected: Text("au moins une ligne", "at least one line"))
    }
    for (row, line) in orders.enumerated() {
      log.require(
        line.product, in: known, .orders, row, "product",
        expected: Text("un produit de products.csv", "a product of products.csv"))
      log.require(
        line.group, in: groups, .orders, row, "group",
        expected: Text("un groupe de places.csv", "a group of places.csv"))
      log.require(line.quantity, in: 1...Self.mostUnits, .orders, row, "quantity")
      log.require(line.priority, in: -1_000...1_000, .orders, row, "priority")
      let before = units[line.order, default: 0]
      let after = before + max(0, min(line.quantity, Self.mostUnits))
      units[line.order] = after
      if before <= Self.mostUnits, after > Self.mostUnits, line.quantity <= Self.mostUnits {
        log.note(
          .orders, row, "quantity", found: "\(after)",
          expected: Text(
            "\(Self.mostUnits) unités par commande au plus",
            "at most \(Self.mostUnits) units an order"))
      }
      let owner = owners[line.order, default: line]
      owners[line.order] = owner
      if owner.member != line.member {
        log.note(
          .orders, row, "member", found: line.member.name,
          expected: Text(
            "« \(owner.member) », comme aux autres lignes de la commande",
            "“\(owner.member)”, as in the other lines of the order"))
      }
      if owner.group != line.group {
        log.note(
          .orders, row, "group", found: line.group.name,
          expected: Text(
            "« \(owner.group) », comme aux autres lignes de la commande",
            "“\(owner.group)”, as in the other lines of the order"))
      }
    }
  }

  func checkCrates(_ log: inout IssueLog) {
    log.requireUnique(crates.map(\.id), .crates)
    for (row, crate) in crates.enumerated() {
      log.require(crate.volume, in: 1_000...2_000_000, .crates, row, "litres", per: 1_000, "l")
      log.require(crate.maximumMass, in: 1_000...100_000, .crates, row, "max_kg", per: 1_000, "kg")
      log.require(
        crate.tare, in: 0...max(0, crate.maximumMass.value - 1), .crates, row, "tare_kg",
        per: 1_000, "kg")
      if let plates = crate.plates {
        log.require(plates.count, in: 0...100, .crates, row, "plates")
        log.require(
          plates.mass * plates.count, in: 0...max(0, (crate.maximumMass - crate.tare).value - 1),
          .crates, row, "plate_kg", per: 1_000, "kg")
        log.require(plates.holds, in: 60...604_800, .crates, row, "holds_minutes", per: 60, "min")
      }
      log.require(crate.count, in: 0...1_000_000, .crates, row, "count")
      if let size = crate.size { check(size, .crates, row, fields: "", &log) }
      if let inside = crate.inside {
        check(inside, in: 20...3_000, .crates, row, fields: "inner_", &log)
        if let size = crate.size, !inside.isWithin(size) {
          log.note(
            .crates, row, "inner_length_mm", found: inside.written,
            expected: Text(
              "au plus l'extérieur, \(Wording(.french).sides(size))",
              "at most the outside, \(Wording(.english).sides(size))"))
        }
      }
      log.require(crate.bears, in: 0...1_000_000, .crates, row, "bears_kg", per: 1_000, "kg")
    }
  }

  /// Notes the sides that no crate, no hold or no product has.
  func check(
    _ size: Extent, in range: ClosedRange<Int> = 20...20_000, _ table: RoundTable, _ row: Int,
    fields: String, _ log: inout IssueLog
  ) {
    for (side, name) in [(size.length, "length"), (size.width, "width"), (size.height, "height")] {
      log.require(side, in: range, table, row, "\(fields)\(name)_mm", per: 1, "mm")
    }
  }
}

extension Extent {
  /// The sides as the columns of the files have them.
  fileprivate var written: String { "\(length.value) × \(width.value) × \(height.value) mm" }
}
