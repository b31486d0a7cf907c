import Quantities

extension Round.Contents {
  /// The most units of a product that are divided.
  static let mostSupplied = 10_000_000

  /// Notes what is short, which is divided, and what cannot replace it.
  func checkSupplies(_ log: inout IssueLog) {
    let known = Set(products.map(\.id))
    var ordered: [Identifier<Product>: Int] = [:]
    for line in orders where (1...Self.mostUnits).contains(line.quantity) {
      ordered[line.product, default: 0] += line.quantity
    }
    for (row, product) in products.enumerated() {
      if let substitute = product.substitute {
        log.require(
          substitute, in: known.subtracting([product.id]), .products, row, "substitute",
          expected: Text("un autre produit de products.csv", "another product of products.csv"))
      }
      guard let available = product.available, let wanted = ordered[product.id], wanted > available
      else { continue }
      if wanted > Self.mostSupplied {
        log.note(
          .products, row, "available", found: "\(available)",
          expected: Text(
            "\(Self.mostSupplied) unités commandées au plus",
            "at most \(Self.mostSupplied) units ordered"))
      }
      let missing = wanted - available
      log.note(
        .products, row, "available", found: "\(available)",
        expected: Text("au moins \(wanted), commandés", "at least \(wanted), as ordered"),
        hint: Text(
          "il manque \(missing) unités : le plan répartit ce qu'il y a",
          "\(missing) units are short: the plan divides what there is"),
        severity: .warning)
    }
  }

  func checkHistory(_ log: inout IssueLog) {
    var seen: Set<Identifier<Member>> = []
    for (row, record) in history.enumerated() {
      log.require(record.ordered, in: 0...Self.mostSupplied, .history, row, "ordered")
      log.require(record.received, in: 0...Self.mostSupplied, .history, row, "received")
      if record.received > record.ordered {
        log.note(
          .history, row, "received", found: "\(record.received)",
          expected: Text(
            "au plus \(record.ordered), commandés", "at most \(record.ordered), as ordered"))
      }
      if !seen.insert(record.member).inserted {
        log.note(
          .history, row, "member", found: record.member.name,
          expected: Text("chaque foyer une seule fois", "each household only once"))
      }
    }
  }
}

extension RoundIssue {
  /// A rule that takes too long for the orders of a product.
  static func tooManyArrivals(_ product: Identifier<Product>) -> RoundIssue {
    RoundIssue(
      table: .round, row: nil, field: "shortage", found: product.name,
      expected: Text(
        "une autre règle : trop de foyers et d'unités pour tous les ordres d'arrivée",
        "another rule: too many households and units for all orders of coming"))
  }
}
