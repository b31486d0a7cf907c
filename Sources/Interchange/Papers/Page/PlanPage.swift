import Cabotage
import Mustache

/// `plan.html`: every document of the day in one file that needs nothing else.
package struct PlanPage {
  let source: PaperSource
  /// What changes since a plan that people have.
  var changes: PlanDifference?

  /// The text of the file.
  func html() -> String {
    let sheets =
      [changes.map(source.changeSheet), source.calendarSheet, source.mapSheet, source.rotaSheet]
      .compactMap(\.self)
      + source.driverSheets + source.loadingSheets + source.temperatureSheets + source.pickupSheets
      + source.preparationSheets + source.tableSheets
      + [source.shortageSheet].compactMap(\.self) + source.pickingSheets + source.fillingSheets
      + source.householdSheets
      + source.labelSheets + [source.contactSheet]
    return html(of: [source.summarySheet(index: index(of: sheets))] + sheets)
  }

  /// The text of a file of some sheets, the first of which the others lead back to.
  func html(of sheets: [PaperSheet]) -> String {
    let view: TemplateView = [
      "lang": source.wording.language.rawValue,
      "title": source.round.contents.name,
      "css": Self.text(PackageResources.style_css) + sheets.map(pageRule).joined(),
      "t": Catalog.labels(in: source.wording.language),
      "round": source.round.contents.name,
      "dates": source.dates,
      "travelLine": source.travelLine,
      "massLine": source.massLine,
      "emergency": section(source.round.contents.emergency),
      "first": sheets.first?.anchor ?? "",
      "hasContents": sheets.count > 1,
      "sheets": sheets.map(view),
    ]
    guard let page = Self.library.render(view, withTemplate: "page") else {
      preconditionFailure("the library has the page")
    }
    return page
  }

  /// The table of contents: the sheets of each kind under its name.
  private func index(of sheets: [PaperSheet]) -> [TemplateView] {
    PaperSheet.Kind.allCases.compactMap { kind in
      let entries = sheets.filter { $0.kind == kind }
      guard !entries.isEmpty else { return nil }
      return [
        "heading": Catalog.label(kind.rawValue, in: source.wording.language),
        "kindClass": kind.rawValue,
        "entries": entries.map { sheet -> TemplateView in
          [
            "anchor": sheet.anchor, "code": section(sheet.code),
            "title": kind == .households ? "" : sheet.title,
            "subtitle": section(kind == .driver || kind == .loading ? sheet.subtitle : nil),
          ]
        },
      ]
    }
  }

  private func view(of sheet: PaperSheet) -> TemplateView {
    sheet.view.merging([
      "kind": sheet.kind.rawValue, "anchor": sheet.anchor, "code": section(sheet.code),
      "sheetTitle": sheet.title, "subtitle": section(sheet.subtitle),
      "heading": Catalog.label(sheet.kind.rawValue, in: source.wording.language),
    ]) { own, _ in own }
  }

  /// The rule that prints the name of a sheet at the foot of each of its pages.
  ///
  /// Labels have no foot of this kind: their page is all labels.
  private func pageRule(of sheet: PaperSheet) -> String {
    guard sheet.kind != .labels else { return "" }
    let heading = Catalog.label(sheet.kind.rawValue, in: source.wording.language)
    let name = sheet.code.isEmpty ? heading : heading + " " + sheet.code.plainName
    return "#\(sheet.anchor) { page: \(sheet.anchor); }\n"
      + "@page \(sheet.anchor) { @bottom-left { content: \"\(name)\"; font: 8pt sans-serif; } }\n"
  }

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static let library: MustacheLibrary = {
    do {
      return try MustacheLibrary(
        templates: templates.mapValues { try MustacheTemplate(string: text($0)) })
    } catch {
      preconditionFailure("a template of the package does not parse: \(error)")
    }
  }()

  /// The templates by the names under which they call each other.
  package static let templates = [
    "page": PackageResources.page_mustache,
    "pool": PackageResources.pool_mustache,
    "summary": PackageResources.summary_mustache,
    "changes": PackageResources.changes_mustache,
    "calendar": PackageResources.calendar_mustache,
    "map": PackageResources.map_mustache,
    "rota": PackageResources.rota_mustache,
    "driver": PackageResources.driver_mustache,
    "loading": PackageResources.loading_mustache,
    "temperatures": PackageResources.temperatures_mustache,
    "pickup": PackageResources.pickup_mustache,
    "preparation": PackageResources.preparation_mustache,
    "table": PackageResources.table_mustache,
    "shortage": PackageResources.shortage_mustache,
    "picking": PackageResources.picking_mustache,
    "filling": PackageResources.filling_mustache,
    "households": PackageResources.households_mustache,
    "labels": PackageResources.labels_mustache,
    "contacts": PackageResources.contacts_mustache,
    "comparison": PackageResources.comparison_mustache,
  ]
}
