import Cabotage

/// Something that is a row of a spreadsheet.
protocol SheetRecord {
  /// The columns.
  static var layout: Layout { get }
  /// Reads a row.
  init(_ row: Row)
  /// The cells to write, by the names of their columns.
  func cells(_ writer: CellWriter) -> [String: String]
}
