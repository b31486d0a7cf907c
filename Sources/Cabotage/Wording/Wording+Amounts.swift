package import Quantities

extension Wording {
  /// A mass in kilograms, such as `12,5 kg`.
  package func mass(_ mass: Mass) -> String {
    with(unit: "kg", kilos(mass))
  }

  /// The kilograms of a mass, for a column whose head names the unit.
  package func kilos(_ mass: Mass) -> String {
    decimal(mass.value, per: 1_000, decimals: 1)
  }

  /// A mass in whole kilograms, where a vehicle's limit is compared.
  package func wholeKilos(_ mass: Mass) -> String {
    decimal(mass.value, per: 1_000, decimals: 0)
  }

  /// A volume in litres, such as `40 L`.
  package func liters(_ volume: Volume) -> String {
    with(unit: "L", decimal(volume.value, per: 1_000, decimals: 0))
  }

  /// The cubic metres of a volume.
  package func cubicMeters(_ volume: Volume) -> String {
    decimal(volume.value, per: 1_000_000, decimals: 1)
  }

  /// Three sides in millimetres, such as `544 × 364 × 200 mm`.
  package func sides(_ size: Extent) -> String {
    let sides = [size.length, size.width, size.height].map { integer($0.value) }
    return with(unit: "mm", sides.joined(separator: " × "))
  }

  /// A length in kilometres, such as `23,4 km`.
  package func distance(_ distance: Distance) -> String {
    with(unit: "km", decimal(distance.value, per: 1_000, decimals: 1))
  }

  /// An amount of money to the cent, such as `1 234,50 €`.
  package func euros(_ money: Money) -> String {
    let amount = decimal(money.value, per: 1_000, decimals: 2)
    guard language != .french else { return with(unit: "€", amount) }
    return amount.hasPrefix("\u{2212}") ? "\u{2212}€" + amount.dropFirst() : "€" + amount
  }

  /// A change and what it costs, such as `van-1, jeudi 12 novembre : rentrer 25 min plus tard, pour
  /// 4,20 € de plus`.
  package func way(_ way: Plan.Way) -> String {
    let amount = euros(Money(abs(way.price.value)))
    let cost =
      switch way.price.value {
      case ...(-1): Text("pour \(amount) de moins", "for \(amount) less")
      case 0: Text("sans frais de plus", "at no extra cost")
      default: Text("pour \(amount) de plus", "for \(amount) more")
      }
    return self(way.text) + ", " + self(cost)
  }

  /// A number of things, such as `3 cagettes`.
  package func count(_ number: Int, _ noun: Noun) -> String {
    let isSingular = language == .french ? abs(number) < 2 : number == 1
    return with(unit: self(isSingular ? noun.singular : noun.plural), integer(number))
  }
}

extension Wording {
  /// Numbers in few words, such as `1–4, 7`; nothing where there are none.
  package func ranges(_ numbers: [Int]) -> String? {
    let sorted = numbers.sorted()
    var ranges: [ClosedRange<Int>] = []
    for number in sorted {
      if let last = ranges.last, number <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    guard !ranges.isEmpty else { return nil }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
