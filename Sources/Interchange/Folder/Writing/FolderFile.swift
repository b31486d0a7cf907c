import Cabotage

/// A file of a folder, to be written.
struct FolderFile {
  let name: String
  let text: String
  /// Whether the file may be left out because it has nothing to say.
  var isEmptyOption = false

  /// The files of a round.
  static func files(of contents: Round.Contents) -> [FolderFile] {
    let language = contents.language
    return [
      FolderFile(name: RoundTable.round.file, text: RoundFileWriter(contents).text),
      sheet(contents.places, language), sheet(contents.vehicles, language),
      sheet(contents.products, language), sheet(contents.orders, language),
      sheet(contents.crates, language), sheet(contents.volunteers, language),
      sheet(contents.travel, language), sheet(contents.history, language),
    ]
  }

  /// The rows of a spreadsheet.
  static func sheet<Record: SheetRecord>(
    _ records: [Record], _ language: Language
  ) -> FolderFile {
    let layout = Record.layout
    let writer = CellWriter(language: language)
    let cells = records.map { $0.cells(writer) }
    assert(cells.allSatisfy { $0.keys.allSatisfy { layout.column(named: $0) != nil } })
    let columns = layout.columns.filter { column in
      !column.isRare || cells.contains { !($0[column.name] ?? "").isEmpty }
    }
    let rows = cells.map { cells in columns.map { cells[$0.name] ?? "" } }
    return FolderFile(
      name: layout.file,
      text: CSVWriting.text([columns.map { $0[language] }] + rows, in: language),
      isEmptyOption: records.isEmpty && !layout.isRequired)
  }
}
