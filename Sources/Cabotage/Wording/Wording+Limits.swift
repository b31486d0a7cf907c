import Quantities

extension Wording {
  /// What it could save that limits gave way, a sentence each, the most telling first; that nothing
  /// would, where that is known; nothing where nothing is.
  package func limitPrices(of proof: Proof, in round: Round) -> [String] {
    guard let prices = proof.limitPrices, !prices.isEmpty else { return [] }
    let telling = tellingLimits(prices, in: round)
    guard telling.isEmpty else { return telling }
    guard proof.unpricedLimits == 0, prices.allSatisfy({ $0.saves < 100 }) else { return [] }
    return [
      self(
        Text(
          "Ni une heure de plus, ni plus de place, ni un véhicule de plus ne ferait gagner "
            + "\(euros(100)).",
          "Neither one more hour, nor more room, nor one more vehicle would save \(euros(100))."))
    ]
  }

  /// What it could save that limits gave way, as far as that is worth a reader's time.
  package func tellingLimits(_ prices: [Proof.LimitPrice], in round: Round) -> [String] {
    prices.filter(\.isTelling).prefix(Self.mostLimits).map { sentence(of: $0, in: round) }
  }

  /// More are of no help to a reader.
  private static let mostLimits = 6

  private func sentence(of price: Proof.LimitPrice, in round: Round) -> String {
    let saved = euros(price.saves)
    let open = euros(price.gap)
    return self(subject(of: price, in: round))
      + self(Text(" gagner au plus \(saved)", " would save at most \(saved)"))
      + (price.gap > .zero
        ? self(
          Text(", dont \(open) d'écart non refermé", ", of which \(open) is the gap not closed yet")
        )
        : "") + "."
  }

  private func subject(of price: Proof.LimitPrice, in round: Round) -> Text {
    let (french, english) = (Wording(.french), Wording(.english))
    let time = Seconds(price.amount)
    let isHour = price.amount == 3_600
    let hour = Text(
      isHour ? "Une heure" : french.duration(time), isHour ? "One hour" : english.duration(time))
    switch price.limit {
    case .opening(let id):
      let name = round[id].name
      return Text(
        "\(hour.french) de plus à \(name), avant et après, ferait",
        "\(hour.english) more at \(name), before and after,")
    case .hours(let id):
      return Text(
        "\(hour.french) de plus pour \(id.name), avant et après, ferait",
        "\(hour.english) more for \(id.name), before and after,")
    case .mass(let id):
      let mass = Mass(price.amount)
      return Text(
        "\(french.with(unit: "kg", french.wholeKilos(mass))) de charge de plus sur \(id.name) feraient",
        "\(english.with(unit: "kg", english.wholeKilos(mass))) more payload on \(id.name)")
    case .volume(let id):
      let room = Volume(price.amount)
      return Text(
        "\(french.liters(room)) de plus dans \(id.name) feraient",
        "\(english.liters(room)) more room in \(id.name)")
    case .chilled(let id):
      let room = Volume(price.amount)
      return Text(
        "\(french.liters(room)) de frais de plus dans \(id.name) feraient",
        "\(english.liters(room)) more chilled room in \(id.name)")
    case .fleet(let id):
      return Text(
        "Un véhicule de plus comme \(id.name) ferait", "One more vehicle like \(id.name)")
    }
  }
}
