/// Sizes beyond which a file is refused: far above any round, below what would exhaust a laptop.
enum FolderLimits {
  /// A spreadsheet: 200 MB.
  static let sheetBytes = 200_000_000
  /// `round.yaml`: 1 MB.
  static let roundBytes = 1_000_000
  /// A cell: 1 MB.
  static let cellBytes = 1_000_000
}
