import Cabotage
import Quantities

extension ComparisonPapers {
  /// The cumulated costs as lines over the months; nothing where nothing is bought.
  var chart: TemplateView? {
    let outcomes = comparison.outcomes
    guard outcomes.contains(where: { $0.scenario.outlay(.high) > .zero }) else { return nil }
    let horizon = comparison.horizon
    let most = outcomes.map { $0.course(.high).cumulated(after: horizon).value }.max() ?? 0
    let frame = ChartFrame(months: horizon, most: max(1, most))
    let marks = outcomes.enumerated().flatMap { index, outcome in
      OwnershipTerms.Case.allCases.compactMap { mark(outcome, $0, index, frame) }
    }
    let perYear = max(1, outcomes.first?.months.count ?? 12)
    return [
      "width": ChartFrame.width.svg, "height": ChartFrame.height.svg,
      "left": ChartFrame.left.svg, "right": ChartFrame.right.svg, "top": ChartFrame.top.svg,
      "bottom": ChartFrame.bottom.svg,
      "levels": frame.levels.map { level -> TemplateView in
        ["y": frame.y(level).svg, "text": wholeEuros(Money(level))]
      },
      "years": stride(from: 0, through: horizon, by: perYear).map { month -> TemplateView in
        [
          "x": frame.x(month).svg, "textY": (ChartFrame.bottom + 4.5).svg,
          "text": say.integer(month),
        ]
      },
      "courses": outcomes.enumerated().map { course($1, $0, frame) }, "marks": marks,
    ]
  }

  private func course(
    _ outcome: ScenarioOutcome, _ index: Int, _ frame: ChartFrame
  ) -> TemplateView {
    func points(_ end: OwnershipTerms.Case) -> [String] {
      let course = outcome.course(end)
      return (0...frame.months).map { month in
        frame.x(month).svg + "," + frame.y(course.cumulated(after: month).value).svg
      }
    }
    let (low, high) = (points(.low), points(.high))
    let style = MapStyle(index)
    return [
      "name": legend[index], "color": style.color, "dash": style.dash,
      "low": low.joined(separator: " "), "high": high.joined(separator: " "),
      "band": (low + high.reversed()).joined(separator: " "),
    ]
  }

  /// The month at which a scenario and the first have cost as much, as a circle on its line.
  private func mark(
    _ outcome: ScenarioOutcome, _ end: OwnershipTerms.Case, _ index: Int, _ frame: ChartFrame
  ) -> TemplateView? {
    guard let first = comparison.outcomes.first, outcome.left <= first.left,
      let month = comparison.breakEven(outcome, end)
    else { return nil }
    let cost = outcome.course(end).cumulated(after: month)
    return [
      "x": frame.x(month).svg, "y": frame.y(cost.value).svg, "color": MapStyle(index).color,
      "dy": end == .low ? "4" : "-1.5",
      "text": say(Text("mois \(say.integer(month))", "month \(say.integer(month))")),
    ]
  }
}

/// Where months and amounts lie in the chart, in millimetres.
private struct ChartFrame {
  static let width = 188.0
  static let height = 110.0
  static let left = 20.0
  static let right = 184.0
  static let top = 4.0
  static let bottom = 100.0

  /// The last month.
  let months: Int
  /// The largest amount, in thousandths of a euro.
  let most: Int

  func x(_ month: Int) -> Double {
    Self.left + (Self.right - Self.left) * Double(month) / Double(max(1, months))
  }

  func y(_ amount: Int) -> Double {
    Self.bottom - (Self.bottom - Self.top) * Double(amount) / Double(most)
  }

  /// Round amounts, at most ten beside nothing.
  var levels: [Int] {
    var power = 1
    while most / power > 100 { power *= 10 }
    let step = [1, 2, 5].map { $0 * power }.first { most / $0 <= 10 } ?? 10 * power
    return Array(stride(from: 0, through: most, by: step))
  }
}
