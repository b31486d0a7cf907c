/// Whether rows of `delivered.csv` are lines of a round, and can be.
struct DeliveredCheck {
  private let rows: [DeliveredLine]
  private let planned: [DeliveredLine.Key: Int]
  private let round: Round

  init(_ rows: [DeliveredLine], _ planned: [DeliveredLine], in round: Round) {
    self.rows = rows
    self.round = round
    self.planned = Dictionary(
      planned.map { (DeliveredLine.Key($0), $0.planned) }, uniquingKeysWith: { first, _ in first })
  }

  func issues() -> [RoundIssue] {
    var log = IssueLog()
    var seen: Set<DeliveredLine.Key> = []
    for (index, row) in rows.enumerated() {
      let key = DeliveredLine.Key(row)
      guard let units = planned[key] else {
        log.note(
          .delivered, index, "product",
          found: "\(row.order), \(row.member), \(row.group), \(row.product)",
          expected: Text("une ligne des commandes", "a line of the orders"))
        continue
      }
      if !seen.insert(key).inserted {
        log.note(
          .delivered, index, "product", found: "\(row.order), \(row.product)",
          expected: Text("chaque ligne une seule fois", "each line only once"))
      }
      check(row, at: index, planned: units, &log)
    }
    notePrices(&log)
    let absent = planned.count - seen.count
    if absent > 0 {
      log.note(
        .delivered, nil, nil, found: "\(rows.count)",
        expected: Text(
          "une ligne pour chacune des \(planned.count) des commandes",
          "a row for each of the \(planned.count) of the orders"),
        hint: Text(
          "les \(absent) autres sont comptées comme prévu",
          "the \(absent) others count as planned"), severity: .warning)
    }
    return log.issues
  }

  private func check(
    _ row: DeliveredLine, at index: Int, planned units: Int, _ log: inout IssueLog
  ) {
    if row.planned != units {
      log.note(
        .delivered, index, "planned", found: "\(row.planned)",
        expected: Text("\(units), comme dans les commandes", "\(units), as in the orders"),
        hint: Text("la feuille est-elle d'un autre plan ?", "is the sheet of another plan?"))
      return
    }
    log.require(row.delivered, in: 0...units, .delivered, index, "delivered")
    guard (0...units).contains(row.came) else { return }
    log.require(row.broken, in: 0...row.came, .delivered, index, "broken")
    guard (0...row.came).contains(row.broken) else { return }
    if let replacement = row.replacement {
      log.require(
        replacement, in: Set(round.contents.products.map(\.id)), .delivered, index, "replaced_by",
        expected: Text("un produit de products.csv", "a product of products.csv"))
      log.require(row.replaced, in: 0...row.lacking, .delivered, index, "replaced")
    } else if row.replaced ?? 0 > 0 {
      log.note(
        .delivered, index, "replaced_by", found: "",
        expected: Text("le produit donné à la place", "the product given instead"))
    }
  }

  /// Notes the products whose price is not known though money depends on it.
  private func notePrices(_ log: inout IssueLog) {
    let named = Set(rows.filter { $0.lacking > 0 }.map(\.product))
      .union(rows.compactMap(\.replacement))
    for (index, product) in round.contents.products.enumerated()
    where named.contains(product.id) && product.price == nil {
      log.note(
        .products, index, "price", found: "",
        expected: Text("un prix, pour compter ce qui est dû", "a price, to count what is due"),
        severity: .warning)
    }
  }
}
