import Cabotage
import Quantities

/// The hands of each hour of a day as bars.
struct HandsChart {
  /// A part of a bar.
  struct Bar {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    /// Whether there are no hands for it.
    let isMissing: Bool
  }

  /// A number or an hour.
  struct Label {
    let x: Double
    let y: Double
    let text: String
  }

  static let width = 188.0
  static let height = 38.0
  private static let top = 5.0
  private static let foot = 5.0

  private let hours: [PreparationHour]
  private let scale: Double

  /// Draws some hours of a day; `most` hands fill the height.
  init(_ hours: [PreparationHour], most: Int) {
    self.hours = hours
    scale = (Self.height - Self.top - Self.foot) / Double(max(1, most))
  }

  private var first: Int { hours.first?.hour ?? 0 }
  private var step: Double { Self.width / Double(max(1, (hours.last?.hour ?? 0) - first + 1)) }
  private var ground: Double { Self.height - Self.foot }

  var bars: [Bar] {
    hours.flatMap { hour -> [Bar] in
      let met = min(hour.hands, hour.there ?? hour.hands)
      let x = Double(hour.hour - first) * step + step * 0.1
      func bar(from: Int, to: Int, isMissing: Bool) -> Bar? {
        guard to > from else { return nil }
        return Bar(
          x: x, y: ground - Double(to) * scale, width: step * 0.8,
          height: Double(to - from) * scale, isMissing: isMissing)
      }
      return [
        bar(from: 0, to: met, isMissing: false), bar(from: met, to: hour.hands, isMissing: true),
      ].compactMap(\.self)
    }
  }

  func texts(_ wording: Wording) -> [Label] {
    hours.flatMap { hour -> [Label] in
      let x = (Double(hour.hour - first) + 0.5) * step
      let clock = Label(
        x: x, y: Self.height - 0.8, text: wording.clock(Seconds(hour.hour * 3_600)))
      guard hour.hands > 0 else { return [clock] }
      let number = Label(
        x: x, y: ground - Double(hour.hands) * scale - 1, text: wording.integer(hour.hands))
      return [number, clock]
    }
  }
}
