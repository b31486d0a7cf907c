/// The names of a template and what stands for each.
typealias TemplateView = [String: Any]

/// A document of `plan.html`, which begins on a page of its own.
package struct PaperSheet {
  /// What sort of document it is, in the order of the page.
  package enum Kind: String, CaseIterable {
    case pool, summary, changes, calendar, map, rota, driver, loading, temperatures, pickup,
      preparation, table, shortage,
      picking, filling,
      households,
      labels, contacts, comparison
  }

  /// What sort of document it is; also the name of its template.
  let kind: Kind
  /// The short code by which other sheets refer to it, such as `T1`; empty where there is one only.
  var code = ""
  /// Whom or what it is about.
  let title: String
  /// When and where.
  var subtitle = ""
  /// What its template shows.
  let view: TemplateView

  /// The anchor of the sheet in the page.
  var anchor: String { code.isEmpty ? kind.rawValue : "\(kind.rawValue)-\(code.slug)" }
}

/// A text as a template's section wants it: nothing where there is no text.
///
/// To the template library an empty string is something.
func section(_ text: String?) -> [String] {
  guard let text, !text.isEmpty else { return [] }
  return [text]
}
