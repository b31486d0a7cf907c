import Cabotage

/// Gathers what is wrong with a folder.
///
/// Past ``mostAlike`` of a kind in a file, diagnostics are only counted, so that a file of
/// 200 000 bad lines costs neither memory nor patience.
final class DiagnosticLog {
  private var diagnostics: [Diagnostic] = []
  private var alike: [Kind: (count: Int, last: Int)] = [:]
  private(set) var hasErrors = false

  private static let mostAlike = 200
  /// Looking for the nearest word is slow.
  private var hintsLeft = 100

  private struct Kind: Hashable {
    let file: String
    let severity: RoundIssue.Severity
    let expected: Text
  }

  func note(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    let kind = Kind(
      file: diagnostic.file, severity: diagnostic.severity, expected: diagnostic.expected)
    let (count, last) = alike[kind, default: (0, 0)]
    if count < Self.mostAlike {
      alike[kind] = (count + 1, diagnostics.count)
      diagnostics.append(diagnostic)
    } else {
      diagnostics[last].repeats += 1
    }
  }

  /// The word that a misspelt one most likely stands for, as long as anybody reads such hints.
  func didYouMean(_ word: String, among words: [String]) -> Text? {
    hintsLeft -= 1
    return hintsLeft >= 0 ? .didYouMean(word, among: words) : nil
  }

  /// What was found, sorted by the order of `files`, then by line.
  func sorted(by files: [String]) -> [Diagnostic] {
    func rank(_ diagnostic: Diagnostic) -> (Int, Int) {
      (files.firstIndex(of: diagnostic.file) ?? files.count, diagnostic.line ?? 0)
    }
    return diagnostics.enumerated()
      .map { (rank($1), $0, $1) }
      .sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }
      .map(\.2)
  }
}
