import Cabotage
import Foundation
import Quantities
import Yams

/// `scenarios.yaml`, read.
struct ScenarioFile: YAMLReading {
  /// What it says.
  private(set) var draft = YearDraft()
  /// The lines of the entries of its lists, by the English names of the lists.
  private(set) var rows: [String: [Int?]] = [:]
  var lines: [String: Int] = [:]
  var keys: [String: String] = [:]
  var broken: Set<String> = []

  let file: String
  let log: DiagnosticLog

  /// Reads a file, noting what is wrong with it.
  init(at url: URL, _ log: DiagnosticLog) {
    self.log = log
    file = url.lastPathComponent
    do throws(FileProblem) {
      let data = try InputFile.bytes(at: url, limit: FolderLimits.roundBytes)
      read(try YAMLText.root(of: TextDecoding.text(of: data)))
    } catch {
      log.note(
        Diagnostic(
          file: file, line: error.line, found: error.found, expected: error.expected,
          hint: error.hint))
    }
  }

  private mutating func read(_ root: Node) {
    guard let mapping = root.mapping else {
      log.note(
        Diagnostic(
          file: file, line: root.mark?.line, found: root.summary,
          expected: Text("des lignes « clé: valeur »", "lines “key: value”")))
      return
    }
    let values = known(in: mapping, .scenarios, of: root)
    entries(values["months"], "months", .month) { reader, values in
      reader.draft.months.append(
        MonthShare(
          name: reader.text(values["name"], "name") ?? "",
          share: reader.part(values["share"], "share", per: 1_000) ?? 1_000))
    }
    entries(values["contracts"], "contracts", .contract) { $0.readContract($1) }
    entries(values["scenarios"], "scenarios", .scenario) { reader, values in
      var entry = YearDraft.Entry(
        name: reader.text(values["name"], "name") ?? "",
        vehicles: reader.texts(values["vehicles"], "vehicles").map {
          Identifier($0.cleanIdentifier)
        })
      entry.days = reader.days(values["days"])
      entry.hubs = reader.texts(values["hubs"], "hubs").map { Identifier($0.cleanIdentifier) }
      reader.draft.scenarios.append(entry)
    }
  }

  /// Reads each entry of a list.
  private mutating func entries(
    _ node: Node?, _ key: String, _ layout: Layout,
    _ body: (inout ScenarioFile, [String: Node]) -> Void
  ) {
    guard let node, !node.isEmpty else { return }
    for element in node.sequence.map({ Array($0) }) ?? [node] {
      guard let mapping = element.mapping else {
        refuse(key, element, Text("des lignes « clé: valeur »", "lines “key: value”"))
        continue
      }
      rows[key, default: []].append(element.mark?.line)
      let values = known(in: mapping, layout, of: element)
      body(&self, values)
    }
  }

  private mutating func readContract(_ values: [String: Node]) {
    func cleaned(_ text: String?) -> String { (text ?? "").cleanIdentifier }
    var contract = YearDraft.Contract(
      id: Identifier(cleaned(text(values["id"], "id"))),
      like: Identifier(cleaned(text(values["like"], "like"))))
    contract.kind = word(values["kind"], "kind", .vehicleKinds)
    contract.mass = amount(values["kg"], "kg", .kilogram)
    contract.volume = amount(values["litres"], "litres", .liter)
    contract.chilled = amount(values["chilled_l"], "chilled_l", .liter)
    contract.lowestPrice = money(values["lowest_price"], "lowest_price")
    contract.highestPrice = money(values["highest_price"], "highest_price")
    contract.years = part(values["years"], "years", per: 1)
    contract.resale = part(values["resale"], "resale", per: 100)
    contract.perYear = money(values["per_year"], "per_year")
    contract.share = part(values["share"], "share", per: 100)
    contract.perDay = money(values["cost_per_day"], "cost_per_day")
    contract.perKilometer = money(values["cost_per_km"], "cost_per_km")
    draft.contracts.append(contract)
  }

  private mutating func amount<Unit>(
    _ node: Node?, _ key: String, _ unit: AmountUnit
  ) -> Quantity<Unit>? {
    number(node, key, unit).map { Quantity(rounding: $0 * Double(unit.scale)) }
  }

  /// A number in whole parts; one that is out of all reason is refused.
  private mutating func part(_ node: Node?, _ key: String, per scale: Int) -> Int? {
    guard let node, let number = number(node, key) else { return nil }
    guard 0...1_000 ~= number else {
      refuse(key, node, Text("un nombre de 0 à 1000", "a number from 0 to 1000"))
      return nil
    }
    return Int((number * Double(scale)).rounded())
  }
}
