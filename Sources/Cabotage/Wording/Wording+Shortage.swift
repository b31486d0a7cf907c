extension Wording {
  /// What is short and by how much, in one line.
  package func sentence(of shortage: Shortage, in round: Round) -> String {
    let name = round[shortage.product].name
    let ordered = count(shortage.ordered, .unit)
    let available = count(shortage.available, .unit)
    let short = count(max(0, shortage.ordered - shortage.available), .unit)
    var text = self(
      Text(
        "\(name) : commandé \(ordered), disponible \(available), manque \(short)",
        "\(name): ordered \(ordered), available \(available), short \(short)"))
    if let substitute = shortage.substitute, shortage.substituted > 0 {
      let units = count(shortage.substituted, .unit)
      let other = round[substitute].name
      text += self(
        Text(", remplacé \(units) par \(other)", ", \(units) replaced by \(other)"))
    }
    return text
  }

  /// How a rule divides, for everybody to read.
  package func sentence(of rule: ShortageRule) -> String {
    self(rule.about)
  }

  /// What stands behind an order's units: its own figures and nobody else's.
  ///
  /// - Parameters:
  ///   - record: What the household has ordered and received with this round, for the rule that
  ///     minds it.
  package func explanation(
    of portion: Shortage.Portion, by rule: ShortageRule, _ record: FillRecord?
  ) -> String {
    if rule == .leximin, let record {
      let part = percent(record.received * 100 / max(1, record.ordered))
      let units = integer(record.received)
      let all = integer(record.ordered)
      return self(
        Text(
          "servi à \(part) en tout : \(units) sur \(all) depuis le début du suivi",
          "served \(part) in all: \(units) of \(all) since the records began"))
    }
    let given = portion.received + portion.substituted
    let part = percent(given * 100 / max(1, portion.ordered))
    return self(Text("\(part) de la commande", "\(part) of the order"))
  }

  /// What a household is told of an order that is not met.
  package func notice(of portion: Shortage.Portion, _ shortage: Shortage, in round: Round) -> String
  {
    let name = round[shortage.product].name
    let received = integer(portion.received)
    let ordered = count(portion.ordered, .unit)
    var text = self(
      Text("\(name) : \(received) sur \(ordered)", "\(name): \(received) of \(ordered)"))
    if let substitute = shortage.substitute, portion.substituted > 0 {
      let other = integer(portion.substituted) + "\u{A0}× " + round[substitute].name
      text += self(Text(", et \(other) à la place", ", and \(other) instead"))
    }
    return text
  }
}

extension ShortageRule {
  /// How the rule divides.
  fileprivate var about: Text {
    switch self {
    case .leximin:
      Text(
        "Unité par unité, au foyer le moins servi de tout ce qui a manqué depuis le début du suivi.",
        "Unit by unit, to the household served least of all that was short since the records began."
      )
    case .proportional:
      Text(
        "La même part de chaque commande, à l'unité près.",
        "The same part of each order, to the nearest unit.")
    case .equalAwards:
      Text(
        "Le même nombre d'unités pour chaque foyer, sans dépasser sa commande.",
        "The same number of units for each household, at most as ordered.")
    case .equalLosses:
      Text(
        "Le même nombre d'unités en moins pour chaque foyer, sans dépasser sa commande.",
        "The same number of units less for each household, at most as ordered.")
    case .talmud:
      Text(
        "Règle du Talmud : parts égales jusqu'à la moitié des commandes, au-delà manques égaux.",
        "The Talmud's rule: equal parts up to half of the orders, beyond that equal losses.")
    case .randomArrival:
      Text(
        "Premier arrivé, premier servi, en moyenne sur tous les ordres d'arrivée.",
        "First come, first served, averaged over all orders of coming.")
    case .alphaMin:
      Text(
        "La plus petite commande pour chaque foyer, puis en proportion du reste.",
        "The smallest order for each household, then in proportion to the rest.")
    case .adjustedProportional:
      Text(
        "Ce que les autres laisseraient au pire, puis en proportion du reste.",
        "What the others would leave at worst, then in proportion to the rest.")
    }
  }
}
