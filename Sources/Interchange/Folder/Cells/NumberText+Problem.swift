import Cabotage

extension NumberText {
  /// Why a text is not taken for a number.
  struct Problem: Error {
    /// What was expected, if not just what the column holds.
    var expected: Text?
    var hint: Text?
  }
}

extension NumberText.Reading {
  /// The number, where a column in `unit` leaves no doubt about it.
  func settled(for unit: AmountUnit?) -> Result<Double, NumberText.Problem> {
    switch self {
    case .number(let number): .success(number)
    // There are no thousands of degrees.
    case .ambiguous(let decimal, _) where unit == .degree: .success(decimal)
    case .ambiguous(let decimal, let thousands):
      .failure(NumberText.Problem(expected: Self.oneMeaning, hint: hint(decimal, thousands)))
    case .tooLarge:
      .failure(
        NumberText.Problem(
          expected: Text("un milliard au plus", "a thousand million at most")))
    case .formula:
      .failure(
        NumberText.Problem(
          hint: Text(
            "dans le tableur, remplacez la formule par sa valeur",
            "in the spreadsheet, replace the formula by its value")))
    case .nothing: .failure(NumberText.Problem())
    }
  }

  private static let oneMeaning = Text(
    "un nombre qui ne se lise que d'une façon", "a number with only one meaning")

  private func hint(_ decimal: Double, _ thousands: Double) -> Text {
    Text(
      "écrivez \(NumberText.written(decimal, in: .french)) ou "
        + NumberText.written(thousands, in: .french),
      "write \(NumberText.written(decimal, in: .english)) or "
        + NumberText.written(thousands, in: .english))
  }
}
